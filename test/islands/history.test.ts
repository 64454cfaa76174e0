import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyHistory, record, redo, settle, undo } from '../../src/islands/core/history.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

test('a whole drag is one entry, and a second drag another', () => {
  let history = record(emptyHistory, { a: 0 }, 'drag 1')
  history = record(history, { a: 1 }, 'drag 1')
  history = record(settle(history), { a: 2 }, 'drag 2')
  expect(history.past).toEqual([{ a: 0 }, { a: 2 }])
})

test('redo undoes undo, and a new change forgets what was undone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), fc.nat(25), (values, back) => {
      let history = emptyHistory
      let now: Keyframe = {}
      for (const value of values) {
        history = record(history, now, null)
        now = { value }
      }
      const [start, end] = [history, now]
      let undone = 0
      for (let step = 0; step < back; step++) {
        const travel = undo(history, now)
        if (!travel) break
        ;({ history, overlay: now } = travel)
        undone += 1
      }
      expect(undone).toBe(Math.min(back, values.length))
      if (undone > 0) expect(record(history, now, null).future).toEqual([])
      for (let step = 0; step < undone; step++) {
        const travel = redo(history, now)
        if (travel) ({ history, overlay: now } = travel)
      }
      expect(now).toEqual(end)
      expect(history.past).toEqual(start.past)
      expect(redo(history, now)).toBeNull()
    }),
  )
})

test('two hundred entries are kept, the newest; what was before them is forgotten for good', () => {
  const changes = 250
  let history = emptyHistory
  for (let value = 0; value < changes; value += 1) history = record(history, { value }, null)
  expect(history.past).toHaveLength(200)
  const undone: Keyframe[] = []
  for (let travel = undo(history, { value: changes }); travel; travel = undo(travel.history, travel.overlay))
    undone.push(travel.overlay)
  expect(undone).toEqual(Array.from({ length: 200 }, (_, back) => ({ value: changes - 1 - back })))
})
