/** What the weights and biases of a network belong to, by name. */
import { outputCount } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { inputName, type Name, outputName, unitName } from '../text/notation.ts'
import { cuttingFileLayers } from '../text/units.ts'

/** What layer `place` (from 0) of the file puts out. Linear layers on the way have no names of their own but here. */
export function targetName(network: Network, place: number, unit: number): Name {
  const cutting = cuttingFileLayers(network).indexOf(place + 1) + 1
  // The units of a max layer are not what it puts out: those are its groups.
  if (network.layers[place]?.groups) return { base: 'z', upper: '', lower: String(unit + 1) }
  if (cutting > 0) return unitName({ layer: cutting, unit: unit + 1 })
  if (place === network.layers.length - 1) return outputName(unit + 1, outputCount(network))
  return { base: 'v', upper: '', lower: String(unit + 1) }
}

/** What layer `place` (from 0) of the file takes in. */
export function sourceName(network: Network, place: number, input: number): Name {
  const groups = network.layers[place - 1]?.groups
  if (groups) return unitName({ layer: cuttingFileLayers(network).indexOf(place) + 1, unit: input + 1 })
  if (place > 0) return targetName(network, place - 1, input)
  if (network.slice) return { base: 'x', upper: '', lower: String(input + 1) }
  return inputName(network.inputs[input] ?? '')
}
