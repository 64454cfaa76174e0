import katex from 'katex'
import { describe, expect, test } from 'vitest'
import type { Rational } from '../../src/engine/exact/rational.ts'
import {
  equationTokens,
  inequalityTokens,
  inputName,
  nameTeX,
  nameText,
  outputName,
  ownForm,
  plainNameText,
  type Sum,
  sumExpression,
  tokensTeX,
  tokensText,
  unitName,
} from '../../src/view/text/notation.ts'

const over = (numerator: number, denominator = 1): Rational => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})
const xy = (x: Rational, y: Rational, constant: Rational): Sum => ({
  terms: [
    { coefficient: x, name: inputName('x') },
    { coefficient: y, name: inputName('y') },
  ],
  constant,
})
const text = (sum: Sum, on: boolean) => tokensText(inequalityTokens(sum, on))

describe('names', () => {
  test.each([
    [unitName({ layer: 1, unit: 2 }), 'h₂', 'h2', 'h_2'],
    [unitName({ layer: 4, unit: 12 }), 'm₁₂', 'm12', 'm_{12}'],
    [unitName({ layer: 5, unit: 1 }), 'u⁽⁵⁾₁', 'u(5)1', 'u^{(5)}_1'],
    [outputName(1, 1), 'f', 'f', 'f'],
    [outputName(2, 3), 'f₂', 'f2', 'f_2'],
    [inputName('x'), 'x', 'x', 'x'],
    [inputName('x_1'), 'x₁', 'x1', 'x_1'],
    [inputName('width'), 'width', 'width', '\\mathit{width}'],
    [inputName('a_b'), 'a_b', 'a_b', '\\mathit{a\\_b}'],
  ])('%o', (name, unicode, plain, tex) => {
    expect([nameText(name), plainNameText(name), nameTeX(name)]).toEqual([unicode, plain, tex])
  })
})

describe('an inequality is the own affine function with its sign', () => {
  test.each<[Sum, boolean, string]>([
    [xy(over(2), over(1), over(-2)), false, '2x + y − 2 ≤ 0'],
    [xy(over(0), over(1), over(2)), true, 'y + 2 > 0'],
    [xy(over(-2), over(3), over(4)), true, '−2x + 3y + 4 > 0'],
    [xy(over(-1), over(0), over(1)), false, '1 − x ≤ 0'],
    [xy(over(-1), over(-1), over(0)), true, '−x − y > 0'],
    [xy(over(-1), over(-1), over(-3)), true, '−x − y − 3 > 0'],
    [xy(over(0), over(0), over(-1)), false, '−1 ≤ 0'],
    [xy(over(0), over(0), over(0)), false, '0 ≤ 0'],
    [xy(over(1), over(1), over(-1, 2)), true, 'x + y − 1/2 > 0'],
    [xy(over(1, 2), over(1), over(-1, 2)), true, '0.5x + y − 0.5 > 0'],
    [xy(over(1, 3), over(1), over(0)), true, '1/3 x + y > 0'],
    [xy(over(100003, 300007), over(1), over(0)), true, '≈ 0.3333x + y > 0'],
    [xy(over(1, 10), over(3, 10), over(-3, 10)), false, '0.1x + 0.3y − 0.3 ≤ 0'],
  ])('%#', (sum, on, expected) => {
    expect(text(sum, on)).toBe(expected)
    expect(katex.renderToString(tokensTeX(inequalityTokens(sum, on)))).toContain('katex')
  })

  test('also where the engine wrote it negated, as the unit is off', () => {
    const own = ownForm({
      normal: [over(-2), over(-1)],
      offset: over(2),
      on: false,
      status: 'binding',
      layer: 1,
      unit: 1,
    })
    expect(own).toEqual({ normal: [over(2), over(1)], offset: over(-2) })
  })

  test('in full where all digits are asked for', () => {
    const sum = xy(over(100003, 300007), over(1), over(1, 8))
    expect(tokensText(inequalityTokens(sum, true, { exact: true }))).toBe('100003/300007 x + y + 1/8 > 0')
    expect(tokensTeX(inequalityTokens(sum, true, { exact: true }))).toBe(
      '\\frac{100003}{300007}x + y + \\frac{1}{8} > 0',
    )
  })
})

test('substitution strikes out what is off, and keeps its sign', () => {
  const names = [1, 2, 3].map((unit) => unitName({ layer: 1, unit }))
  const left: Sum = {
    terms: [1, 2, -1].flatMap((weight, place) => {
      const name = names[place]
      return name ? [{ coefficient: over(weight), name, off: place === 0 }] : []
    }),
    constant: over(2),
  }
  const { left: from, sign, right } = equationTokens(left, xy(over(-2), over(3), over(4)), true)
  expect(tokensText([...from, sign, ...right])).toBe('h₁ + 2h₂ − h₃ + 2 = −2x + 3y + 4 > 0')
  expect(tokensText(from, 'plain')).toBe('h1 + 2h2 − h3 + 2')
  expect(tokensTeX(from)).toBe('\\cancel{h_1} + 2h_2 - h_3 + 2')
  expect(from.filter((each) => each.off).map((each) => tokensText([each]))).toEqual(['h₁'])

  const output: Sum = {
    terms: [1, -2].map((weight, place) => ({
      coefficient: over(weight),
      name: unitName({ layer: 2, unit: place + 1 }),
      off: place === 1,
    })),
    constant: over(-1),
  }
  expect(tokensTeX(sumExpression(output).tokens)).toBe('g_1 - \\cancel{2g_2} - 1')
})

test('an equation with a rounded number says ≈', () => {
  const { sign } = equationTokens(xy(over(1), over(1), over(0)), xy(over(100003, 300007), over(1), over(0)), null)
  expect(tokensText([sign])).toBe(' ≈ ')
})
