/** Networks whose counts are known on paper, in boxes that hold all crossings; then turned, scaled and shuffled. */
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Layer, Network } from '../../src/network/network.ts'

interface Known {
  readonly name: string
  readonly network: Network
  /** Cells after each ReLU layer. */
  readonly cells: readonly number[]
}

type Weights = readonly (readonly number[])[]
const relu = (weights: Weights, bias: readonly number[]): Layer => ({ weights, bias, activation: 'relu' })
const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)
const planar = (half: number, ...layers: Layer[]): Network => ({
  inputs: ['x', 'y'],
  box: [
    [-half, half],
    [-half, half],
  ],
  layers,
})

/** y = i x + i²: lines i and j meet at x = −(i + j), y = −i j, and no three in a point. */
const parabolaTangents = (n: number): Network =>
  planar(
    n * n + 1,
    relu(
      upTo(n).map((i) => [i, -1]),
      upTo(n).map((i) => i * i),
    ),
  )

/** Different directions through the origin. */
const pencil = (n: number): Network =>
  planar(
    1,
    relu(
      upTo(n).map((i) => [i, i * i - 7]),
      upTo(n).map(() => 0),
    ),
  )

const fromEach = <T>(count: number, make: (place: number) => T): T[] => upTo(count).map((i) => make(i - 1))

/** u ↦ 2|u| − 1 on both axes, layer after layer. */
function folding(depth: number): Network {
  const first: Weights = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]
  const later: Weights = [
    [2, 2, 0, 0],
    [-2, -2, 0, 0],
    [0, 0, 2, 2],
    [0, 0, -2, -2],
  ]
  return planar(
    1,
    ...fromEach(depth, (layer) => (layer === 0 ? relu(first, [0, 0, 0, 0]) : relu(later, [-1, 1, -1, 1]))),
  )
}

/** t(x) = 2 relu(x) − 4 relu(x − ½), iterated. */
const sawtooth = (depth: number): Network => ({
  inputs: ['x'],
  box: [[0, 1]],
  layers: fromEach(depth, (layer) =>
    relu(
      layer === 0
        ? [[1], [1]]
        : [
            [2, -4],
            [2, -4],
          ],
      [0, -0.5],
    ),
  ),
})

const grid = (across: readonly number[], up: readonly number[]): Layer =>
  relu(
    [...across.map(() => [1, 0]), ...up.map(() => [0, 1])],
    [...across, ...up].map((at) => -at),
  )

const KNOWN: readonly Known[] = [
  { name: '64 lines in general position', network: parabolaTangents(64), cells: [2081] },
  { name: '100 lines in general position', network: parabolaTangents(100), cells: [5051] },
  {
    name: 'a grid of 5 and 7 lines',
    network: planar(5, grid([-2, -1, 0, 1, 2], [-3, -2, -1, 0, 1, 2, 3])),
    cells: [48],
  },
  {
    name: 'four lines through a point',
    network: planar(
      3,
      relu(
        [
          [1, 0],
          [0, 1],
          [1, 1],
          [1, -1],
        ],
        [-1, -1, -2, 0],
      ),
    ),
    cells: [8],
  },
  { name: '3 lines through the origin', network: pencil(3), cells: [6] },
  { name: '9 lines through the origin', network: pencil(9), cells: [18] },
  { name: '40 lines through the origin', network: pencil(40), cells: [80] },
  {
    name: '|x| + |y|',
    network: planar(
      1,
      relu(
        [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ],
        [0, 0, 0, 0],
      ),
    ),
    cells: [4],
  },
  {
    name: 'duplicate and dead units',
    network: planar(
      1,
      relu(
        [
          [1, 1],
          [2, 2],
          [-1, -1],
          [0, 0],
          [0, 0],
          [1, 0],
        ],
        [0, 0, 0, -1, 1, 5],
      ),
      relu(
        [
          [1, 1, 1, 1, 1, 0],
          [0, 0, 0, 1, 0, 0],
        ],
        [-1, -1],
      ),
    ),
    cells: [2, 2],
  },
  {
    name: 'diagonals through the corners of a grid',
    network: planar(
      4,
      relu(
        [...grid([-1, 0, 1], [-1, 0, 1]).weights, [1, 1], [1, -1], [1, 1], [1, -1]],
        [...grid([-1, 0, 1], [-1, 0, 1]).bias, 0, 0, 2, 2],
      ),
    ),
    // The grid has 16 cells. A diagonal adds one more than the points in which it meets what is there already:
    // 3 for the two through the origin, 5 for the two beside it (each meets the grid in one corner and four sides).
    cells: [16 + 4 + 4 + 6 + 6],
  },
  { name: 'folding four times', network: folding(4), cells: [4, 16, 64, 256] },
  { name: 'a sawtooth of ten layers', network: sawtooth(10), cells: upTo(10).map((k) => 2 ** k) },
]

