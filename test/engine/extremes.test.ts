/** Every finite double: products that underflow or overflow, denormals, the largest double, and what lies far apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { toNumber, toText } from '../../src/engine/exact/rational.ts'
import { buildPlane } from '../../src/engine/plane/build.ts'
import { buildRationalComplex } from '../../src/engine/second-opinion/rational-complex.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { audit } from '../../src/scripts/bench/audit.ts'
import { extremeMixedNetworks, extremeNetworks } from './extreme-networks.ts'

/** Of every level: patterns, exact corners, statuses, and each edge with what is zero on it. */
function seenOf({ levels, inequalities }: Complex): unknown {
  return levels.map(({ layer, cells, vertices, edges }) => {
    const texts = vertices.map((vertex) => vertex.exact().map(toText).join(','))
    return {
      cells: cells.map(({ pattern, parent, index, vertices: corners }) => {
        const statuses = inequalities(layer, index).map(({ status }) => status)
        return { pattern, parent, statuses, corners: corners.map((corner) => texts[corner]) }
      }),
      edges: edges
        .map(({ from, to, units, side }) => {
          const ends = [texts[from], texts[to]].sort().join(' – ')
          return `${ends}: ${units.map(({ layer: of, unit }) => `${of}.${unit}`).join()} ${side}`
        })
        .sort(),
    }
  })
}

function expectExact(network: Network): void {
  const complex = buildComplex(network)
  expect(seenOf(complex)).toEqual(seenOf(buildRationalComplex(network)))
  expectDrawn(complex)
}

