import { gatingOf, outputCount } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { cuttingLayerCount, layerOf } from '../../view/text/units.ts'
import type { Rows } from '../kind.ts'

/**
 * How many lines the panel of inequalities takes at most: in full, one under the other, and in its short form,
 * where the last two layers stand side by side. The page keeps that room free, so that no step moves the plane.
 */
export function networkRows(network: Network, shows: readonly string[]): Rows {
  const layers = cuttingLayerCount(network)
  const units = Array.from({ length: layers }, (_, index) => inequalityCount(network, index + 1))
  const outputs = outputCount(network)
  const [before = 0, newest = 0] = [units.at(-2), units.at(-1)]
  const full = units.reduce((sum, each) => sum + each + 1, 0) + outputs
  const short = layers < 2 ? newest + 1 + outputs : Math.max(before, newest + outputs) + 1 + (layers > 2 ? 1 : 0)
  if (!shows.includes('program')) return { full, short }
  // A program has up to two lines a unit, of 21 px, and its downloads; in its short form it is scrolled.
  const lines = 2 * units.reduce((sum, each) => sum + each, 0) + 1
  return { full: Math.max(full, Math.ceil((lines * 21) / 26) + 2), short: Math.max(short, 8) }
}

/** How many inequalities a layer has on a cell. */
function inequalityCount(network: Network, layer: number): number {
  const found = layerOf(network, { layer })
  return found ? gatingOf(found).inequalities : 0
}
