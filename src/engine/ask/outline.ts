/**
 * The outline of where f isn't negative, within the box: how many closed lines it has, and how many corners. f is the first
 * output, affine on each cell of the last level; everything is exact.
 */
import type { Complex, Edge, Level } from '../complex/complex.ts'
import type { AffineMap } from '../exact/forms.ts'
import { add, divide, multiply, type Rational, sign, subtract, ZERO } from '../exact/rational.ts'

export interface Outline {
  readonly loops: number
  readonly corners: number
  /** Some of it runs along the frame, so the region goes on past it. */
  readonly open: boolean
}

type Point = readonly Rational[]

/** Where the outline's pieces meet, by a name: a vertex of the level, or the place on an edge where f is 0. */
type Meetings = Map<string, { readonly at: Point; readonly beside: string[] }>

export function outlineOf(complex: Complex): Outline {
  const level = complex.levels.at(-1)
  const meetings: Meetings = new Map()
  if (!level || complex.dimension !== 2) return { loops: 0, corners: 0, open: false }
  const values = valuesAtVertices(complex, level)
  const at = (vertex: number): Point => level.vertices[vertex]?.exact() ?? []
  const signAt = (vertex: number) => sign(values[vertex] ?? ZERO)
  const meet = (name: string, point: Point) => {
    if (!meetings.has(name)) meetings.set(name, { at: point, beside: [] })
    return name
  }
  const join = (a: string, b: string) => {
    meetings.get(a)?.beside.push(b)
    meetings.get(b)?.beside.push(a)
  }
  const vertexNode = (vertex: number) => meet(`v${vertex}`, at(vertex))
  const crossing = (edge: number, { from, to }: Edge) =>
    meet(`e${edge}`, between(at(from), at(to), values[from] ?? ZERO, values[to] ?? ZERO))
  const isInside = (cell: number): boolean =>
    level.cells[cell]?.edges.every((edge) => endsOf(level, edge).every((vertex) => signAt(vertex) >= 0)) ?? false

  let open = false
  for (const [index, edge] of level.edges.entries()) {
    const [from, to] = [signAt(edge.from), signAt(edge.to)]
    const onFrame = edge.left < 0 || edge.right < 0
    const alongZero = from === 0 && to === 0 && isInside(edge.left) !== isInside(edge.right)
    const alongFrame = onFrame && Math.max(from, to) > 0
    if (!alongZero && !alongFrame) continue
    if (alongFrame || onFrame) open = true
    join(from < 0 ? crossing(index, edge) : vertexNode(edge.from), to < 0 ? crossing(index, edge) : vertexNode(edge.to))
  }
  for (const { edges } of level.cells) {
    const signs = edges.flatMap((edge) => endsOf(level, edge).map(signAt))
    if (!signs.includes(1) || !signs.includes(-1)) continue
    const ends = new Set<string>()
    for (const index of edges) {
      const edge = level.edges[index]
      if (!edge) continue
      for (const vertex of [edge.from, edge.to]) if (signAt(vertex) === 0) ends.add(vertexNode(vertex))
      if (signAt(edge.from) * signAt(edge.to) < 0) ends.add(crossing(index, edge))
    }
    const [a, b] = [...ends]
    if (a !== undefined && b !== undefined) join(a, b)
  }
  return { loops: parts(meetings), corners: corners(meetings), open }
}

const endsOf = (level: Level, edge: number): readonly number[] => {
  const found = level.edges[edge]
  return found ? [found.from, found.to] : []
}

function valuesAtVertices(complex: Complex, level: Level): readonly Rational[] {
  const values: Rational[] = []
  for (const { index, edges } of level.cells) {
    const map = complex.outputMap(index)
    for (const vertex of edges.flatMap((edge) => endsOf(level, edge)))
      values[vertex] ??= firstOutput(map, level.vertices[vertex]?.exact() ?? [])
  }
  return values
}

function firstOutput({ matrix, offset }: AffineMap, point: Point): Rational {
  return (matrix[0] ?? []).reduce(
    (sum, slope, axis) => add(sum, multiply(slope, point[axis] ?? ZERO)),
    offset[0] ?? ZERO,
  )
}

/** Where an affine function that is `low` at `a` and `high` at `b` is 0. */
function between(a: Point, b: Point, low: Rational, high: Rational): Point {
  const share = divide(low, subtract(low, high))
  return a.map((start, axis) => add(start, multiply(share, subtract(b[axis] ?? ZERO, start))))
}

function parts(meetings: Meetings): number {
  const seen = new Set<string>()
  let count = 0
  for (const start of meetings.keys()) {
    if (seen.has(start)) continue
    count += 1
    const waiting = [start]
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue
      seen.add(name)
      waiting.push(...(meetings.get(name)?.beside ?? []))
    }
  }
  return count
}

/** A meeting of two pieces on one straight line is no corner; where four pieces meet, two corners touch. */
function corners(meetings: Meetings): number {
  let count = 0
  for (const { at, beside } of meetings.values()) {
    const [a, b] = beside.map((name) => meetings.get(name)?.at ?? at)
    if (beside.length === 2 && a && b && isStraight(a, at, b)) continue
    count += beside.length / 2
  }
  return count
}

function isStraight(
  [ax = ZERO, ay = ZERO]: Point,
  [x = ZERO, y = ZERO]: Point,
  [bx = ZERO, by = ZERO]: Point,
): boolean {
  const left = multiply(subtract(x, ax), subtract(by, y))
  const right = multiply(subtract(y, ay), subtract(bx, x))
  return sign(subtract(left, right)) === 0
}
