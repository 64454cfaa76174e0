/** A figure may wake before the page is whole: words that came after it are found when they are asked for. */
import { afterEach, expect, test } from 'vitest'
import { section, wordsIn } from '../../src/view/words/words.ts'

const early = section('early', { yes: 'yes' })
const late = section('late', { no: 'no', never: 'never' })

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'document')
})

test('words that arrive after the page was read first are read then, and those that never come are an error', () => {
  const written: { dataset: { words: string }; textContent: string }[] = []
  Object.assign(globalThis, { document: { querySelectorAll: () => written } })
  written.push({ dataset: { words: 'xx' }, textContent: '{"early":{"yes":"ja"}}' })
  expect(wordsIn('xx', early).yes).toBe('ja')
  expect(() => wordsIn('xx', late)).toThrow('expected the words of “late” in “xx”, found early')
  written.push({ dataset: { words: 'xx' }, textContent: '{"late":{"no":"nein"}}' })
  expect(wordsIn('xx', late)).toEqual({ no: 'nein', never: 'never' })
  expect(wordsIn('xx', early).yes).toBe('ja')
})
