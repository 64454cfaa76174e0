/**
 * How a number is shown: exactly, as an integer, a short decimal or a fraction; where that takes more than
 * `longest` characters (the sign aside), as four significant digits, and then it is said to be approximate.
 */
import { type Rational, toNumber } from '../../engine/exact/rational.ts'

export const minus = '\u2212'
export const longest = 8

/** `text` has the sign U+2212 if negative; without `exact` it stands for a rounded number. */
export interface NumberText {
  readonly text: string
  readonly exact: boolean
}

/**
 * `value`: a fraction when that is as short as the decimal (1/2, 7/8, 1/3), a decimal for tenths and the like (0.1, 0.35).
 * `coefficient`: the decimal if it ends (0.5x), as `1/2 x` is hard to read.
 */
export type NumberStyle = 'value' | 'coefficient'

export function numberText(value: Rational, style: NumberStyle = 'value'): NumberText {
  const fraction = fractionText(value)
  const decimal = decimalText(value)
  const preferred = prefersDecimal(value, style, decimal, fraction) ? decimal : fraction
  for (const text of [preferred, fraction, decimal]) {
    if (text !== null && text.replace(minus, '').length <= longest) return { text, exact: true }
  }
  return { text: significantDigits(value), exact: false }
}

/** A value standing alone, with its sign of approximation: `1/2`, `≈ 0.3333`. */
export function valueText(value: Rational): string {
  const { text, exact } = numberText(value)
  return exact ? text : `≈ ${text}`
}

function prefersDecimal(value: Rational, style: NumberStyle, decimal: string | null, fraction: string): boolean {
  if (decimal === null) return false
  return style === 'coefficient' || value.denominator % 5n === 0n || decimal.length < fraction.length
}

/** All digits, however many. */
export function fractionText(value: Rational): string {
  const size = magnitude(value.numerator)
  const sign = value.numerator < 0n ? minus : ''
  return value.denominator === 1n ? `${sign}${size}` : `${sign}${size}/${value.denominator}`
}

/** The decimal if it ends soon enough to be short, else null. */
function decimalText(value: Rational): string | null {
  let scale = 1n
  for (let places = 0; places <= longest; places++, scale *= 10n) {
    if (scale % value.denominator !== 0n) continue
    const sign = value.numerator < 0n ? minus : ''
    const digits = ((magnitude(value.numerator) * scale) / value.denominator).toString().padStart(places + 1, '0')
    return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  return null
}

/** `0.3333`, `12350`, `1.235·10¹²`. */
function significantDigits(value: Rational): string {
  const precise = toNumber(value).toPrecision(4)
  const [mantissa = '', exponent] = precise.split('e')
  const text = exponent === undefined ? mantissa : `${mantissa}·10${superscript(String(Number(exponent)))}`
  return text.replace('-', minus)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹']
    .map((sign, digit) => [String(digit), sign])
    .concat([
      ['-', '⁻'],
      ['(', '⁽'],
      [')', '⁾'],
    ]),
)
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [String(digit), sign]),
)

export function superscript(text: string): string {
  return [...text].map((each) => superscripts[each] ?? each).join('')
}

/** Null if a character has no subscript form. */
export function subscript(text: string): string | null {
  const signs = [...text].map((each) => subscripts[each])
  return signs.includes(undefined) ? null : signs.join('')
}
