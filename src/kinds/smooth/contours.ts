/**
 * Where a function of the plane is at least some level, and the curve around that: marching squares over the box, each
 * crossing then sought along its edge. This is floating point, for pictures of what has no exact cells; nothing else comes from here.
 *
 * Around the grid runs a ring of nodes on the border itself that count as outside, so every curve closes:
 *
 *      ○ ○ ○ ○ ○
 *      ○ ● ● · ○      ● at least the level   · below it   ○ the ring
 *      ○ ● · · ○
 *      ○ ○ ○ ○ ○
 */
import type { Pixel } from '../../view/draw/frame.ts'
import { polygon, polyline } from '../../view/draw/paths.ts'

type Range = readonly [from: number, to: number]

/** A function over the box, looked at on a grid of `SIDE` squares by `SIDE`. */
export interface Field {
  readonly valueAt: (x: number, y: number) => number
  readonly box: readonly [x: Range, y: Range]
  /** By row, then by column. */
  readonly values: readonly number[]
}

export interface Contour {
  /** Closed, to be filled: where the function is at least the level. */
  readonly inside: string
  /** Its border without the border of the box. */
  readonly curve: string
}

/** Squares of 11 px on a slide: what is between their corners is a curve that the eye can't tell from its chord. */
const SIDE = 64
const NODES = SIDE + 1
const RING = NODES + 2
/** Rounds of the search along a grid edge; most curves are found in two. */
const ROUNDS = 6
/** Of a grid edge: a tenth of a pixel and less. */
const CLOSE = 1 / 128

export function fieldOf(valueAt: Field['valueAt'], box: Field['box']): Field {
  const values = Array.from({ length: NODES * NODES }, (_, node) =>
    valueAt(coordinate(box[0], node % NODES), coordinate(box[1], Math.floor(node / NODES))),
  )
  return { valueAt, box, values }
}

const coordinate = ([from, to]: Range, step: number): number => from + ((to - from) * step) / SIDE

/** Of a node of the grid with its ring, counted from the ring's first: its place in the box. */
const placeOf = ({ box }: Field, node: number): Pixel => {
  const step = (count: number): number => Math.min(SIDE, Math.max(0, count - 1))
  return [coordinate(box[0], step(node % RING)), coordinate(box[1], step(Math.floor(node / RING)))]
}

function insideNodes(field: Field, level: number): readonly boolean[] {
  const inside = new Array<boolean>(RING * RING).fill(false)
  for (const [place, value] of field.values.entries()) {
    if (value >= level) inside[(Math.floor(place / NODES) + 1) * RING + (place % NODES) + 1] = true
  }
  return inside
}

/** Null on the ring. */
function nodeValue({ values }: Field, node: number): number | null {
  const [column, row] = [(node % RING) - 1, Math.floor(node / RING) - 1]
  const seen = column >= 0 && row >= 0 && column < NODES && row < NODES
  return seen ? (values[row * NODES + column] ?? null) : null
}

/** Where the curve passes between two neighbouring nodes. */
interface Crossing {
  readonly at: Pixel
  /** One of the two is in the ring. */
  readonly onBorder: boolean
}

/** `toPixel` says where a point of the plane is drawn. Loops run with the inside at their left, holes the other way. */
export function contour(field: Field, level: number, toPixel: (point: Pixel) => Pixel): Contour {
  const inside = insideNodes(field, level)
  const crossings = new Map<number, Crossing>()
  const nextOf = new Map<number, number>()
  const crossed = ([a, b]: Side): number => {
    const key = 2 * Math.min(a, b) + (Math.abs(a - b) === 1 ? 0 : 1)
    if (!crossings.has(key)) crossings.set(key, crossingOf(field, level, a, b))
    return key
  }
  for (let first = 0; first < RING * (RING - 1); first += 1) {
    if (first % RING === RING - 1) continue
    const corners = [first, first + 1, first + 1 + RING, first + RING]
    const own = inside[first]
    if (own === inside[first + 1] && own === inside[first + RING] && own === inside[first + 1 + RING]) continue
    const sides = corners.map((corner, place): Side => [corner, corners[(place + 1) % 4] ?? corner])
    const leaving = sides.filter(([a, b]) => inside[a] && !inside[b])
    const entering = sides.filter(([a, b]) => !inside[a] && inside[b])
    // Where two corners across from each other are inside, the middle says whether they belong together.
    const turn = leaving.length === 2 && isMiddleInside(field, level, corners) ? 1 : 3
    for (const side of leaving) {
      const to = leaving.length === 1 ? entering[0] : sides[(sides.indexOf(side) + turn) % 4]
      if (to) nextOf.set(crossed(side), crossed(to))
    }
  }
  return drawn(loopsOf(nextOf), crossings, toPixel)
}

/** Two neighbouring nodes, counter-clockwise around a square. */
type Side = readonly [from: number, to: number]

function isMiddleInside(field: Field, level: number, corners: readonly number[]): boolean {
  const places = corners.map((corner) => placeOf(field, corner))
  const [x, y] = [0, 1].map((axis) => places.reduce((sum, place) => sum + (place[axis] ?? 0), 0) / 4)
  return field.valueAt(x ?? 0, y ?? 0) >= level
}

/** Regula falsi with the kept end's weight halved (the Illinois rule), from the two ends of a grid edge. */
function crossingOf(field: Field, level: number, a: number, b: number): Crossing {
  const [first, second] = [nodeValue(field, a), nodeValue(field, b)]
  const [from, to] = [placeOf(field, a), placeOf(field, b)]
  if (first === null || second === null) return { at: from, onBorder: true }
  const along = (share: number): Pixel => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  let [low, high, below, above] = [0, 1, first - level, second - level]
  let share = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = share
    share = (low * above - high * below) / (above - below)
    const value = field.valueAt(...along(share)) - level
    if (value === 0 || Math.abs(share - before) < CLOSE) break
    if (value > 0 === above > 0) [high, above, below] = [share, value, below / 2]
    else [low, below, above] = [share, value, above / 2]
  }
  return { at: along(share), onBorder: false }
}

function loopsOf(nextOf: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const seen = new Set<number>()
  return [...nextOf.keys()].flatMap((start) => {
    const loop: number[] = []
    for (let key: number | undefined = start; key !== undefined && !seen.has(key); key = nextOf.get(key)) {
      seen.add(key)
      loop.push(key)
    }
    return loop.length === 0 ? [] : [loop]
  })
}

function drawn(
  loops: readonly (readonly number[])[],
  crossings: ReadonlyMap<number, Crossing>,
  toPixel: (point: Pixel) => Pixel,
): Contour {
  let [inside, curve] = ['', '']
  for (const keys of loops) {
    const loop = keys.flatMap((key) => crossings.get(key) ?? [])
    const border = loop.findIndex(({ onBorder }) => onBorder)
    inside += polygon(loop.map(({ at }) => toPixel(at)))
    // From one piece of the border to the next; a loop that never meets it is drawn whole.
    if (border < 0) curve += polygon(loop.map(({ at }) => toPixel(at)))
    else curve += pieces([...loop.slice(border), ...loop.slice(0, border)], toPixel)
  }
  return { inside, curve }
}

function pieces(loop: readonly Crossing[], toPixel: (point: Pixel) => Pixel): string {
  let [path, piece]: [string, Pixel[]] = ['', []]
  for (const { at, onBorder } of loop) {
    if (!onBorder) piece.push(toPixel(at))
    else if (piece.length > 0) [path, piece] = [path + polyline(piece), []]
  }
  return path + polyline(piece)
}
