/** What a layer may say besides weights, bias and ReLU; and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf } from '../../src/network/decimal.ts'
import { forward } from '../../src/network/forward.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { rootOf, wholeRoot } from '../../src/network/normalize.ts'
import { NetworkError, parseNetwork } from '../../src/network/read.ts'

const base = {
  weights: [
    [1, 0],
    [0, 1],
  ],
  bias: [0, 0],
}
const file = (layer: object, more: object = {}): object => ({
  inputs: ['x', 'y'],
  box: [
    [-2, 2],
    [-2, 2],
  ],
  layers: [layer],
  ...more,
})
const normal = { mean: [0, 0], variance: [1, 4], scale: [1, 1], shift: [0, 0], epsilon: 0 }

function messageOf(value: unknown): string {
  try {
    parseNetwork(value, 'net.json')
  } catch (error) {
    if (error instanceof NetworkError) return error.message.replace('net.json: ', '')
    throw error
  }
  return 'was read'
}

it.each([
  ['leaky_relu', 'Did you mean "leaky-relu"?'],
  ['leakyrelu', 'Did you mean "leaky-relu"?'],
  ['HardTanh', 'Did you mean "hard-tanh"?'],
  ['Identity', 'Write "linear".'],
  ['relu6', 'It is 6 clip(z / 6): write "clip", with this layer’s weights and bias divided by 6,'],
  ['hardsigmoid', 'It is clip(z / 6 + 1/2) in PyTorch, and clip(z / 5 + 1/2) in ONNX: write "clip",'],
  ['Hard_Sigmoid', 'write "clip"'],
  ['MaxOut', 'Write "max", with "groups".'],
])('%s is told what to write', (activation, todo) => {
  const layers = [{ weights: [[1]], bias: [0], activation }]
  expect(() => parseNetwork({ inputs: ['x'], box: [[0, 1]], layers }, 'net.json')).toThrow(todo)
})

it.each(['gelu', 'SELU', 'elu', 'celu', 'silu', 'tanh', 'sigmoid', 'constructor'])(
  '%s is curved or unknown, and nothing is suggested for it',
  (activation) => {
    const layers = [{ weights: [[1]], bias: [0], activation }]
    expect(messageOf({ inputs: ['x'], box: [[0, 1]], layers })).toMatch(new RegExp(`found "${activation}"\\.$`))
  },
)

describe('a layer is refused that has', () => {
  it.each<[name: string, layer: object, message: string]>([
    [
      'a slope of 1',
      { ...base, activation: 'leaky-relu', slope: 1 },
      'layers[0].slope: expected a slope between 0 and 1, neither of them included, found the number 1.',
    ],
    [
      'a slope of 0',
      { ...base, activation: 'leaky-relu', slope: 0 },
      'layers[0].slope: expected a slope between 0 and 1, neither of them included, found the number 0.',
    ],
    [
      'no slope',
      { ...base, activation: 'leaky-relu' },
      'layers[0].slope: expected a slope between 0 and 1, neither of them included, found nothing (the key is missing).',
    ],
    [
      'a slope it has no use for',
      { ...base, activation: 'relu', slope: 0.1 },
      'layers[0].slope: expected no "slope": it belongs to "leaky-relu", found the number 0.1 beside "relu".',
    ],
    [
      'groups it has no use for',
      { ...base, activation: 'abs', groups: [[1, 2]] },
      'layers[0].groups: expected no "groups": it belongs to "max", found an array of 1 beside "abs".',
    ],
    [
      'no groups',
      { ...base, activation: 'max' },
      'layers[0].groups: expected an array of groups of unit numbers, as in [[1, 2], [3]], found nothing (the key is missing).',
    ],
    [
      'a unit in no group',
      { ...base, activation: 'max', groups: [[1]] },
      'layers[0].groups: expected each unit in exactly one group, found no group with unit 2.',
    ],
    [
      'a unit in two groups',
      { ...base, activation: 'max', groups: [[1, 2], [1]] },
      'layers[0].groups[1][0]: expected each unit in exactly one group, found unit 1 again, which is in layers[0].groups[0] already.',
    ],
    [
      'a unit twice in a group',
      { ...base, activation: 'max', groups: [[1, 2, 1]] },
      'layers[0].groups[0][2]: expected each unit in exactly one group, found unit 1 again, which is in layers[0].groups[0] already.',
    ],
    [
      'a unit that is not there',
      { ...base, activation: 'max', groups: [[1, 2], [3]] },
      "layers[0].groups[1][0]: expected a unit's number, 1 to 2, found the number 3.",
    ],
    [
      'a unit 0',
      { ...base, activation: 'max', groups: [[0, 1], [2]] },
      "layers[0].groups[0][0]: expected a unit's number, 1 to 2, found the number 0.",
    ],
    [
      'an empty group',
      { ...base, activation: 'max', groups: [[1, 2], []] },
      'layers[0].groups[1]: expected at least one unit in a group, found an empty array.',
    ],
    [
      'a residual that is a word',
      { ...base, activation: 'relu', residual: 'yes' },
      'layers[0].residual: expected true or false, found "yes".',
    ],
    [
      'a residual of another width',
      { weights: [[1, 0]], bias: [0], activation: 'relu', residual: true },
      'layers[0].residual: expected as many outputs as inputs, so that they can be added, found 1 outputs for 2 inputs.',
    ],
    [
      'a residual round groups',
      { ...base, activation: 'max', groups: [[1, 2]], residual: true },
      'layers[0].residual: expected as many outputs as inputs, so that they can be added, found 1 outputs for 2 inputs.',
    ],
    [
      'a mean too few',
      { ...base, activation: 'relu', normalize: { ...normal, mean: [0] } },
      'layers[0].normalize.mean: expected an array of 2 numbers (one for each unit), found an array of 1.',
    ],
    [
      'no epsilon',
      { ...base, activation: 'relu', normalize: { ...normal, epsilon: undefined } },
      'layers[0].normalize.epsilon: expected a finite number, found nothing (the key is missing).',
    ],
    [
      'a negative variance',
      { ...base, activation: 'relu', normalize: { ...normal, variance: [1, -1] } },
      'layers[0].normalize.variance[1]: expected a variance that is not negative, found the number -1.',
    ],
    [
      'a root of 0',
      { ...base, activation: 'relu', normalize: { ...normal, variance: [0, 1] } },
      'layers[0].normalize.variance[0]: expected variance + epsilon above 0: its root is divided by, found a sum of 0.',
    ],
    [
      'a root that is not rational',
      { ...base, activation: 'relu', normalize: { ...normal, variance: [1, 2] } },
      'layers[0].normalize.variance[1]: expected variance + epsilon to be the square of a decimal, so that its root is exact, found 2 + 0, whose root is not. Change one of them, or say "rounded": true in "normalize": then the root is rounded, and the rounded number counts.',
    ],
    [
      'an unknown key to normalize by',
      { ...base, activation: 'relu', normalize: { ...normal, gamma: [1] } },
      'layers[0].normalize.gamma: expected only the keys "mean", "variance", "scale", "shift", "epsilon", "rounded", found the unknown key "gamma". Take it out.',
    ],
  ])('%s', (_name, layer, message) => {
    expect(messageOf(file(layer))).toBe(message)
  })

  it('more units in a group than there are characters', () => {
    const units = Array.from({ length: 37 }, (_, unit) => unit + 1)
    const layer = { weights: units.map(() => [1, 0]), bias: units, activation: 'max', groups: [units] }
    expect(messageOf(file(layer))).toBe(
      'layers[0].groups[0]: expected at most 36 units in a group, found an array of 37.',
    )
  })

  it('weights for units that a max layer did not put out', () => {
    const layers = [
      { ...base, activation: 'max', groups: [[1, 2]] },
      { ...base, activation: 'relu' },
    ]
    expect(messageOf(file({}, { layers }))).toBe(
      'layers[1].weights[0]: expected an array of 1 number (one for each group of layers[0]), found an array of 2.',
    )
  })
})

describe('a rounded root', () => {
  const layer = { ...base, activation: 'relu', normalize: { ...normal, variance: [2, 1] } }
  it.each<[where: string, value: object]>([
    ['in normalize', file({ ...layer, normalize: { ...layer.normalize, rounded: true } })],
    ['on the layer', file({ ...layer, rounded: true })],
    ['on the file', file(layer, { rounded: true })],
  ])('may be allowed %s', (_where, value) => {
    const { layers } = parseNetwork(value, 'net.json')
    expect(layers[0]?.normalize?.rounded).toBe(true)
  })
})

/** The doubles just below and above a positive one. */
function neighbours(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  return [bits - 1n, bits + 1n].map((next) => {
    view.setBigUint64(0, next)
    return view.getFloat64(0)
  })
}