/** Doubles beside the corners: finite, in the box, within a billionth of its size, and on a line in order. */
function expectDrawn({ network, dimension, levels }: Complex): void {
  for (const { vertices } of levels) {
    for (const { at, exact } of vertices) {
      for (const [axis, [from, to]] of network.box.entries()) {
        const place = at[axis] ?? Number.NaN
        expect(place >= from && place <= to).toBe(true)
        // Halves, since the largest box is wider than the largest double.
        const off = Math.abs(place / 2 - toNumber(exact()[axis] ?? { numerator: 0n, denominator: 1n }) / 2)
        expect(off).toBeLessThanOrEqual(1e-9 * (to / 2 - from / 2) + 2 * Number.MIN_VALUE)
      }
    }
    if (dimension === 1) {
      const places = vertices.map(({ at: [x] }) => x)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  }
}

const relu = (weights: Layer['weights'], bias: Layer['bias']): Layer => ({ weights, bias, activation: 'relu' })
const line = (from: number, to: number, ...layers: Layer[]): Network => ({ inputs: ['x'], box: [[from, to]], layers })
const plane = (half: number, ...layers: Layer[]): Network => ({
  inputs: ['x', 'y'],
  box: [
    [-half, half],
    [-half, half],
  ],
  layers,
})

/** Each needs one part of the bound; the last number is how many cells the last level has. */
const CASES: readonly (readonly [name: string, network: Network, cells: number])[] = [
  [
    'a weight times a coefficient that underflows',
    line(1, 2, relu([[1e-150]], [0]), { weights: [[1e-200], [0]], bias: [0, 1e-200], activation: 'abs' }),
    1,
  ],
  ['a weight times the box that underflows', line(-1e-170, 1e-170, relu([[1e-170]], [0])), 2],
  [
    'a product of two weights that underflows, in a linear layer',
    line(1, 2, { weights: [[1e-200]], bias: [0], activation: 'linear' }, relu([[1e-200]], [0])),
    1,
  ],
  [
    'a slope of a slice that underflows',
    {
      ...line(1, 2, relu([[1e-200, 0]], [0])),
      slice: { origin: [0, 0], axes: [[1e-200, 1]] },
    },
    1,
  ],
  ['a weight that is far from its decimal, in a box of 1e300', line(-1e300, 1e300, relu([[5e-324]], [-4.97e-24])), 2],
  [
    'a weight that is far from its decimal, of a unit of 1e300',
    line(0.5, 1, relu([[1e300]], [0]), relu([[5e-324]], [-4.97e-24])),
    2,
  ],
  [
    'a slope whose product is far from it, under a weight of 1e300',
    line(
      0.5,
      1,
      { weights: [[-1e-120]], bias: [0], activation: 'leaky-relu', slope: 3.4e-203 },
      relu([[-1e300]], [-3.43e-23]),
    ),
    1,
  ],
  [
    'a row that only a term below the smallest double keeps from being zero',
    line(1, 2, relu([[1e-100]], [0]), relu([[1e-300]], [0])),
    1,
  ],
  [
    'a slope that takes what it hands on below the smallest double',
    line(1, 2, { weights: [[-1e-100]], bias: [0], activation: 'leaky-relu', slope: 1e-300 }, relu([[-1e300]], [0])),
    1,
  ],
  ['a box far longer than where its line is', line(-2, 2e22, relu([[1]], [-4999750000000000000])), 2],
  [
    'a corner that doubles know only roughly',
    line(-1, 1, relu([[1.1], [1]], [100000000.033, 100000000]), relu([[1, -1]], [0])),
    2,
  ],
  ['corners in the order of doubles that are too coarse', line(-0.01, 0.001, relu([[2e-7], [1e30]], [0, 1e8])), 3],
  [
    'a plane that begins far from where it ends',
    {
      inputs: ['x', 'y'],
      box: [
        [10000, 1e300],
        [-1, 1],
      ],
      layers: [relu([[1, 0]], [-9999999999])],
    },
    2,
  ],
  ['a box that begins far from where it ends', line(10000, 1e300, relu([[1]], [-9999999999])), 2],
  ['a box whose ends are far from their decimals', line(5e-324, 1.5e-323, relu([[1e300]], [-4.95e-24])), 1],
  [
    'corners of lines of 1e-160',
    plane(
      1,
      relu(
        [
          [1e-160, 3e-160],
          [3e-160, -1e-160],
        ],
        [1e-161, 1e-161],
      ),
    ),
    4,
  ],
  [
    'corners of lines of 1e160',
    plane(
      1,
      relu(
        [
          [1e160, 3e160],
          [3e160, -1e160],
        ],
        [1e159, 1e159],
      ),
    ),
    4,
  ],
  [
    'a box of 1e-300',
    plane(
      1e-300,
      relu(
        [
          [1, 3],
          [3, -1],
        ],
        [1e-301, 1e-301],
      ),
    ),
    4,
  ],
  [
    'a box of 1e300',
    plane(
      1e300,
      relu(
        [
          [1, 3],
          [3, -1],
        ],
        [1e299, 1e299],
      ),
    ),
    4,
  ],
  [
    'the largest box and the largest weight',
    plane(
      Number.MAX_VALUE,
      relu(
        [
          [Number.MAX_VALUE, 1],
          [-1, Number.MAX_VALUE],
        ],
        [0, 0],
      ),
    ),
    4,
  ],
  ['the smallest box', line(0, Number.MIN_VALUE, relu([[1], [2]], [0, -Number.MIN_VALUE])), 2],
  [
    '1e300 beside 1e-18',
    plane(
      1,
      relu(
        [
          [1e300, 1e-18],
          [1e-18, 1e-18],
        ],
        [1e-18, -1e300],
      ),
      relu([[1e-300, 1]], [0]),
    ),
    2,
  ],
  [
    'slices with axes of 1e300 and 1e-300',
    {
      ...plane(
        1,
        relu(
          [
            [1e-300, 1e300, 1],
            [1, 0, -1],
          ],
          [0, 0.5],
        ),
      ),
      slice: {
        origin: [0, 0, 1],
        axes: [
          [1e300, 0, 0],
          [0, 1e-300, 1],
        ],
      },
    },
    4,
  ],
  [
    'zeros that are zero, beside numbers that overflow',
    line(
      -1,
      1,
      relu([[0], [1e300]], [0, 0]),
      relu(
        [
          [1e300, 0],
          [1e300, 1e300],
        ],
        [0, 0],
      ),
    ),
    2,
  ],
  ['corners that doubles cannot tell apart', line(0, 1, relu([[3], [1]], [-1, -0.3333333333333333])), 3],
]

describe('extreme networks', () => {
  it.each(CASES)('%s', (_name, network, cells) => {
    expectExact(network)
    expect(audit(buildPlane(network)).wrong).toBe(0)
    expect(buildComplex(network).levels.at(-1)?.cells.length).toBe(cells)
  })

  it('agree with all-rational arithmetic at any magnitude', () => {
    fc.assert(fc.property(extremeNetworks, expectExact), { numRuns: 200 })
  })

  it('agree with it for every activation', () => {
    fc.assert(
      fc.property(
        extremeMixedNetworks.filter(({ layers }) => layers.every(({ activation }) => activation !== 'max')),
        expectExact,
      ),
      { numRuns: 100 },
    )
  })
})
