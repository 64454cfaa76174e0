/** Dropout as it is while a network is trained: a random part of the units is silent. The draw is a number, so it can be had again. */
import type { Layer, Network } from './network.ts'

/**
 * Pseudo-random numbers from 0 to 1 (mulberry32, T. Ettinger 2017): 32 bits of state, the same on every machine. Enough
 * for choosing units; no more than that is asked of it.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** By layer of the file, by unit: is it silent in this draw? Draw 0 is the whole network; nobody drops the last layer. */
export function droppedUnits({ layers }: Network, draw: number): readonly (readonly boolean[])[] {
  const random = randomFrom(draw)
  return layers.map(({ bias }, place) => bias.map(() => draw > 0 && place < layers.length - 1 && random() < 1 / 2))
}

/** The network of a draw: a silent unit has no weights and no bias, so it puts out 0 and asks nothing. */
export function withDropout(network: Network, draw: number): Network {
  const dropped = droppedUnits(network, draw)
  const silenced = (layer: Layer, units: readonly boolean[]): Layer => ({
    ...layer,
    weights: layer.weights.map((row, unit) => (units[unit] ? row.map(() => 0) : row)),
    bias: layer.bias.map((value, unit) => (units[unit] ? 0 : value)),
  })
  return draw > 0
    ? { ...network, layers: network.layers.map((layer, place) => silenced(layer, dropped[place] ?? [])) }
    : network
}
