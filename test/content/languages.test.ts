/** The languages of this site are whole. */
import { expect, test } from 'vitest'
import { languageFindings } from '../../src/lesson/languages/missing.ts'

test('every language says all that there is to say', () => {
  expect(languageFindings(process.cwd())).toEqual({ mistakes: [], missing: [] })
})
