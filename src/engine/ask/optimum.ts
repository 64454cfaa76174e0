/**
 * The largest value of an output over the box. On one cell the output is affine, so that is a linear program over a
 * polygon and some corner is best; all cells together are the mixed-integer program whose binaries are the pattern.
 */

import type { Complex } from '../complex/complex.ts'
import { type Coordinates, formValue } from '../exact/forms.ts'
import { compare, type Rational } from '../exact/rational.ts'
import { lastLevel, outputForm } from './cell-values.ts'

export interface CellOptimum {
  readonly cell: number
  readonly value: Rational
  /** The cell's corners where the value is taken: one, the ends of an edge, or all if the output is constant there. */
  readonly corners: readonly Coordinates[]
}

/** `cell` is of the last level; `output` counts from 0. */
export function cellOptimum(complex: Complex, cell: number, output: number): CellOptimum {
  const level = lastLevel(complex)
  const form = outputForm(complex, cell, output)
  const places = level.cells[cell]?.vertices.map((vertex) => level.vertices[vertex]?.exact() ?? []) ?? []
  const values = places.map((place) => formValue(form, place))
  const [first, ...others] = values
  if (!first) throw new RangeError(`expected a cell from 0 to ${level.cells.length - 1}, found ${cell}`)
  const value = others.reduce((best, each) => (compare(each, best) > 0 ? each : best), first)
  return { cell, value, corners: places.filter((_, corner) => compare(values[corner] ?? first, value) === 0) }
}

/** Every cell of the last level once, from `start` on over shared edges, near ones first. */
export function walk(complex: Complex, start: number): readonly number[] {
  const { layer, cells } = lastLevel(complex)
  const order = [start]
  const seen = new Set(order)
  // The order grows while it is read; the cells of a box are connected over their edges, so all are reached.
  for (const cell of order) {
    for (const edge of cells[cell]?.edges ?? []) {
      const next = complex.cellAcross(layer, cell, edge)
      if (next < 0 || seen.has(next)) continue
      seen.add(next)
      order.push(next)
    }
  }
  return order
}

export interface Optimum {
  readonly value: Rational
  /** The cells where it is taken, in the order they were asked in. */
  readonly cells: readonly number[]
  /** Where, each corner once. */
  readonly corners: readonly Coordinates[]
}

/** The best of what single cells have; null: of none. */
export function best(optima: readonly CellOptimum[]): Optimum | null {
  const [first, ...others] = optima
  if (!first) return null
  const value = others.reduce((top, each) => (compare(each.value, top) > 0 ? each.value : top), first.value)
  const winners = optima.filter((each) => compare(each.value, value) === 0)
  const corners = new Map(winners.flatMap((each) => each.corners.map((place) => [keyOf(place), place] as const)))
  return { value, cells: winners.map(({ cell }) => cell), corners: [...corners.values()] }
}

const keyOf = (place: Coordinates): string =>
  place.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(' ')

/** The largest value of an output over the whole box. */
export function maximiseOutput(complex: Complex, output = 0): Optimum {
  const found = best(lastLevel(complex).cells.map(({ index }) => cellOptimum(complex, index, output)))
  if (!found) throw new RangeError('expected a complex with a cell, found one without')
  return found
}
