/** Questions about a level that every drawing asks: which units are on in a cell, whose lines run along an edge. */
import type { Level } from '../engine/complex.ts'
import type { UnitRef } from '../network/network.ts'

export function isOn(level: Level, cell: number, unit: UnitRef): boolean {
  return level.cells[cell]?.pattern[unit.layer - 1]?.[unit.unit - 1] !== '0'
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
  const stateOf = (cell: number, { layer, unit }: UnitRef) => level.cells[cell]?.pattern[layer - 1]?.[unit - 1]
  return units.filter((unit) => stateOf(left, unit) !== stateOf(right, unit))
}
