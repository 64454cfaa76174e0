import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlineOf } from '../../src/engine/ask/outline.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { readNetwork } from '../../src/network/read.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'

const read = (path: string) => readNetwork(readFileSync(path, 'utf8'), path)
const hexagon = read('content/networks/hexagon.json')
const at = (bias: number) => outlineOf(buildComplex(applyNetwork(hexagon, { 'bias.2.1': bias })))

test('the triangle turns into a hexagon and goes past the frame; below 0 nothing is left', () => {
  expect(at(0)).toEqual({ loops: 1, corners: 3, open: false })
  for (const bias of [1 / 1024, 0.1, 0.5, 1, 1.5]) expect(at(bias)).toEqual({ loops: 1, corners: 6, open: false })
  expect(at(40)).toEqual({ loops: 1, corners: 4, open: true })
  expect(at(-0.001)).toEqual({ loops: 0, corners: 0, open: false })
})

test('two strips are two outlines', () => {
  // f = |x| − 1 on [−2, 2]².
  const network = readNetwork(
    JSON.stringify({
      inputs: ['x', 'y'],
      box: [
        [-2, 2],
        [-2, 2],
      ],
      layers: [
        {
          weights: [
            [1, 0],
            [-1, 0],
          ],
          bias: [0, 0],
          activation: 'relu',
        },
        { weights: [[1, 1]], bias: [-1], activation: 'linear' },
      ],
    }),
    'strips',
  )
  expect(outlineOf(buildComplex(network))).toEqual({ loops: 2, corners: 8, open: true })
})

test('a diamond about any point of a fine grid has four corners, whatever other lines run through it', () => {
  const grid = fc.integer({ min: -8, max: 8 }).map((n) => n / 8)
  fc.assert(
    fc.property(grid, grid, fc.tuple(grid, grid, grid), (x, y, [a, b, c]) => {
      // f = 1/2 − |x − x₀| − |y − y₀|, and a line of weight 0.
      const network = readNetwork(
        JSON.stringify({
          inputs: ['x', 'y'],
          box: [
            [-2, 2],
            [-2, 2],
          ],
          layers: [
            {
              weights: [
                [1, 0],
                [-1, 0],
                [0, 1],
                [0, -1],
                [a, b],
              ],
              bias: [-x, x, -y, y, c],
              activation: 'relu',
            },
            { weights: [[-1, -1, -1, -1, 0]], bias: [0.5], activation: 'linear' },
          ],
        }),
        'diamond',
      )
      expect(outlineOf(buildComplex(network))).toEqual({ loops: 1, corners: 4, open: false })
    }),
    { numRuns: 60 },
  )
})
