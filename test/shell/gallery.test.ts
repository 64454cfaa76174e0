/** The gallery leaves out what a fork has taken away; here nothing has been, so everything is there. */
import { expect, test } from 'vitest'
import * as gallery from '../../src/shell/page/gallery.ts'

const states = Object.entries(gallery).flatMap(([name, value]) =>
  Array.isArray(value) ? [[name, value] as const] : [],
)

test.each(states)('%s: every network is there', (_name, each) => {
  expect(gallery.present(each)).toEqual(each)
})

test('a state whose network is gone is left out', () => {
  expect(gallery.present([{ says: 'Gone', network: 'content/networks/gone.json', at: {} }])).toEqual([])
})

test('every kind of figure has its states', () => {
  expect(states.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'NETWORK_STATES',
      'PROGRAM_STATES',
      'SEARCH_STATES',
      'CERTIFICATE_STATES',
      'FOLD_STATES',
      'SMOOTH_STATES',
      'DROPOUT_STATES',
    ]),
  )
})