/** A double of at least 2^-248, times 2^300: a whole number. */
function scaled(value: number): bigint {
  const exponent = Math.floor(Math.log2(value)) - 60
  return BigInt(value * 2 ** -exponent) * 2n ** BigInt(300 + exponent)
}

describe('roots', () => {
  const one = (variance: number, epsilon = 0) =>
    rootOf({ mean: [0], variance: [variance], scale: [1], shift: [0], epsilon }, 0)

  it.each([
    [4, 0, 2, 1, true],
    [0.25, 0, 5, 10, true],
    [2.25, 0, 15, 10, true],
    [0.0199, 0.0001, 1414213562373095, 1e16, false],
    [1, 0.21, 11, 10, true],
    [1e-18, 0, 1, 1e9, true],
    [1e20, 0, 1e10, 1, true],
  ])('of %d + %d', (variance, epsilon, numerator, denominator, exact) => {
    const root = one(variance, epsilon)
    expect(root?.exact).toBe(exact)
    if (!root) return
    if (exact) expect(root.numerator * BigInt(denominator)).toBe(root.denominator * BigInt(numerator))
    else expect(Number(root.numerator) / Number(root.denominator)).toBeCloseTo(numerator / denominator, 12)
  })

  it('are the nearest doubles where they are not rational', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (variance) => {
        const root = one(variance)
        if (!root) throw new Error('a positive number has a root')
        if (root.exact) return
        const exponent = String(root.denominator).length - 1
        const nearest = Number(`${root.numerator}e-${exponent}`)
        const { digits, exponent: places } = decimalOf(variance)
        // Halfway to the next double on each side, squared: the number itself lies between. All in whole numbers over 2^300.
        const two = 2n ** 300n
        const [below, above] = neighbours(nearest).map((next) => scaled(nearest) + scaled(next))
        const four = 4n * two * two * digits * 10n ** BigInt(Math.max(0, places))
        const ten = 10n ** BigInt(Math.max(0, -places))
        expect((below ?? 0n) ** 2n * ten < four && four < (above ?? 0n) ** 2n * ten).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('of whole numbers are rounded down', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), (n) => {
        const root = wholeRoot(n)
        expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true)
      }),
    )
  })
})

