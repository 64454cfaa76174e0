import { expect, test } from 'vitest'
import { gesture, type Stroke } from '../../src/shell/deck/page/gestures.ts'

const stroke = (dx: number, dy: number, more: Partial<Stroke> = {}): Stroke => ({
  dx,
  dy,
  from: 0.5,
  duration: 120,
  ...more,
})

test('a swipe to the left goes on, to the right goes back', () => {
  expect(gesture(stroke(-80, 10))).toBe('next')
  expect(gesture(stroke(80, -10))).toBe('previous')
})

test('a tap on the left third goes back, elsewhere on', () => {
  expect(gesture(stroke(2, 1, { from: 0.2 }))).toBe('previous')
  expect(gesture(stroke(2, 1, { from: 0.4 }))).toBe('next')
})

test('scrolling, a slanted way, a short drag and a long press mean nothing', () => {
  expect(gesture(stroke(-10, 200))).toBeNull()
  expect(gesture(stroke(-60, 55))).toBeNull()
  expect(gesture(stroke(-30, 0))).toBeNull()
  expect(gesture(stroke(0, 0, { duration: 900 }))).toBeNull()
})
