/** What the checker says of slides that don't fit; the measuring itself is the browser's matter (deck-fits.spec.ts). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lessonFiles } from '../../src/lesson/shelf/files.ts'
import { findingsOf } from '../../src/scripts/fit/findings.ts'
import { SIZES } from '../../src/scripts/fit/walk.ts'

const lesson = lessonFiles().find(({ slug, lang }) => slug === 'one-layer' && lang === 'en')
if (lesson === undefined) throw new Error('Expected the lesson “one-layer”, found none.')
const lines = readFileSync(lesson.path, 'utf8').split('\n')
const [large, , small] = SIZES
if (large === undefined || small === undefined) throw new Error('Expected three sizes.')
const overflow = { slide: 'three-units-who-holds-the-walls', title: 'Three units', says: 'a thing is out' }

test('the place is the step’s, and what to do is said', () => {
  const [found = ''] = findingsOf(lesson, [{ ...overflow, step: 2, size: small }])
  const [, line, column] = /^content\/lessons\/[^:]+:(\d+):(\d+): /.exec(found) ?? []
  expect(lines[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^<Step at=/)
  expect(found).toMatch(
    /: step 2 of the slide “Three units” overflows at 1024 × 768: a thing is out\. Say less there, /,
  )
})

test('a slide without steps is named by its heading', () => {
  const [found = ''] = findingsOf(lesson, [{ ...overflow, step: 0, size: large }])
  const line = Number(/:(\d+):1: the slide “Three units” overflows at 1920 × 1080/.exec(found)?.[1])
  expect(lines[line - 1]).toMatch(/^## Three units/)
})

test('each step is told once, at the first size', () => {
  const found = findingsOf(lesson, [
    { ...overflow, step: 1, size: large },
    { ...overflow, step: 1, says: 'another thing', size: large },
    { ...overflow, step: 1, size: small },
    { ...overflow, step: 2, size: small },
  ])
  expect(found.map((each) => /\d+ × \d+/.exec(each)?.[0])).toEqual(['1920 × 1080', '1024 × 768'])
})
