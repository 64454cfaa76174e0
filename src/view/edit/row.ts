/**
 * A unit's weights from what its inequality should be. Where other linear maps stand between the unit and the names
 * that it is written in (a slice, a linear layer), the row that does it and differs least from the old one is taken.
 */
import { incomingMap } from '../../engine/complex/stage-map.ts'
import { toNumber } from '../../engine/exact/rational.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { biasKey, weightKey } from '../state/keys.ts'
import type { Keyframe } from '../state/state.ts'
import { cuttingFileLayers } from '../text/units.ts'

/** An affine function of named values: `coefficients` has one number a name. */
export interface TypedForm {
  readonly coefficients: readonly number[]
  readonly offset: number
}

/** `matrix` is (inputs of the unit's layer × names), `offset` has one number an input. */
export interface RowBase {
  readonly matrix: readonly (readonly number[])[]
  readonly offset: readonly number[]
  /** The inputs of the layer are the names themselves. */
  readonly identity: boolean
}

/** How the inputs of the unit's layer depend on the drawn coordinates (layer 1) or on the units of the layer before. */
export function rowBase(network: Network, ref: UnitRef): RowBase {
  const places = cuttingFileLayers(network)
  const [before, place] = [places[ref.layer - 2] ?? 0, places[ref.layer - 1] ?? 1]
  const { matrix, offset } = incomingMap(network, place)
  const identity = before === place - 1 && (before > 0 || network.slice === undefined)
  return { matrix: matrix.map((row) => row.map(toNumber)), offset: offset.map(toNumber), identity }
}

export function unitRow(
  network: Network,
  ref: UnitRef,
): { readonly weights: readonly number[]; readonly bias: number } {
  const layer = network.layers[(cuttingFileLayers(network)[ref.layer - 1] ?? 1) - 1]
  return { weights: layer?.weights[ref.unit - 1] ?? [], bias: layer?.bias[ref.unit - 1] ?? 0 }
}

export function patchOf(network: Network, ref: UnitRef, weights: readonly number[], bias: number): Keyframe {
  const place = cuttingFileLayers(network)[ref.layer - 1] ?? 1
  return Object.fromEntries([
    ...weights.map((weight, input) => [weightKey(place, ref.unit, input + 1), weight] as const),
    [biasKey(place, ref.unit), bias] as const,
  ])
}

/**
 * The row w with w · matrix = target that is nearest to `old`, old + matrix (matrixᵀ matrix)⁻¹ (target − old · matrix);
 * where there are more names than weights at most one row does it, and null says that none does.
 */
export function nearestRow(
  matrix: readonly (readonly number[])[],
  target: readonly number[],
  old: readonly number[],
): readonly number[] | null {
  const columns = target.map((_, column) => columnOf(matrix, column))
  const row = columns.length > old.length ? onlyRow(matrix, target) : leastChange(matrix, columns, target, old)
  if (!row) return null
  const size = Math.max(1, ...target.map(Math.abs))
  const reached = columns.every((column, place) => Math.abs(dot(row, column) - (target[place] ?? 0)) <= 1e-9 * size)
  return reached ? row : null
}

function leastChange(
  matrix: readonly (readonly number[])[],
  columns: readonly (readonly number[])[],
  target: readonly number[],
  old: readonly number[],
): readonly number[] | null {
  const gram = columns.map((a) => columns.map((b) => dot(a, b)))
  const missing = target.map((value, column) => value - dot(old, columns[column] ?? []))
  const factors = solve(gram, missing)
  return factors && old.map((weight, input) => rounded(weight + dot(factors, matrix[input] ?? [])))
}

function onlyRow(matrix: readonly (readonly number[])[], target: readonly number[]): readonly number[] | null {
  const gram = matrix.map((a) => matrix.map((b) => dot(a, b)))
  const right = matrix.map((row) => dot(row, target))
  return solve(gram, right)?.map(rounded) ?? null
}

/** Twelve digits: what the equations leave behind them is noise. */
function rounded(value: number): number {
  return Number(value.toFixed(12)) + 0
}

/** Gauss with the largest pivot; null if the rows depend on each other. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  const rows = matrix.map((row, place) => [...row, right[place] ?? 0])
  const size = rows.length
  const scale = Math.max(0, ...matrix.flat().map(Math.abs))
  for (let column = 0; column < size; column++) {
    const order = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))
    rows.splice(column, order.length, ...order)
    const pivot = rows[column] ?? []
    const head = pivot[column] ?? 0
    if (Math.abs(head) <= 1e-12 * scale) return null
    for (const [place, row] of rows.entries()) {
      if (place === column) continue
      const factor = (row[column] ?? 0) / head
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0)
    }
  }
  return rows.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1))
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0)
}

export function columnOf(matrix: readonly (readonly number[])[], column: number): readonly number[] {
  return matrix.map((row) => row[column] ?? 0)
}
