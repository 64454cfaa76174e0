/**
 * What an inequality does on its cell. Decided on the definition, exactly: an inequality matters if its line
 * has a stretch of positive length on which all the others hold. If so, and no edge as drawn lies on it, then that
 * stretch is outside the box.
 */
import { isConstant, type Row } from '../exact/affine.ts'
import { type Point, valueAt } from '../exact/point.ts'
import { stretchOnLine } from '../exact/region.ts'
import type { Status } from './complex.ts'

/**
 * `rows` are a cell's inequalities, each oriented so that it is ≥ 0 there; `corners` are the cell's corners as
 * drawn, or its two ends on a line. Each status is found out when it is asked for: a cell has many.
 */
export function statusReader(rows: readonly Row[], corners: readonly Point[]): (index: number) => Status {
  const dimension = (corners[0]?.length ?? 1) - 1
  const carries: (boolean | undefined)[] = []
  const isBinding = (index: number): boolean => {
    // The cell lies on one side of the line, so as many corners on it as an edge has are an edge.
    carries[index] ??= corners.filter((corner) => valueAt(rows[index] ?? [], corner) === 0n).length >= dimension
    return carries[index]
  }
  let order: readonly number[] | null = null
  /** Binding ones cut the line of an implied one down at once, so they come first. */
  const inOrder = (): readonly number[] => {
    const varying = rows.map((_, index) => index).filter((index) => !isConstant(rows[index] ?? []))
    return [...varying.filter(isBinding), ...varying.filter((index) => !isBinding(index))]
  }
  return (index) => {
    const row = rows[index] ?? []
    if (isConstant(row)) return 'implied'
    if (isBinding(index)) return 'binding'
    order ??= inOrder()
    const others = order.filter((other) => other !== index).map((other) => rows[other] ?? [])
    return stretchOnLine(row, others) ? 'beyond' : 'implied'
  }
}
