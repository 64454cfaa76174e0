/** A convex region by its inequalities, without a box: rows that are ≥ 0 on it, none of them constant. */
import { isConstant, type Row } from './affine.ts'
import { type Point, root, valueAt } from './point.ts'

/**
 * A point in the middle of the stretch of a row's line on which all others are positive; null if there is no stretch of
 * positive length. In one dimension the line is a point.
 */
export const stretchOnLine = (row: Row, others: readonly Row[]): Point | null =>
  row.length === 2 ? pointOnLine(row, others) : stretchInPlane(row, others)

function pointOnLine(row: Row, others: readonly Row[]): Point | null {
  const at = root(row)
  return others.every((other) => valueAt(other, at) > 0n) ? at : null
}

/** A bound for the place along a line, `numerator / denominator` with a positive denominator. */
type Bound = readonly [numerator: bigint, denominator: bigint]

/**
 * Clips the line of `row` by each other inequality. The line is p + t·(−b, a) with p = −c (a, b) / (a² + b²), so
 * the other one, times a² + b², is K + t'·D there, where t' = t (a² + b²) and
 *   D = a e − b d,   K = f (a² + b²) − c (a d + b e).
 */
function stretchInPlane([a = 0n, b = 0n, c = 0n]: Row, others: readonly Row[]): Point | null {
  const square = a * a + b * b
  let low: Bound | null = null
  let high: Bound | null = null
  for (const [d = 0n, e = 0n, f = 0n] of others) {
    const slope = a * e - b * d
    const start = f * square - c * (a * d + b * e)
    if (slope === 0n) {
      // Parallel: coincident lines leave nothing that is positive, nor does a line on the wrong side.
      if (start <= 0n) return null
    } else if (slope > 0n) {
      if (low === null || -start * low[1] > low[0] * slope) low = [-start, slope]
    } else if (high === null || start * high[1] < high[0] * -slope) {
      high = [start, -slope]
    }
    if (low !== null && high !== null && low[0] * high[1] >= high[0] * low[1]) return null
  }
  const [top, bottom] = between(low, high)
  return [-c * a * bottom - top * b, -c * b * bottom + top * a, square * bottom]
}

function between(low: Bound | null, high: Bound | null): Bound {
  if (low && high) return [low[0] * high[1] + high[0] * low[1], 2n * low[1] * high[1]]
  if (low) return [low[0] + low[1], low[1]]
  return high ? [high[0] - high[1], high[1]] : [0n, 1n]
}

export interface Sides {
  readonly on: boolean
  readonly off: boolean
}

/** On which sides of a row does the region have an inside? A row that is zero everywhere is off. */
export function sidesOf(row: Row, region: readonly Row[]): Sides {
  const offset = row.at(-1) ?? 0n
  if (isConstant(row)) return { on: offset > 0n, off: offset <= 0n }
  if (stretchOnLine(row, region)) return { on: true, off: true }
  const positive = valueAt(row, pointInside(region, row.length - 1)) > 0n
  return { on: positive, off: !positive }
}

/**
 * From a line that carries a piece of the region's border, a little into it. In the middle of that piece all other
 * rows are positive, and stay so for a step that is short enough.
 */
export function pointInside(region: readonly Row[], dimension: number): Point {
  for (const [index, row] of region.entries()) {
    const others = region.filter((_, other) => other !== index)
    const middle = stretchOnLine(row, others)
    if (middle) return stepInside(middle, row.slice(0, -1), others)
  }
  return [...new Array<bigint>(dimension).fill(0n), 1n]
}

function stepInside(from: Point, direction: readonly bigint[], others: readonly Row[]): Point {
  // The step is top / bottom: half of what any other row allows, and at most 1.
  let [top, bottom] = [1n, 1n]
  const weight = from.at(-1) ?? 1n
  for (const other of others) {
    const slope = direction.reduce((sum, entry, axis) => sum + entry * (other[axis] ?? 0n), 0n)
    if (slope >= 0n) continue
    const [p, q] = [valueAt(other, from), -2n * slope * weight]
    if (p * bottom < top * q) [top, bottom] = [p, q]
  }
  return [...direction.map((entry, axis) => (from[axis] ?? 0n) * bottom + entry * top * weight), weight * bottom]
}
