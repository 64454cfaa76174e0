import { expect, test } from 'vitest'
import { anyCells, foldedCells, oneLayerCells, oneLayerCones } from '../../src/engine/ask/bounds.ts'
import { buildComplex } from '../../src/engine/build.ts'
import type { Layer, Network } from '../../src/network/network.ts'

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function network(layers: readonly Layer[], inputs: number, far: number): Network {
  const side: readonly [number, number] = [-far, far]
  return { inputs: ['x', 'y'].slice(0, inputs), box: Array.from({ length: inputs }, () => side), layers }
}

const relu = (weights: readonly (readonly number[])[], bias: readonly number[]): Layer => ({
  weights,
  bias,
  activation: 'relu',
})

const count = (each: Network): number => buildComplex(each).levels[each.layers.length]?.cells.length ?? 0

function smallNetwork(seed: number): { readonly widths: readonly number[]; readonly built: Network } {
  const next = random(seed)
  const whole = (most: number) => Math.floor(next() * (2 * most + 1)) - most
  const inputs = 1 + Math.floor(next() * 2)
  const widths = Array.from({ length: 1 + Math.floor(next() * 3) }, () => 1 + Math.floor(next() * 4))
  let fan = inputs
  const layers = widths.map((units) => {
    const layer = relu(
      Array.from({ length: units }, () => Array.from({ length: fan }, () => whole(3))),
      Array.from({ length: units }, () => whole(4)),
    )
    fan = units
    return layer
  })
  return { widths, built: network(layers, inputs, 1000) }
}

test('one layer in general position reaches its most: lines y = i x + i²', () => {
  for (let n = 1; n <= 9; n += 1) {
    const places = Array.from({ length: n }, (_, index) => index + 1)
    const lines = relu(
      places.map((i) => [i, -1]),
      places.map((i) => i * i),
    )
    expect(count(network([lines], 2, 1000))).toBe(oneLayerCells(n, 2))
  }
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => oneLayerCells(n, 2))).toEqual([2, 4, 7, 11, 16, 22, 29, 37, 46])
})

test('one layer without biases reaches its most with different lines', () => {
  for (let n = 1; n <= 9; n += 1) {
    const lines = relu(
      Array.from({ length: n }, (_, index) => [index + 1, -1]),
      Array.from({ length: n }, () => 0),
    )
    expect(count(network([lines], 2, 10))).toBe(oneLayerCones(n, 2))
    expect(oneLayerCones(n, 2)).toBe(2 * n)
  }
})

test('no small network has more cells than any may have, and some come close', () => {
  let reached = 0
  for (let seed = 1; seed <= 600; seed += 1) {
    const { widths, built } = smallNetwork(seed)
    const most = anyCells(widths, built.inputs.length)
    const found = count(built)
    expect({ seed, widths, within: found <= most }).toEqual({ seed, widths, within: true })
    if (found === most) reached += 1
  }
  expect(reached).toBeGreaterThan(20)
})

test('networks that fold reach the number that folding promises', () => {
  const fold = relu(
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ],
    [0, 0, 0, 0],
  )
  const again = relu(
    [
      [1, 1, 0, 0],
      [-1, -1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, -1, -1],
    ],
    [-1, 1, -1, 1],
  )
  const lines = (scale: number) =>
    relu(
      [
        [1, 1, -3, -3],
        [1, 1, 3, 3],
        [3, 3, -1, -1],
        [3, 3, 1, 1],
      ].map((row) => row.map((weight) => weight * scale)),
      [1, -4, -1, -4],
    )
  expect(count(network([fold, lines(1)], 2, 2))).toBe(foldedCells([4, 4], 2))
  expect(count(network([fold, again, lines(2)], 2, 2))).toBe(foldedCells([4, 4, 4], 2))
  expect([foldedCells([4, 4], 2), foldedCells([4, 4, 4], 2)]).toEqual([44, 176])
})

test('the most for the widths (3, 3) and (8, 8)', () => {
  expect([anyCells([3, 3], 2), anyCells([8, 8], 2)]).toEqual([40, 1369])
})
