/** The root in a normalisation: exact where it is rational, else rounded to a double. */
import { decimalOf } from './decimal.ts'
import type { Normalize } from './network.ts'

/** `numerator / denominator`, both positive. */
export interface Root {
  readonly numerator: bigint
  readonly denominator: bigint
  readonly exact: boolean
}

/** The whole part of a root, by Newton's method from above. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

const DIGITS = 40n

/** √(variance + epsilon) of a unit; null if that is not the root of a positive number. */
export function rootOf({ variance, epsilon }: Normalize, unit: number): Root | null {
  const parts = [decimalOf(variance[unit] ?? 0), decimalOf(epsilon)]
  const lowest = Math.min(0, ...parts.map(({ exponent }) => exponent))
  // An even number of places, so that the denominator's root is a power of ten.
  const places = -lowest + (-lowest % 2)
  const sum = parts.reduce((total, { digits, exponent }) => total + digits * 10n ** BigInt(exponent + places), 0n)
  if (sum <= 0n) return null
  const denominator = 10n ** BigInt(places / 2)
  const whole = wholeRoot(sum)
  if (whole * whole === sum) return { numerator: whole, denominator, exact: true }
  return rounded(sum, places)
}

/** The double nearest to √(sum / 10^places), as the decimal that it prints as. The root is not rational, so never a tie. */
function rounded(sum: bigint, places: number): Root {
  const digits = wholeRoot(sum * 10n ** (2n * DIGITS))
  const text = `${digits}1e${-places / 2 - Number(DIGITS) - 1}`
  const { digits: numerator, exponent } = decimalOf(Number(text))
  const power = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0
    ? { numerator, denominator: power, exact: false }
    : { numerator: numerator * power, denominator: 1n, exact: false }
}
