/** The gallery leaves out what a fork has taken away; here nothing has been, so everything is there. */
import { expect, test } from 'vitest'
import { KINDS } from '../../src/kinds/figures.ts'
import { GALLERY } from '../../src/shell/page/gallery.ts'

test('every state of every kind is there: no network is missing', () => {
  const written = KINDS.flatMap(({ gallery }) => gallery.flatMap(({ states }) => states))
  expect(written.length).toBeGreaterThan(60)
  expect(GALLERY.flatMap(({ states }) => states).length).toBe(written.length)
})

test('every kind that draws something of its own has states', () => {
  const shown = new Set(GALLERY.map(({ figure }) => figure))
  const layouts = KINDS.filter(({ gallery }) => gallery.length > 0).map(({ name }) => name)
  expect([...shown].sort()).toEqual([...layouts].sort())
  // A picture of another kind is the one that has none.
  expect(KINDS.length - layouts.length).toBe(1)
})
