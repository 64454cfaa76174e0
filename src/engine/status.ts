/**
 * What an inequality does on its cell. Decided on the definition, exactly: an inequality matters if its line
 * has a stretch of positive length on which all the others hold. If so, and no edge as drawn lies on it, then that
 * stretch is outside the box.
 */
import { isConstant, type Row } from './affine.ts'
import type { Status } from './complex.ts'
import { type Point, valueAt } from './point.ts'

/**
 * `rows` are a cell's inequalities, each oriented so that it is ≥ 0 there; `corners` are the cell's corners as
 * drawn, or its two ends on a line.
 */
export function statuses(rows: readonly Row[], corners: readonly Point[]): readonly Status[] {
  const dimension = (corners[0]?.length ?? 1) - 1
  const result: (Status | null)[] = rows.map((row) => {
    if (isConstant(row)) return 'implied'
    // The cell lies on one side of the line, so as many corners on it as an edge has are an edge.
    const touching = corners.filter((corner) => valueAt(row, corner) === 0n).length
    return touching >= dimension ? 'binding' : null
  })
  // Binding ones cut the line of an implied one down at once, so they come first.
  const order = rows.map((_, index) => index).filter((index) => !isConstant(rows[index] ?? []))
  order.sort((a, b) => Number(result[b] === 'binding') - Number(result[a] === 'binding'))
  return result.map((known, index) => {
    if (known) return known
    const row = rows[index] ?? []
    const others = order.filter((other) => other !== index).map((other) => rows[other] ?? [])
    const matters = dimension === 1 ? mattersOnLine(row, others) : mattersInPlane(row, others)
    return matters ? 'beyond' : 'implied'
  })
}

/** No other bound on the same side is at least as tight. */
function mattersOnLine([a = 0n, c = 0n]: Row, others: readonly Row[]): boolean {
  return others.every(([d = 0n, f = 0n]) => a > 0n !== d > 0n || (a > 0n ? -f * a < -c * d : -f * a > -c * d))
}

/** A bound for the place along a line, `numerator / denominator` with a positive denominator. */
type Bound = readonly [numerator: bigint, denominator: bigint] | null

/**
 * Clips the line of `row` by each other inequality. The line is p + t·(−b, a) with p = −c (a, b) / (a² + b²), so
 * the other one, times a² + b², is K + t'·D there, where t' = t (a² + b²) and
 *   D = a e − b d,   K = f (a² + b²) − c (a d + b e).
 */
function mattersInPlane([a = 0n, b = 0n, c = 0n]: Row, others: readonly Row[]): boolean {
  const square = a * a + b * b
  let low: Bound = null
  let high: Bound = null
  for (const [d = 0n, e = 0n, f = 0n] of others) {
    const slope = a * e - b * d
    const start = f * square - c * (a * d + b * e)
    if (slope === 0n) {
      // Parallel: coincident lines follow from each other, a line on the wrong side leaves nothing.
      if (start <= 0n) return false
    } else if (slope > 0n) {
      if (low === null || -start * low[1] > low[0] * slope) low = [-start, slope]
    } else if (high === null || start * high[1] < high[0] * -slope) {
      high = [start, -slope]
    }
    if (low !== null && high !== null && low[0] * high[1] >= high[0] * low[1]) return false
  }
  return true
}