describe('the forward pass', () => {
  const run = (layer: Layer, point: number[]): { pattern: readonly string[]; output: readonly number[] } => {
    const network: Network = {
      inputs: ['x', 'y'],
      box: [
        [-2, 2],
        [-2, 2],
      ],
      layers: [layer],
    }
    const { pattern, output } = forward(network, point)
    return { pattern, output }
  }

  it.each<[layer: Layer, point: number[], pattern: string, output: number[]]>([
    [{ ...base, activation: 'leaky-relu', slope: 0.5 }, [1, -1], '10', [1, -0.5]],
    [{ ...base, activation: 'abs' }, [1, -1], '10', [1, 1]],
    [{ ...base, activation: 'hard-tanh' }, [0.5, -3], '10', [0.5, -1]],
    [{ ...base, activation: 'hard-tanh' }, [1, 1.5], '12', [1, 1]],
    [{ ...base, activation: 'clip' }, [0.5, -3], '10', [0.5, 0]],
    [{ ...base, activation: 'clip' }, [1, 1.5], '12', [1, 1]],
    [{ ...base, activation: 'max', groups: [[1, 2]] }, [1, 2], '1', [2]],
    [{ ...base, activation: 'max', groups: [[2, 1]] }, [1, 1], '0', [1]],
    [{ ...base, activation: 'relu', residual: true }, [1, -1], '10', [2, -1]],
    [{ ...base, activation: 'relu', normalize: { ...normal, mean: [0, 1], shift: [0, 0.5] } }, [1, 0], '10', [1, 0]],
  ])('%#: of %o at %o', (layer, point, pattern, output) => {
    expect(run(layer, point)).toEqual({ pattern: [pattern], output })
  })
})
