import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  parseRational,
  quotientToNumber,
  rational,
  subtract,
  toNumber,
  toText,
} from '../../src/engine/exact/rational.ts'

describe('fromNumber', () => {
  it.each([
    [0.1, '1/10'],
    [-0, '0'],
    [1e-18, `1/${10n ** 18n}`],
    [-2.5e-3, '-1/400'],
    [1e21, `${10n ** 21n}`],
    [1.5e300, `${15n * 10n ** 299n}`],
    [123456789012345680, '123456789012345680'],
    [1 / 3, '3333333333333333/10000000000000000'],
  ])('reads %d as its shortest decimal', (value, text) => {
    expect(toText(fromNumber(value))).toBe(text)
  })

  it('refuses what is not a number', () => {
    expect(() => fromNumber(Number.NaN)).toThrow('expected a finite number, found NaN')
  })

  it('comes back as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(fromNumber(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

describe('parseRational', () => {
  it.each([
    ['-1/2', '-1/2'],
    ['6/-4', '-3/2'],
    ['0.25', '1/4'],
    ['.5', '1/2'],
    ['−2', '-2'],
    ['1e-3', '1/1000'],
    ['1.5/0.5', '3'],
    ['+3', '3'],
    ['-0', '0'],
  ])('reads %s', (text, value) => {
    const found = parseRational(text)
    expect(found && toText(found)).toBe(value)
  })

  it.each(['', 'x', '1/0', '1/2/3', '1 2', '.', '1e', '/2', '2/', '0x10', 'Infinity'])('does not read %j', (text) => {
    expect(parseRational(text)).toBeNull()
  })
})

describe('toNumber', () => {
  const big = fc.bigInt({ min: 1n, max: 2n ** 1200n })

  /** No double is nearer: the neighbours' distances, compared exactly. */
  it('gives the nearest double, however long the fraction', () => {
    fc.assert(
      fc.property(big, big, (n, d) => {
        const value = quotientToNumber(n, d)
        fc.pre(Number.isFinite(value) && value > 1e-300)
        const spacing = value * Number.EPSILON
        const distance = (x: number): bigint => {
          const { numerator, denominator } = binary(x)
          const difference = numerator * d - n * denominator
          return (difference < 0n ? -difference : difference) * (2n ** 1074n / denominator)
        }
        expect(distance(value) <= distance(value + spacing)).toBe(true)
        expect(distance(value) <= distance(value - spacing / 2)).toBe(true)
      }),
    )
  })

  it.each([
    [1n, 2n ** 1074n, Number.MIN_VALUE],
    [1n, 2n ** 1075n, 0],
    [3n, 2n ** 1076n, Number.MIN_VALUE],
    [3n, 2n ** 1075n, 2 * Number.MIN_VALUE],
    [2n ** 1024n, 1n, Number.POSITIVE_INFINITY],
    [-(2n ** 53n) - 1n, 1n, -(2 ** 53)],
    [2n ** 60n + 128n, 2n ** 60n, 1],
    [2n ** 60n + 129n, 2n ** 60n, 1 + Number.EPSILON],
    [10n ** 400n, 10n ** 400n + 1n, 1],
  ])('rounds %d / %d once', (n, d, value) => {
    expect(quotientToNumber(n, d)).toBe(value)
  })
})

function binary(x: number): { numerator: bigint; denominator: bigint } {
  let whole = x
  let denominator = 1n
  while (!Number.isInteger(whole)) {
    whole *= 2
    denominator *= 2n
  }
  return { numerator: BigInt(whole), denominator }
}

it('obeys the laws of a field, in lowest terms', () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([n, d]) => rational(n, d))
  fc.assert(
    fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      expect(compare(a, b)).toBe(-compare(b, a) || 0)
      expect(rational(a.numerator * 6n, a.denominator * -6n)).toEqual(rational(-a.numerator, a.denominator))
    }),
  )
})
