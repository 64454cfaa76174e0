/** The exported mixed-integer program, read and solved by HiGHS: its optimum is the engine's. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import loadHighs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { maximiseOutput } from '../../src/engine/ask/optimum.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { compare, fromNumber, parseRational, rational, toNumber } from '../../src/engine/exact/rational.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { DEGENERATE, genericNetwork } from '../../src/scripts/bench/random-networks.ts'
import { explainLp, lpInputNames } from '../../src/view/explain/lp.ts'
import { exactDecimal, outward } from '../../src/view/explain/lp-file.ts'
import { mixedNetworks } from '../engine/networks.ts'

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

/** With its inputs held at a point of the box, the program allows the network's own value there and no other. */
function checkAt(network: Network, share: number): void {
  const point = network.box.map(([from, to], axis) => from + ((to - from) * ((share * (axis + 3)) % 8)) / 8)
  let program = explainLp(buildComplex(network))
  for (const [axis, name] of lpInputNames(network).entries()) {
    const [from, to] = network.box[axis] ?? [0, 0]
    program = program.replace(`\n ${from} <= ${name} <= ${to}\n`, `\n ${name} = ${point[axis]}\n`)
  }
  const value = forward(network, point).output[0] ?? Number.NaN
  for (const sense of ['Maximize', 'Minimize']) {
    const solution = highs.solve(program.replace('Maximize', sense), { mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    expect([sense, point, solution.Status]).toEqual([sense, point, 'Optimal'])
    expect(Math.abs(solution.ObjectiveValue - value)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)))
  }
}

/** What a solver in floating point can be asked: nothing as large or as small as its own tolerances. */
const isModest = (network: Network): boolean =>
  network.layers.every(({ weights, bias }) =>
    [...weights.flat(), ...bias].every((value) => value === 0 || (Math.abs(value) >= 0.1 && Math.abs(value) <= 100)),
  )
const mixed = fc.sample(mixedNetworks.filter(isModest), { seed: 7, numRuns: 50 })

describe('HiGHS agrees with the engine on every activation', () => {
  it('has each of them, residual and normalized layers too', () => {
    const layers = mixed.flatMap((network) => network.layers)
    for (const name of ['relu', 'leaky-relu', 'abs', 'hard-tanh', 'clip', 'max', 'linear'])
      expect(layers.filter(({ activation }) => activation === name).length).toBeGreaterThan(5)
    expect(layers.filter(({ residual }) => residual).length).toBeGreaterThan(5)
    expect(layers.filter(({ normalize }) => normalize).length).toBeGreaterThan(5)
  })
  it.each(mixed.map((network, place) => [place, network] as const))('degenerate network %i', (_, network) => {
    check(network)
    for (const share of [1, 3, 6]) checkAt(network, share)
  })
})

describe('the encoding', () => {
  const layer = { weights: [[1]], bias: [0], activation: 'relu' } as const
  const lp = (extra: object, box = [-2, 3]) =>
    explainLp(
      buildComplex(
        readNetwork(JSON.stringify({ inputs: ['x'], box: [box], layers: [{ ...layer, ...extra }] }), 'net.json'),
      ),
    )

  it('adds the input of a residual layer, and takes the root out of a normalized one', () => {
    expect(lp({ residual: true })).toContain('r_1_1 - h_1_1 - x = 0')
    // (x + 1 − 0.5) · 0.2 / 1.5 + 3, times 3.
    const normalize = { mean: [0.5], variance: [2], scale: [0.2], shift: [3], epsilon: 0.25 }
    expect(lp({ bias: [1], normalize })).toContain('3 z_1_1 - 0.4 x = 9.2')
  })

  it('makes the other activations of hinges', () => {
    expect(lp({ activation: 'leaky-relu', slope: 0.1 })).toContain('y_1_1 - 0.1 z_1_1 - 0.9 h_1_1 = 0')
    expect(lp({ activation: 'abs' })).toContain('y_1_1 + z_1_1 - 2 h_1_1 = 0')
    const tanh = lp({ activation: 'hard-tanh' })
    expect(tanh).toContain('h_1_1_1 - z_1_1 >= 1')
    expect(tanh).toContain('h_1_1_2 - z_1_1 >= -1')
    expect(tanh).toContain('y_1_1 - h_1_1_1 + h_1_1_2 = -1')
    expect(tanh).toContain(' a_1_1_1\n a_1_1_2\n')
    const clip = lp({ activation: 'clip' })
    expect(clip).toContain('h_1_1_1 - z_1_1 >= 0')
    expect(clip).toContain('h_1_1_2 - z_1_1 >= -1')
    expect(clip).toContain('y_1_1 - h_1_1_1 + h_1_1_2 = 0')
    expect(clip).toContain('\\ Of a clip, a_L_U_1 is 1 above 0, and a_L_U_2 above 1.')
    const max = lp({ weights: [[1], [-1]], bias: [0, 0], activation: 'max', groups: [[2, 1]] })
    expect(max).toContain('h_1_1_2 - z_1_1 + z_1_2 >= 0')
    expect(max).toContain('y_1_1_2 - z_1_2 - h_1_1_2 = 0')
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
    expect([rational(-7, 40), rational(12), rational(1, 1024)].map(exactDecimal)).toEqual([
      '-0.175',
      '12',
      '0.0009765625',
    ])
  })
})
