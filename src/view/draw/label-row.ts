/** Marks and names in a row: the label of a line, of a breakpoint or of a crease. */

import { unitName } from '../text/notation.ts'
import type { Pixel } from './frame.ts'
import { MARK_RADIUS } from './marks.ts'
import { nameWidth, type UnitStyle } from './palette.ts'
import type { LabelDrawing, LabelItem } from './plane-scene.ts'

/** Sizes at scale 1, px. */
const ROW = {
  text: 19,
  /** Between a mark and its name, and between two labels of one line. */
  markGap: 3.8,
  itemGap: 9,
  baseline: 5.5,
} as const

export const itemWidth = (unit: UnitStyle): number =>
  2 * MARK_RADIUS.label + ROW.markGap + ROW.text * nameWidth(unitName(unit))

/** How wide the marks and names of units stand in a row, at scale 1. */
export const labelWidth = (units: readonly UnitStyle[]): number =>
  units.reduce((sum, unit) => sum + itemWidth(unit), 0) + ROW.itemGap * (units.length - 1)

/** A label but for what depends on the point and the pointer. */
type BareItem = Omit<LabelItem, 'state' | 'lit'>
export type BareLabel = Omit<LabelDrawing, 'items'> & { readonly items: readonly BareItem[] }

export function item(unit: UnitStyle, start: number, middleY: number, scale: number): BareItem {
  const r = MARK_RADIUS.label
  return {
    ...unit,
    title: unitName(unit),
    mark: [start + r * scale, middleY],
    text: [start + (2 * r + ROW.markGap) * scale, middleY + ROW.baseline * scale],
  }
}

/** Items in one row about a middle. */
export function labelRow(units: readonly UnitStyle[], [x, y]: Pixel, scale: number, inside: boolean): BareLabel {
  let start = x - (labelWidth(units) * scale) / 2
  const items = units.map((unit) => {
    const next = item(unit, start, y, scale)
    start += (itemWidth(unit) + ROW.itemGap) * scale
    return next
  })
  return { items, inside, leader: '', x, y, across: Math.max(44, labelWidth(units) + 12) * scale, down: 36 * scale }
}
