/** The closed list of keys that `at` and the address may set. */
import type { Network } from '../../network/network.ts'
import { hasPlainLine, layerOf, parseUnitName, unitCount } from '../text/units.ts'

export const plainKeys = ['layer', 'point', 'select', 'show'] as const

/**
 * `substitution`: layer 2 and deeper in terms of the units before, on the deck too (the page has it anyway);
 * `numbers`: weights and biases as tables that can be typed in; `value`: f over the plane;
 * `region`: where f ≥ 0; `surface`: f as a surface, in place of the plane; `program`: the network as nested ifs, in place of the panel.
 */
export const showNames = ['substitution', 'numbers', 'value', 'region', 'surface', 'program'] as const

/** A weight or a bias; all count from 1, `input` 0 is the bias. `layer` is the place in the file. */
export interface ParameterKey {
  readonly layer: number
  readonly unit: number
  readonly input: number
}

export function parseParameterKey(key: string): ParameterKey | null {
  const bias = /^bias\.([1-9]\d*)\.([1-9]\d*)$/.exec(key)
  if (bias) return { layer: Number(bias[1]), unit: Number(bias[2]), input: 0 }
  const weight = /^weight\.([1-9]\d*)\.([1-9]\d*)\.([1-9]\d*)$/.exec(key)
  return weight ? { layer: Number(weight[1]), unit: Number(weight[2]), input: Number(weight[3]) } : null
}

export function biasKey(layer: number, unit: number): `bias.${number}.${number}` {
  return `bias.${layer}.${unit}`
}

export function weightKey(layer: number, unit: number, input: number): `weight.${number}.${number}.${number}` {
  return `weight.${layer}.${unit}.${input}`
}

/** The unit that a `select` means, if the network has it and its line can be moved. */
export function selectedUnit(network: Network, select: string | null) {
  const ref = select === null ? null : parseUnitName(select)
  return ref && ref.unit <= unitCount(network, ref.layer) && hasPlainLine(layerOf(network, ref)) ? ref : null
}
