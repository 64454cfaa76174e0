/**
 * The terms of the engine's bounds, one by one: each against the formula that is derived at the head of its file, on numbers of
 * which a double loses nothing, where the term can't hide behind another. Last, a chain that rounds the worst way all along.
 */
import { describe, expect, test } from 'vitest'
import { add, fromNumber, multiply, type Rational, rational, sign, subtract } from '../../src/engine/exact/rational.ts'
import type { ExactPlane } from '../../src/engine/plane/exact.ts'
import { boxLevel, type PlaneLevel } from '../../src/engine/plane/level.ts'
import { floatStages, MOST_CHANGES, UNIT_ROUNDOFF as U } from '../../src/engine/plane/rounding.ts'
import type { FloatStage } from '../../src/engine/plane/stage.ts'
import { addCrossing } from '../../src/engine/plane/vertex.ts'
import type { Layer, Network } from '../../src/network/network.ts'

/** What is asked, with the slack of second order on top, a few layers deep. */
function expectBound(found: number | undefined, asked: number): void {
  expect(found).toBeGreaterThan(asked * (1 + 2 ** -21))
  expect(found).toBeLessThanOrEqual(asked * (1 + 2 ** -17))
}

const BOX = [
  [-3, 1],
  [2, 5],
] as const

function stages(...layers: readonly Layer[]): readonly FloatStage[] {
  return floatStages({ inputs: ['x', 'y'], box: BOX, layers })
}

const relu = (weights: Layer['weights'], bias: Layer['bias'], more: Partial<Layer> = {}): Layer => ({
  weights,
  bias,
  activation: 'relu',
  ...more,
})

describe('layer 1', () => {
  // X = 3, the farther end of x, and Y = 5.
  test.each([
    [[1.5, 0], 0, 2 * 4.5],
    [[0, -2], 0, 2 * 10],
    [[0, 0], -0.25, 2 * 0.25],
    [[1.5, -2], 0.25, 2 * 14.75],
  ])('weights %j and bias %d', (weights, bias, magnitude) => {
    const [stage] = stages(relu([weights], [bias]))
    expectBound(stage?.magnitude[0], magnitude)
    expectBound(stage?.error[0], 8 * U * magnitude)
    expectBound(stage?.base[0], 12 * U * magnitude)
  })

  test('a row is zero only where all its numbers are', () => {
    const [stage] = stages(
      relu(
        [
          [0, 0],
          [Number.MIN_VALUE, 0],
        ],
        [0, 0],
      ),
    )
    expect([stage?.magnitude[0], stage?.error[0], stage?.base[0]]).toEqual([0, 0, 0])
    expect(stage?.magnitude[1]).toBeGreaterThan(0)
    expect(stage?.error[1]).toBeGreaterThan(0)
  })
})

/** M and E of the two rows that the deeper layers take in. */
const FIRST: Layer['weights'] = [
  [1.5, -2],
  [1, 0],
]
const [M1, M2] = [2 * 14.5, 2 * 3]
const [E1, E2] = [8 * U * M1, 8 * U * M2]

describe('a deeper layer', () => {
  test('takes in the errors by weight, and rounds once a term, a change and eight times more', () => {
    const [, stage] = stages(relu(FIRST, [0, 0]), relu([[2, -3]], [0.5]))
    const magnitude = 2 * M1 + 3 * M2 + 0.5
    expectBound(stage?.magnitude[0], magnitude)
    const error = 2 * E1 + 3 * E2 + (2 + MOST_CHANGES + 8) * U * magnitude
    expectBound(stage?.error[0], error)
    expectBound(stage?.base[0], error + 4 * U * magnitude)
  })

  test('a residual is a term more, and adds its own size and error', () => {
    const [, stage] = stages(relu(FIRST, [0, 0], { residual: true }), relu([[2, 0]], [0]))
    // What the first unit adds is x, as a row of size 2X.
    const magnitude = 2 * (M1 + 2 * 3)
    expectBound(stage?.magnitude[0], magnitude)
    expectBound(stage?.error[0], 2 * (E1 + 8 * U * 6) + (2 + 2 + MOST_CHANGES + 8) * U * magnitude)
  })

  test('a slope multiplies both and rounds; the steeper state counts', () => {
    const [, stage] = stages(relu(FIRST, [0, 0], { activation: 'leaky-relu', slope: 0.5 }), relu([[1, 0]], [0]))
    // Of slope 1 an error of 8uM; of slope ½, with its three roundings, 4uM + 1.5uM.
    expectBound(stage?.error[0], E1 + (2 + MOST_CHANGES + 8) * U * M1)
    const [, folded] = stages(relu(FIRST, [0, 0], { activation: 'abs' }), relu([[1, 0]], [0]))
    // Of slope −1 three roundings more.
    expectBound(folded?.magnitude[0], M1)
    expectBound(folded?.error[0], E1 + 3 * U * M1 + (2 + MOST_CHANGES + 8) * U * M1)
  })

  test('a constant that is handed on counts, and so does the threshold in its line', () => {
    const [first, second] = stages(relu(FIRST, [0, 0], { activation: 'hard-tanh' }), relu([[1, 0]], [0]))
    // The lines are z + 1 and z − 1: sizes 2(14.5 + 1). Between them z is handed on, as the first line less 1.
    const line = 2 * 15.5
    expectBound(first?.magnitude[0], line)
    const magnitude = line + 1
    expectBound(second?.magnitude[0], magnitude)
    expectBound(second?.error[0], 8 * U * line + 3 * U * magnitude + (2 + MOST_CHANGES + 8) * U * magnitude)
  })
})

