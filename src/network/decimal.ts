/** A decimal number as `digits · 10^exponent`. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** The shortest decimal that reads back as this double: the number that a file's author wrote. */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`expected a finite number, found ${value}`)
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { digits: BigInt(value), exponent: 0 }
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

/** How many decimal places make all of these numbers whole. */
export function decimalPlaces(values: readonly number[]): number {
  let places = 0
  for (const value of values) places = Math.max(places, -decimalOf(value).exponent)
  return places
}

/** `value · 10^places`, which is whole if `places` is at least `decimalPlaces([value])`. */
export function scaledInteger(value: number, places: number): bigint {
  const { digits, exponent } = decimalOf(value)
  return digits * 10n ** BigInt(exponent + places)
}
