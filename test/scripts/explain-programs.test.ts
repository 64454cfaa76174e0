/** The exported programs, run: they return what the network returns, in the box and outside, on and off the boundaries. */
import { execFileSync, spawnSync } from 'node:child_process'
import { stripTypeScriptTypes } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { ExactNetwork } from '../../src/engine/check/exact-forward.ts'
import { pointOf } from '../../src/engine/exact/point.ts'
import { fromNumber, type Rational, rational, toNumber, toText } from '../../src/engine/exact/rational.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { genericNetwork } from '../../src/scripts/bench/random-networks.ts'
import { explainPython } from '../../src/view/explain/python.ts'
import { explainTypeScript } from '../../src/view/explain/typescript.ts'
import { mixedNetworks, networks } from '../engine/networks.ts'

type Point = readonly Rational[]

/** Corners of cells (boundaries all), places around the box and far outside it. */
function pointsFor(network: Network): readonly Point[] {
  const { levels } = buildComplex(network)
  const corners =
    levels
      .at(-1)
      ?.vertices.slice(-12)
      .map((vertex) => vertex.exact()) ?? []
  const values = [rational(0), rational(1, 3), rational(-7, 5), rational(100), rational(-123456789)]
  const grid = values.flatMap((x) => (network.inputs.length === 1 ? [[x]] : values.map((y) => [x, y])))
  return [...corners, ...grid]
}

function exactValues(network: Network, points: readonly Point[]): readonly (readonly Rational[])[] {
  const exact = new ExactNetwork(network)
  return points.map((point) => {
    const { output, denominator } = exact.at(pointOf(point))
    return output.map((value) => rational(value, denominator))
  })
}

interface Case {
  readonly code: string
  readonly points: readonly Point[]
}

const PYTHON = spawnSync('python3', ['--version']).status === 0

/** All cases in one process; each value as text, in Fractions and in floats. */
function runPython(cases: readonly Case[]): readonly { exact: string[][]; float: number[][] }[] {
  const program = `
import json, sys
from fractions import Fraction
sys.set_int_max_str_digits(0)
many = lambda value: value if isinstance(value, list) else [value]
answers = []
for case in json.load(sys.stdin):
    space = {}
    exec(case["code"], space)
    exact = [[str(Fraction(v)) for v in many(space["network"](*[Fraction(c) for c in p]))] for p in case["points"]]
    floats = [[float(v) for v in many(space["network"](*[float(Fraction(c)) for c in p]))] for p in case["points"]]
    answers.append({"exact": exact, "float": floats})
json.dump(answers, sys.stdout)
`
  const input = JSON.stringify(
    cases.map(({ code, points }) => ({ code, points: points.map((point) => point.map(toText)) })),
  )
  return JSON.parse(execFileSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 1e9 }))
}

function runTypeScript({ code, points }: Case): number[][] {
  const script = stripTypeScriptTypes(code).replaceAll('export function', 'function')
  const network = new Function(`${script}\nreturn network`)() as (...coordinates: number[]) => number | number[]
  return points.map((point) => [network(...point.map(toNumber))].flat())
}

/**
 * What doubles may be off by: each layer's sums have some terms, each rounded a few times, and a value may come from
 * the branch beside. So: roundings times the sum of all terms' sizes through all layers.
 */
function allowance({ layers, slice, inputs }: Network, point: Point): number {
  let sizes = inputs.map((_, place) => Math.abs(toNumber(point[place] ?? rational(0))))
  if (slice) {
    const along = (input: number): number =>
      slice.axes.reduce((sum, axis, k) => sum + Math.abs(axis[input] ?? 0) * (sizes[k] ?? 0), 0)
    sizes = slice.origin.map((start, input) => Math.abs(start) + along(input))
  }
  for (const layer of layers) {
    const sums = layer.weights.map((row, unit) =>
      row.reduce((sum, weight, k) => sum + Math.abs(weight) * (sizes[k] ?? 0), Math.abs(layer.bias[unit] ?? 0)),
    )
    const z = sums.map((size, unit) => normalizedSize(layer, unit, size) + 1)
    const elements = layer.groups?.map((group) => Math.max(...group.map((unit) => z[unit - 1] ?? 0))) ?? z
    sizes = elements.map((size, element) => size + (layer.residual ? (sizes[element] ?? 0) : 0))
  }
  return Math.max(...sizes) * 2 ** -46 + 1e-300
}

function normalizedSize({ normalize }: Layer, unit: number, size: number): number {
  if (!normalize) return size
  const root = Math.sqrt((normalize.variance[unit] ?? 0) + normalize.epsilon)
  const spread = size + Math.abs(normalize.mean[unit] ?? 0)
  return (Math.abs(normalize.scale[unit] ?? 0) * spread) / root + Math.abs(normalize.shift[unit] ?? 0)
}

function expectNear(network: Network, { points }: Case, values: readonly (readonly number[])[], label: string): void {
  // The doubles nearest to the points, as the program got them.
  const rounded = points.map((point) => point.map((coordinate) => fromNumber(toNumber(coordinate))))
  for (const [place, wanted] of exactValues(network, rounded).entries()) {
    for (const [output, value] of wanted.entries()) {
      const off = Math.abs((values[place]?.[output] ?? Number.NaN) - toNumber(value))
      expect(off, `${label} at ${points[place]?.map(toText)}`).toBeLessThanOrEqual(
        allowance(network, points[place] ?? []),
      )
    }
  }
}

