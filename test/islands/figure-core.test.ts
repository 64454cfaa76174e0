/** The core of a figure as the server makes it: signals that are set are read so, and memos are what they were at first. */
import { readFileSync } from 'node:fs'
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createFigureCore, type FigureCore, sameText } from '../../src/islands/core/figure-core.ts'
import type { Network } from '../../src/network/network.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

const bent: Network = JSON.parse(readFileSync('test/fixtures/explain/bent.json', 'utf8'))

function coreOf(keyframe: Keyframe, change?: (network: Network, own: Keyframe) => Network): FigureCore {
  const kind = { name: 'some', layout: 'some', own: ['knob', 'scale', 'fold'] }
  const keyframes = [{ slide: 'one', patch: keyframe, keyframe }]
  const nominal = { width: 400, height: 300, mark: 1 }
  const props = { kind, scene: 'scene', network: bent, keyframes }
  return createRoot(() => createFigureCore(props, { nominal, ...(change ? { change } : {}) }))
}

const biases = ({ layers }: Network): readonly (readonly number[])[] => layers.map(({ bias }) => bias)

test('the slider of all biases moves the network, and the cells with it', () => {
  const [whole, half] = [coreOf({ knob: 'scale' }), coreOf({ knob: 'scale', scale: 0.5 })]
  expect(whole.network()).toBe(bent)
  expect(biases(half.network())).toEqual(biases(bent).map((bias) => bias.map((each) => each / 2)))
  expect(half.complex().network).toBe(half.network())
  expect(half.state().own).toEqual({ knob: 'scale', scale: 0.5 })
})

test('weights and biases that a step sets move it too, and a key of the figure’s own goes to its own change', () => {
  const core = coreOf({ 'bias.1.2': 7, 'weight.3.1.2': 5, fold: 2, point: [0, 0] }, (network, own) => {
    expect(own).toEqual({ fold: 2 })
    return { ...network, title: `fold ${own['fold']}` }
  })
  expect(core.network().title).toBe('fold 2')
  expect(core.network().layers[0]?.bias).toEqual([-2, 7, 2])
  expect(core.network().layers[2]?.weights).toEqual([[1, 5]])
})

test('what a gesture changes is undone and done again at once, and reset is undone like a change', () => {
  const core = coreOf({})
  core.change({ point: [0, 0] }, 'drag')
  core.change({ point: [1, 0] }, 'drag')
  core.settle()
  core.change({ select: 'h1' }, 'drag')
  expect([core.canUndo(), core.canRedo()]).toEqual([true, false])
  core.undo()
  expect(core.store.overlay()).toEqual({ point: [1, 0] })
  core.undo()
  expect(core.store.overlay()).toEqual({})
  expect([core.canUndo(), core.canRedo()]).toEqual([false, true])
  core.undo()
  core.redo()
  core.redo()
  expect(core.store.overlay()).toEqual({ point: [1, 0], select: 'h1' })
  core.reset()
  expect(core.store.overlay()).toEqual({})
  core.reset()
  core.undo()
  expect(core.store.overlay()).toEqual({ point: [1, 0], select: 'h1' })
})

test('a remark is said, and gone with the next thing that is done', () => {
  const core = coreOf({})
  core.apply({ patch: { point: [0, 0] }, remark: { key: 'lineLeftWindow', unit: 'h1' } }, null)
  expect(core.message()).toContain('h₁')
  expect(core.store.overlay()).toEqual({ point: [0, 0] })
  core.undo()
  expect(core.message()).toBe('')
  core.apply({ patch: null, remark: { key: 'lineLeftWindow', unit: 'h2' } }, null)
  expect(core.message()).toContain('h₂')
  expect(core.canUndo()).toBe(false)
  core.apply({ patch: { point: [1, 1] }, remark: null }, null)
  expect(core.message()).toBe('')
})

test('texts are the same where they read the same', () => {
  expect(sameText({ a: [1] }, { a: [1] })).toBe(true)
  expect(sameText({ a: [1] }, { a: [2] })).toBe(false)
})
