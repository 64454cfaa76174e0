/** Activations without exact cells, as plain floating point: each takes the z of a whole layer. */
import type { Layer, Network } from '../../network/network.ts'
import { inputAt } from '../../network/slice.ts'

export const SMOOTH_KINDS = ['softmax', 'sigmoid', 'tanh', 'gelu', 'rms-norm', 'layer-norm'] as const

export type SmoothKind = (typeof SMOOTH_KINDS)[number]

/** Keeps a norm from dividing by zero; as large as deep-learning libraries have it. */
const EPSILON = 1e-5

type Values = readonly number[]

/**
 * What a layer with these z puts out. At a lower `temperature` a softmax is nearer to its winner, a GELU to ReLU, sigmoid
 * and tanh to a step; norms have none.
 */
export function soften(kind: SmoothKind, z: Values, temperature: number): Values {
  switch (kind) {
    case 'softmax':
      return z.map((own) => 1 / z.reduce((sum, other) => sum + Math.exp((other - own) / temperature), 0))
    case 'sigmoid':
      return z.map((own) => 1 / (1 + Math.exp(-own / temperature)))
    case 'tanh':
      return z.map((own) => Math.tanh(own / temperature))
    case 'gelu':
      return z.map((own) => own * normalBelow(own / temperature))
    case 'rms-norm':
      return scaled(z)
    case 'layer-norm': {
      const mean = meanOf(z)
      return scaled(z.map((own) => own - mean))
    }
  }
}

const meanOf = (z: Values): number => z.reduce((sum, own) => sum + own, 0) / z.length

function scaled(z: Values): Values {
  const root = Math.sqrt(meanOf(z.map((own) => own * own)) + EPSILON)
  return z.map((own) => own / root)
}

/**
 * How likely a standard normal number is below x: Φ(x) = 1/2 + φ(x)·(x + x³/3 + x⁵/15 + …), to the last places of a double
 * (G. Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11(4), 2004).
 */
export function normalBelow(x: number): number {
  // Beyond this, 0 and 1 are the nearest doubles for all that is shown, and the series takes ever longer.
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0
  let [sum, before, term] = [x, Number.NaN, x]
  for (let odd = 3; sum !== before; odd += 2) {
    term *= (x * x) / odd
    before = sum
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** `weights · input + bias`, a number a unit. */
export const rowsAt = ({ weights, bias }: Layer, input: Values): Values =>
  weights.map((row, unit) => row.reduce((sum, weight, place) => sum + weight * (input[place] ?? 0), bias[unit] ?? 0))

/** The z of the file's first layer at a drawn point. */
export const firstAt = (network: Network, point: Values): Values =>
  network.layers[0] ? rowsAt(network.layers[0], inputAt(network, point)) : []

/** The first output of a network of two layers, with the first one's activation replaced by a smooth one. */
export function outputAt(network: Network, kind: SmoothKind, temperature: number, point: Values): number {
  const hidden = soften(kind, firstAt(network, point), temperature)
  const last = network.layers[1]
  return (last && rowsAt(last, hidden)[0]) ?? 0
}

/**
 * `T · log(p / (1 − p))`, p being the softmax of one unit: where that is 0, p is a half. It is nearly affine, so its level
 * sets are found well on a grid at any temperature, where p itself would be a cliff.
 */
export function margin(z: Values, unit: number, temperature: number): number {
  let [most, sum] = [Number.NEGATIVE_INFINITY, 0]
  for (const [place, each] of z.entries()) if (place !== unit && each > most) most = each
  for (const [place, each] of z.entries()) if (place !== unit) sum += Math.exp((each - most) / temperature)
  return (z[unit] ?? 0) - most - temperature * Math.log(sum)
}
