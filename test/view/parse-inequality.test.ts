import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInequality, typedInequality } from '../../src/view/edit/parse-inequality.ts'
import { readTyped, typedNumberProblem } from '../../src/view/edit/typed-number.ts'

const inputs = ['x', 'y']
const units = ['h1', 'h2', 'h3']
const read = (text: string, names = inputs) => {
  const parsed = parseInequality(text, names, '2x + y <= 3')
  return 'value' in parsed ? [...parsed.value.coefficients, parsed.value.offset] : parsed.problem
}

test.each([
  ['2x + y <= 3', [2, 1, -3]],
  ['2x + y > 3', [2, 1, -3]],
  ['-x>=0', [-1, 0, 0]],
  ['x < y', [1, -1, 0]],
  ['3 > 2*x - 0.5 y + 1', [-2, 0.5, 2]],
  ['−2x + 3y + 4 ≤ 0', [-2, 3, 4]],
  ['1/2 x + y ≥ 1/4', [0.5, 1, -0.25]],
  ['.5x > 1e0'.replace('1e0', '1'), [0.5, 0, -1]],
  ['x + x + y - y > 0.3 - 0.1', [2, 0, -0.2]],
  ['0 < 1', [0, 0, -1]],
])('%s is z = left − right', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('units of the layer before, as typed or as copied', () => {
  expect(read('h1 + 2 h2 > 1', units)).toEqual([1, 2, 0, -1])
  expect(read('h₁ + 2h₂ − h₃ + 2 > 0', units)).toEqual([1, 2, -1, 2])
  expect(read('h_1 < 2h_3', units)).toEqual([1, 0, -2, 0])
})

describe('what cannot be read is told', () => {
  test.each([
    ['', 'Type an inequality, such as 2x + y <= 3.'],
    ['2x + y', 'There is no <, <=, > or >= between the two sides, as in 2x + y <= 3.'],
    ['2x + y = 3', 'An equation is only the line: use <, <=, > or >= between the two sides, as in 2x + y <= 3.'],
    ['0 < x < 1', 'There should be one of <, <=, > or >=, as in 2x + y <= 3; there are 2.'],
    ['x >', 'One side is empty: write 0 if you mean nothing.'],
    ['2z > 0', '“z” is not a name that can stand here. Did you mean “x”? It can hold x, y.'],
    ['2x y > 0', 'A + or − is missing before “y > 0”.'.replace(' > 0', '')],
    ['2(x + y) > 0', 'A + or − is missing before “(x + y)”.'],
    ['x + > 0', 'After the last + or − something is missing.'],
    ['(x) > 0', "“(x)” can't be read: write a sum of x, y and numbers, without brackets or powers."],
    ['x > 1.2.3', '“1.2.3” is not a number.'],
  ])('%s', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  test('and whatever is typed, it is read or refused, never a NaN', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+xy0-9./* ]{0,9}[<>=]{0,2}[-+xy0-9. ]{0,6}$/)),
        (text) => {
          const result = read(text)
          if (typeof result === 'string') expect(result.length).toBeGreaterThan(10)
          else expect(result.every(Number.isFinite)).toBe(true)
        },
      ),
    )
  })
})

test('what the field shows reads back as the same function', () => {
  const short = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 100 + 0)
  fc.assert(
    fc.property(
      fc.array(short, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      ([a = 0, b = 0, c = 0, offset = 0], on) => {
        const text = typedInequality({ coefficients: [a, b, c], offset }, units, on)
        expect(read(text, units)).toEqual([a, b, c, offset])
      },
    ),
  )
})

describe('a typed number', () => {
  test.each([
    ['2', 2],
    [' -1.5 ', -1.5],
    ['−1/4', -0.25],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['-0', 0],
  ])('%s', (text, value) => {
    expect(readTyped(text)).toBe(value)
  })

  test.each(['', 'two', '1/0', '1/2/3', '0x10', 'Infinity', '1e999', '--1', '1 2'])('not %s', (text) => {
    expect(readTyped(text)).toBeNull()
  })

  test('says what to write', () => {
    expect(typedNumberProblem('two', 'the bias of h1')).toBe(
      '“two” is not a number: the bias of h1 stays as it was. Write a decimal such as -1.5, or a fraction such as 1/2.',
    )
  })
})
