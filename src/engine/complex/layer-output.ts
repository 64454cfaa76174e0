/** What a layer puts out on a cell, and so what the next one reads there. */
import { gatingOf, type Outcome } from '../../network/gating.ts'
import { exactMap, inputMap } from '../exact/affine.ts'
import { type AffineForm, type AffineMap, formAt } from '../exact/forms.ts'
import { add, fromNumber, multiply, rational, ZERO } from '../exact/rational.ts'
import type { Complex } from './complex.ts'
import { cuttingPlaces } from './maps.ts'

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
