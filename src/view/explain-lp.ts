/**
 * The largest value of the network's first output over its box, as a mixed-integer program in the LP file format. A ReLU
 * with l ≤ z ≤ u is h ≥ z, h ≥ 0, h ≤ u a, h ≤ z − l (1 − a) with a binary a, which is then the unit's digit in the
 * pattern (Tjeng, Xiao & Tedrake, 2019). The bounds are the exact ranges of z over the box, so units with l ≥ 0 or
 * u ≤ 0 need no binary.
 */
import type { Complex } from '../engine/complex.ts'
import type { Rational } from '../engine/rational.ts'
import { type Bounds, phaseOf, preactivationBounds } from '../engine/relaxation.ts'
import type { Layer, Network } from '../network/network.ts'
import { ProgramError } from './explain-program.ts'

type Term = readonly [coefficient: number | string, name: string]

/** What the format keeps for itself, in any case; `e` and digits would be read as an exponent. */
const RESERVED =
  /^(?:max(?:imi[sz]e|imum)?|min(?:imi[sz]e|imum)?|subject|such|that|to|st|bounds?|free|inf|infinity|gen(?:erals?)?|int(?:egers?)?|bin(?:ary|aries)?|semi|semis|sos[12]?|sin|sec|end|e\d*|obj)$/i
const OURS = /^(?:[hzaf](?:_\d+)+|(?:in|slice)_.*)$/

export const lpInputNames = ({ inputs }: Network): readonly string[] =>
  inputs.map((name) => (RESERVED.test(name) || OURS.test(name) ? `in_${name}` : name))

interface Lines {
  readonly constraints: string[]
  readonly bounds: string[]
  readonly binaries: string[]
}

export function explainLp(complex: Complex): string {
  const { network } = complex
  const lines: Lines = { constraints: [], bounds: [], binaries: [] }
  const drawn = lpInputNames(network)
  for (const [axis, name] of drawn.entries()) {
    const [from, to] = network.box[axis] ?? [0, 0]
    lines.bounds.push(`${from} <= ${name} <= ${to}`)
  }
  let names = inputsOf(network, drawn, lines)
  const ranges = preactivationBounds(complex)
  let relus = 0
  for (const [place, layer] of network.layers.entries()) {
    refuseOthers(layer, place)
    const bounds = layer.activation === 'relu' ? ranges[relus++] : undefined
    names = layerOf(layer, place + 1, place === network.layers.length - 1, names, bounds, lines)
  }
  const title = network.title?.replace(/\s+/g, ' ').trim()
  return [
    ...(title ? [`\\ ${title}`] : []),
    '\\ The largest value of the first output over the box. a_L_U is 1 where unit U of the file’s layer L is on.',
    'Maximize',
    ` obj: ${names[0]}`,
    'Subject To',
    ...lines.constraints.map((line, index) => ` c${index + 1}: ${line}`),
    'Bounds',
    ...lines.bounds.map((line) => ` ${line}`),
    ...(lines.binaries.length > 0 ? ['Binary', ...lines.binaries.map((name) => ` ${name}`)] : []),
    'End',
    '',
  ].join('\n')
}

function refuseOthers({ activation, residual, normalize }: Layer, place: number): void {
  const extra = residual ? 'residual' : normalize ? 'normalize' : null
  if (extra)
    throw new ProgramError(`layers[${place}].${extra}: expected a plain layer, which the LP format is written for`)
  if (activation === 'relu' || activation === 'linear') return
  throw new ProgramError(
    `layers[${place}].activation: expected "relu" or "linear", which the LP format is written for, found ${JSON.stringify(activation)}`,
  )
}

/** The network's own inputs: what is drawn, or its place in the slice. */
function inputsOf({ slice }: Network, drawn: readonly string[], { constraints, bounds }: Lines): readonly string[] {
  if (!slice) return drawn
  return slice.origin.map((start, input) => {
    const name = `slice_${input + 1}`
    const terms = drawn.map((each, axis): Term => [-(slice.axes[axis]?.[input] ?? 0), each])
    constraints.push(`${sum([[1, name], ...terms])} = ${decimal(start)}`)
    bounds.push(`${name} free`)
    return name
  })
}

