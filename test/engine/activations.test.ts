/** Every activation, degenerate on purpose, against the reference, the certificate, the decision tree and each other. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, decisionTree } from '../../src/engine/ask/everywhere.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { verify } from '../../src/engine/check/certificate.ts'
import { ExactNetwork } from '../../src/engine/check/exact-forward.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { type Coordinates, formValue } from '../../src/engine/exact/forms.ts'
import { pointOf } from '../../src/engine/exact/point.ts'
import { type Rational, rational, sign, toNumber, toText, ZERO } from '../../src/engine/exact/rational.ts'
import { buildRationalComplex } from '../../src/engine/second-opinion/rational-complex.ts'
import { forward } from '../../src/network/forward.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { parseNetwork } from '../../src/network/read.ts'
import { explainData } from '../../src/view/explain/explain.ts'
import { mixedNetworks } from './networks.ts'
import { referenceData } from './reference.ts'

const asJson = (value: object): unknown => JSON.parse(JSON.stringify(value))
const explained = (complex: Complex): unknown => asJson(explainData(complex))

describe('networks of every activation', () => {
  it('are read as they are', () => {
    fc.assert(
      fc.property(mixedNetworks, (network) => {
        expect(parseNetwork(asJson(network), 'net.json')).toEqual(asJson(network))
      }),
      { numRuns: 200 },
    )
  })

  it('agree with the reference', () => {
    fc.assert(
      fc.property(mixedNetworks, (network) => {
        expect(explained(buildComplex(network))).toEqual(asJson(referenceData(network)))
      }),
      { numRuns: 300 },
    )
  })

  it('agree with all-rational arithmetic where that can', () => {
    fc.assert(
      fc.property(mixedNetworks, (network) => {
        fc.pre(network.layers.every(({ activation }) => activation !== 'max'))
        const [fast, slow] = [buildComplex(network), buildRationalComplex(network)]
        expect(explained(fast)).toEqual(explained(slow))
        expect(edgesOf(fast)).toEqual(edgesOf(slow))
      }),
      { numRuns: 150 },
    )
  })

  it('are certified', () => {
    fc.assert(
      fc.property(mixedNetworks, (network) => {
        expect(verify(buildComplex(network)).checks.flatMap(({ failures }) => failures)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('are decided everywhere as the forward pass says', () => {
    fc.assert(
      fc.property(
        mixedNetworks,
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 2 }),
        (network, [a = 0, b = 0]) => {
          const complex = buildComplex(network)
          const corners =
            complex.levels
              .at(-1)
              ?.vertices.slice(-3)
              .map((vertex) => vertex.exact()) ?? []
          const far = [rational(a, 3), rational(b, 7)].slice(0, network.inputs.length)
          const exact = new ExactNetwork(network)
          const tree = decisionTree(network)
          for (const at of [...corners, far]) {
            const { output, denominator } = exact.at(pointOf(at))
            expect(decide(tree, at).map(toText)).toEqual(output.map((value) => toText(rational(value, denominator))))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('run forward in floating point as they do exactly', () => {
    fc.assert(
      fc.property(
        mixedNetworks,
        fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 2 }),
        (network, eighths) => {
          const point = eighths.slice(0, network.inputs.length).map((n) => n / 8)
          const { output, denominator } = new ExactNetwork(network).at(
            pointOf(eighths.slice(0, network.inputs.length).map((n) => rational(n, 8))),
          )
          for (const [place, value] of forward(network, point).output.entries()) {
            const wanted = toNumber(rational(output[place] ?? 0n, denominator))
            expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(wanted)) * sizeOf(network))
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** Sums of weights through all layers: what a rounding may grow to. */
function sizeOf({ layers, slice }: Network): number {
  const start = 1 + Math.max(0, ...(slice ? [...slice.origin, ...slice.axes.flat()] : []).map(Math.abs))
  return layers.reduce((size, { weights, bias, normalize }) => {
    const row = Math.max(
      ...weights.map((each, unit) => each.reduce((sum, weight) => sum + Math.abs(weight), Math.abs(bias[unit] ?? 0))),
    )
    return (size + 1) * (row + 1) * (normalize ? 8 : 1)
  }, start)
}

