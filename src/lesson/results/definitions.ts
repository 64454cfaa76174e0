/** A unit's, a group's or an output's own formula, as the network's file has it: before any cell is known. */

import { mapFromCut } from '../../engine/complex/stage-map.ts'
import type { AffineMap } from '../../engine/exact/forms.ts'
import { fromNumber } from '../../engine/exact/rational.ts'
import { cuts, writtenRound } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import {
  inputName,
  type Name,
  nameTeX,
  outputName,
  sumExpression,
  sumOf,
  tokensTeX,
  unitName,
} from '../../view/text/notation.ts'
import { cuttingFileLayers, cuttingLayerCount, unitCount } from '../../view/text/units.ts'
import { ResultError, unitNamed } from './results.ts'

/**
 * `h_1 + 2h_2 - h_3 + 2`: the z of the unit called `of`, or the output f, in what the layer before puts out. With `whole`
 * the equation: `g_1 = relu(h_1 + …)`, `f = …`.
 */
export function definitionTeX(network: Network, of: string, whole = false): string {
  const output = /^f(\d*)$/.exec(of)
  return output ? outputTeX(network, output[1] ?? '', whole) : unitTeX(network, of, whole)
}

function unitTeX(network: Network, of: string, whole: boolean): string {
  const ref = unitNamed(network, of)
  const place = cuttingFileLayers(network)[ref.layer - 1] ?? 1
  const layer = network.layers[place - 1]
  const applied = layer && writtenRound(layer)
  if (!applied || layer.residual || layer.normalize)
    throw new ResultError(`“${of}” is no unit with one formula of its own: its layer is another kind.`)
  const sum = rowTeX(network, mapFromCut(network, place) ?? firstLayer(network, place), ref.layer - 1, ref.unit)
  return whole ? `${nameTeX(unitName(ref))} = ${applied[0]}${sum}${applied[1]}` : sum
}

function outputTeX(network: Network, number: string, whole: boolean): string {
  const last = network.layers.at(-1)
  const layers = cuttingLayerCount(network)
  const map = last && !cuts(last) ? mapFromCut(network, network.layers.length) : null
  const count = map?.matrix.length ?? 0
  const row = number === '' ? 1 : Number(number)
  if (!map || row < 1 || row > count || (number === '' && count > 1))
    throw new ResultError(
      `The network has no linear output “f${number}” after a layer of units; it has ${count} such output${count === 1 ? '' : 's'}.`,
    )
  const sum = rowTeX(network, map, layers, row)
  return whole ? `${nameTeX(outputName(row, count))} = ${sum}` : sum
}

/** The first layer in the inputs themselves. */
function firstLayer(network: Network, place: number): AffineMap {
  const layer = network.layers[place - 1]
  if (place !== 1 || network.slice)
    throw new ResultError('A formula in the inputs is that of a first layer, in a network without a slice.')
  return {
    matrix: (layer?.weights ?? []).map((row) => row.map(fromNumber)),
    offset: (layer?.bias ?? []).map(fromNumber),
  }
}

function rowTeX(network: Network, map: AffineMap, before: number, row: number): string {
  const names: readonly Name[] =
    before === 0
      ? network.inputs.map(inputName)
      : Array.from({ length: unitCount(network, before) }, (_, unit) => unitName({ layer: before, unit: unit + 1 }))
  const sum = sumOf({ normal: map.matrix[row - 1] ?? [], offset: map.offset[row - 1] ?? fromNumber(0) }, names)
  return tokensTeX(sumExpression(sum, { exact: true }).tokens)
}
