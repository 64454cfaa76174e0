/** A layer that cuts, or the output, written in what the cutting layer before it puts out, linear layers between put in. */
import { cuts, widthOf } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import {
  exactMap,
  identityMap,
  inputMap,
  linearMap,
  preactivationMap,
  type ScaledMap,
  scaledLayer,
} from '../exact/affine.ts'
import type { AffineMap } from '../exact/forms.ts'
import { cuttingPlaces } from './maps.ts'

/**
 * What comes into the file's layer `place` (from 1), in what the cutting layer before it puts out; in the drawn coordinates
 * where no layer before it cuts.
 */
export const incomingMap = (network: Network, place: number): AffineMap => exactMap(incoming(network, place).map)

function incoming(network: Network, place: number): { readonly from: number; readonly map: ScaledMap } {
  const from = cuttingPlaces(network).findLast((cutting) => cutting < place - 1) ?? -1
  let map = from < 0 ? inputMap(network) : identityMap(widthOf(network.layers[from]))
  for (const between of network.layers.slice(from + 1, place - 1)) map = linearMap(scaledLayer(between), map)
  return { from, map }
}

/** From that, the layer's z if it cuts, what it puts out if it is linear. null: no layer before it cuts. */
export function mapFromCut(network: Network, place: number): AffineMap | null {
  const own = network.layers[place - 1]
  const { from, map } = incoming(network, place)
  if (from < 0 || !own) return null
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
