/** Questions about a level that every drawing asks: the point's cell, which units are on, whose line an edge is. */
import type { Complex, Level } from '../engine/complex.ts'
import { fromNumber } from '../engine/rational.ts'
import type { UnitRef } from '../network/network.ts'
import type { MarkState } from './marks.ts'

/**
 * The cell that the figure lights: the one whose pattern the forward pass gives, or, on a border where no cell has that
 * pattern, the first that touches the point. -1 outside the box.
 */
export function currentCell(complex: Complex, layer: number, point: readonly number[]): number {
  const exact = point.map(fromNumber)
  const cell = complex.cellOf(layer, exact)
  return cell >= 0 ? cell : (complex.cellsAt(layer, exact)[0] ?? -1)
}

export function isOn(level: Level, cell: number, unit: UnitRef): boolean {
  return level.cells[cell]?.pattern[unit.layer - 1]?.[unit.unit - 1] === '1'
}

/** `dead`: off in every cell of the box. */
export function markState(level: Level, cell: number, unit: UnitRef): MarkState {
  if (isOn(level, cell, unit)) return 'on'
  return level.cells.some(({ index }) => isOn(level, index, unit)) ? 'off' : 'dead'
}

export function unitsOn(level: Level, cell: number): number {
  return level.cells[cell]?.pattern.reduce((sum, bits) => sum + bits.replaceAll('0', '').length, 0) ?? 0
}

/**
 * The units whose lines run along an edge: those that switch there, and on the border of the box, whose other side
 * isn't seen, those that vanish there. (A unit may vanish along an edge and be off, or on, on both sides of it.)
 */
export function linesOfEdge(level: Level, edge: number): readonly UnitRef[] {
  const found = level.edges[edge]
  if (!found || found.units.length === 0) return []
  const { left, right, units } = found
  if (left < 0 || right < 0) return units
  return units.filter((unit) => isOn(level, left, unit) !== isOn(level, right, unit))
}
