/** Every sign that floating point called certain, and every one that was inferred from others, asked for again exactly. */
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex.ts'
import { buildPlane, type Plane } from '../../src/engine/plane-build.ts'
import { ExactPlane } from '../../src/engine/plane-exact.ts'
import type { PlaneLevel } from '../../src/engine/plane-level.ts'
import { toText } from '../../src/engine/rational.ts'
import { buildRationalComplex } from '../../src/engine/rational-complex.ts'
import type { Network } from '../../src/network/network.ts'
import { DEGENERATE, genericNetwork, square } from '../../src/scripts/bench/random-networks.ts'

/** A face of the level before, for each vertex of the level: where its units can be asked for. */
function facesOfVertices({ faces, vertices, first, next, origin, parent }: PlaneLevel): Int32Array {
  const found = new Int32Array(vertices).fill(-1)
  for (let face = 0; face < faces; face += 1) {
    const start = first[face] ?? 0
    let half = start
    do {
      found[origin[half] ?? 0] = parent[face] ?? 0
      half = next[half] ?? start
    } while (half !== start)
  }
  return found
}

function recorded({ words, positive, negative }: PlaneLevel, vertex: number, unit: number): number {
  const at = vertex * words + (unit >> 5)
  const bit = 0x80000000 >>> (unit & 31)
  return ((positive[at] ?? 0) & bit ? 1 : 0) - ((negative[at] ?? 0) & bit ? 1 : 0)
}

/** How many signs are not what exact arithmetic says, and how many there are. */
function audit({ network, levels }: Plane): { wrong: number; signs: number } {
  const exact = new ExactPlane(network, levels)
  let [wrong, signs] = [0, 0]
  for (const [before, level] of levels.slice(1).entries()) {
    const faces = facesOfVertices(level)
    for (let vertex = 0; vertex < level.vertices; vertex += 1) {
      for (let unit = 0; unit < level.cuts; unit += 1) {
        signs += 1
        if (recorded(level, vertex, unit) !== exact.sign(before, faces[vertex] ?? 0, unit, level, vertex)) wrong += 1
      }
    }
  }
  return { wrong, signs }
}

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

describe('generic networks', () => {
  it.each([
    [[8, 8], 1, 20],
    [[16, 16], 3, 6],
    [[16, 16, 16, 16], 1, 2],
    [[16, 16], 10, 6],
  ])(
    'widths %j in the box ±%i, %i seeds: no sign is wrong, and none needed exact arithmetic',
    (widths, half, seeds) => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const plane = buildPlane(genericNetwork(seed, widths, square(half)))
        expect(plane.exact.decisions).toBe(0)
        expect(audit(plane).wrong).toBe(0)
      }
    },
  )

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
