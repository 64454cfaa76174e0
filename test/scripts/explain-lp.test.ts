/** The exported mixed-integer program, read and solved by HiGHS: its optimum is the engine's. */
import { readFileSync } from 'node:fs'
import loadHighs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { maximiseOutput } from '../../src/engine/optimum.ts'
import { compare, fromNumber, parseRational, rational, toNumber } from '../../src/engine/rational.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { DEGENERATE, genericNetwork } from '../../src/scripts/bench/random-networks.ts'
import { explainLp, lpInputNames, outward } from '../../src/view/explain-lp.ts'

let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

const WIDTHS = [[4], [3, 3], [4, 4], [3, 3, 3], [6]] as const
const suites = DEGENERATE.filter(({ name }) => name !== 'nearly degenerate')
const fifty: readonly (readonly [name: string, network: Network])[] = [
  ...Array.from({ length: 26 }, (_, seed) => {
    const network = genericNetwork(seed, WIDTHS[seed % WIDTHS.length] ?? [4])
    return [`generic, seed ${seed}`, network] as const
  }),
  ...suites.flatMap(({ name, network }) =>
    Array.from({ length: 8 }, (_, seed) => [`${name}, seed ${seed}`, network(seed)] as const),
  ),
]

function check(network: Network): void {
  const complex = buildComplex(network)
  const expected = toNumber(maximiseOutput(complex).value)
  const solution = highs.solve(explainLp(complex), { mip_rel_gap: 0, mip_abs_gap: 1e-9 })
  expect(solution.Status).toBe('Optimal')
  const tolerance = 1e-5 * Math.max(1, Math.abs(expected))
  expect(Math.abs(solution.ObjectiveValue - expected)).toBeLessThan(tolerance)
  // Not only the value: the point that the solver found has it, and its binaries are the pattern there.
  const primal = (name: string): number => {
    const column = solution.Columns[name]
    return column && 'Primal' in column ? column.Primal : Number.NaN
  }
  const point = lpInputNames(network).map((name, axis) => {
    const [from, to] = network.box[axis] ?? [0, 0]
    return Math.min(to, Math.max(from, primal(name)))
  })
  const pass = forward(network, point)
  expect(Math.abs((pass.output[0] ?? Number.NaN) - expected)).toBeLessThan(10 * tolerance)
}

describe('HiGHS agrees with the engine', () => {
  it('on fifty networks', () => expect(fifty).toHaveLength(50))
  it.each(fifty)('%s', (_, network) => check(network))
  it.each(['bent', 'bump', 'dead', 'slice', 'strip', 'tenths'])('on the example %s', (name) => {
    const text = readFileSync(new URL(`../fixtures/explain/${name}.json`, import.meta.url), 'utf8')
    check(readNetwork(text, `${name}.json`))
  })
  it('with inputs named as the format’s own words', () => {
    const network = genericNetwork(3, [3])
    for (const inputs of [
      ['e1', 'free'],
      ['h_1_1', 'in_x'],
      ['End', 'obj'],
    ])
      check({ ...network, inputs })
  })
})

describe('the encoding', () => {
  it('refuses what its encoding leaves out, by name', () => {
    const layer = { weights: [[1]], bias: [0], activation: 'relu' } as const
    const network = (extra: object) =>
      readNetwork(JSON.stringify({ inputs: ['x'], box: [[-1, 1]], layers: [{ ...layer, ...extra }] }), 'net.json')
    const lp = (extra: object) => explainLp(buildComplex(network(extra)))
    expect(lp({})).toContain('Subject To')
    expect(() => lp({ residual: true })).toThrow('layers[0].residual: expected a plain layer')
    const normalize = { mean: [0], variance: [1], scale: [1], shift: [0], epsilon: 0 }
    expect(() => lp({ normalize })).toThrow('layers[0].normalize: expected a plain layer')
    expect(() => lp({ activation: 'abs' })).toThrow('layers[0].activation: expected "relu" or "linear"')
  })

  it('gives no binary to a unit that is on or off throughout', () => {
    const network: Network = {
      inputs: ['x'],
      box: [[-1, 2]],
      layers: [
        { weights: [[1], [1], [1]], bias: [1, -2, 0], activation: 'relu' },
        { weights: [[1, 1, 1]], bias: [0], activation: 'linear' },
      ],
    }
    expect(explainLp(buildComplex(network))).toMatchInlineSnapshot(`
      "\\ The largest value of the first output over the box. a_L_U is 1 where unit U of the file’s layer L is on.
      Maximize
       obj: f_1
      Subject To
       c1: z_1_1 - x = 1
       c2: h_1_1 - z_1_1 = 0
       c3: z_1_2 - x = -2
       c4: z_1_3 - x = 0
       c5: h_1_3 - z_1_3 >= 0
       c6: h_1_3 - 2 a_1_3 <= 0
       c7: h_1_3 - z_1_3 + a_1_3 <= 1
       c8: f_1 - h_1_1 - h_1_2 - h_1_3 = 0
      Bounds
       -1 <= x <= 2
       z_1_1 free
       h_1_1 >= 0
       z_1_2 free
       h_1_2 = 0
       z_1_3 free
       h_1_3 >= 0
       f_1 free
      Binary
       a_1_3
      End
      "
    `)
  })

  it('rounds bounds away from zero, never towards it', () => {
    for (const text of [
      '1/3',
      '-1/3',
      '2/7',
      '1234567890123456789/7',
      '-1/70000000000000000000',
      '3/8',
      '-12',
      '1e30',
    ]) {
      const exact = parseRational(text) ?? rational(0)
      const rounded = parseRational(outward(exact)) ?? rational(0)
      const [inner, outer] = exact.numerator < 0n ? [rounded, exact] : [exact, rounded]
      expect(compare(inner, outer)).toBeLessThanOrEqual(0)
      expect(Math.abs(toNumber(rounded) / toNumber(exact) - 1)).toBeLessThan(1e-13)
    }
    expect(outward(fromNumber(-0.375))).toBe('-0.375')
    expect(outward(rational(1, 3))).toBe('0.333333333333334')
    expect(outward(rational(0))).toBe('0')
  })
})
