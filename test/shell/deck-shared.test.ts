import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clearInk,
  clockText,
  elapsed,
  emptyShared,
  isMessage,
  merge,
  type Part,
  planTimes,
  type Stroke,
  spentOn,
  toggleClock,
} from '../../src/shell/deck/talk/shared.ts'

const start = emptyShared({ slide: 0, step: 0 })

const stroke = (slide: string): Stroke => ({ slide, points: [[0.1, 0.2, 0.5]] })

test('a part changes what it names and nothing else', () => {
  const moved = merge(start, { place: { slide: 2, step: 1 } })
  expect(moved).toEqual({ ...start, place: { slide: 2, step: 1 } })
  expect(merge(moved, { curtain: 'black' })).toEqual({ ...moved, curtain: 'black' })
})

test('overlays of other scenes stay, and an overlay is replaced as a whole', () => {
  const first = merge(start, { overlays: { a: { point: [1, 0], layer: 1 }, b: { point: [0, 0] } } })
  expect(merge(first, { overlays: { a: { point: [2, 0] } } }).overlays).toEqual({
    a: { point: [2, 0] },
    b: { point: [0, 0] },
  })
})

test('a stroke grows, and clearing a slide takes its strokes only', () => {
  const drawn = merge(start, { ink: { one: stroke('s1'), two: stroke('s2'), three: stroke('s1') } })
  const cleared = merge(drawn, clearInk(drawn, 's1'))
  expect(cleared.ink).toEqual({ two: stroke('s2') })
})

const parts = fc.record(
  {
    place: fc.record({ slide: fc.nat({ max: 3 }), step: fc.nat({ max: 3 }) }),
    curtain: fc.constantFrom('open' as const, 'black' as const, 'white' as const),
    spot: fc.option(fc.tuple(fc.double(), fc.double()), { nil: null }),
    overlays: fc.dictionary(fc.constantFrom('a', 'b'), fc.constant({ point: [1] })),
    ink: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.option(fc.constant(stroke('s1')), { nil: null })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Part>

test('a window that joins late has what the others have, and a part heard twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(parts), fc.array(parts), (before, after) => {
      const early = [...before, ...after].reduce(merge, start)
      const joined = after.reduce(merge, structuredClone(before.reduce(merge, start)))
      expect(joined).toEqual(early)
      const last = after.at(-1)
      if (last) expect(merge(early, last)).toEqual(early)
    }),
  )
})

test('the clock stands, runs, stands', () => {
  const running = toggleClock(start.clock, 1_000)
  expect(elapsed(running, 61_000)).toBe(60_000)
  const standing = toggleClock(running, 61_000)
  expect(elapsed(standing, 999_000)).toBe(60_000)
  expect(elapsed(toggleClock(standing, 100_000), 105_000)).toBe(65_000)
})

test('times read as a clock', () => {
  expect(clockText(0)).toBe('00:00')
  expect(clockText(1_122_999)).toBe('18:42')
  expect(clockText(3_723_000)).toBe('1:02:03')
})

test('the plan shares out all the time, the most to the slide with the most to say', () => {
  const plan = planTimes(45, [0, 300, 80])
  expect(plan.reduce((sum, ms) => sum + ms)).toBeCloseTo(45 * 60_000)
  expect(Math.max(...plan)).toBe(plan[1])
  expect(Math.min(...plan)).toBeGreaterThan(0)
})

test('only messages are taken for messages', () => {
  expect(isMessage({ from: 'a', kind: 'hello', role: 'page' })).toBe(true)
  for (const data of [null, 1, 'hello', {}, { from: 'a' }, { from: 'a', kind: 'nonsense' }, { from: 1, kind: 'part' }])
    expect(isMessage(data)).toBe(false)
})

test('time on a slide is counted for that slide alone, on top of what was, and only while the clock runs', () => {
  const running = { clock: { before: 0, since: 5 }, spent: { one: 2000, two: 500 } }
  const part = spentOn(running, 'one', 1000)
  expect(part).toEqual({ spent: { one: 3000 } })
  expect(merge({ ...start, ...running }, part ?? {}).spent).toEqual({ one: 3000, two: 500 })
  expect(spentOn(running, 'three', 250)).toEqual({ spent: { three: 250 } })
  expect(spentOn({ ...running, clock: { before: 7000, since: null } }, 'one', 1000)).toBeNull()
})
