import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Network } from '../../src/network/network.ts'
import { checkKeyframe } from '../../src/view/link/key-checks.ts'
import { decodeOverlay } from '../../src/view/link/overlay-read.ts'
import { biasKey, weightKey } from '../../src/view/state/keys.ts'
import {
  applyNetwork,
  encodeOverlay,
  figureState,
  foldKeyframes,
  overlayAfter,
} from '../../src/view/state/parameters.ts'
import type { Keyframe } from '../../src/view/state/state.ts'
import { plainName, unitsOf } from '../../src/view/text/units.ts'

const load = (name: string): Network => JSON.parse(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'))
const bent = load('bent')
const bump = load('bump')
const slice = load('slice')

describe('checkKeyframe', () => {
  test('takes what a step may set', () => {
    expect(checkKeyframe(bent, { layer: 2, point: [0.5, -0.5], select: 'g2', show: ['numbers'] })).toEqual([])
    expect(checkKeyframe(bent, { 'bias.3.1': -2, 'weight.2.1.3': 0.5, layer: null, select: null })).toEqual([])
    expect(checkKeyframe(bump, { point: [0], layer: 0 })).toEqual([])
    expect(checkKeyframe(bump, { fold: 2, word: 'on', list: [1, 2] }, ['fold', 'word', 'list'])).toEqual([])
  })

  test.each<[string, unknown, string]>([
    [
      'a misspelt key',
      { leyer: 1 },
      '“leyer” is not a key that a step can set. Did you mean “layer”? The keys are “layer”, “point”, “select”, “show”, “bias.L.U”, “weight.L.U.I”.',
    ],
    [
      'a layer that is not there',
      { layer: 3 },
      '“layer” should be a whole number from 0 to 2 (it counts ReLU layers), but is 3.',
    ],
    [
      'a point of the wrong length',
      { point: [1] },
      '“point” should be 2 numbers (x, y) such as [0.5, -1], but is [1].',
    ],
    [
      'a point with a NaN',
      { point: [1, Number.NaN] },
      '“point” should be 2 numbers (x, y) such as [0.5, -1], but is [1,null].',
    ],
    ['a point outside', { point: [1, 9] }, '“point” should lie in the box, y from -3 to 3, but its y is 9.'],
    [
      'an unknown unit',
      { select: 'g3' },
      '“select” should name a unit of this network (h1, h2, h3, g1, g2), but is "g3". Did you mean “h3”?',
    ],
    [
      'an unknown thing to show',
      { show: ['number'] },
      '“show” has "number", which this figure can\'t show. Did you mean “numbers”? It can show “substitution”, “numbers”, “value”, “region”, “surface”, “program”.',
    ],
    [
      'a show that is no list',
      { show: 'numbers' },
      '“show” should be a list such as ["substitution"], but is "numbers".',
    ],
    ['a bias of no layer', { 'bias.4.1': 0 }, '“bias.4.1” asks for layer 4, but the network has 3 layers.'],
    ['a bias of no unit', { 'bias.3.2': 0 }, '“bias.3.2” asks for unit 2, but layer 3 has 1 unit.'],
    ['a weight of no input', { 'weight.1.1.3': 0 }, '“weight.1.1.3” asks for input 3, but layer 1 has 2 inputs.'],
    [
      'a weight without its places',
      { 'weight.1.1': 0 },
      '“weight.1.1” should read bias.L.U or weight.L.U.I: layer (its place in the file), unit and input, each from 1.',
    ],
    ['a bias that is no number', { 'bias.1.1': '2' }, '“bias.1.1” should be a number, but is "2".'],
    ['no object', [1], '`at` should be an object such as {{ layer: 1, point: [0, 0] }}.'],
  ])('says what is wrong with %s', (_, patch, message) => {
    expect(checkKeyframe(bent, patch)).toEqual([message])
  })

  test('says all that is wrong at once', () => {
    expect(checkKeyframe(bent, { layer: -1, point: 'here', select: 4 })).toHaveLength(3)
  })
})

test('keyframes fold forward, and null takes a key back', () => {
  const patches: Keyframe[] = [{ layer: 1 }, { point: [1, 0], select: 'h1' }, { select: null, layer: 2 }]
  expect(foldKeyframes(patches)).toEqual([
    { layer: 1 },
    { layer: 1, point: [1, 0], select: 'h1' },
    { layer: 2, point: [1, 0] },
  ])
})

test('a crossed step clears just the keys that it sets', () => {
  const overlay: Keyframe = { point: [0, 0], 'bias.1.1': 3 }
  expect(overlayAfter(overlay, [{ layer: 2 }, { point: [1, 1] }])).toEqual({ 'bias.1.1': 3 })
  expect(overlayAfter(overlay, [{ layer: 2 }])).toBe(overlay)
})

test('weights and biases go over the network, which stays the same object if there are none', () => {
  expect(applyNetwork(bent, { point: [0, 0] })).toBe(bent)
  const changed = applyNetwork(bent, { 'bias.1.2': 7, 'weight.3.1.2': 5 })
  expect(changed.layers[0]?.bias).toEqual([-2, 7, 2])
  expect(changed.layers[2]?.weights).toEqual([[1, 5]])
  expect(bent.layers[0]?.bias).toEqual([-2, 2, 2])
})

test('what a keyframe leaves out is every layer, the middle of the box, and nothing selected', () => {
  expect(figureState(bump, {})).toEqual({ layer: 2, point: [2], select: null, show: [], own: {} })
  expect(figureState(bent, { layer: 1, 'bias.1.1': 2, fold: 3 }).own).toEqual({ fold: 3 })
})

describe('the overlay in the address', () => {
  test('reads as one expects', () => {
    expect(encodeOverlay({ point: [0.5, -0.5], select: 'h1', 'bias.1.2': -2.25, show: ['numbers'] })).toBe(
      'point=0.5,-0.5;select=h1;bias.1.2=-2.25;show=numbers',
    )
    expect(encodeOverlay({})).toBe('')
  })

  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x))
  const overlayOf = (network: Network) => {
    const inBox = network.box.map(([min, max]) => fc.double({ min, max, noNaN: true }).map((x) => x + 0))
    const parameters = network.layers.flatMap((layer, l) =>
      layer.weights.flatMap((row, u) => [biasKey(l + 1, u + 1), ...row.map((_, i) => weightKey(l + 1, u + 1, i + 1))]),
    )
    const own = fc.oneof(
      finite,
      fc.string(),
      fc.array(finite),
      fc.array(fc.string(), { minLength: 1 }),
      fc.constant(null),
    )
    return fc.record(
      {
        layer: fc.constantFrom(null, 0, 1, 2),
        point: fc.oneof(fc.constant(null), fc.tuple(...inBox)),
        select: fc.constantFrom(null, ...unitsOf(network).map(plainName)),
        show: fc.oneof(fc.constant(null), fc.subarray(['substitution', 'numbers', 'value'])),
        ...Object.fromEntries(parameters.map((key) => [key, fc.oneof(finite, fc.constant(null))])),
        'own=key;': own,
        fold: own,
      },
      { requiredKeys: [] },
    )
  }

  test.each([bent, bump, slice])('decode(encode(x)) is x', (network) => {
    fc.assert(
      fc.property(overlayOf(network), (overlay) => {
        const keyframe = { ...overlay } as Keyframe
        const decoded = decodeOverlay(encodeOverlay(keyframe), network, ['own=key;', 'fold'])
        expect(decoded).toEqual({ overlay: keyframe, problems: [] })
      }),
    )
  })

  test('nonsense is left out and told, whatever it is, and never becomes a NaN', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.stringMatching(/^(point|layer|select|bias\.1\.1)=[-0-9a-z.,%]{0,9}$/))),
        (parts) => {
          const { overlay } = decodeOverlay(parts.join(';'), bent)
          expect(checkKeyframe(bent, overlay)).toEqual([])
        },
      ),
    )
  })

  test.each([
    ['point=1,NaN', "“point” can't be “1,NaN”. It was left out of the link."],
    ['point=9,9', '“point” should lie in the box, x from -3 to 3, but its x is 9. It was left out of the link.'],
    ['bias.1.1=0x10', "“bias.1.1” can't be “0x10”. It was left out of the link."],
    [
      'pont=1,1',
      '“pont” is not a key that a step can set. Did you mean “point”? The keys are “layer”, “point”, “select”, “show”, “bias.L.U”, “weight.L.U.I”. It was left out of the link.',
    ],
    ['select=%', "“select” can't be “%”. It was left out of the link."],
    ['hello', '“hello” in the link should read key=value; it was left out.'],
  ])('says what was wrong with %s and keeps the rest', (part, problem) => {
    expect(decodeOverlay(`layer=1;${part};select=h2`, bent)).toEqual({
      overlay: { layer: 1, select: 'h2' },
      problems: [problem],
    })
  })
})
