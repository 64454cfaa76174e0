/** Cells seen from inside the network: where two units of a layer carry them, and where they go on to without end. */
import { formValueAt, type Place } from './cell-values.ts'
import type { AffineMap, Complex } from './complex.ts'
import type { Direction } from './lp.ts'
import { reluPlaces } from './maps.ts'
import { polyhedron } from './polyhedron.ts'
import { negate, ZERO } from './rational.ts'

/** What the file's layer `fileLayer` (from 1) puts out on a cell of `level`, a ReLU of its own included. */
export function activationMap(complex: Complex, level: number, cell: number, fileLayer: number): AffineMap {
  const map = complex.preactivations(level, cell, fileLayer)
  const layer = reluPlaces(complex.network).indexOf(fileLayer - 1)
  if (layer < 0) return map
  if (layer >= level)
    throw new RangeError(
      `expected a level of at least ${layer + 1} for what layer ${fileLayer} puts out, found ${level}`,
    )
  const bits = complex.levels[level]?.cells[cell]?.pattern[layer] ?? ''
  return {
    matrix: map.matrix.map((row, unit) => (bits[unit] === '1' ? row : row.map(() => ZERO))),
    offset: map.offset.map((value, unit) => (bits[unit] === '1' ? value : ZERO)),
  }
}

/**
 * A cell's corners, in its own order, carried into the plane of two of that layer's units (from 1). The image may run the other
 * way round, and it may be flat: a segment or a point.
 */
export function hiddenImage(
  complex: Complex,
  level: number,
  cell: number,
  fileLayer: number,
  units: readonly [across: number, up: number],
): readonly Place[] {
  const { matrix, offset } = activationMap(complex, level, cell, fileLayer)
  const forms = units.map((unit) => ({ normal: matrix[unit - 1] ?? [], offset: offset[unit - 1] ?? ZERO }))
  const shown = complex.levels[level]
  return (shown?.cells[cell]?.vertices ?? []).map((vertex) => {
    const at = shown?.vertices[vertex]?.exact() ?? []
    return forms.map((form) => formValueAt(form, at))
  })
}

/** How a cell goes on without the frame: nothing in either list, and it is bounded. */
export interface Unbounded {
  /** The outermost directions in which it goes on for ever. */
  readonly directions: readonly Direction[]
  /** Directions in which it does so both ways: it is a strip, or the whole plane. */
  readonly lines: readonly Direction[]
}

export function unbounded(complex: Complex, level: number, cell: number): Unbounded {
  const forms = complex
    .inequalities(level, cell)
    .map(({ normal, offset }) => ({ normal: normal.map(negate), offset: negate(offset) }))
  const { directions, lines } = polyhedron(forms, complex.dimension)
  const withoutWeight = (ray: readonly bigint[]): Direction => ray.slice(0, -1)
  return { directions: directions.map(withoutWeight), lines: lines.map(withoutWeight) }
}
