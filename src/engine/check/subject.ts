/** What the certificate looks at, one piece at a time: corners and inequalities in whole numbers, a point inside each cell. */

import type { Cell, Complex, Edge, Inequality, Level } from '../complex/complex.ts'
import type { Row } from '../exact/affine.ts'
import { type Point, pointOf } from '../exact/point.ts'
import { add, fromNumber, multiply, type Rational, rational, ZERO } from '../exact/rational.ts'

export type CheckName =
  | 'euler'
  | 'edges'
  | 'areas'
  | 'patterns'
  | 'crossing'
  | 'forward'
  | 'corners'
  | 'binding'
  | 'continuity'

export interface Check {
  readonly name: CheckName
  /** What was checked, in words. */
  readonly what: string
  /** How many things were looked at. */
  readonly count: number
  /** What was found wrong, in words; the first few. */
  readonly failures: readonly string[]
}

const MOST_FAILURES = 5

/** Collects one check. */
export class Checking implements Check {
  count = 0
  readonly failures: string[] = []
  readonly name: CheckName
  readonly what: string

  constructor(name: CheckName, what: string) {
    this.name = name
    this.what = what
  }

  that(holds: boolean, failure: () => string): void {
    this.count += 1
    if (!holds && this.failures.length < MOST_FAILURES) this.failures.push(failure())
  }
}

/** A check as it meets the pieces of a complex: a level, its cells, its edges, the level's end. */
export interface Checker {
  readonly check: Checking
  readonly level?: (subject: LevelSubject) => void
  readonly cell?: (subject: CellSubject, level: LevelSubject) => void
  readonly edge?: (edge: Edge, index: number, level: LevelSubject) => void
  readonly end?: (level: LevelSubject) => void
}

/** An inequality with its row times some positive number. */
export interface Held extends Inequality {
  readonly row: Row
}

export interface CellSubject {
  readonly cell: Cell
  readonly name: string
  readonly corners: readonly Point[]
  readonly inequalities: readonly Held[]
  readonly inside: Point
}

export interface LevelSubject {
  readonly level: Level
  /** The last of the complex? */
  readonly last: boolean
  readonly vertices: readonly Point[]
}

export const nameOf = ({ pattern }: Cell, { layer }: Level): string =>
  `cell ${pattern.join(' ') || '(the box)'} after layer ${layer}`

export function cellSubject(complex: Complex, { level, vertices }: LevelSubject, cell: Cell): CellSubject {
  const corners = cell.vertices.map((vertex) => vertices[vertex] ?? [])
  const inequalities = complex
    .inequalities(level.layer, cell.index)
    .map((held) => ({ ...held, row: rowOf(held.normal, held.offset) }))
  return { cell, name: nameOf(cell, level), corners, inequalities, inside: insideOf(level, cell, corners) }
}

export const rowOf = (normal: readonly Rational[], offset: Rational): Row => pointOf([...normal, offset]).slice(0, -1)

/** The mean of the corners: in doubles if that is inside, since its numbers are short, else exactly. */
function insideOf(level: Level, cell: Cell, corners: readonly Point[]): Point {
  const places = cell.vertices.map((vertex) => level.vertices[vertex]?.at ?? [0, 0])
  const dimension = (corners[0]?.length ?? 1) - 1
  const mean = [0, 1]
    .slice(0, dimension)
    .map((axis) => places.reduce((sum, place) => sum + (place[axis] ?? 0), 0) / places.length)
  const near = pointOf(mean.map(fromNumber))
  if (isInside(near, corners)) return near
  const share = rational(1, corners.length)
  const sum = (axis: number): Rational =>
    cell.vertices.reduce((total, vertex) => add(total, level.vertices[vertex]?.exact()[axis] ?? ZERO), ZERO)
  return pointOf([0, 1].slice(0, dimension).map((axis) => multiply(share, sum(axis))))
}

function isInside(at: Point, corners: readonly Point[]): boolean {
  if (at.length === 2) {
    const [x = 0n, w = 1n] = at
    const [[a = 0n, v = 1n] = [], [b = 0n, u = 1n] = []] = corners
    return a * w < x * v && x * u < b * w
  }
  return corners.every((corner, place) => turn(corner, corners[(place + 1) % corners.length] ?? corner, at) > 0n)
}

/** Twice the area of a triangle times the three (positive) denominators: > 0 if it runs counter-clockwise. */
export function turn(
  [px = 0n, py = 0n, pw = 1n]: Point,
  [qx = 0n, qy = 0n, qw = 1n]: Point,
  [rx = 0n, ry = 0n, rw = 1n]: Point,
): bigint {
  return px * (qy * rw - ry * qw) - py * (qx * rw - rx * qw) + pw * (qx * ry - rx * qy)
}
