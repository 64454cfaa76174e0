import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonError, parseJson, readJson } from '../../src/network/json.ts'

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

describe('where an entry stands', () => {
  /** Every path of a value with what is there. */
  function entries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
    if (Array.isArray(value))
      return [[path, value], ...value.flatMap((each, index) => entries(each, `${path}[${index}]`))]
    if (typeof value !== 'object' || value === null) return [[path, value]]
    const inner = Object.entries(value).flatMap(([key, each]) => entries(each, path === '' ? key : `${path}.${key}`))
    return [[path, value], ...inner]
  }
  const keys = fc.stringMatching(/^[a-z_]{1,6}$/).filter((key) => key !== '__proto__')
  const { value: json } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string()),
    value: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }))

  it('is told for every path, in every layout', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = `\n  ${JSON.stringify(value, null, indent)}\n`
        const { value: read, placeOf } = readJson(text)
        expect(read).toEqual(value)
        const lines = text.split('\n')
        for (const [path, entry] of entries(value, '')) {
          const { line, column } = placeOf(path)
          const rest = lines[line - 1]?.slice(column - 1) ?? ''
          const start = Array.isArray(entry)
            ? '['
            : typeof entry === 'object' && entry !== null
              ? '{'
              : JSON.stringify(entry)
          expect(rest.startsWith(start), `${path}: ${rest}`).toBe(true)
        }
      }),
    )
  })
  it('is that of what it would stand in, where it is missing', () => {
    const { placeOf } = readJson('{\n  "layers": [\n    { "bias": [1] }\n  ]\n}')
    expect(placeOf('layers[0].weights[2]')).toEqual({ line: 3, column: 5 })
    expect(placeOf('layers[7]')).toEqual({ line: 2, column: 13 })
    expect(placeOf('box')).toEqual({ line: 1, column: 1 })
  })
})
