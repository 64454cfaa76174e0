/**
 * What the lessons say in words, held against the engine: counts that a sentence compares, shapes that it names.
 * Numbers that a lesson prints come from the engine already; these are the claims that no component prints.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { feasibleSet, maximise } from '../../src/engine/ask/lp.ts'
import { cellOptimum, maximiseOutput } from '../../src/engine/ask/optimum.ts'
import { pointOfRay } from '../../src/engine/ask/polyhedron.ts'
import { gapAt, relaxation } from '../../src/engine/ask/relaxation.ts'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { fromNumber, rational, toText } from '../../src/engine/exact/rational.ts'
import { certifiedOf } from '../../src/kinds/certificate/certified.ts'
import { forward } from '../../src/network/forward.ts'
import { readNetwork } from '../../src/network/read.ts'
import { explainLp } from '../../src/view/explain/lp.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

function complexOf(path: string, at: Keyframe = {}): Complex {
  const file = `content/${path}.json`
  return buildComplex(applyNetwork(readNetwork(readFileSync(file, 'utf8'), file), at))
}

const count = (complex: Complex, layer = complex.levels.length - 1) => complex.levels[layer]?.cells.length
const units = (complex: Complex) =>
  complex.network.layers.reduce((sum, layer) => sum + (layer.activation === 'relu' ? layer.bias.length : 0), 0)
const mostOfOneLayer = (n: number) => 1 + n + (n * (n - 1)) / 2

const zeroBiases = (complex: Complex): Keyframe =>
  Object.fromEntries(
    complex.network.layers.flatMap((layer, place) =>
      layer.bias.map((_, unit) => [`bias.${place + 1}.${unit + 1}`, 0] as const),
    ),
  )

function best(path: string, objective: readonly number[], at: Keyframe = {}) {
  const rules = complexOf(`lessons/01-linear-programming/${path}`, at).network.layers[0]
  if (!rules) throw new Error(`${path} has no layer`)
  const constraints = rules.weights.map((row, unit) => ({
    normal: row.map(fromNumber),
    offset: fromNumber(rules.bias[unit] ?? 0),
  }))
  const answer = maximise(objective.map(fromNumber), feasibleSet(constraints, 2))
  if (answer.kind !== 'optimum') return answer.kind
  return answer.points.map((point) => `(${point.map(toText).join(', ')})`).toSorted()
}

test('linear programming: every optimum that a step names', () => {
  expect(best('bakery', [1, 1])).toEqual(['(2, 2)'])
  expect(best('bakery', [3, 1])).toEqual(['(3, 0)'])
  expect(best('bakery', [1, 3])).toEqual(['(0, 3)'])
  expect(best('bakery', [2, 1])).toEqual(['(2, 2)', '(3, 0)'])
  expect(best('bakery', [-1, -1])).toEqual(['(0, 0)'])
  expect(best('bakery', [1, 1], { 'bias.1.4': -7 })).toEqual(['(5/3, 8/3)'])
  expect(best('order', [1, 1])).toBe('infeasible')
  expect(best('order', [1, 1], { 'bias.1.5': 3 })).toEqual(['(2, 2)'])
  expect(best('open', [1, 1])).toBe('unbounded')
  expect(best('open', [-2, 1])).toEqual(['(0, 2)'])
})

test('one layer: four lines reach the most, and lose a cell in one point or in parallel', () => {
  const lines = 'networks/four-units'
  expect(count(complexOf(lines))).toBe(mostOfOneLayer(4))
  expect(count(complexOf(lines, { 'bias.1.4': 2 }))).toBe(mostOfOneLayer(4) - 1)
  expect(count(complexOf(lines, { 'bias.1.4': 1.5 }))).toBe(mostOfOneLayer(4))
  expect(count(complexOf(lines, { 'bias.1.4': 1, 'weight.1.4.1': 2, 'weight.1.4.2': 1 }))).toBe(mostOfOneLayer(4) - 1)
})

test('one layer: the pattern that three lines cannot make is 100', () => {
  const patterns = complexOf('lessons/02-one-layer/three-units').levels[1]?.cells.map((cell) => cell.pattern[0])
  expect(patterns).toEqual(['000', '001', '010', '011', '101', '110', '111'])
})

test('two layers: the gadget is one on the polygon and zero where the violations add up to 1/M', () => {
  for (const [path, edges] of [
    ['networks/box', 4],
    ['networks/polygon', 5],
  ] as const) {
    const complex = complexOf(path)
    const last = complex.levels.length - 1
    for (const cell of complex.levels[last]?.cells ?? []) {
      const [outer, inner] = cell.pattern
      const map = complex.outputMap(cell.index)
      const constant = (map.matrix[0] ?? []).every((entry) => entry.numerator === 0n)
      if (outer === '0'.repeat(edges)) expect([constant, toText(map.offset[0] ?? fromNumber(-1))]).toEqual([true, '1'])
      if (inner === '0') expect([constant, toText(map.offset[0] ?? fromNumber(-1))]).toEqual([true, '0'])
    }
  }
})

test('two layers: a vote with settled answers is an OR, the first question alone, an AND, and never', () => {
  const truth = (bias: number) => {
    const complex = complexOf('networks/vote', { 'bias.2.1': bias })
    const ask = (x: number, y: number) => {
      const cell = complex.cellOf(2, [fromNumber(x), fromNumber(y)])
      return complex.levels[2]?.cells[cell]?.pattern[1]
    }
    return [ask(-1, -1), ask(-1, 1), ask(1, -1), ask(1, 1)].join('')
  }
  expect([-0.5, -1.5, -2.5, -3.5].map(truth)).toEqual(['0111', '0011', '0001', '0000'])
})

test('no biases: one hinge on the line, a cake in the plane, cones at any depth', () => {
  for (const [path, cells] of [
    ['lessons/05-no-biases/line', 2],
    ['networks/sawtooth', 1],
    ['networks/bump', 2],
    ['networks/four-units', 8],
  ] as const) {
    const whole = complexOf(path)
    expect([path, count(complexOf(path, zeroBiases(whole)))]).toEqual([path, cells])
  }
  for (const path of ['networks/bent', 'networks/deep', 'networks/box']) {
    const cones = complexOf(path, zeroBiases(complexOf(path)))
    const level = cones.levels[cones.levels.length - 1]
    for (const cell of level?.cells ?? []) {
      const atOrigin = cell.vertices.some((vertex) => level?.vertices[vertex]?.exact().every((c) => c.numerator === 0n))
      expect([path, cell.pattern, atOrigin]).toEqual([path, cell.pattern, true])
    }
  }
})

test('folding: the plain folds beat one layer of as many units from their fourth layer on', () => {
  const beats = [1, 2, 3, 4].map((layers) => {
    const complex = complexOf(`networks/fold-${layers}`)
    return (count(complex) ?? 0) > mostOfOneLayer(units(complex))
  })
  expect(beats).toEqual([false, false, false, true])
})

test('folding: lines in general position on the packet win sooner', () => {
  expect(count(complexOf('networks/folded-lines'))).toBe(4 * mostOfOneLayer(4))
  expect(count(complexOf('networks/twice-folded-lines'))).toBe(16 * mostOfOneLayer(4))
  expect(4 * mostOfOneLayer(4)).toBeGreaterThan(mostOfOneLayer(8))
  expect(16 * mostOfOneLayer(4)).toBeGreaterThan(mostOfOneLayer(12))
})

test('folding: random weights stay below the folds of the same widths', () => {
  for (const seed of [1, 2]) {
    expect(count(complexOf(`networks/random-4-4-${seed}`))).toBeLessThan(4 * mostOfOneLayer(4))
    expect(count(complexOf(`networks/random-8-8-${seed}`))).toBeLessThan(16 * mostOfOneLayer(8))
  }
})

test('folding: one line through the packet is sixteen pieces, one on every sheet', () => {
  const paper = complexOf('lessons/06-folding/paper')
  expect(paper.levels.map((level) => level.cells.length)).toEqual([1, 2, 4, 8, 16, 32])
})

test('other blocks: each network computes exactly what the lesson says', () => {
  const relu = (z: number) => Math.max(0, z)
  const blocks: readonly [path: string, of: (point: readonly number[]) => number | readonly number[]][] = [
    ['lessons/07-other-blocks/leaky', ([x = 0]) => Math.max(x, x / 4)],
    ['networks/absolute', ([x = 0]) => Math.abs(x)],
    ['lessons/07-other-blocks/hard-tanh', ([x = 0, y = 0]) => Math.min(1, Math.max(-1, x + y))],
    ['lessons/07-other-blocks/strip', ([x = 0, y = 0]) => Math.min(1, Math.max(-1, x + y))],
    ['lessons/07-other-blocks/larger', ([x = 0, y = 0]) => Math.max(x, y)],
    ['lessons/07-other-blocks/envelope', ([x = 0]) => Math.max(-x - 1, 0, x - 1)],
    ['lessons/07-other-blocks/leakier', ([x = 0, y = 0]) => Math.max(x + 2 * y, (x + 2 * y) / 2)],
    ['lessons/07-other-blocks/tent', ([x = 0, y = 0]) => Math.max(x - 1, -x - 1, y - 1, 0)],
    ['lessons/07-other-blocks/filter', ([s = 0]) => relu(s) + relu(s - 2) + relu(s + 1)],
    ['lessons/07-other-blocks/fold', ([x = 0, y = 0]) => relu(Math.abs(x) + Math.abs(y) - 2)],
    ['lessons/07-other-blocks/norm', ([x = 0, y = 0]) => relu((2 * x + y - 1) / 2 - 1 / 2)],
    ['lessons/07-other-blocks/norm-flipped', ([x = 0, y = 0]) => relu(-(2 * x + y - 1) / 2 + 1 / 2)],
    ['lessons/07-other-blocks/residual', ([x = 0, y = 0]) => [x + relu(x + 2 * y - 1), y + relu(2 * x - y + 1)]],
    ['lessons/07-other-blocks/winner', ([x = 0, y = 0]) => Math.max(x, y, 1 - x - y)],
    ['lessons/07-other-blocks/keys', ([x = 0, y = 0]) => Math.max(2 * x, -x + 2 * y, -x - y)],
  ]
  for (const [path, of] of blocks) {
    const { network } = complexOf(path)
    for (let step = 0; step < 64; step += 1) {
      const point = network.box.map(
        ([from, to], axis) => from + ((to - from) * ((step * (axis === 0 ? 1 : 19)) % 64)) / 64,
      )
      expect([path, point, forward(network, point).output]).toEqual([path, point, [of(point)].flat()])
    }
  }
})

test('programs: the file in the lesson is the one that explain writes', () => {
  const network = complexOf('lessons/08-programs/one-unit')
  expect(readFileSync('content/lessons/08-programs/one-unit.lp', 'utf8')).toBe(explainLp(network))
})

test('programs: with a binary one side of the hinge is left, without it a triangle', () => {
  const allowed = (path: string, at: Keyframe = {}) => {
    const layer = complexOf(`lessons/08-programs/${path}`, at).network.layers[0]
    const constraints = (layer?.weights ?? []).map((row, unit) => ({
      normal: row.map(fromNumber),
      offset: fromNumber(layer?.bias[unit] ?? 0),
    }))
    return feasibleSet(constraints, 2).points.map((ray) => pointOfRay(ray).map(toText).join(' '))
  }
  expect(allowed('gate', { 'bias.1.3': 0, 'bias.1.4': -2 })).toEqual(['0 0', '2 2'])
  expect(allowed('gate', { 'bias.1.3': -3, 'bias.1.4': 0 })).toEqual(['-3 0', '0 0'])
  expect(allowed('triangle')).toEqual(['-3 0', '0 0', '2 2'])
  const tighter = { 'weight.1.3.1': -1, 'weight.1.3.2': 2, 'bias.1.3': -1 }
  expect(allowed('triangle', tighter)).toEqual(['-1 0', '0 0', '1 1'])
  const gap = (l: number, u: number) => relaxation({ lower: rational(l), upper: rational(u) })?.gap
  expect([gap(-3, 2), gap(-1, 1)].map((each) => each && toText(each))).toEqual(['6/5', '1/2'])
  expect(toText(gapAt({ lower: rational(-3), upper: rational(2) }, rational(0)))).toBe('6/5')
})

test('programs: two corners of one edge share the largest value; squares end where the lesson says', () => {
  const bent = complexOf('networks/bent')
  const largest = maximiseOutput(bent)
  expect(largest.corners.map((corner) => corner.map(toText).join(' ')).sort()).toEqual(['3 3', '3/2 3'])
  expect(Math.max(...largest.cells.map((cell) => cellOptimum(bent, cell, 0).corners.length))).toBe(2)
  const ends = (point: readonly number[], own: Keyframe) => {
    const { radius, at, units } = certifiedOf(bent, { point, own }).found
    return [radius && toText(radius), at?.map(toText).join(' '), units.map(({ layer, unit }) => `${layer}.${unit}`)]
  }
  const square = ends([2, 1], { shape: 'square', claim: 'sign' })
  const diamond = ends([2, 1], { shape: 'diamond', claim: 'sign' })
  expect([square[1], diamond[1]]).toEqual(['9/8 -1/4', '2 -1/4'])
  expect(ends([1.25, 0], { claim: 'units' })).toEqual(['1/6', '13/12 -1/6', ['1.1']])
  expect(ends([0.5, -0.53125], { claim: 'units' })).toEqual(['17/64', '15/64 -17/64', ['2.2']])
  expect(ends([0.5, -0.53125], { claim: 'units', shape: 'diamond' })).toEqual(['15/32', '1/2 -1', ['2.1']])
  expect(ends([0.5, -1.75], { claim: 'units' })).toEqual(['1/4', '1/2 -2', ['1.2']])
  expect(ends([0.5, -2], { claim: 'units' })[0]).toBe('0')
})

test('other blocks: what moves no border, and what leaves no cell', () => {
  const lesson = (name: string, at: Keyframe = {}) => complexOf(`lessons/07-other-blocks/${name}`, at)
  const borders = (complex: Complex) =>
    complex.levels[1]?.cells.map(({ vertices }) =>
      vertices.map((vertex) => complex.levels[1]?.vertices[vertex]?.exact().map(toText).join(' ')),
    )
  expect(borders(lesson('larger', { 'bias.1.1': 1, 'bias.1.2': 1 }))).toEqual(borders(lesson('larger')))
  const colder = { 'weight.1.1.1': 2, 'weight.1.2.2': 2, 'weight.1.3.1': -2, 'weight.1.3.2': -2, 'bias.1.3': 2 }
  expect(borders(lesson('winner', colder))).toEqual(borders(lesson('winner')))
  const winners = (complex: Complex) => complex.levels[1]?.cells.map(({ pattern }) => pattern[0])
  expect(winners(lesson('tent'))).toEqual(['0', '1', '2', '3'])
  expect(winners(lesson('tent', { 'bias.1.4': -1.5 }))).toEqual(['0', '1', '2'])
  expect(new Set(borders(lesson('norm'))?.flat())).toEqual(new Set(borders(lesson('norm-flipped'))?.flat()))
  expect(lesson('fold').levels.map((level) => level.cells.length)).toEqual([1, 4, 8])
})
