/** Dropout as it is while a network is trained: a random part of the units is silent. The seed is a number, so that a draw can be had again. */

import type { Layer, Network } from '../../network/network.ts'
import { randomFrom } from '../../network/seeded/random.ts'

/** By layer of the file, by unit: is it silent in this draw? Seed 0 drops nothing, and nothing drops the last layer. */
export function droppedUnits({ layers }: Network, seed: number): readonly (readonly boolean[])[] {
  const random = randomFrom(seed)
  return layers.map(({ bias }, place) => bias.map(() => seed > 0 && place < layers.length - 1 && random() < 1 / 2))
}

/** The network of a draw: a silent unit has no weights and no bias, so it puts out 0 and asks nothing. */
export function withDropout(network: Network, seed: number): Network {
  const dropped = droppedUnits(network, seed)
  const silenced = (layer: Layer, units: readonly boolean[]): Layer => ({
    ...layer,
    weights: layer.weights.map((row, unit) => (units[unit] ? row.map(() => 0) : row)),
    bias: layer.bias.map((value, unit) => (units[unit] ? 0 : value)),
  })
  return seed > 0
    ? { ...network, layers: network.layers.map((layer, place) => silenced(layer, dropped[place] ?? [])) }
    : network
}

/** The next seed that drops other units: pressing a button and seeing nothing happen would not be random to a reader. */
export function nextSeed(network: Network, seed: number): number {
  const before = String(droppedUnits(network, seed))
  const differs = (other: number): boolean => String(droppedUnits(network, other)) !== before
  // A network with something to drop shows it long before that; one without has nothing to look for.
  return Array.from({ length: 64 }, (_, step) => seed + step + 1).find(differs) ?? seed + 1
}
