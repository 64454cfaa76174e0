/** A ReLU layer, or the output, written in the units of the ReLU layer before it, linear layers between put in. */
import type { Network } from '../network/network.ts'
import { exactMap, identityMap, preactivationMap, scaledLayer } from './affine.ts'
import type { AffineMap } from './complex.ts'
import { reluPlaces } from './maps.ts'

/**
 * (units × units of the layer before), for `layer` from 2; one more than there are ReLU layers stands for the output.
 * null: for the first layer, and for an output that is a ReLU layer's own.
 */
export function stageMap(network: Network, layer: number): AffineMap | null {
  const places = reluPlaces(network)
  const before = places[layer - 2]
  const last = places[layer - 1] ?? network.layers.length - 1
  if (before === undefined || last <= before) return null
  let map = identityMap(network.layers[before]?.bias.length ?? 0)
  for (const between of network.layers.slice(before + 1, last + 1)) map = preactivationMap(scaledLayer(between), map)
  return exactMap(map)
}
