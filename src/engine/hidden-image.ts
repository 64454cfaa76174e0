/** Cells seen from inside the network: where two units of a layer carry them, and where they go on to without end. */
import { gatingOf, type Outcome } from '../network/gating.ts'
import { exactMap, inputMap } from './affine.ts'
import { formValueAt, type Place } from './cell-values.ts'
import type { AffineForm, AffineMap, Complex } from './complex.ts'
import type { Direction } from './lp.ts'
import { cuttingPlaces } from './maps.ts'
import { polyhedron } from './polyhedron.ts'
import { add, fromNumber, multiply, negate, rational, ZERO } from './rational.ts'

/** What the file's layer `fileLayer` (from 1) puts out on a cell of `level`, its own activation and residual included. */
export function outputOf(complex: Complex, level: number, cell: number, fileLayer: number): AffineMap {
  const { network } = complex
  const layer = network.layers[fileLayer - 1]
  const z = complex.preactivations(level, cell, fileLayer)
  const own = cuttingPlaces(network).indexOf(fileLayer - 1)
  if (own >= level)
    throw new RangeError(`expected a level of at least ${own + 1} for what layer ${fileLayer} puts out, found ${level}`)
  const bits = own < 0 ? '' : (complex.levels[level]?.cells[cell]?.pattern[own] ?? '')
  const through = layer?.residual ? inputOf(complex, level, cell, fileLayer) : null
  const forms = (layer ? gatingOf(layer).outcomes : []).map((outcomes, element) => {
    const outcome = outcomes[Number.parseInt(bits[element] ?? '0', 36)]
    const form = gated(z, outcome)
    return through ? sumOf(form, formAt(through, element)) : form
  })
  return { matrix: forms.map(({ normal }) => normal), offset: forms.map(({ offset }) => offset) }
}

function inputOf(complex: Complex, level: number, cell: number, fileLayer: number): AffineMap {
  return fileLayer > 1 ? outputOf(complex, level, cell, fileLayer - 1) : exactMap(inputMap(complex.network))
}

const formAt = ({ matrix, offset }: AffineMap, row: number): AffineForm => ({
  normal: matrix[row] ?? [],
  offset: offset[row] ?? ZERO,
})

function gated(z: AffineMap, outcome: Outcome | undefined): AffineForm {
  const { normal, offset } = formAt(z, outcome && outcome.unit >= 0 ? outcome.unit : 0)
  const slope = fromNumber(outcome && outcome.unit >= 0 ? outcome.slope : 0)
  const constant = rational(outcome?.constant ?? 0)
  return { normal: normal.map((entry) => multiply(slope, entry)), offset: add(multiply(slope, offset), constant) }
}

const sumOf = (a: AffineForm, b: AffineForm): AffineForm => ({
  normal: a.normal.map((entry, axis) => add(entry, b.normal[axis] ?? ZERO)),
  offset: add(a.offset, b.offset),
})

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
): readonly Place[] {
  const map = outputOf(complex, level, cell, fileLayer)
  const forms = units.map((unit) => formAt(map, unit - 1))
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
