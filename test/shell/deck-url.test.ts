import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate } from '../../src/shell/deck/page/lost.ts'
import { firstStep, nearest, type Slide } from '../../src/shell/deck/state/deck.ts'
import { formatFragment, modeOf, parseFragment, withMode } from '../../src/shell/deck/state/url.ts'

const row: readonly Slide[] = [
  { id: 'one-layer', title: 'One layer', steps: 0 },
  { id: 'watch-it-move', title: 'Watch it move', steps: 3 },
  { id: 'how-many-cells', title: 'How many cells?', steps: 1 },
]

// What `encodeOverlay` writes: keys and values percent-encoded by word.
const text = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 })))
  .map((pairs) => pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join(';'))
const decks = fc
  .uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.nat({ max: 4 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([id]) => id,
  })
  .map((made) => made.map(([id, steps]): Slide => ({ id, title: id, steps })))

const read = (slides: readonly Slide[], hash: string) => locate(slides, parseFragment(hash))

test('a fragment reads as slide, step and overlay', () => {
  expect(parseFragment('#watch-it-move/2;point=1,0;show=value')).toEqual({
    id: 'watch-it-move',
    step: '2',
    overlay: 'point=1,0;show=value',
  })
  expect(parseFragment('#one-layer')).toEqual({ id: 'one-layer', step: null, overlay: '' })
  expect(parseFragment('')).toEqual({ id: '', step: null, overlay: '' })
})

test('a fragment is written with the step where there is one', () => {
  expect(formatFragment(row, { slide: 0, step: 0 }, '')).toBe('#one-layer')
  expect(formatFragment(row, { slide: 1, step: 2 }, '')).toBe('#watch-it-move/2')
  expect(formatFragment(row, { slide: 1, step: 2 }, 'point=0.5,-1;bias.1.1=2')).toBe(
    '#watch-it-move/2;point=0.5,-1;bias.1.1=2',
  )
})

test('what was written is read back: place and overlay, whatever the ids look like', () => {
  fc.assert(
    fc.property(decks, fc.nat(), fc.nat(), text, (slides, slideSeed, stepSeed, overlay) => {
      const place = nearest(slides, slideSeed % slides.length, stepSeed % 5)
      const hash = formatFragment(slides, place, overlay)
      expect(read(slides, hash)).toEqual({ ...place, words: null })
      expect(parseFragment(hash).overlay).toBe(overlay)
      // and a browser that encodes the fragment changes nothing
      const { hash: encoded } = new URL(`https://example.org/${hash}`)
      expect(read(slides, encoded)).toEqual({ ...place, words: null })
      expect(parseFragment(encoded).overlay).toBe(overlay)
    }),
  )
})

test('any nonsense lands on a place that exists, and says so unless it was right', () => {
  fc.assert(
    fc.property(decks, fc.string({ unit: 'binary' }), (slides, nonsense) => {
      const { slide, step, words } = read(slides, `#${nonsense}`)
      const found = slides[slide] as Slide
      expect(found).toBeDefined()
      expect(step).toBeGreaterThanOrEqual(firstStep(found))
      expect(step).toBeLessThanOrEqual(found.steps)
      if (words !== null) expect(words).toMatch(/\. This is /)
    }),
  )
})

test('what a nonsense address gets told', () => {
  expect(read(row, '#nonsense/99')).toEqual({
    slide: 0,
    step: 0,
    words: 'There is no slide “nonsense” here. This is slide 1, “One layer”.',
  })
  expect(read(row, '#watch-it-moves/2')).toMatchObject({ slide: 1, step: 1 })
  expect(read(row, '#watch-it-move/99')).toEqual({
    slide: 1,
    step: 3,
    words: '“Watch it move” has steps 1 to 3, and the address asks for “99”. This is step 3.',
  })
  expect(read(row, '#watch-it-move/zwei').words).toBe(
    '“Watch it move” has steps 1 to 3, and the address asks for “zwei”. This is step 1.',
  )
  expect(read(row, '#one-layer/2').words).toBe(
    '“One layer” has no steps, and the address asks for “2”. This is slide 1, “One layer”.',
  )
  expect(read(row, '#3')).toMatchObject({ slide: 2, step: 1 })
  expect(read(row, '#%E0%A4%A')).toMatchObject({ slide: 0 })
})

test('a slide with steps and no step in its address is at its first', () => {
  expect(read(row, '#watch-it-move')).toEqual({ slide: 1, step: 1, words: null })
})

test('the mode in the query', () => {
  expect(modeOf('')).toBe('read')
  expect(modeOf('?mode=present')).toBe('present')
  expect(modeOf('?mode=presenter&session=1')).toBe('presenter')
  expect(modeOf('?mode=nonsense')).toBe('read')
  expect(modeOf('?print=slides')).toBe('print')
  expect(modeOf('?print=article')).toBe('read')
  expect(withMode('', 'present')).toBe('?mode=present')
  expect(withMode('?mode=present', 'read')).toBe('')
  expect(withMode('?theme=dark&mode=present', 'read')).toBe('?theme=dark')
})
