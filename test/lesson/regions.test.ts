import { expect, test } from 'vitest'
import { cutRegion } from '../../src/lesson/markdown/regions.ts'

const SOURCE = `import x from 'y'

export function f() {
  // #region inner
  const a = 1

  return a
  // #endregion inner
}
# region: python
print(1)
# endregion
// #region empty

// #endregion empty
// #region open
x
`

const cut = (name: string) => cutRegion(SOURCE, name, 'src/f.ts')

test('gives the lines between the marks, without their common indent', () => {
  expect(cut('inner')).toBe('const a = 1\n\nreturn a')
})

test('reads the marks that editors write in other languages', () => {
  expect(cut('python')).toBe('print(1)')
})

test('leaves out the marks of regions inside', () => {
  expect(cutRegion('// #region a\none\n// #region b\ntwo\n// #endregion b\n// #endregion a', 'a', 'f.ts')).toBe(
    'one\ntwo',
  )
})

test('refuses a missing, an empty, an open and a doubled region', () => {
  expect(() => cut('inne')).toThrow('src/f.ts has no region “inne”. It marks: inner, python, empty, open.')
  expect(() => cut('empty')).toThrow('src/f.ts:13: the region “empty” is empty. Put code between its marks.')
  expect(() => cut('open')).toThrow(
    'src/f.ts:16 begins the region “open”, and nothing after it ends it. Add “#endregion open”.',
  )
  expect(() => cutRegion(`${SOURCE}${SOURCE}`, 'inner', 'src/f.ts')).toThrow(
    /src\/f\.ts:4 and \d+ both begin a region “inner”\. Keep one\./,
  )
})
