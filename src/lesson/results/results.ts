/**
 * The results that a lesson may print, asked of the engine when the site is built. A point that lies in no cell, a unit
 * that the network doesn't have: an error in words, with which the build stops at the lesson's line.
 */
import type { Complex, Inequality } from '../../engine/complex/complex.ts'
import { outputOf } from '../../engine/complex/layer-output.ts'
import { type AffineMap, formAt, formValue, mapValues } from '../../engine/exact/forms.ts'
import { fromNumber, type Rational, toText } from '../../engine/exact/rational.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { figureState } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'
import {
  inequalityTokens,
  inputName,
  nameTeX,
  outputName,
  ownForm,
  sumExpression,
  sumOf,
  tokensTeX,
} from '../../view/text/notation.ts'
import { numberText } from '../../view/text/numbers.ts'
import { cuttingFileLayers, cuttingLayerCount, parseUnitName, sameUnit, unitCount } from '../../view/text/units.ts'

export class ResultError extends Error {}

/** What a result is asked about: a network's cells, the state, and the newest layer that counts. */
export interface Asked {
  readonly complex: Complex
  readonly point: readonly Rational[]
  readonly layer: number
}

/** `layer` wins over the one in `at`; without either all layers count. */
export function ask(complex: Complex, at: Keyframe, layer?: number): Asked {
  const { network } = complex
  const state = figureState(network, layer === undefined ? at : { ...at, layer })
  const layers = cuttingLayerCount(network)
  if (layer !== undefined && !(Number.isInteger(layer) && layer >= 0 && layer <= layers)) {
    throw new ResultError(
      `“layer” should be a whole number from 0 to ${layers}, the number of ReLU layers; found ${layer}.`,
    )
  }
  return { complex, point: state.point.map(fromNumber), layer: state.layer }
}

export const COUNTED = ['cells', 'corners', 'units', 'maps'] as const
export type Counted = (typeof COUNTED)[number]

export function countOf(asked: Asked, of: Counted): number {
  const { complex, layer } = asked
  const level = levelOf(asked)
  switch (of) {
    case 'cells':
      return level.cells.length
    case 'corners':
      return level.vertices.length
    case 'units':
      return Array.from({ length: layer }, (_, index) => unitCount(complex.network, index + 1)).reduce(
        (a, b) => a + b,
        0,
      )
    case 'maps':
      return new Set(level.cells.map((cell) => mapText(lastMap(asked, cell.index)))).size
  }
}

function levelOf({ complex, layer }: Asked) {
  const level = complex.levels[layer]
  if (level === undefined) throw new ResultError(`The network has no ReLU layer ${layer}.`)
  return level
}

function lastMap({ complex, layer }: Asked, cell: number): AffineMap {
  if (layer !== cuttingLayerCount(complex.network)) {
    throw new ResultError('Maps are those of the whole network; leave “layer” out.')
  }
  return complex.outputMap(cell)
}

function mapText(map: AffineMap): string {
  return [...map.matrix, map.offset].map((row) => row.map(toText).join(',')).join(';')
}

/** The cell that the point is in. */
export function cellOf(asked: Asked): number {
  const cell = asked.complex.cellOf(asked.layer, asked.point)
  if (cell >= 0) return cell
  const where = asked.point.map(toText).join(', ')
  throw new ResultError(
    `The point (${where}) lies in no cell of layer ${asked.layer}: it is on a border. Move it a little.`,
  )
}

/** The inequalities of the point's cell, by layer and unit. */
export function inequalitiesOf(asked: Asked): readonly Inequality[] {
  return asked.complex.inequalities(asked.layer, cellOf(asked))
}

export function inequalityTeX(network: Network, inequality: Inequality): string {
  const sum = sumOf(ownForm(inequality), network.inputs.map(inputName))
  return tokensTeX(inequalityTokens(sum, inequality.on))
}

/** One formula for each output: `f = −2x + 3y + 3`. */
export function mapTeX(asked: Asked): readonly string[] {
  const { network } = asked.complex
  const map = lastMap(asked, cellOf(asked))
  return map.matrix.map((normal, output) => {
    const sum = sumOf({ normal, offset: map.offset[output] ?? fromNumber(0) }, network.inputs.map(inputName))
    const { tokens, rounded } = sumExpression(sum)
    return `${nameTeX(outputName(output + 1, map.matrix.length))} ${rounded ? '\\approx' : '='} ${tokensTeX(tokens)}`
  })
}

/** The value at the point: of the output, or of the unit called `of`. */
export function valuesAt(asked: Asked, of?: string): readonly Rational[] {
  const { complex, point } = asked
  if (of === undefined) {
    const map = complex.outputMap(cellOf(asked))
    return mapValues(map, point)
  }
  const { layer, unit } = unitNamed(complex.network, of)
  const place = cuttingFileLayers(complex.network)[layer - 1] ?? 1
  // On a border all cells beside it say the same.
  const [cell = 0] = complex.cellsAt(layer, point)
  return [formValue(formAt(outputOf(complex, layer, cell, place), unit - 1), point)]
}

export function unitNamed(network: Network, name: string): UnitRef {
  const ref = parseUnitName(name)
  if (ref !== null && ref.unit <= unitCount(network, ref.layer)) return ref
  throw new ResultError(
    `The network has no unit “${name}”. Its ReLU layers have ${widths(network)} units; h1 is the first of layer 1, g1 of layer 2.`,
  )
}

function widths(network: Network): string {
  return Array.from({ length: cuttingLayerCount(network) }, (_, index) => unitCount(network, index + 1)).join(' and ')
}

export function inequalityOf(asked: Asked, unit: string): Inequality {
  const ref = unitNamed(asked.complex.network, unit)
  const found = inequalitiesOf(asked).find((each) => sameUnit(each, ref))
  if (found === undefined)
    throw new ResultError(`“${unit}” belongs to layer ${ref.layer}, and only ${asked.layer} layers count here.`)
  return found
}

/** The corners of the point's cell, counter-clockwise from the leftmost. */
export function cornersOf(asked: Asked): readonly (readonly Rational[])[] {
  const level = levelOf(asked)
  const cell = level.cells[cellOf(asked)]
  return (cell?.vertices ?? []).map((vertex) => level.vertices[vertex]?.exact() ?? [])
}

export function patternOf(asked: Asked): readonly string[] {
  return levelOf(asked).cells[cellOf(asked)]?.pattern ?? []
}

export function numberTeX(value: Rational): string {
  const { text, exact } = numberText(value)
  const tex = text.replace('−', '-').replace(/^(-?)(\d+)\/(\d+)$/, '$1\\tfrac{$2}{$3}')
  return exact ? tex : `\\approx ${tex}`
}
