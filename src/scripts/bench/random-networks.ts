/** Networks for the bench and for tests, from seeds: generic ones, and four kinds that are degenerate on purpose. */
import type { Layer, Network } from '../../network/network.ts'

/** Tommy Ettinger's mulberry32: uniform in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Box = readonly (readonly [from: number, to: number])[]

export const square = (half: number): Box => [
  [-half, half],
  [-half, half],
]

/** Draws a weight or a bias; `fanIn` is the number of the layer's inputs. */
type Draw = (uniform: () => number, fanIn: number) => number

function networkOf(seed: number, widths: readonly number[], box: Box, weight: Draw, bias: Draw): Network {
  const uniform = mulberry32(seed)
  const layers: Layer[] = []
  let fanIn = 2
  for (const [place, units] of [...widths, 1].entries()) {
    const inputs = fanIn
    const row = (): number[] => Array.from({ length: inputs }, () => weight(uniform, inputs))
    const weights = Array.from({ length: units }, row)
    const biases = Array.from({ length: units }, () => bias(uniform, inputs))
    layers.push({ weights, bias: biases, activation: place < widths.length ? 'relu' : 'linear' })
    fanIn = units
  }
  return { inputs: ['x', 'y'], box, layers }
}

/** Box–Muller. */
function gaussian(uniform: () => number): number {
  let first = uniform()
  while (first === 0) first = uniform()
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * uniform())
}

/** Weights N(0, 2 / fan-in), biases uniform in ±1 / √fan-in. */
export const genericNetwork = (seed: number, widths: readonly number[], box: Box = square(1)): Network =>
  networkOf(
    seed,
    widths,
    box,
    (uniform, fanIn) => gaussian(uniform) * Math.sqrt(2 / fanIn),
    (uniform, fanIn) => (2 * uniform() - 1) / Math.sqrt(fanIn),
  )

const integer =
  (most: number): Draw =>
  (uniform) =>
    Math.floor(uniform() * (2 * most + 1)) - most

const SHAPES = [[6], [8, 8], [5, 5, 5], [3, 9], [4, 4, 4]] as const

export interface Suite {
  readonly name: string
  readonly count: number
  readonly network: (seed: number) => Network
}

const suite = (name: string, count: number, weight: Draw, bias: Draw): Suite => ({
  name,
  count,
  network: (seed) => networkOf(seed, SHAPES[seed % SHAPES.length] ?? SHAPES[0], square(1 + (seed % 3)), weight, bias),
})

/** A bias at 0 is moved by 10⁻¹⁸ … 10⁻⁸, either way. */
const nearlyZero: Draw = (uniform, fanIn) => {
  const whole = integer(2)(uniform, fanIn)
  const power = Math.floor(uniform() * 11) - 18
  return whole === 0 ? Number(`${uniform() < 0.5 ? '-' : ''}1e${power}`) : whole
}

export const DEGENERATE: readonly Suite[] = [
  suite('zero bias', 200, integer(3), () => 0),
  suite('small integers', 200, integer(2), integer(2)),
  suite(
    'tenths',
    200,
    (uniform) => integer(10)(uniform, 0) / 10,
    (uniform) => integer(10)(uniform, 0) / 10,
  ),
  suite('nearly degenerate', 500, integer(2), nearlyZero),
]
