/** Cells seen from inside the network: where two units of a layer carry them, and where they go on to without end. */

import type { Complex } from '../complex/complex.ts'
import { outputOf } from '../complex/layer-output.ts'
import { type Coordinates, formAt, formValue } from '../exact/forms.ts'
import { negate } from '../exact/rational.ts'
import type { Direction } from './lp.ts'
import { polyhedron } from './polyhedron.ts'

/**
 * A cell's corners, in its own order, carried into the plane of two of that layer's units or groups (from 1). The image may run the other
 * way round, and it may be flat: a segment or a point.
 */
export function hiddenImage(
  complex: Complex,
  level: number,
  cell: number,
  fileLayer: number,
  units: readonly [across: number, up: number],
): readonly Coordinates[] {
  const map = outputOf(complex, level, cell, fileLayer)
  const forms = units.map((unit) => formAt(map, unit - 1))
  const shown = complex.levels[level]
  return (shown?.cells[cell]?.vertices ?? []).map((vertex) => {
    const at = shown?.vertices[vertex]?.exact() ?? []
    return forms.map((form) => formValue(form, at))
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
