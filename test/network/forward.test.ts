import { describe, expect, it } from 'vitest'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { axesAreIndependent } from '../../src/network/slice.ts'

const network: Network = {
  inputs: ['s', 't'],
  box: [
    [-1, 1],
    [-1, 1],
  ],
  slice: {
    origin: [1, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 2, 1],
    ],
  },
  layers: [
    {
      weights: [
        [1, 0, 0],
        [0, -1, 1],
      ],
      bias: [0, 0],
      activation: 'relu',
    },
    { weights: [[2, 1]], bias: [-1], activation: 'linear' },
  ],
}

describe('the forward pass', () => {
  it('runs through the slice and every layer', () => {
    expect(forward(network, [0.5, 1])).toEqual({
      preactivations: [[1.5, -1], [2]],
      activations: [[1.5, 0], [2]],
      states: [[1, 0], [0]],
      pattern: ['10'],
      output: [2],
    })
  })

  it('calls a unit active only above zero', () => {
    expect(forward(network, [-1, 0]).pattern).toEqual(['00'])
  })
})

describe('axes', () => {
  it.each([
    [[[1, 0]], true],
    [[[0, 0]], false],
    [
      [
        [0.1, 0.3],
        [1, 3],
      ],
      false,
    ],
    [
      [
        [0, 1, 0],
        [0, 1, 1e-300],
      ],
      true,
    ],
    [
      [
        [1, 2],
        [0, 0],
      ],
      false,
    ],
    [
      [
        [0.1, 0.2, 0.3],
        [0.1, 0.2, 0.30000000000000004],
      ],
      true,
    ],
  ])('%j independent: %s', (axes, independent) => {
    expect(axesAreIndependent(axes)).toBe(independent)
  })
})
