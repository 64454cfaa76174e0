/**
 * What an inequality does on its cell. Decided on the definition, exactly: an inequality matters if its line
 * has a stretch of positive length on which all the others hold. If so, and no edge as drawn lies on it, then that
 * stretch is outside the box.
 */
import { isConstant, type Row } from './affine.ts'
import type { Status } from './complex.ts'
import { type Point, valueAt } from './point.ts'
import { stretchOnLine } from './region.ts'

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
    return stretchOnLine(row, others) ? 'beyond' : 'implied'
  })
}