describe('a crossing', () => {
  /** Two lines with these rows and errors, and the vertex where they meet. */
  function crossing(p: readonly number[], q: readonly number[], edgeError: number, ownError: number): PlaneLevel {
    const level = boxLevel()
    const exact = { settle: () => expect.unreachable('a place as good as this is not settled') }
    for (const [line, row, error] of [
      [0, p, edgeError],
      [1, q, ownError],
    ] as const) {
      level.lineRow.set(row, 3 * line)
      level.lineError[line] = error
    }
    const vertex = addCrossing(level, exact as unknown as ExactPlane, 0, 1)
    return { ...level, x: level.x.slice(vertex), y: level.y.slice(vertex), radius: level.radius.slice(vertex) }
  }

  const [p, q] = [
    [1, 0.5, -0.25],
    [-0.5, 2, 1],
  ] as const
  const [sizeP, sizeQ, w] = [1.75, 3.5, 2.25]
  const [some, more] = [2 ** -13, 2 ** -14]

  test.each([
    ['the edge’s error', some, 0, some * sizeQ],
    ['its own error', 0, some, some * sizeP],
    ['both, and their product', some, more, some * sizeQ + more * sizeP + some * more],
    ['no error but rounding', 0, 0, 0],
  ])('is known within %s', (_, edgeError, ownError, error) => {
    const { x, y, radius } = crossing(p, q, edgeError, ownError)
    expect([x[0], y[0]]).toEqual([(0.5 * 1 - -0.25 * 2) / w, (-0.25 * -0.5 - 1 * 1) / w])
    expectBound(radius[0], (2 * (error + 4 * U * sizeP * sizeQ)) / w + 4 * U)
  })

  test('rows that are off by their errors meet within it', () => {
    const { x, y, radius } = crossing(p, q, some, more)
    for (let which = 0; which < 36; which += 1) {
      const off = (row: readonly number[], place: number, by: number): number[] =>
        row.map((entry, at) => (at === place % 3 ? entry + (place < 3 ? by : -by) : entry))
      const [[a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]] = [
        off(p, which % 6, some),
        off(q, Math.floor(which / 6), more),
      ]
      const determinant = a * e - b * d
      expect(Math.abs((b * f - c * e) / determinant - (x[0] ?? 0))).toBeLessThanOrEqual(radius[0] ?? 0)
      expect(Math.abs((c * d - a * f) / determinant - (y[0] ?? 0))).toBeLessThanOrEqual(radius[0] ?? 0)
    }
  })
})

describe('a long chain that rounds upwards at every layer', () => {
  const LAYERS = 240
  const magnitudeOf = (a: Rational): Rational => (sign(a) < 0 ? subtract(rational(0n), a) : a)

  /** Of many weights the one whose decimal and whose product round farthest the same way. */
  function chain(): { readonly network: Network; readonly off: Rational } {
    let [computed, exact] = [1, rational(1n)]
    const layers: Layer[] = [relu([[1]], [0])]
    for (let layer = 1; layer < LAYERS; layer += 1) {
      let best = { weight: 1, gain: rational(0n) }
      for (let trial = 1; trial < 60; trial += 1) {
        const weight = Number(((computed > 1 ? 0.9 : 1.1) + trial * 1.37e-3).toFixed(16))
        const product = weight * computed
        const gain = subtract(fromBits(product), multiply(fromNumber(weight), fromBits(computed)))
        const relative = multiply(gain, rational(1n << 60n, BigInt(Math.max(1, Math.round(product * 2 ** 20)))))
        if (sign(subtract(relative, best.gain)) > 0) best = { weight, gain: relative }
      }
      layers.push(relu([[best.weight]], [0]))
      computed *= best.weight
      exact = multiply(exact, fromNumber(best.weight))
    }
    const network: Network = { inputs: ['x'], box: [[-1, 1]], layers }
    return { network, off: magnitudeOf(subtract(fromBits(computed), exact)) }
  }

  /** The double itself, not the decimal that it prints as. */
  function fromBits(value: number): Rational {
    let [mantissa, power] = [value, 0]
    while (!Number.isInteger(mantissa)) [mantissa, power] = [mantissa * 2, power + 1]
    return rational(BigInt(mantissa), 1n << BigInt(power))
  }

  test('is off by more than any layer’s own rounding allows for, and by less than all of it', () => {
    const { network, off } = chain()
    const last = floatStages(network).at(-1)
    const [error = 0, magnitude = 0] = [last?.error[0], last?.magnitude[0]]
    expect(sign(subtract(off, fromBits(error)))).toBe(-1)
    // Without what it takes in from the layer before, the bound would be this, and wrong.
    const alone = fromBits((1 + MOST_CHANGES + 8) * U * magnitude)
    expect(sign(subtract(add(off, rational(0n)), alone))).toBe(1)
  })
})
