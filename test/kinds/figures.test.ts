import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figureProblem, ownKeysOf, ownProblems } from '../../src/kinds/figures.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { checkKeyframe } from '../../src/view/link/key-checks.ts'

const read = (path: string): Network => readNetwork(readFileSync(path, 'utf8'), path)
const paper = read('content/lessons/06-folding/paper.json')
const bent = read('content/networks/bent.json')
const oneLayer = read('content/lessons/02-one-layer/three-units.json')

test('a figure that does not exist, with a guess', () => {
  expect(figureProblem('fold', bent)).toBe(
    'There is no figure “fold”. Did you mean “folds”? The figures are “network”, “certificate”, “dropout”, “folds”, “lp”, “search”, “smooth”, “still”.',
  )
})
test('each figure says which networks it can draw', () => {
  expect(figureProblem('network', bent)).toBeNull()
  expect(figureProblem('lp', oneLayer)).toBeNull()
  expect(figureProblem('lp', bent)).toMatch(/two inputs and one ReLU layer.*this one has 2 and 2/)
  expect(figureProblem('folds', paper)).toBeNull()
  expect(figureProblem('folds', bent)).toMatch(/first ReLU layer folds/)
})
test('constraints of a linear program are units that turn where z is 0', () => {
  const of = (layer: Partial<Network['layers'][number]>): Network => {
    const [first] = oneLayer.layers
    if (!first) throw new Error('expected a layer')
    return { ...oneLayer, layers: [{ ...first, ...layer }] }
  }
  expect(figureProblem('lp', of({ activation: 'abs' }))).toBeNull()
  expect(figureProblem('lp', of({ activation: 'leaky-relu', slope: 0.5 }))).toBeNull()
  const refused = /^The figure “lp” needs units that turn where their z is 0, /
  expect(figureProblem('lp', of({ activation: 'clip' }))).toMatch(refused)
  expect(figureProblem('lp', of({ activation: 'hard-tanh' }))).toMatch(refused)
  expect(figureProblem('lp', of({ activation: 'max', groups: [[1, 2, 3]] }))).toMatch(refused)
})

test('own keys, right and wrong', () => {
  expect(ownProblems('lp', bent, { objective: [1, -2.5], keep: 'all', point: 'anything' })).toEqual([])
  expect(ownProblems('lp', bent, { objective: null, keep: null })).toEqual([])
  expect(ownProblems('lp', bent, { objective: [1], keep: 'some' })).toEqual([
    '“objective” should be a list of two numbers such as [1, 2], but is [1].',
    '“keep” should be “one” or “all”, but is "some".',
  ])
  expect(ownProblems('folds', bent, { folds: 2.5, apart: 1.5, draw: 1 })).toEqual([
    '“apart” should be a number from 0 to 1, but is 1.5.',
  ])
  expect(checkKeyframe(paper, { folds: 2, apart: 0.5, draw: 1 }, ownKeysOf('folds'))).toEqual([])
  expect(checkKeyframe(paper, { folds: 2 }, ownKeysOf('lp'))).toHaveLength(1)
})

test('knows the search and the certificate', () => {
  expect(figureProblem('search', bent)).toBeNull()
  expect(figureProblem('certificate', { ...bent, inputs: ['x'] })).toMatch(/two inputs; this one has 1/)
  expect(ownProblems('search', bent, { cells: 3 })).toEqual([])
  expect(ownProblems('search', bent, { cells: 0 })).toHaveLength(1)
  expect(ownProblems('certificate', bent, { shape: 'diamond', claim: 'sign', grow: 0.5 })).toEqual([])
  expect(ownProblems('certificate', bent, { shape: 'disc', claim: 'all', grow: 2 })).toEqual([
    '“shape” should be “square” or “diamond”, but is "disc".',
    '“claim” should be “units” or “sign”, but is "all".',
    '“grow” should be a number from 0 to 1, but is 2.',
  ])
})

test('a knob turns a number that the network has, or all biases', () => {
  expect(ownProblems('network', bent, { knob: 'bias.3.1', scale: 0.5 })).toEqual([])
  expect(ownProblems('network', bent, { knob: 'weight.1.3.2' })).toEqual([])
  expect(ownProblems('network', bent, { knob: 'scale', scale: 0 })).toEqual([])
  expect(ownProblems('network', bent, { knob: 'bias.4.1', scale: 2 })).toEqual([
    '“knob” should be “scale”, or a bias or a weight that the network has, such as “bias.1.1” or “weight.1.1.2”, but is "bias.4.1".',
    '“scale” should be a number from 0 to 1, but is 2.',
  ])
  expect(ownProblems('network', bent, { knob: 'layer' })).toHaveLength(1)
})
