import { expect, test } from 'vitest'
import type { Network } from '../../src/network/network.ts'
import { markPath } from '../../src/view/draw/marks.ts'
import { dashArray, layerStroke, tintOf, unitStyles } from '../../src/view/draw/palette.ts'

const relu = (units: number, inputs: number) => ({
  weights: Array.from({ length: units }, () => new Array<number>(inputs).fill(1)),
  bias: new Array<number>(units).fill(0),
  activation: 'relu' as const,
})

test('colours and marks run on through the layers and start again after eight', () => {
  const network: Network = { inputs: ['x', 'y'], box: [], layers: [relu(3, 2), relu(6, 3), relu(1, 6)] }
  expect(unitStyles(network, 3).map(({ name, slot }) => `${name}:${slot}`)).toEqual(
    'h1:1 h2:2 h3:3 g1:4 g2:5 g3:6 g4:7 g5:8 g6:1 k1:2'.split(' '),
  )
  expect(unitStyles(network, 1).length).toBe(3)
})

test('eight different marks of about one size', () => {
  const paths = Array.from({ length: 8 }, (_, place) => markPath(place + 1, 10))
  expect(new Set(paths).size).toBe(8)
  for (const path of paths) {
    for (const number of path.match(/-?\d+(\.\d+)?/g) ?? []) expect(Math.abs(Number(number))).toBeLessThanOrEqual(12)
  }
})

test('a cell’s tint counts the units that are on, in the six steps there are', () => {
  expect([0, 1].map((on) => tintOf(on, 1))).toEqual([0, 2])
  expect([0, 1, 2].map((on) => tintOf(on, 2))).toEqual([0, 2, 4])
  expect([0, 1, 2, 3].map((on) => tintOf(on, 3))).toEqual([0, 1, 2, 3])
  expect([0, 5, 8].map((on) => tintOf(on, 8))).toEqual([0, 3, 5])
})

test('a layer is told by its dash', () => {
  expect([1, 2, 3, 4, 5].map((layer) => dashArray(layerStroke(layer).dash, 1))).toEqual([
    undefined,
    '7 4',
    '2 4',
    '8 3 2 3',
    '8 3 2 3',
  ])
  expect(dashArray(layerStroke(2).dash, 1.92)).toBe('13.44 7.68')
})
