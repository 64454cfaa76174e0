/** The results that lessons print, for the network whose numbers are worked out in full in the course. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { toText } from '../../src/engine/exact/rational.ts'
import { definitionTeX } from '../../src/lesson/results/definitions.ts'
import {
  ask,
  cornersOf,
  countOf,
  inequalitiesOf,
  inequalityOf,
  inequalityTeX,
  mapTeX,
  numberTeX,
  patternOf,
  valuesAt,
} from '../../src/lesson/results/results.ts'
import { inWords } from '../../src/lesson/results/words.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'

const read = (name: string) => {
  const path = `content/networks/${name}.json`
  return buildComplex(readNetwork(readFileSync(path, 'utf8'), path))
}

const BENT = read('bent')
const HERE = { point: [0.5, -0.5] }
const here = ask(BENT, HERE)

test('counts cells of each layer, corners, units and different maps', () => {
  expect([0, 1, 2].map((layer) => countOf(ask(BENT, {}, layer), 'cells'))).toEqual([1, 7, 13])
  expect(countOf(ask(BENT, {}), 'units')).toBe(5)
  expect(countOf(here, 'maps')).toBeLessThanOrEqual(13)
  expect(inWords(countOf(ask(BENT, {}, 1), 'cells'))).toBe('seven')
})

test('writes the nested inequalities of the cell', () => {
  expect(inequalitiesOf(here).map((each) => [inequalityTeX(BENT.network, each), each.status])).toEqual([
    ['2x + y - 2 \\le 0', 'binding'],
    ['y + 2 > 0', 'binding'],
    ['2x - y + 2 > 0', 'implied'],
    ['-2x + 3y + 4 > 0', 'binding'],
    ['-2x + 2y + 1 \\le 0', 'binding'],
  ])
  expect(inequalityTeX(BENT.network, inequalityOf(here, 'g1'))).toBe('-2x + 3y + 4 > 0')
})

test('writes the map, the values, the pattern and the corners', () => {
  expect(mapTeX(here)).toEqual(['f = -2x + 3y + 3'])
  expect(valuesAt(here).map(toText)).toEqual(['1/2'])
  expect(['h1', 'h2', 'h3', 'g1', 'g2'].map((unit) => valuesAt(here, unit).map(toText)[0])).toEqual([
    '0',
    '3/2',
    '7/2',
    '3/2',
    '0',
  ])
  expect(patternOf(here)).toEqual(['011', '10'])
  expect(cornersOf(here).map((corner) => corner.map(toText).join(','))).toEqual([
    '-3/2,-2',
    '-1,-2',
    '5/4,-1/2',
    '5/6,1/3',
  ])
})

test('sets numbers as formulas do', () => {
  expect(valuesAt(here).map(numberTeX)).toEqual(['\\tfrac{1}{2}'])
})

test('says what is wrong with a question', () => {
  expect(() => ask(BENT, {}, 3)).toThrow('“layer” should be a whole number from 0 to 2')
  expect(() => inequalityOf(ask(BENT, HERE, 1), 'g1')).toThrow('“g1” belongs to layer 2, and only 1 layers count here.')
  expect(() => valuesAt(here, 'k1')).toThrow('The network has no unit “k1”.')
  expect(() => mapTeX(ask(BENT, HERE, 1))).toThrow('Maps are those of the whole network')
})

test('formulas are those of the file, in what the layer before puts out', () => {
  const { network } = BENT
  expect(definitionTeX(network, 'h1')).toBe('2x + y - 2')
  expect(definitionTeX(network, 'g1')).toBe('h_1 + 2h_2 - h_3 + 2')
  expect(definitionTeX(network, 'g1', true)).toBe('g_1 = \\operatorname{relu}(h_1 + 2h_2 - h_3 + 2)')
  expect(definitionTeX(network, 'f', true)).toBe('f = g_1 - 2g_2 - 1')
  expect(definitionTeX(read('absolute').network, 'h1', true)).toMatch(/^h_1 = /)
  expect(() => definitionTeX(network, 'f2')).toThrow(
    'no linear output “f2” after a layer of units; it has 1 such output.',
  )
  expect(() => definitionTeX(network, 'k1')).toThrow('The network has no unit “k1”.')
  expect(() => definitionTeX(read('slice').network, 'h1')).toThrow('in a network without a slice')
})

test('the value of a unit is what it puts out, whatever its layer does', () => {
  const exactly = (network: Network, name: string, at: readonly number[]) => {
    const asked = ask(buildComplex(network), { point: at })
    return valuesAt(asked, name).map(toText)
  }
  const layer = {
    weights: [
      [2, 0],
      [0, -1],
    ],
    bias: [0, 0.5],
  }
  const of = (more: Partial<Layer> & Pick<Layer, 'activation'>): Network => ({
    inputs: ['x', 'y'],
    box: [
      [-3, 3],
      [-3, 3],
    ],
    layers: [
      { ...layer, ...more },
      { weights: more.groups ? [[3]] : [[1, 1]], bias: [0], activation: 'abs' },
    ],
  })
  expect(exactly(of({ activation: 'clip' }), 'h1', [1.5, 1])).toEqual(['1'])
  expect(exactly(of({ activation: 'clip' }), 'h1', [0.25, 1])).toEqual(['1/2'])
  expect(exactly(of({ activation: 'clip' }), 'h2', [0.25, 1])).toEqual(['0'])
  expect(exactly(of({ activation: 'hard-tanh' }), 'h2', [0.25, 1])).toEqual(['-1/2'])
  expect(exactly(of({ activation: 'leaky-relu', slope: 0.1 }), 'h2', [0.25, 1])).toEqual(['-1/20'])
  expect(exactly(of({ activation: 'relu', residual: true }), 'h1', [-1, 1])).toEqual(['-1'])
  expect(exactly(of({ activation: 'max', groups: [[1, 2]] }), 'h1', [-1, 1])).toEqual(['-1/2'])
  expect(exactly(of({ activation: 'abs' }), 'g1', [-1, 1])).toEqual(['5/2'])
  // On its own line too.
  expect(exactly(of({ activation: 'clip' }), 'h1', [0.5, 1])).toEqual(['1'])
})