const many: readonly Network[] = [
  ...fc.sample(networks, { numRuns: 100, seed: 7 }),
  ...fc.sample(mixedNetworks, { numRuns: 80, seed: 11 }),
  genericNetwork(1, [8, 8]),
  genericNetwork(2, [6, 6, 6]),
  genericNetwork(3, [60]),
]

describe.runIf(PYTHON)('python', () => {
  it('returns exactly what the network returns with Fractions, and nearly so with floats', () => {
    const cases = many.map((network) => ({ code: explainPython(buildComplex(network)), points: pointsFor(network) }))
    for (const [place, { exact, float }] of runPython(cases).entries()) {
      const [network, one] = [many[place], cases[place]]
      if (!network || !one) continue
      expect(exact).toEqual(exactValues(network, one.points).map((values) => values.map(toText)))
      expectNear(network, one, float, 'python')
    }
  })

  it('keeps within the levels of indentation that Python reads', () => {
    const deep: Network = {
      inputs: ['x'],
      box: [[0, 1]],
      layers: [
        {
          weights: Array.from({ length: 150 }, () => [1]),
          bias: Array.from({ length: 150 }, (_, k) => k),
          activation: 'relu',
        },
      ],
    }
    const points = [[rational(-1, 2)], [rational(-149)], [rational(-301, 2)], [rational(7)]]
    const code = explainPython(buildComplex(deep))
    expect(code).toContain('def network_part_1(x):')
    expect(runPython([{ code, points }])[0]?.exact).toEqual(
      exactValues(deep, points).map((values) => values.map(toText)),
    )
  })
})

describe('typescript', () => {
  it('returns nearly what the network returns', () => {
    for (const network of many) {
      const one = { code: explainTypeScript(buildComplex(network)), points: pointsFor(network) }
      expectNear(network, one, runTypeScript(one), 'typescript')
    }
  })
})

test('the TypeScript says what it returns: a list where there are several outputs, groups counted once', () => {
  const network = (groups: readonly (readonly number[])[]): Network => ({
    inputs: ['x'],
    box: [[-1, 1]],
    layers: [{ weights: [[1], [2], [-1]], bias: [0, 0, 0], activation: 'max', groups }],
  })
  const typed = (groups: readonly (readonly number[])[]): string => explainTypeScript(buildComplex(network(groups)))
  expect(typed([[1, 2, 3]])).toContain('function network(x: number): number {')
  expect(typed([[1, 3], [2]])).toContain('function network(x: number): number[] {')
})

describe('both', () => {
  const named = (inputs: readonly string[]): Network => ({
    inputs,
    box: [
      [-1, 1],
      [-1, 1],
    ],
    layers: [
      {
        weights: [
          [1, 0.5],
          [1, -1],
        ],
        bias: [0, -0.1],
        activation: 'relu',
      },
    ],
  })

  it.each([[['lambda', 'in']], [['network', 'Fraction']], [['in', 'in_']], [['network_part_1', 'function']]])(
    'have arguments that are no words of the language: %j',
    (inputs) => {
      const network = named(inputs)
      const points = [[rational(1), rational(-3)]]
      const wanted = exactValues(network, points).map((values) => values.map(toNumber))
      const complex = buildComplex(network)
      expect(runTypeScript({ code: explainTypeScript(complex), points })).toEqual(wanted)
      if (PYTHON) expect(runPython([{ code: explainPython(complex), points }])[0]?.float).toEqual(wanted)
    },
  )

  it('look like this', () => {
    const complex = buildComplex(named(['x', 'y']))
    expect(explainPython(complex)).toMatchInlineSnapshot(`
      "# The network as nested inequalities: what it returns everywhere, in the box and outside it.
      # Exact with Fraction and int. With float, a sum is off by at most 2**-50 times the sum of the sizes of its terms;
      # where a condition is that near to 0, the other branch agrees with this one.
      from fractions import Fraction


      def network(x, y):
          if x + Fraction(1, 2)*y > 0:  # h1
              if x - y - Fraction(1, 10) > 0:  # h2
                  return [x + Fraction(1, 2)*y, x - y - Fraction(1, 10)]
              else:
                  return [x + Fraction(1, 2)*y, 0]
          else:
              if x - y - Fraction(1, 10) > 0:  # h2
                  return [0, x - y - Fraction(1, 10)]
              else:
                  return [0, 0]
      "
    `)
    expect(explainTypeScript(complex)).toMatchInlineSnapshot(`
      "// The network as nested inequalities: what it returns everywhere, in the box and outside it.
      // Numbers are the nearest doubles. A sum is off by at most 2 ** -50 times the sum of the sizes of its terms;
      // where a condition is that near to 0, the other branch agrees with this one.
      export function network(x: number, y: number): number[] {
        if (x + 0.5*y > 0) { // h1
          if (x - y - 0.1 > 0) { // h2
            return [x + 0.5*y, x - y - 0.1]
          } else {
            return [x + 0.5*y, 0]
          }
        } else {
          if (x - y - 0.1 > 0) { // h2
            return [0, x - y - 0.1]
          } else {
            return [0, 0]
          }
        }
      }
      "
    `)
  })
})
