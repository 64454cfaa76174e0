import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runWhenIdle } from '../../src/islands/parts/idle.ts'

/** Counts to `last`, and takes a millisecond for each number. */
function* counting(last: number): Generator<number, string> {
  for (let done = 1; done <= last; done += 1) {
    vi.setSystemTime(Date.now() + 1)
    yield done / last
  }
  return 'done'
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('requestIdleCallback', undefined)
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('works in slices of a few milliseconds, and rests in between', async () => {
  const shares: number[] = []
  const onEnd = vi.fn()
  runWhenIdle(counting(12), (share) => shares.push(share), onEnd)
  expect(shares).toEqual([])
  await vi.advanceTimersByTimeAsync(31)
  expect(shares).toEqual([5 / 12])
  expect(onEnd).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(shares).toEqual([5 / 12, 10 / 12])
  expect(onEnd).toHaveBeenCalledExactlyOnceWith('done')
})

it('stops when it is told to', async () => {
  const onEnd = vi.fn()
  const stop = runWhenIdle(counting(12), () => undefined, onEnd)
  await vi.advanceTimersByTimeAsync(31)
  stop()
  await vi.advanceTimersByTimeAsync(500)
  expect(onEnd).not.toHaveBeenCalled()
})
