/** The network along a line: which cells it runs through, where it turns, how steep it is in between. */

import { outputCount } from '../../network/gating.ts'
import type { Complex } from '../complex/complex.ts'
import type { Row } from '../exact/affine.ts'
import { type Coordinates, formValue } from '../exact/forms.ts'
import { type Point, pointOf, valueAt } from '../exact/point.ts'
import { compare, equals, ONE, type Rational, rational, subtract, ZERO } from '../exact/rational.ts'
import { lastLevel, outputForm, towards } from './cell-values.ts'

/** Between the shares `start` and `end` of the way from the first point to the second. */
export interface LinePiece {
  readonly cell: number
  readonly start: Rational
  readonly end: Rational
  /** Of each output, by the share of the way: value at `start`, and how much it grows along the whole way at this rate. */
  readonly values: readonly Rational[]
  readonly slopes: readonly Rational[]
}

/** Pieces in order, without gaps; what lies outside the box has none. A stretch on an edge belongs to one cell of it. */
export function alongLine(complex: Complex, from: Coordinates, to: Coordinates): readonly LinePiece[] {
  const level = lastLevel(complex)
  const outputs = outputCount(complex.network)
  const found: LinePiece[] = []
  for (const { index, vertices } of level.cells) {
    const sides = sidesOf(vertices.map((vertex) => pointOf(level.vertices[vertex]?.exact() ?? [])))
    const part = clip(sides, pointOf(from), pointOf(to))
    if (!part) continue
    const forms = Array.from({ length: outputs }, (_, output) => outputForm(complex, index, output))
    found.push({
      cell: index,
      ...part,
      values: forms.map((form) => formValue(form, towards(from, to, part.start))),
      slopes: forms.map((form) => subtract(formValue(form, to), formValue(form, from))),
    })
  }
  found.sort((a, b) => compare(a.start, b.start))
  return found.filter((piece, place) => place === 0 || !equals(piece.start, found[place - 1]?.start ?? rational(-1)))
}

/** Shares of the way at which some output turns. */
export const breakpoints = (pieces: readonly LinePiece[]): readonly Rational[] =>
  pieces.flatMap(({ start, slopes }, place) => {
    const before = pieces[place - 1]
    return before && slopes.some((slope, output) => !equals(slope, before.slopes[output] ?? slope)) ? [start] : []
  })

/** Rows that are ≥ 0 on a polygon that runs counter-clockwise, or on an interval. */
function sidesOf(corners: readonly Point[]): readonly Row[] {
  const [[a = 0n, v = 1n] = [], [b = 0n, w = 1n] = []] = corners
  if (corners[0]?.length === 2) {
    return [
      [v, -a],
      [-w, b],
    ]
  }
  return corners.map(([px = 0n, py = 0n, pw = 1n], place) => {
    const [qx = 0n, qy = 0n, qw = 1n] = corners[(place + 1) % corners.length] ?? []
    return [py * qw - pw * qy, pw * qx - px * qw, px * qy - py * qx]
  })
}

/** The shares between which all rows are ≥ 0; null if that is at most a point. */
function clip(rows: readonly Row[], from: Point, to: Point): { start: Rational; end: Rational } | null {
  let [start, end] = [ZERO, ONE]
  const [fromWeight, toWeight] = [from.at(-1) ?? 1n, to.at(-1) ?? 1n]
  for (const row of rows) {
    // Both values over the same denominator.
    const [v, w] = [valueAt(row, from) * toWeight, valueAt(row, to) * fromWeight]
    if (v < 0n && w < 0n) return null
    if (v === w && v < 0n) return null
    if (v < w && v < 0n) start = larger(start, rational(v, v - w))
    if (v > w && w < 0n) end = smaller(end, rational(v, v - w))
  }
  return compare(start, end) < 0 ? { start, end } : null
}

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? b : a)
const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? a : b)
