/**
 * The set where affine functions are ≤ 0, by its corners and its directions to infinity: the double description
 * method on the cone over it. With w for the constant, `normal · x + offset · w ≤ 0` and w ≥ 0 make a cone; its
 * extreme rays with w > 0 are the corners (x / w), those with w = 0 are directions. So a set that is empty, flat or
 * goes on for ever needs no case of its own. (Fukuda & Prodon, "Double description method revisited", 1996.)
 *
 *     w = 1  ────•────────•─────   corners
 *                 \      /    ╲
 *                  \    /      ╲   a ray with w = 0: a direction
 *                   \  /
 *                    0
 */
import type { AffineForm } from '../exact/forms.ts'
import { gcd, type Rational, rational, ZERO } from '../exact/rational.ts'

/** Whole numbers without a common divisor: the coordinates, then w ≥ 0. */
export type Ray = readonly bigint[]

export interface Polyhedron {
  readonly dimension: number
  /** With w > 0. None: the set is empty. They are its corners if there are no `lines`. */
  readonly points: readonly Ray[]
  /** With w = 0: it goes on that way for ever. */
  readonly directions: readonly Ray[]
  /** With w = 0: it goes on that way and back for ever, so that it has no corner. */
  readonly lines: readonly Ray[]
}

/** A generator of the cone, and which of the inequalities so far it fulfils with `= 0`. */
interface Generator {
  readonly ray: Ray
  readonly tight: ReadonlySet<number>
}

interface Cone {
  readonly rays: readonly Generator[]
  readonly lines: readonly Ray[]
}

/** Every form has `dimension` coordinates in its normal. */
export function polyhedron(forms: readonly AffineForm[], dimension: number): Polyhedron {
  const axes = Array.from({ length: dimension + 1 }, (_, row) =>
    Array.from({ length: dimension + 1 }, (_each, column) => (row === column ? 1n : 0n)),
  )
  const behind = axes[dimension]?.map((entry) => -entry) ?? []
  let cone: Cone = { rays: [], lines: axes }
  for (const [index, row] of [behind, ...forms.map(integerRow)].entries()) cone = cut(cone, row, index)
  const rays = cone.rays.map(({ ray }) => ray)
  return {
    dimension,
    points: rays.filter((ray) => weight(ray) > 0n).sort(byCoordinates),
    directions: rays.filter((ray) => weight(ray) === 0n).sort(byEntries),
    lines: cone.lines,
  }
}

/** The form times a positive number that makes it whole, its offset last. */
export function integerRow({ normal, offset }: AffineForm): Ray {
  const entries = [...normal, offset]
  const common = entries.reduce((lcm, { denominator }) => (lcm / gcd(lcm, denominator)) * denominator, 1n)
  return entries.map(({ numerator, denominator }) => numerator * (common / denominator))
}

export const isEmpty = ({ points }: Polyhedron): boolean => points.length === 0

const weight = (ray: Ray): bigint => ray.at(-1) ?? 0n

export function product(a: Ray, b: Ray): bigint {
  let sum = 0n
  for (const [place, entry] of a.entries()) sum += entry * (b[place] ?? 0n)
  return sum
}

/** The point of a ray with w > 0. */
export const pointOfRay = (ray: Ray): readonly Rational[] =>
  ray.slice(0, -1).map((entry) => rational(entry, weight(ray)))

function byCoordinates(a: Ray, b: Ray): number {
  for (const [place, entry] of a.entries()) {
    const difference = entry * weight(b) - (b[place] ?? 0n) * weight(a)
    if (difference !== 0n) return difference < 0n ? -1 : 1
  }
  return 0
}

function byEntries(a: Ray, b: Ray): number {
  for (const [place, entry] of a.entries()) {
    const other = b[place] ?? 0n
    if (entry !== other) return entry < other ? -1 : 1
  }
  return 0
}

/** The part of a cone where `row ≤ 0`. */
function cut(cone: Cone, row: Ray, index: number): Cone {
  const crossing = cone.lines.findIndex((line) => product(row, line) !== 0n)
  return crossing < 0 ? cutRays(cone, row, index) : cutLine(cone, row, index, crossing)
}

