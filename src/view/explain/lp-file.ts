/** How the LP file format writes sums and numbers. */
import type { Rational } from '../../engine/exact/rational.ts'

export type Term = readonly [coefficient: number | string, name: string]

/** Some readers of the format refuse long lines. */
const TERMS_A_LINE = 6

export function sum(terms: readonly Term[]): string {
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

/** A rational whose decimal ends, with all its digits. */
export function exactDecimal({ numerator, denominator }: Rational): string {
  let [places, power] = [0, 1n]
  while (power % denominator !== 0n) {
    places += 1
    power *= 10n
  }
  const digits = String((numerator < 0n ? -numerator : numerator) * (power / denominator))
  return `${numerator < 0n ? '-' : ''}${places === 0 ? digits : withPoint(digits, places)}`
}

/** A double as its shortest decimal; never `-0`. */
export const decimal = (value: number): string => String(value === 0 ? 0 : value)

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
