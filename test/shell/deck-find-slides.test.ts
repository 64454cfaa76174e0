import { expect, test } from 'vitest'
import type { Slide } from '../../src/shell/deck/state/deck.ts'
import { findSlides } from '../../src/shell/deck/state/find-slides.ts'

const slides: readonly Slide[] = [
  'One layer',
  'A unit is a hinge',
  'Cells: how many?',
  'Über lines',
  '3 lines, 7 cells',
].map((title, index) => ({ id: `s${index}`, title, steps: 0 }))

test.each([
  ['', [0, 1, 2, 3, 4]],
  ['hinge', [1]],
  ['cells', [2, 4]],
  ['how cells', [2]],
  ['CELLS how', [2]],
  ['uber', [3]],
  ['li', [3, 4]],
  ['2', [1]],
  ['3', [2, 4]],
  ['99', []],
  ['nothing', []],
  ['?!', []],
])('%j finds %j', (query, found) => {
  expect(findSlides(slides, query)).toEqual(found)
})
