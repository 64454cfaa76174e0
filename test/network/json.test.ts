import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JsonError, parseJson } from '../../src/network/json.ts'

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

it('refuses what JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:01e.-+ nulltrue\\"'), maxLength: 12 }), (text) => {
      const accepts = (parse: (text: string) => unknown): boolean => {
        try {
          parse(text)
          return true
        } catch {
          return false
        }
      }
      expect(accepts(parseJson)).toBe(accepts(JSON.parse))
    }),
    { numRuns: 2000 },
  )
})

it('counts lines and columns', () => {
  expect(() => parseJson('{\r\n"a": 1,\n  ?')).toThrow(new JsonError('a key in double quotes', '"?"', 3, 3))
})

it('does not recurse without end', () => {
  expect(() => parseJson('['.repeat(100_000))).toThrow('at most 200 brackets inside each other')
})
