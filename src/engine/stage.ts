/** A layer that cuts, or the output, written in what the cutting layer before it puts out, linear layers between put in. */
import { gatingOf } from '../network/gating.ts'
import type { Network } from '../network/network.ts'
import { exactMap, identityMap, linearMap, preactivationMap, scaledLayer } from './affine.ts'
import type { AffineMap } from './complex.ts'
import { cuttingPlaces } from './maps.ts'

/**
 * (units × elements of the cutting layer before), for `layer` from 2; one more than there are such layers stands for the
 * output. null: for the first layer, and for an output that is a cutting layer's own.
 */
export function stageMap(network: Network, layer: number): AffineMap | null {
  const places = cuttingPlaces(network)
  const before = places[layer - 2]
  const last = places[layer - 1]
  const from = before === undefined ? undefined : network.layers[before]
  if (before === undefined || !from || (last === undefined && before === network.layers.length - 1)) return null
  let map = identityMap(gatingOf(from).elements)
  for (const between of network.layers.slice(before + 1, last)) map = linearMap(scaledLayer(between), map)
  const own = last === undefined ? undefined : network.layers[last]
  return exactMap(own ? preactivationMap(scaledLayer(own), map) : map)
}
