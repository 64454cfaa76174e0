import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNetwork } from '../../src/network/read.ts'
import { stepKnob, turnTo } from '../../src/view/edit/edit-knob.ts'
import { type Knob, knobOf } from '../../src/view/edit/knob-of.ts'
import { applyNetwork, figureState } from '../../src/view/state/parameters.ts'
import type { Keyframe } from '../../src/view/state/state.ts'
import { figureStrings } from '../../src/view/words/english/figure.ts'

const read = (path: string) => readNetwork(readFileSync(path, 'utf8'), path)
const hexagon = read('content/networks/hexagon.json')
const bent = read('content/networks/bent.json')

const knob = (network: typeof bent, keyframe: Keyframe): Knob => {
  const found = knobOf(network, applyNetwork(network, keyframe), figureState(network, keyframe), figureStrings)
  if (!found) throw new Error('no knob')
  return found
}

test('it goes half a window to either side of what the author set, and says exactly where it is', () => {
  expect(knob(hexagon, { knob: 'bias.2.1', 'bias.2.1': 0.5 })).toEqual({
    key: 'bias.2.1',
    label: ['Bias of ', { base: 'f', upper: '', lower: '' }, ''],
    from: -4,
    to: 4,
    value: 0.5,
    text: '1/2',
  })
  expect(knob(bent, { knob: 'weight.2.1.3' }).label).toEqual([
    'Weight from ',
    { base: 'h', upper: '', lower: '3' },
    ' to ',
    { base: 'g', upper: '', lower: '1' },
    '',
  ])
  // What was typed may lie farther out.
  expect(knob(hexagon, { knob: 'bias.2.1', 'bias.2.1': 9 })).toMatchObject({ from: -4, to: 9, value: 9 })
  expect(knobOf(bent, bent, figureState(bent, {}), figureStrings)).toBeNull()
})

test('pulled, it stops at round numbers; an arrow turns it by a 32nd, and neither past its ends', () => {
  const at = knob(hexagon, { knob: 'bias.2.1' })
  expect(turnTo(at, 0.4711).patch).toEqual({ 'bias.2.1': 0.5 })
  expect(turnTo(at, 11).patch).toEqual({ 'bias.2.1': 4 })
  expect(stepKnob(at, 1, 1).patch).toEqual({ 'bias.2.1': 0.25 })
  expect(stepKnob(at, -1, 4).patch).toEqual({ 'bias.2.1': -1 })
  expect(stepKnob(at, 1, 1 / 4).patch).toEqual({ 'bias.2.1': 0.0625 })
  expect(stepKnob({ ...at, value: 4 }, 1, 1).patch).toEqual({ 'bias.2.1': 4 })
})

test('all biases at once, but for those that are set', () => {
  const half = applyNetwork(bent, { scale: 0.5, 'bias.1.2': 7 })
  expect(half.layers.map(({ bias }) => bias)).toEqual([[-1, 7, 1], [1, 0.5], [-0.5]])
  expect(half.layers.map(({ weights }) => weights)).toEqual(bent.layers.map(({ weights }) => weights))
  const none = applyNetwork(bent, { scale: 0 })
  expect(none.layers.every(({ bias }) => bias.every((each) => Object.is(each, 0)))).toBe(true)
  expect(applyNetwork(bent, { scale: 1 })).toBe(bent)
  expect(knob(bent, { knob: 'scale', scale: 0.25 })).toMatchObject({ from: 0, to: 1, value: 0.25, text: '1/4' })
  // Short decimals stay short.
  expect(
    applyNetwork({ ...hexagon, layers: [{ ...hexagon.layers[0], bias: [0.7, 0.1, 0] }] } as typeof hexagon, {
      scale: 0.1,
    }).layers[0]?.bias,
  ).toEqual([0.07, 0.01, 0])
})
