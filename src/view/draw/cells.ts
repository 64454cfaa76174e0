/** Questions about a level that every drawing asks: which units are on in a cell, whose lines run along an edge. */
import type { Edge, Level } from '../../engine/complex/complex.ts'
import type { UnitRef } from '../../network/network.ts'

/** 0 is off; of a unit with more than two states, the number of breakpoints it is above, or its winner's place. */
export function stateOf(level: Level, cell: number, { layer, unit }: UnitRef): number {
  const state = level.cells[cell]?.pattern[layer - 1]?.[unit - 1]
  return state === undefined ? 0 : Number.parseInt(state, 36)
}

export const isOn = (level: Level, cell: number, unit: UnitRef): boolean => stateOf(level, cell, unit) > 0

/** Is the unit in a higher state on the left of an edge than on its right? That is its on side there. */
export function isHigherLeft(level: Level, { left, right }: Pick<Edge, 'left' | 'right'>, unit: UnitRef): boolean {
  if (left < 0) return !isOn(level, right, unit)
  return right < 0 ? isOn(level, left, unit) : stateOf(level, left, unit) > stateOf(level, right, unit)
}

/** The sum of all states: of units with two states, how many are on. */
export function unitsOn(level: Level, cell: number): number {
  const states = [...(level.cells[cell]?.pattern.join('') ?? '')]
  return states.reduce((sum, state) => sum + Number.parseInt(state, 36), 0)
}

/** What `unitsOn` could be at most: a unit counts once, or as high as its states go. */
export function levelUnits({ cells }: Level): number {
  const highest: number[] = []
  for (const { pattern } of cells) {
    for (const [place, state] of [...pattern.join('')].entries())
      highest[place] = Math.max(highest[place] ?? 1, Number.parseInt(state, 36))
  }
  return highest.reduce((sum, each) => sum + each, 0)
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
  return units.filter((unit) => stateOf(level, left, unit) !== stateOf(level, right, unit))
}
