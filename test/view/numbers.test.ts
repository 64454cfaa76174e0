import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fractionText, longest, numberText, valueText } from '../../src/view/text/numbers.ts'

const over = (numerator: bigint | number, denominator: bigint | number = 1) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

test.each([
  [over(0), '0'],
  [over(-2), '−2'],
  [over(1, 2), '1/2'],
  [over(-7, 2), '−7/2'],
  [over(1, 10), '0.1'],
  [over(-3, 5), '−0.6'],
  [over(21, 64), '21/64'],
  [over(2, 3), '2/3'],
  [over(12345678), '12345678'],
  [over(123456789), '≈ 1.235·10⁸'],
  [over(-100003, 300007), '≈ −0.3333'],
  [over(1, 10n ** 12n), '≈ 1.000·10⁻¹²'],
  [over(10n ** 400n + 1n, 3n * 10n ** 400n), '≈ 0.3333'],
])('%o is %s', (value, text) => {
  expect(valueText(value)).toBe(text)
})

test('a coefficient is a decimal if it ends', () => {
  expect(numberText(over(1, 2), 'coefficient')).toEqual({ text: '0.5', exact: true })
  expect(numberText(over(1, 3), 'coefficient')).toEqual({ text: '1/3', exact: true })
  expect(numberText(over(1, 1024), 'coefficient')).toEqual({ text: '1/1024', exact: true })
})

test('an exact text is short and means the number; a rounded one is within half a unit of its fourth digit', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
      const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator)
      const value = over(numerator / divisor, denominator / divisor)
      const { text, exact } = numberText(value)
      const read = readNumber(text)
      const double = Number(value.numerator) / Number(value.denominator)
      if (exact) {
        expect(text.replace('−', '').length).toBeLessThanOrEqual(longest)
        expect(read).toBe(double)
      } else {
        expect(Math.abs(read - double)).toBeLessThanOrEqual(Math.abs(double) * 5.1e-4)
        expect(fractionText(value).replace('−', '').length).toBeGreaterThan(longest)
      }
    }),
  )
})

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

function readNumber(text: string): number {
  const plain = text
    .replace('−', '-')
    .replace('·10', 'e')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
  const [top, bottom] = plain.split('/').map(Number)
  return bottom === undefined ? (top ?? Number.NaN) : (top ?? Number.NaN) / bottom
}
