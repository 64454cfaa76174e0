import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LabelRoom, placeLabels, spread } from '../../src/view/draw/labels.ts'

const side = { from: 0, to: 412 }
const room: LabelRoom = { sides: { top: side, right: side, bottom: side, left: side }, apart: 44, gap: 12 }
const request = (key: string, ...ends: readonly { side: 'top' | 'right' | 'bottom' | 'left'; at: number }[]) => ({
  key,
  ends,
  across: 32,
  down: 24,
})

test('a label stands at its line, at the top before the right, the right before the bottom', () => {
  const placed = placeLabels(
    [
      request('h1', { side: 'bottom', at: 350 }, { side: 'top', at: 177 }),
      request('h2', { side: 'left', at: 340 }, { side: 'right', at: 340 }),
      request('h3', { side: 'bottom', at: 30 }, { side: 'top', at: 247 }),
    ],
    room,
  )
  expect(placed.map(({ key, side: where, at }) => [key, where, at])).toEqual([
    ['h1', 'top', 177],
    ['h3', 'top', 247],
    ['h2', 'right', 340],
  ])
})

test('a crowd is pushed apart from its middle, in the order of the lines', () => {
  expect(spread([190, 200, 210], [32, 32, 32], room, side)).toEqual([156, 200, 244])
  expect(spread([0, 5], [32, 32], room, side)).toEqual([0, 44])
})

test('of a full side some labels go to the other end of their line', () => {
  const many = Array.from({ length: 12 }, (_, place) =>
    request(`h${place + 1}`, { side: 'top', at: 30 * place }, { side: 'bottom', at: 30 * place }),
  )
  const placed = placeLabels(many, room)
  expect(placed.filter((label) => label.side === 'bottom').length).toBeGreaterThan(1)
  expect(placed.length).toBe(12)
})

test('labels keep their distance, their order and their side, as long as there is room', () => {
  const end = fc.record({
    side: fc.constantFrom('top', 'right', 'bottom', 'left' as const),
    at: fc.double({ min: 0, max: 412, noNaN: true }),
  })
  const requests = fc.array(fc.array(end, { minLength: 2, maxLength: 4 }), { maxLength: 16 })
  fc.assert(
    fc.property(requests, (all) => {
      const placed = placeLabels(
        all.map((ends, place) => request(`h${place}`, ...ends)),
        room,
      )
      expect(placed.length).toBe(all.length)
      for (const where of ['top', 'right', 'bottom', 'left'] as const) {
        const here = placed.filter((label) => label.side === where)
        const full = 44 * (here.length - 1) > 412
        for (const [place, label] of here.entries()) {
          expect(label.at).toBeGreaterThanOrEqual(-1e-9)
          expect(label.at).toBeLessThanOrEqual(412 + 1e-9)
          const next = here[place + 1]
          if (!next) continue
          expect(next.wished).toBeGreaterThanOrEqual(label.wished)
          if (!full) expect(next.at - label.at).toBeGreaterThanOrEqual(44 - 1e-9)
        }
      }
    }),
  )
})
