import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildComplex, complexOfPlane, planeOf, rebuildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { packPlane, unpackPlane } from '../../src/engine/transfer/transfer.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { explainData } from '../../src/view/explain/explain.ts'
import { networks } from './networks.ts'

const asJson = (complex: Complex): unknown => JSON.parse(JSON.stringify(explainData(complex)))

/** The same network with one bias of one layer moved. */
function moved(network: Network, place: number, by: number): Network {
  const at = place % network.layers.length
  const layers = network.layers.map((layer, index) =>
    index === at ? { ...layer, bias: layer.bias.map((bias, unit) => (unit === 0 ? bias + by : bias)) } : layer,
  )
  return { ...network, layers }
}

describe('a complex that is built on an earlier one', () => {
  it('is what it would have been alone, whichever layer moved', () => {
    fc.assert(
      fc.property(
        networks,
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(0.5, -1, 1)), { maxLength: 4 }),
        (network, moves) => {
          let at = network
          let complex = buildComplex(at)
          for (const [place, by] of moves) {
            at = moved(at, place, by)
            complex = rebuildComplex(complex, at)
            expect(asJson(complex)).toEqual(asJson(buildComplex(at)))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  const three: Network = {
    inputs: ['x', 'y'],
    box: [
      [-1, 1],
      [-1, 1],
    ],
    layers: [
      {
        weights: [
          [1, 0],
          [1, 1],
        ],
        bias: [0, 0],
        activation: 'relu',
      },
      { weights: [[1, -1]], bias: [0], activation: 'linear' },
      { weights: [[1], [-2]], bias: [0.5, 0], activation: 'relu' },
      { weights: [[1, 1]], bias: [-0.25], activation: 'relu' },
    ],
  }

  it.each([
    [0, 1],
    [1, 2],
    [2, 2],
    [3, 3],
  ])('keeps the levels before the file’s layer %i', (place, kept) => {
    const before = buildComplex(three)
    const after = rebuildComplex(before, moved(three, place, 0.125))
    expect(after.levels.map((level, layer) => level === before.levels[layer])).toEqual(
      [0, 1, 2, 3].map((layer) => layer < kept),
    )
  })

  /** The faults that rebuilding once let through: what a layer does is as much of it as its numbers are. */
  const changes: readonly (readonly [what: string, change: Partial<Layer>])[] = [
    ['its activation', { activation: 'abs' }],
    ['an activation of two thresholds', { activation: 'hard-tanh' }],
    ['a slope', { activation: 'leaky-relu', slope: 0.5 }],
    ['the residual', { residual: true }],
    ['the groups', { activation: 'max', groups: [[1], [2]] }],
    ['batch norm', { normalize: { mean: [1, 0], variance: [4, 1], scale: [1, 1], shift: [0, 0], epsilon: 0 } }],
  ]

  it.each(changes)('is made afresh from the layer on in which %s changes, the numbers the same', (_, change) => {
    const square: Network = {
      ...three,
      layers: [
        three.layers[0] as Layer,
        {
          weights: [
            [1, -1],
            [0.5, 1],
          ],
          bias: [0.25, -0.5],
          activation: 'relu',
        },
        { weights: [[1, -1]], bias: [0.125], activation: 'relu' },
      ],
    }
    const network = { ...square, layers: square.layers.with(1, { ...(square.layers[1] as Layer), ...change }) }
    const [there, back] = [buildComplex(square), buildComplex(network)]
    for (const [before, after] of [
      [there, network],
      [back, square],
    ] as const) {
      const complex = rebuildComplex(before, after)
      expect(asJson(complex)).toEqual(asJson(buildComplex(after)))
      expect(complex.levels.map((level, layer) => level === before.levels[layer])).toEqual([true, true, false, false])
    }
  })

  it('keeps nothing when the box changes, and everything when nothing does', () => {
    const before = buildComplex(three)
    const wider = rebuildComplex(before, {
      ...three,
      box: [
        [-1, 2],
        [-1, 1],
      ],
    })
    expect(wider.levels.some((level) => before.levels.includes(level))).toBe(false)
    expect(rebuildComplex(before, structuredClone(three)).levels).toEqual(before.levels)
  })
})

it('comes through a message to another thread as it was', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const complex = buildComplex(network)
      const plane = planeOf(complex)
      if (!plane) throw new Error('a complex that was just built has its plane')
      const { packed, transfer } = packPlane(plane)
      const arrived = complexOfPlane(unpackPlane(structuredClone(packed, { transfer })))
      expect(asJson(arrived)).toEqual(asJson(complex))
      // Nothing can be built on it, and that is noticed.
      expect(asJson(rebuildComplex(arrived, network))).toEqual(asJson(complex))
    }),
    { numRuns: 60 },
  )
})