function decide(node: Decision, at: Coordinates): readonly Rational[] {
  if (node.kind === 'fork') return decide(sign(formValue(node.form, at)) > 0 ? node.on : node.off, at)
  return node.map.matrix.map((normal, output) => formValue({ normal, offset: node.map.offset[output] ?? ZERO }, at))
}

/** Each edge by its ends, with the patterns beside it and its units; order aside. */
function edgesOf({ levels }: Complex): readonly string[] {
  return levels.flatMap(({ layer, edges, vertices, cells }) =>
    edges
      .map(({ from, to, left, right, units, side }) => {
        const ends = [from, to].map((vertex) => vertices[vertex]?.exact().map(toText).join())
        const beside = [left, right].map((cell) => cells[cell]?.pattern.join(' '))
        return `${layer}: ${ends.toSorted().join(' – ')} ${beside.toSorted().join(' | ')} ${side} ${units.map(({ layer: of, unit }) => `${of}.${unit}`).join()}`
      })
      .toSorted(),
  )
}

const box: Network['box'] = [
  [-2, 2],
  [-2, 2],
]
const planar = (...layers: Layer[]): Network => ({ inputs: ['x', 'y'], box, layers })
const cellsOf = (network: Network): string[] =>
  buildComplex(network)
    .levels.at(-1)
    ?.cells.map(({ pattern }) => pattern.join(' ')) ?? []

describe('max', () => {
  const three = (bias: number[]): Layer => ({
    weights: [
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
    bias,
    activation: 'max',
    groups: [[1, 2, 3]],
  })

  it('meets in a point of three, and no line goes on into a winner', () => {
    const complex = buildComplex(planar(three([0, 0, 0])))
    expect(cellsOf(planar(three([0, 0, 0])))).toEqual(['0', '1', '2'])
    expect(complex.levels[1]?.cells.map(({ vertices }) => vertices.length)).toEqual([4, 4, 4])
    const inner = complex.levels[1]?.edges.filter(({ side }) => side === null)
    expect(inner).toHaveLength(3)
    expect(inner?.every(({ units }) => units.length === 1 && units[0]?.unit === 1)).toBe(true)
  })

  it('forgets a shared bias', () => {
    const inequalities = (bias: number[]): unknown => {
      const complex = buildComplex(planar(three(bias)))
      return [0, 1, 2].map((cell) => complex.inequalities(1, cell))
    }
    expect(inequalities([5, 5, 5])).toEqual(inequalities([0, 0, 0]))
  })

  it('names winner and other in each inequality', () => {
    const complex = buildComplex(planar(three([0, 0, 0])))
    expect(complex.inequalities(1, 2).map(({ group, unit, over, status }) => [group, unit, over, status])).toEqual([
      [1, 3, 1, 'binding'],
      [1, 3, 2, 'binding'],
    ])
  })

  it('gives a tie on a whole cell to the first of the group', () => {
    const tied: Layer = {
      weights: [
        [1, 0],
        [1, 0],
      ],
      bias: [0, 0],
      activation: 'max',
      groups: [[2, 1]],
    }
    const complex = buildComplex(planar(tied))
    expect(complex.inequalities(1, 0).map(({ unit, over, status }) => [unit, over, status])).toEqual([
      [2, 1, 'implied'],
    ])
  })

  it('leaves one edge where lines ended in vain, on a line too', () => {
    // Five units of which two tie everywhere; in one dimension the walk from end to end finds every interval.
    const weights = [
      [2, 2, -1, 2],
      [-2, -2, 1, -2],
      [-1, -2, -1, -1],
      [1, -1, -2, 1],
      [1, -2, -1, -2],
    ]
    const complex = buildComplex({
      inputs: ['x'],
      box: [[-1, 1]],
      slice: { origin: [2, -1, 1, 2], axes: [[1, 1, 0, 1]] },
      layers: [{ weights, bias: [0, 0, 0, 0, 0], activation: 'max', groups: [[1, 2, 3, 4], [5]] }],
    })
    expect(verify(complex).holds).toBe(true)
    expect(complex.levels[1]?.vertices).toHaveLength((complex.levels[1]?.cells.length ?? 0) + 1)
  })

  it('of groups of one is linear, with a pattern', () => {
    const single: Layer = {
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0],
      activation: 'max',
      groups: [[2], [1]],
    }
    expect(cellsOf(planar(single))).toEqual(['00'])
    expect(
      buildComplex(planar(single))
        .outputMap(0)
        .matrix.map((row) => row.map(toText)),
    ).toEqual([
      ['0', '1'],
      ['1', '0'],
    ])
  })
})

