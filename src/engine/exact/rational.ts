import { type Decimal, decimalOf } from '../../network/decimal.ts'

/** An exact fraction in lowest terms; `denominator` > 0, zero is 0/1. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n }
export const ONE: Rational = { numerator: 1n, denominator: 1n }

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)

export function gcd(a: bigint, b: bigint): bigint {
  let x = magnitude(a)
  let y = magnitude(b)
  while (y > MAX_SAFE) [x, y] = [y, x % y]
  if (y === 0n) return x
  // The rest fits in doubles, which are much faster.
  let [p, q] = [Number(y), Number(x % y)]
  while (q !== 0) [p, q] = [q, p % q]
  return BigInt(p)
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  let n = BigInt(numerator)
  let d = BigInt(denominator)
  if (d === 0n) throw new RangeError(`expected a fraction with a denominator other than 0, found ${n}/0`)
  if (n === 0n) return ZERO
  if (d < 0n) [n, d] = [-n, -d]
  const common = d === 1n ? 1n : gcd(n, d)
  return common === 1n ? { numerator: n, denominator: d } : { numerator: n / common, denominator: d / common }
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const subtract = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

export const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator })

export const sign = (a: Rational): -1 | 0 | 1 => (a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0)

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export const equals = (a: Rational, b: Rational): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator

/** `-?\d+(/\d+)?` in lowest terms, never `-0`. */
export const toText = (a: Rational): string =>
  a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`

const scaled = ({ digits, exponent }: Decimal): Rational =>
  exponent >= 0 ? rational(digits * 10n ** BigInt(exponent)) : rational(digits, 10n ** BigInt(-exponent))

export const fromNumber = (value: number): Rational => scaled(decimalOf(value))

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, signText, whole = '', fraction = '', power = '0'] = match
  if (whole + fraction === '') return null
  const digits = BigInt(whole + fraction)
  return scaled({ digits: signText === '-' ? -digits : digits, exponent: Number(power) - fraction.length })
}

/** A decimal (`-1.5`, `2e-3`) or a fraction of two decimals (`-1/3`), with a minus of either kind; else null. */
export function parseRational(text: string): Rational | null {
  const parts = text.trim().replaceAll('−', '-').split('/')
  if (parts.length > 2) return null
  const numbers = parts.map((part) => parseDecimal(part.trim()))
  const [numerator, denominator] = numbers
  if (!numerator || denominator === null) return null
  if (denominator === undefined) return numerator
  return denominator.numerator === 0n ? null : divide(numerator, denominator)
}

export const bitLength = (n: bigint): number => {
  const hex = magnitude(n).toString(16)
  return hex === '0' ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex[0] ?? '0', 16)) + 28
}

/** 2^power · value in steps that neither overflow nor underflow before the product does. */
function scaleByPowerOfTwo(value: number, power: number): number {
  const half = Math.trunc(power / 2)
  return value * 2 ** half * 2 ** (power - half)
}

/**
 * The nearest double (ties to even) of `numerator / denominator`, however long the two are. The quotient is taken
 * to 64 bits with a sticky last bit, so that BigInt → Number rounds it once; where the result is subnormal
 * it is taken in units of 2^-1074 instead, so that there too it is rounded once.
 */
export function quotientToNumber(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n
  const n = magnitude(numerator)
  const d = magnitude(denominator)
  if (n <= MAX_SAFE && d <= MAX_SAFE) {
    const small = Number(n) / Number(d)
    return negative && n !== 0n ? -small : small
  }
  const exponent = bitLength(n) - bitLength(d)
  const shift = 64 - exponent
  const subnormal = exponent < -1021
  const places = subnormal ? 1076 : shift
  const top = places >= 0 ? n << BigInt(places) : n
  const bottom = places >= 0 ? d : d << BigInt(-places)
  let quotient = top / bottom
  if (top % bottom !== 0n) quotient |= 1n
  if (subnormal) {
    // Two extra bits (and the sticky one) decide the rounding to a whole number of 2^-1074.
    const rest = quotient & 3n
    let units = quotient >> 2n
    if (rest === 3n || (rest === 2n && (units & 1n) === 1n)) units += 1n
    const value = Number(units) * Number.MIN_VALUE
    return negative ? -value : value
  }
  const value = scaleByPowerOfTwo(Number(quotient), -places)
  return negative ? -value : value
}

/** The nearest double. */
export const toNumber = (a: Rational): number => quotientToNumber(a.numerator, a.denominator)