const counts = (network: Network): readonly number[] =>
  buildComplex(network)
    .levels.slice(1)
    .map(({ cells }) => cells.length)

const flipped = ([from, to]: readonly [number, number]): readonly [number, number] => [-to || 0, -from || 0]

/** (x, y) ↦ (−y, x). */
function turned(network: Network): Network {
  const [first, ...rest] = network.layers
  const [[x0, x1] = [0, 0], y] = network.box
  if (!first) return network
  if (!y) {
    return {
      ...network,
      box: [flipped([x0, x1])],
      layers: [{ ...first, weights: first.weights.map(([a = 0]) => [-a || 0]) }, ...rest],
    }
  }
  const weights = first.weights.map(([a = 0, b = 0]) => [-b || 0, a])
  return { ...network, box: [flipped(y), [x0, x1]], layers: [{ ...first, weights }, ...rest] }
}

/** The box and every bias times `factor`: a network is positively homogeneous in both together. */
function scaled(network: Network, times: (value: number) => number): Network {
  const layers = network.layers.map((layer) => ({ ...layer, bias: layer.bias.map(times) }))
  return { ...network, box: network.box.map(([from, to]) => [times(from), times(to)] as const), layers }
}

/** The units of every layer in another order, and what reads them too. */
function shuffled(network: Network): Network {
  const order = (count: number): readonly number[] =>
    fromEach(count, (place) => (place * (count % 7 === 0 ? 5 : 7) + 3) % count)
  const isPermutation = (places: readonly number[]): boolean => new Set(places).size === places.length
  const orders = network.layers.map(({ bias }) => {
    const mixed = order(bias.length)
    return isPermutation(mixed) ? mixed : fromEach(bias.length, (place) => bias.length - 1 - place)
  })
  const layers = network.layers.map((layer, place) => {
    const inputs = orders[place - 1]
    const rows = (orders[place] ?? []).map((unit) => {
      const row = layer.weights[unit] ?? []
      return inputs ? inputs.map((input) => row[input] ?? 0) : row
    })
    return { ...layer, weights: rows, bias: (orders[place] ?? []).map((unit) => layer.bias[unit] ?? 0) }
  })
  return { ...network, layers }
}

const VARIANTS: readonly [name: string, change: (network: Network) => Network][] = [
  ['as it is', (network) => network],
  ['turned by a quarter', turned],
  ['turned by a half', (network) => turned(turned(network))],
  ['turned by three quarters', (network) => turned(turned(turned(network)))],
  ['scaled by 2⁴⁰', (network) => scaled(network, (value) => value * 2 ** 40)],
  ['scaled by 2⁻³⁰', (network) => scaled(network, (value) => value / 2 ** 30)],
  ['scaled by 10⁷', (network) => scaled(network, (value) => value * 1e7)],
  ['scaled by 10⁻⁵', (network) => scaled(network, (value) => value / 1e5)],
  ['with its units in another order', shuffled],
]

describe.each(VARIANTS)('%s', (_variant, change) => {
  it.each(KNOWN)('$name', ({ network, cells }) => {
    expect(counts(change(network))).toEqual(cells)
  })
})