/** Writes a layer and gives back the names of what it puts out. */
function layerOf(
  layer: Layer,
  number: number,
  last: boolean,
  inputs: readonly string[],
  ranges: readonly Bounds[] | undefined,
  lines: Lines,
): readonly string[] {
  return layer.weights.map((weights, unit) => {
    const z = !ranges && last ? `f_${unit + 1}` : `z_${number}_${unit + 1}`
    const terms = weights.map((weight, input): Term => [-weight, inputs[input] ?? ''])
    lines.constraints.push(`${sum([[1, z], ...terms])} = ${decimal(layer.bias[unit] ?? 0)}`)
    lines.bounds.push(`${z} free`)
    const range = ranges?.[unit]
    return range ? gateOf(z, `${number}_${unit + 1}`, range, lines) : z
  })
}

function gateOf(z: string, place: string, range: Bounds, { constraints, bounds, binaries }: Lines): string {
  const [h, a] = [`h_${place}`, `a_${place}`]
  const phase = phaseOf(range)
  if (phase === 'off') bounds.push(`${h} = 0`)
  else bounds.push(`${h} >= 0`)
  if (phase === 'on')
    constraints.push(
      `${sum([
        [1, h],
        [-1, z],
      ])} = 0`,
    )
  if (phase !== 'both') return h
  const upper = outward(range.upper)
  const lower = outward(range.lower)
  constraints.push(
    `${sum([
      [1, h],
      [-1, z],
    ])} >= 0`,
    `${sum([
      [1, h],
      [`-${upper}`, a],
    ])} <= 0`,
    `${sum([
      [1, h],
      [-1, z],
      [lower.slice(1), a],
    ])} <= ${lower.slice(1)}`,
  )
  binaries.push(a)
  return h
}

/** Some readers of the format refuse long lines. */
const TERMS_A_LINE = 6

function sum(terms: readonly Term[]): string {
  const written = terms
    .map(([coefficient, name]) => [typeof coefficient === 'number' ? decimal(coefficient) : coefficient, name] as const)
    .filter(([coefficient]) => coefficient !== '0')
    .map(([coefficient, name], index) => {
      const negative = coefficient.startsWith('-')
      const size = negative ? coefficient.slice(1) : coefficient
      const lead = index === 0 ? (negative ? '- ' : '') : negative ? ' - ' : ' + '
      const wrapped = index > 0 && index % TERMS_A_LINE === 0 ? `\n   ${lead}` : lead
      return `${wrapped}${size === '1' ? '' : `${size} `}${name}`
    })
  return written.join('')
}

/** A double as its shortest decimal; never `-0`. */
const decimal = (value: number): string => String(value === 0 ? 0 : value)

const DIGITS = 15

/**
 * A bound as a decimal of about 15 digits, which a double can hold, rounded away from 0 where it has more: a wider bound is as right as a
 * tight one, a narrower one would cut solutions off.
 */
export function outward({ numerator, denominator }: Rational): string {
  const size = numerator < 0n ? -numerator : numerator
  if (size === 0n) return '0'
  // The number of digits before the point (0 or less: of zeros behind it, roughly), so that `DIGITS` are kept.
  let places = DIGITS - (String(size).length - String(denominator).length)
  const scaled = (at: number): bigint => {
    const [top, bottom] = at >= 0 ? [size * 10n ** BigInt(at), denominator] : [size, denominator * 10n ** BigInt(-at)]
    return (top + bottom - 1n) / bottom
  }
  let digits = scaled(places)
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n
    places -= 1
  }
  const text = places <= 0 ? `${digits * 10n ** BigInt(-places)}` : withPoint(String(digits), places)
  return numerator < 0n ? `-${text}` : text
}

function withPoint(digits: string, places: number): string {
  if (places > 30) return `${digits}e-${places}`
  const padded = digits.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}
