/** A layer that cuts, or the output, written in what the cutting layer before it puts out, linear layers between put in. */
import { cuts, gatingOf } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { exactMap, identityMap, linearMap, preactivationMap, scaledLayer } from '../exact/affine.ts'
import type { AffineMap } from '../exact/forms.ts'
import { cuttingPlaces } from './maps.ts'

/**
 * The same by the layer's place in the file (from 1): its z if it cuts, what it puts out if it is linear. null: no layer before
 * it cuts.
 */
export function mapFromCut(network: Network, place: number): AffineMap | null {
  const before = cuttingPlaces(network).findLast((cutting) => cutting < place - 1)
  const [from, own] = [network.layers[before ?? -1], network.layers[place - 1]]
  if (before === undefined || !from || !own) return null
  let map = identityMap(gatingOf(from).elements)
  for (const between of network.layers.slice(before + 1, place - 1)) map = linearMap(scaledLayer(between), map)
  return exactMap(cuts(own) ? preactivationMap(scaledLayer(own), map) : linearMap(scaledLayer(own), map))
}

/**
 * (units × elements of the cutting layer before), for `layer` from 2; one more than there are such layers stands for the
 * output. null: for the first layer, and for an output that is a cutting layer's own.
 */
export function stageMap(network: Network, layer: number): AffineMap | null {
  const places = cuttingPlaces(network)
  const last = places[layer - 1]
  const isOwn = last === undefined && places.at(-1) === network.layers.length - 1
  return isOwn ? null : mapFromCut(network, (last ?? network.layers.length - 1) + 1)
}
