import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, type DeckState, goTo, openDeck, type Slide } from '../../src/shell/deck/state/deck.ts'
import { after, before, placesBefore, reduce } from '../../src/shell/deck/state/reduce.ts'

const commands: readonly Command[] = [
  'next',
  'previous',
  'nextSlide',
  'previousSlide',
  'first',
  'last',
  'enter',
  'out',
  'present',
  'black',
  'white',
  'draw',
  'spot',
  'goto',
  'overview',
  'help',
  'qr',
  ...Array.from({ length: 10 }, (_, digit): Command => `digit${digit}`),
]

const slides = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 })
  .map((counts) => counts.map((steps, index): Slide => ({ id: `s${index}`, title: `Slide ${index}`, steps })))

const deck = fc.record({ slides, walk: fc.array(fc.constantFrom(...commands), { maxLength: 40 }) })

const walked = (start: DeckState, walk: readonly Command[]): DeckState => walk.reduce(reduce, start)

const place = ({ slide, step }: DeckState) => ({ slide, step })

const row: readonly Slide[] = [
  { id: 'title', title: 'Title', steps: 0 },
  { id: 'lines', title: 'Lines', steps: 3 },
  { id: 'cells', title: 'Cells', steps: 1 },
]

test('any sequence of commands keeps slide and step in range', () => {
  fc.assert(
    fc.property(deck, ({ slides, walk }) => {
      const state = walked(openDeck(slides, 'present'), walk)
      const steps = (slides[state.slide] as Slide).steps
      expect(state.slide).toBeGreaterThanOrEqual(0)
      expect(state.step).toBeGreaterThanOrEqual(Math.min(1, steps))
      expect(state.step).toBeLessThanOrEqual(steps)
    }),
  )
})

test('back undoes forward, and forward undoes back, except at the ends', () => {
  fc.assert(
    fc.property(deck, ({ slides, walk }) => {
      const state = walked(openDeck(slides, 'present'), walk)
      const on = reduce(state, 'next')
      const back = reduce(state, 'previous')
      if (place(on).slide !== state.slide || on.step !== state.step)
        expect(place(reduce(on, 'previous'))).toEqual(place(state))
      if (back.slide !== state.slide || back.step !== state.step)
        expect(place(reduce(back, 'next'))).toEqual(place(state))
    }),
  )
})

test('going to a place equals walking to it', () => {
  fc.assert(
    fc.property(slides, fc.nat(), fc.nat(), (slides, slideSeed, stepSeed) => {
      const start = openDeck(slides, 'present')
      const slide = slideSeed % slides.length
      const steps = (slides[slide] as Slide).steps
      const step = steps === 0 ? 0 : 1 + (stepSeed % steps)
      const jumped = goTo(start, slide, step)
      const paces = placesBefore(slides, { slide, step })
      expect(jumped).toEqual(walked(start, Array<Command>(paces).fill('next')))
      expect(place(jumped)).toEqual({ slide, step })
    }),
  )
})

test('the last place is where walking ends, the first where walking back does', () => {
  fc.assert(
    fc.property(slides, (slides) => {
      const start = openDeck(slides, 'present')
      const paces = placesBefore(slides, reduce(start, 'last'))
      expect(walked(start, Array<Command>(paces + 5).fill('next'))).toEqual(reduce(start, 'last'))
      expect(reduce(reduce(start, 'last'), 'first')).toEqual(start)
    }),
  )
})

test('a slide entered backwards shows its last step, one that is gone to its first', () => {
  expect(before(row, { slide: 2, step: 1 })).toEqual({ slide: 1, step: 3 })
  expect(after(row, { slide: 0, step: 0 })).toEqual({ slide: 1, step: 1 })
  const cells = goTo(openDeck(row, 'present'), 2)
  expect(place(reduce(cells, 'previousSlide'))).toEqual({ slide: 1, step: 1 })
  expect(place(reduce(goTo(openDeck(row), 1), 'nextSlide'))).toEqual({ slide: 2, step: 1 })
})

test('on the last slide, the next slide is its end', () => {
  const two: readonly Slide[] = row.slice(0, 2)
  expect(place(reduce(goTo(openDeck(two), 1), 'nextSlide'))).toEqual({ slide: 1, step: 3 })
})

test('a number and Enter go to that slide, a number too great to the last', () => {
  const start = openDeck(row, 'present')
  expect(place(walked(start, ['digit2', 'enter']))).toEqual({ slide: 1, step: 1 })
  expect(place(walked(start, ['digit9', 'digit9', 'enter']))).toEqual({ slide: 2, step: 1 })
  expect(walked(start, ['digit0', 'digit0']).digits).toBe('')
  expect(walked(start, ['digit1', 'digit2', 'digit3', 'digit4', 'digit5']).digits).toBe('1234')
  expect(walked(start, ['digit2', 'next', 'enter'])).toEqual(reduce(start, 'next'))
})

test('Escape goes one step out at a time, in the end to the page, with the place kept', () => {
  let state = walked(openDeck(row), ['present', 'next', 'draw', 'black', 'help', 'digit1'])
  const seen = []
  for (let press = 0; press < 6; press++) {
    state = reduce(state, 'out')
    seen.push([state.digits, state.panel, state.curtain, state.tool, state.mode].join(' '))
  }
  expect(seen).toEqual([
    ' help black draw present',
    ' none black draw present',
    ' none open draw present',
    ' none open none present',
    ' none open none read',
    ' none open none read',
  ])
  expect(place(state)).toEqual({ slide: 1, step: 1 })
})

test('moving lifts the curtain and closes what lies over the slide; the pen stays in hand', () => {
  const covered = walked(openDeck(row, 'present'), ['draw', 'black', 'overview'])
  expect(reduce(covered, 'next')).toMatchObject({ curtain: 'open', panel: 'none', tool: 'draw', slide: 1 })
})

test('black, white, tools and panels are switches, and each lets go of its rival', () => {
  const start = openDeck(row, 'present')
  expect(walked(start, ['black', 'black'])).toEqual(start)
  expect(walked(start, ['black', 'white']).curtain).toBe('white')
  expect(walked(start, ['draw', 'spot']).tool).toBe('spot')
  expect(walked(start, ['overview', 'goto']).panel).toBe('goto')
  expect(walked(start, ['help', 'help'])).toEqual(start)
})

test('a deck without slides is refused', () => {
  expect(() => openDeck([])).toThrow('A deck needs at least one slide; this one has none.')
})
