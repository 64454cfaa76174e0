import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseStep, readingLine, scrollFor } from '../../src/shell/deck/state/scroll-steps.ts'

const height = 800

/** The steps of a page at these offsets from its top, seen at a scroll position. */
const seen = (offsets: readonly number[], scrolled: number, covered = 0) =>
  offsets.map((offset) => ({ top: offset - scrolled, covered }))

test('the line lies at 45 % of what a stage leaves free', () => {
  const middle = { height, scrolled: 2000, scrollable: 5000 }
  expect(readingLine(middle, 0)).toBeCloseTo(360)
  expect(readingLine(middle, 400)).toBeCloseTo(580)
})

test('at the ends of the page the line runs to the edge of the window', () => {
  expect(readingLine({ height, scrolled: 0, scrollable: 5000 }, 0)).toBe(0)
  expect(readingLine({ height, scrolled: 5000, scrollable: 5000 }, 0)).toBe(800)
  expect(readingLine({ height, scrolled: 5000, scrollable: 5000 }, 400)).toBe(800)
})

test('the last step that has passed the line is read', () => {
  const reading = { height, scrolled: 1000, scrollable: 5000 }
  expect(chooseStep(reading, seen([0, 900, 1359, 1361, 2000], 1000))).toBe(2)
})

const page = fc.record({
  gaps: fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 12 }),
  covered: fc.integer({ min: 0, max: 500 }),
})

test('from the top to the bottom every step gets its turn, in order, and none is skipped by a page that scrolls', () => {
  fc.assert(
    fc.property(page, ({ gaps, covered }) => {
      const offsets = gaps.map((_, index) => covered + 1 + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0))
      const scrollable = (offsets.at(-1) as number) + 900 - height
      fc.pre(scrollable > height)
      const chosen: number[] = []
      for (let scrolled = 0; scrolled <= scrollable; scrolled += 4) {
        chosen.push(chooseStep({ height, scrolled, scrollable }, seen(offsets, scrolled, covered)))
      }
      expect(chosen[0]).toBe(0)
      expect(chooseStep({ height, scrolled: scrollable, scrollable }, seen(offsets, scrollable, covered))).toBe(
        offsets.length - 1,
      )
      for (const [index, step] of chosen.slice(1).entries()) {
        expect(step).toBeGreaterThanOrEqual(chosen[index] as number)
        expect(step - (chosen[index] as number)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('scrolling to a step makes it the one that is read, where the page is long enough', () => {
  fc.assert(
    fc.property(
      page,
      fc.nat(),
      fc.nat(600),
      fc.integer({ min: -500, max: 900 }),
      ({ gaps, covered }, seed, wanted, floor) => {
        const offsets = gaps.map((_, index) => 900 + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0))
        const scrollable = (offsets.at(-1) as number) + 900
        const step = seed % offsets.length
        const before = { height, scrolled: 10, scrollable }
        const following = offsets[step + 1] ?? Number.POSITIVE_INFINITY
        const mark = { top: (offsets[step] as number) - 10, covered, wanted, floor }
        const scrolled = scrollFor(before, mark, following - 10)
        expect(chooseStep({ height, scrolled, scrollable }, seen(offsets, scrolled, covered))).toBe(step)
      },
    ),
  )
})

test('a step is scrolled to where it is wanted, unless its figure would leave the window', () => {
  const reading = { height, scrolled: 1000, scrollable: 5000 }
  const mark = { top: 700, covered: 0, wanted: 240 }
  expect(scrollFor(reading, { ...mark, floor: 0 }, 2000)).toBe(1000 + 700 - 240)
  expect(scrollFor(reading, { ...mark, floor: 300 }, 2000)).toBe(1000 + 700 - 300)
  // It must be read, even where the scene is too short for its figure.
  expect(scrollFor(reading, { ...mark, floor: 500 }, 2000)).toBe(1000 + 700 - (360 - 4))
})
