import { expect, test, vi } from 'vitest'
import { createSceneStore, type SceneStep } from '../../src/islands/core/scene-store.ts'
import { foldKeyframes } from '../../src/view/state/parameters.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

const patches: Keyframe[] = [{ layer: 1 }, { point: [1, 0] }, { layer: 2 }, { 'bias.1.1': 3 }]
const steps: SceneStep[] = foldKeyframes(patches).map((keyframe, step) => ({
  slide: 'one',
  patch: patches[step] ?? {},
  keyframe,
}))
const decode = async (text: string) => ({ overlay: { select: text }, problems: text === 'h1' ? [] : ['odd'] })

function opened() {
  const store = createSceneStore('scene')
  store.register(steps, decode)
  return store
}

test('crossing a step clears just the keys that it sets, forward and back', () => {
  const store = opened()
  store.setOverlay({ point: [0, 0], layer: 1, select: 'h1' })
  store.setStep(1)
  expect(store.overlay()).toEqual({ layer: 1, select: 'h1' })
  store.setStep(3)
  expect(store.overlay()).toEqual({ select: 'h1' })
  store.setOverlay({ 'bias.1.1': 5, point: [0, 0] })
  store.setStep(2)
  expect(store.overlay()).toEqual({ point: [0, 0] })
  store.setStep(0)
  expect(store.overlay()).toEqual({})
})

test('listeners hear every change, and no more once they have left', () => {
  const store = opened()
  const heard = vi.fn()
  const leave = store.onOverlay(heard)
  const overlay = { point: [1, 1] }
  store.setOverlay(overlay)
  store.setOverlay(overlay)
  expect(heard).toHaveBeenCalledTimes(1)
  leave()
  store.setOverlay({})
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a link waits for the figure that can read it, and then is told what was wrong', async () => {
  const store = createSceneStore('scene')
  const told = vi.fn()
  store.openLink('nonsense', told)
  expect(store.waitingLink()).toBe('nonsense')
  store.register(steps, decode)
  await vi.waitFor(() => expect(store.waitingLink()).toBeNull())
  expect(store.overlay()).toEqual({ select: 'nonsense' })
  expect(told).toHaveBeenCalledWith(['odd'])
})

test('of two links the later one counts', async () => {
  const store = opened()
  store.openLink('h2', () => {})
  store.openLink('h1', () => {})
  await vi.waitFor(() => expect(store.waitingLink()).toBeNull())
  expect(store.overlay()).toEqual({ select: 'h1' })
})
