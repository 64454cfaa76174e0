/** What an inequality compares, whatever the activation: for the panel and for `explain` alike. */
import type { Condition } from '../../engine/complex/complex.ts'
import { type AffineForm, type AffineMap, formAt } from '../../engine/exact/forms.ts'
import { fromNumber, subtract, ZERO } from '../../engine/exact/rational.ts'
import { gatingOf, isSilent } from '../../network/gating.ts'
import type { Layer } from '../../network/network.ts'

/** Does a unit that is off, or a group whose first wins, hand on nothing? Then its terms are struck out. */
export const isSilentOff = (layer: Layer | null): boolean =>
  layer !== null &&
  layer.residual !== true &&
  gatingOf(layer).outcomes.every(([off]) => off !== undefined && isSilent(off))

/** `−1`: a whole number, as it is said. */
export const thresholdText = (threshold: number): string => String(threshold).replace('-', '−')

/** One row of a map, counted from 0; null where there is no map, or no such row. */
export const rowForm = (map: AffineMap | null, row: number): AffineForm | null =>
  map?.matrix[row] ? formAt(map, row) : null

/** What a condition is about, from a map whose rows are z: z, z against its threshold, or the winner minus the other. */
export function aboutForm(stage: AffineMap | null, { unit, threshold = 0, over }: Condition): AffineForm | null {
  const z = rowForm(stage, unit - 1)
  if (!z) return null
  if (threshold !== 0) return { normal: z.normal, offset: subtract(z.offset, fromNumber(threshold)) }
  const other = over === undefined ? null : rowForm(stage, over - 1)
  if (!other) return z
  return {
    normal: z.normal.map((entry, axis) => subtract(entry, other.normal[axis] ?? ZERO)),
    offset: subtract(z.offset, other.offset),
  }
}