describe('the others', () => {
  it('hard tanh makes a strip of three states, with two inequalities a unit', () => {
    const complex = buildComplex(planar({ weights: [[1, 1]], bias: [0], activation: 'hard-tanh' }))
    expect(complex.levels[1]?.cells.map(({ pattern }) => pattern[0])).toEqual(['0', '1', '2'])
    expect(
      complex
        .inequalities(1, 0)
        .map(({ bound, normal, offset, status }) => [bound, ...normal.map(toText), toText(offset), status]),
    ).toEqual([
      ['lower', '-1', '-1', '-1', 'binding'],
      ['upper', '-1', '-1', '1', 'implied'],
    ])
  })

  it('leaky ReLU and absolute value have the cells of ReLU', () => {
    const layer: Omit<Layer, 'activation'> = {
      weights: [
        [1, 0],
        [1, 1],
        [1, -1],
      ],
      bias: [0, 0.5, 0],
    }
    const cells = cellsOf(planar({ ...layer, activation: 'relu' }))
    expect(cellsOf(planar({ ...layer, activation: 'leaky-relu', slope: 0.1 }))).toEqual(cells)
    expect(cellsOf(planar({ ...layer, activation: 'abs' }))).toEqual(cells)
  })

  it('absolute value folds: four cells a layer, as often as there are layers', () => {
    const fold = (weights: number[][], bias: number[]): Layer => ({ weights, bias, activation: 'abs' })
    const first = fold(
      [
        [0.5, 0],
        [0, 0.5],
      ],
      [0, 0],
    )
    const later = fold(
      [
        [2, 0],
        [0, 2],
      ],
      [-1, -1],
    )
    expect(cellsOf(planar(first, later, later)).length).toBe(64)
  })

  it('a residual of gates that are all off is the identity, and its slope is I + W₂DW₁', () => {
    const network = planar({
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [-9, -9],
      activation: 'relu',
      residual: true,
    })
    expect(
      buildComplex(network)
        .outputMap(0)
        .matrix.map((row) => row.map(toText)),
    ).toEqual([
      ['1', '0'],
      ['0', '1'],
    ])
  })

  it('batch norm moves the line and adds no cell; a negative scale flips it', () => {
    const normalize = { mean: [1], variance: [4], scale: [-1], shift: [0], epsilon: 0 }
    const complex = buildComplex(planar({ weights: [[1, 0]], bias: [0], activation: 'relu', normalize }))
    expect(complex.inequalities(1, 1).map(({ normal, offset }) => [...normal.map(toText), toText(offset)])).toEqual([
      ['-1/2', '0', '1/2'],
    ])
  })

  it('a root that is not rational counts as the decimal of its double', () => {
    const normalize = { mean: [0], variance: [2], scale: [1], shift: [0], epsilon: 0, rounded: true }
    const complex = buildComplex(planar({ weights: [[Math.SQRT2, 0]], bias: [0], activation: 'relu', normalize }))
    expect(complex.preactivations(0, 0, 1).matrix.map((row) => row.map(toText))).toEqual([['1', '0']])
  })
})
