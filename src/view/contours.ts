/**
 * Where a function of the plane is at least some level, and the curve around that: marching squares over the box, each
 * crossing found by halving. This is floating point, for pictures of what has no exact cells; nothing else comes from here.
 *
 * Around the grid runs a ring of nodes on the border itself that count as outside, so every curve closes:
 *
 *      ○ ○ ○ ○ ○
 *      ○ ● ● · ○      ● at least the level   · below it   ○ the ring
 *      ○ ● · · ○
 *      ○ ○ ○ ○ ○
 */
import type { Pixel } from './frame.ts'
import { polygon, polyline } from './paths.ts'

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
/** Halvings of a grid edge: down to a hundredth of a pixel. */
const HALVINGS = 10

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
  const isInside = (node: number): boolean => (nodeValue(field, node) ?? Number.NEGATIVE_INFINITY) >= level
  const crossings = new Map<string, Crossing>()
  const nextOf = new Map<string, string>()
  const crossed = ([a, b]: Side): string => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    if (!crossings.has(key)) crossings.set(key, crossingOf(field, level, a, b))
    return key
  }
  for (let first = 0; first < RING * (RING - 1); first += 1) {
    if (first % RING === RING - 1) continue
    const corners = [first, first + 1, first + 1 + RING, first + RING]
    const sides = corners.map((corner, place): Side => [corner, corners[(place + 1) % 4] ?? corner])
    const leaving = sides.filter(([a, b]) => isInside(a) && !isInside(b))
    const entering = sides.filter(([a, b]) => !isInside(a) && isInside(b))
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

function crossingOf(field: Field, level: number, a: number, b: number): Crossing {
  const value = nodeValue(field, a)
  if (value === null || nodeValue(field, b) === null) return { at: placeOf(field, a), onBorder: true }
  let [inside, outside] = [placeOf(field, a), placeOf(field, b)]
  if (value < level) [inside, outside] = [outside, inside]
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle: Pixel = [(inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2]
    if (field.valueAt(middle[0], middle[1]) >= level) inside = middle
    else outside = middle
  }
  return { at: inside, onBorder: false }
}

function loopsOf(nextOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const seen = new Set<string>()
  return [...nextOf.keys()].flatMap((start) => {
    const loop: string[] = []
    for (let key: string | undefined = start; key !== undefined && !seen.has(key); key = nextOf.get(key)) {
      seen.add(key)
      loop.push(key)
    }
    return loop.length === 0 ? [] : [loop]
  })
}

function drawn(
  loops: readonly (readonly string[])[],
  crossings: ReadonlyMap<string, Crossing>,
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
