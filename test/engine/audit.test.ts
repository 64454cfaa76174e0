/** Every sign that floating point called certain, and every one that was inferred from others, asked for again exactly. */
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { toText } from '../../src/engine/exact/rational.ts'
import { buildPlane } from '../../src/engine/plane/build.ts'
import { buildRationalComplex } from '../../src/engine/second-opinion/rational-complex.ts'
import type { Network } from '../../src/network/network.ts'
import { audit } from '../../src/scripts/bench/audit.ts'
import { DEGENERATE, genericNetwork, square } from '../../src/scripts/bench/random-networks.ts'

/** Patterns and corners of all cells of all levels. */
const cellsOf = ({ levels }: Complex): string[] =>
  levels.flatMap(({ cells, vertices }) =>
    cells.map(({ pattern, vertices: corners }) => {
      return `${pattern.join(' ')}: ${corners.map((corner) => vertices[corner]?.exact().map(toText).join(',')).join('; ')}`
    }),
  )

describe.each(DEGENERATE)('$count networks, $name', ({ count, network }) => {
  const seeds = Array.from({ length: count }, (_, place) => place + 1)

  it('no sign is wrong', () => {
    for (const seed of seeds)
      expect({ seed, wrong: audit(buildPlane(network(seed))).wrong }).toEqual({ seed, wrong: 0 })
  })

  it('every cell is the one that all-rational arithmetic finds', () => {
    for (const seed of seeds)
      expect(cellsOf(buildComplex(network(seed)))).toEqual(cellsOf(buildRationalComplex(network(seed))))
  })
})

/** The bench audits thirty seeds whole (`npm run bench -- --audit`); here, as much as takes seconds: on every so-manieth face. */
const SUITES = [
  { widths: [8, 8], seeds: 10, boxes: [1, 3, 10] },
  { widths: [16, 16], seeds: 4, boxes: [1, 3, 10] },
  { widths: [16, 16, 16, 16], seeds: 2, boxes: [1, 3, 10] },
  { widths: [32, 32, 32], seeds: 1, boxes: [1, 3, 10] },
  { widths: [64, 64, 64], seeds: 1, boxes: [1, 3, 10], every: 16 },
  { widths: [128, 128], seeds: 1, boxes: [1, 3, 10], every: 32 },
] as const

describe('generic networks', () => {
  it.each(SUITES)('widths $widths in the boxes $boxes: no sign is wrong, and none needed exact arithmetic', (suite) => {
    for (const half of suite.boxes) {
      for (let seed = 1; seed <= suite.seeds; seed += 1) {
        const plane = buildPlane(genericNetwork(seed, suite.widths, square(half)))
        expect(plane.exact.decisions).toBe(0)
        const { signs, wrong } = audit(plane, 'every' in suite ? suite.every : 1)
        expect(signs).toBeGreaterThan(0)
        expect(wrong).toBe(0)
      }
    }
  })

  const counted = (widths: readonly number[]): readonly number[] =>
    buildPlane(genericNetwork(1, widths))
      .levels.slice(1)
      .map(({ faces }) => faces)

  it('has the published counts', () => {
    expect(counted([16, 16])).toEqual([72, 255])
    expect(counted([32, 32, 32])).toEqual([334, 1269, 2735])
    expect(counted([64, 64, 64])).toEqual([1431, 5818, 12915])
  })
})

/** Far, tiny and huge numbers, where a bound that forgets something would show. */
const EXTREME: readonly [name: string, network: Network][] = [
  [
    'a box far from the origin',
    {
      inputs: ['x', 'y'],
      box: [
        [1000000, 1000001],
        [-0.001, 0.002],
      ],
      layers: [
        {
          weights: [
            [1, 0],
            [1, 1000],
            [0, 1],
          ],
          bias: [-1000000.5, -1000000.5, 0],
          activation: 'relu',
        },
        {
          weights: [
            [1, 1, 1],
            [1, -1, 0.1],
          ],
          bias: [-0.1, 0],
          activation: 'relu',
        },
      ],
    },
  ],
  [
    'weights of 1e-300 and 1e300',
    {
      inputs: ['x', 'y'],
      box: [
        [-1, 1],
        [-1, 1],
      ],
      layers: [
        {
          weights: [
            [1e-300, 1e-300],
            [1e300, -1e300],
            [5e-324, 0],
          ],
          bias: [0, 0, 0],
          activation: 'relu',
        },
        {
          weights: [
            [1e300, 1e-300, 0],
            [1, 1, 1],
          ],
          bias: [-0.5, -1e300],
          activation: 'relu',
        },
      ],
    },
  ],
  [
    'a box of 1e-310',
    {
      inputs: ['x', 'y'],
      box: [
        [-1e-310, 1e-310],
        [-1e-310, 3e-310],
      ],
      layers: [
        {
          weights: [
            [1, 1],
            [1, -1],
          ],
          bias: [0, 1e-310],
          activation: 'relu',
        },
      ],
    },
  ],
  [
    'lines that are nearly one',
    {
      inputs: ['x', 'y'],
      box: [
        [-1, 1],
        [-1, 1],
      ],
      layers: [
        {
          weights: [
            [1, 1],
            [1, 1.0000000000000002],
            [1, 0.9999999999999999],
            [1, -1],
          ],
          bias: [0, 0, 1e-17, -1e-16],
          activation: 'relu',
        },
        {
          weights: [
            [1, -1, 0, 1],
            [1, 0, -1, 0],
          ],
          bias: [0, -1e-17],
          activation: 'relu',
        },
      ],
    },
  ],
]

it.each(EXTREME)('%s', (_name, network) => {
  expect(audit(buildPlane(network)).wrong).toBe(0)
  expect(cellsOf(buildComplex(network))).toEqual(cellsOf(buildRationalComplex(network)))
})
