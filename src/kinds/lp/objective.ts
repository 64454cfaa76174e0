/**
 * Turning the objective. Only its direction matters, so it is kept at short decimals, at least 1 and at most 3 in its
 * larger coefficient; and it stops where it is square to an edge, so that a tie can be met by hand.
 */
import type { Objective } from './program.ts'

const LARGEST = 12
const DEGREE = Math.PI / 180

/** How near to an edge's normal a drag is drawn into it, and how far a drag may be from the pointer for simpler numbers. */
const CATCH = 3 * DEGREE
const DRAG_SLACK = 1.5 * DEGREE

const angleOf = ([x, y]: Objective): number => Math.atan2(y, x)

/** From −π to π. */
function between(a: number, b: number): number {
  const turn = (b - a) % (2 * Math.PI)
  return turn > Math.PI ? turn - 2 * Math.PI : turn <= -Math.PI ? turn + 2 * Math.PI : turn
}

/** Pairs of whole numbers without a common divisor, the simplest first. */
const pairs: readonly Objective[] = Array.from({ length: LARGEST + 1 }, (_, size) => size).flatMap((size) => {
  const range = Array.from({ length: 2 * size + 1 }, (_, place) => place - size)
  return range
    .flatMap((x) => range.map((y): Objective => [x, y]))
    .filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) === size && divisor(x, y) === 1)
})

function divisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : divisor(b, a % b)
}

/** Halved until its larger coefficient is at most 3: at worst quarters. */
function short([x, y]: Objective): Objective {
  return Math.max(Math.abs(x), Math.abs(y)) > 3 ? short([x / 2, y / 2]) : [x, y]
}

/** The simplest direction at most `slack` away, or else the nearest. */
function simple(angle: number, slack: number): Objective {
  let best: { pair: Objective; away: number } | null = null
  for (const pair of pairs) {
    const away = Math.abs(between(angleOf(pair), angle))
    if (away <= slack) return short(pair)
    if (!best || away < best.away) best = { pair, away }
  }
  return short(best?.pair ?? [1, 0])
}

/** The objective that points at `angle`, or square to an edge nearby. `normals` are those of the constraints. */
export function towards(angle: number, normals: readonly Objective[]): Objective {
  const caught = nearestNormal(angle, normals, CATCH)
  return caught ?? simple(angle, DRAG_SLACK)
}

function nearestNormal(angle: number, normals: readonly Objective[], most: number): Objective | null {
  let best: { normal: Objective; away: number } | null = null
  for (const normal of normals) {
    if (normal[0] === 0 && normal[1] === 0) continue
    const away = Math.abs(between(angleOf(normal), angle))
    if (away <= most && (!best || away < best.away)) best = { normal, away }
  }
  return best?.normal ?? null
}

/** Turned by 5° (times `factor`), counter-clockwise if `sense` is 1; a step doesn't pass over an edge's normal. */
export function turned(from: Objective, sense: 1 | -1, factor: number, normals: readonly Objective[]): Objective {
  const start = angleOf(from)
  const step = 5 * DEGREE * factor
  const least = 1e-9
  const passed = normals
    .filter(([x, y]) => x !== 0 || y !== 0)
    .map((normal) => ({ normal, turn: sense * between(start, angleOf(normal)) }))
    .filter(({ turn }) => turn > least && turn <= step + CATCH / 3)
    .sort((a, b) => a.turn - b.turn)[0]
  if (passed) return passed.normal
  const next = simple(start + sense * step, step / 4)
  // Between neighbours of the grid a small step may find nothing nearer than where it stands.
  return sense * between(start, angleOf(next)) > least ? next : beyond(start, sense)
}

/** The nearest direction of the grid that lies strictly that way. */
function beyond(start: number, sense: 1 | -1): Objective {
  let best: { pair: Objective; turn: number } | null = null
  for (const pair of pairs) {
    const turn = sense * between(start, angleOf(pair))
    if (turn > 1e-9 && (!best || turn < best.turn)) best = { pair, turn }
  }
  return short(best?.pair ?? [1, 0])
}