/** One of the lines crosses the new plane: half of it is a ray now, and all else can be moved along it into the plane. */
function cutLine({ rays, lines }: Cone, row: Ray, index: number, crossing: number): Cone {
  const line = lines[crossing] ?? []
  const inward = product(row, line) < 0n ? line : line.map((entry) => -entry)
  const depth = -product(row, inward)
  const moved = (ray: Ray): Ray => combined(ray, depth, inward, product(row, ray))
  const earlier = Array.from({ length: index }, (_, before) => before)
  return {
    rays: [
      ...rays.map(({ ray, tight }) => ({ ray: moved(ray), tight: new Set([...tight, index]) })),
      // A line lies in every plane so far.
      { ray: inward, tight: new Set(earlier) },
    ],
    lines: lines.filter((_, place) => place !== crossing).map(moved),
  }
}

/** Rays beyond the new plane go; where a face of two rays crosses it, there is a new one. */
function cutRays({ rays, lines }: Cone, row: Ray, index: number): Cone {
  const values = rays.map(({ ray }) => product(row, ray))
  const kept = rays.flatMap(({ ray, tight }, place): readonly Generator[] => {
    const value = values[place] ?? 0n
    if (value > 0n) return []
    return [{ ray, tight: value === 0n ? new Set([...tight, index]) : tight }]
  })
  const made: Generator[] = []
  for (const [place, outside] of rays.entries()) {
    const over = values[place] ?? 0n
    if (over <= 0n) continue
    for (const [other, inside] of rays.entries()) {
      const under = values[other] ?? 0n
      if (under >= 0n || !areNeighbours(rays, outside, inside)) continue
      const shared = [...outside.tight].filter((each) => inside.tight.has(each))
      made.push({ ray: combined(inside.ray, over, outside.ray, -under), tight: new Set([...shared, index]) })
    }
  }
  return { rays: [...kept, ...made], lines }
}

/** Two rays span a face if no third one lies in all the planes that both lie in. */
function areNeighbours(rays: readonly Generator[], a: Generator, b: Generator): boolean {
  const shared = [...a.tight].filter((each) => b.tight.has(each))
  return !rays.some((ray) => ray !== a && ray !== b && shared.every((each) => ray.tight.has(each)))
}

/** `a · times + b · over`, in lowest terms. */
function combined(a: Ray, times: bigint, b: Ray, over: bigint): Ray {
  const entries = a.map((entry, place) => entry * times + (b[place] ?? 0n) * over)
  const common = entries.reduce((divisor, entry) => gcd(divisor, entry), 0n)
  return common > 1n ? entries.map((entry) => entry / common) : entries
}

/** The sides of a box as forms that are ≤ 0 in it. */
export function boxForms(box: readonly (readonly [from: Rational, to: Rational])[]): readonly AffineForm[] {
  return box.flatMap(([from, to], axis) => {
    const unit = (size: bigint): readonly Rational[] => box.map((_, place) => (place === axis ? rational(size) : ZERO))
    return [
      { normal: unit(1n), offset: rational(-to.numerator, to.denominator) },
      { normal: unit(-1n), offset: from },
    ]
  })
}

/** The corners of a flat or full polygon in order, counter-clockwise from the lexicographically smallest. */
export function inOrder(points: readonly Ray[]): readonly Ray[] {
  const [first, ...others] = [...points].sort(byCoordinates)
  if (!first) return []
  return [first, ...others.sort((a, b) => Number(-turn(first, a, b)))]
}

/** Positive if the walk a → b → c turns left: the determinant of the three, whose w are positive. */
function turn(a: Ray, b: Ray, c: Ray): -1n | 0n | 1n {
  const [ax = 0n, ay = 0n, aw = 1n] = a
  const [bx = 0n, by = 0n, bw = 1n] = b
  const [cx = 0n, cy = 0n, cw = 1n] = c
  const value = ax * (by * cw - bw * cy) - ay * (bx * cw - bw * cx) + aw * (bx * cy - by * cx)
  return value > 0n ? 1n : value < 0n ? -1n : 0n
}
