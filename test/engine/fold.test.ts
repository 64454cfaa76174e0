import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  ancestors,
  determinant,
  foldSteps,
  lineOnPacket,
  onPacket,
  type Packet,
  packets,
  pointsUnder,
} from '../../src/engine/ask/fold.ts'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import { formValue, mapValues } from '../../src/engine/exact/forms.ts'
import {
  fromNumber,
  parseRational,
  type Rational,
  sign,
  toNumber,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'

const read = (path: string): Network => readNetwork(readFileSync(path, 'utf8'), path)
const paper = read('content/lessons/06-folding/paper.json')
const exact = (...values: readonly (number | string)[]): readonly Rational[] =>
  values.map((value) => (typeof value === 'string' ? (parseRational(value) ?? ZERO) : fromNumber(value)))
const text = (point: readonly Rational[]): string => point.map(toText).join(' ')

function folded(network: Network): { complex: Complex; all: readonly Packet[] } {
  const complex = buildComplex(network)
  const all = packets(complex, foldSteps(network))
  if (!all) throw new Error('expected packets')
  return { complex, all }
}

/** A point inside each cell: the mean of its corners. */
function middles(complex: Complex, level: number): readonly (readonly Rational[])[] {
  const { vertices = [], cells = [] } = complex.levels[level] ?? {}
  return cells.map((cell) => {
    const corners = cell.vertices.map((vertex) => vertices[vertex]?.at ?? [0, 0])
    return exact(...[0, 1].map((axis) => corners.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / corners.length))
  })
}

describe('which layers fold', () => {
  test('pairs of opposite units and what they carry along', () => {
    expect(foldSteps(paper).map(({ axes }) => axes.map(({ units }) => units))).toEqual([
      [[0, 1], [2]],
      [[0, 1], [2]],
      [[0, 1], [2]],
      [[0, 1], [2]],
    ])
    expect(foldSteps(read('content/networks/fold-2.json')).map(({ axes }) => axes.map(({ units }) => units))).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ])
    expect(foldSteps(read('content/networks/folded-lines.json'))).toHaveLength(1)
    expect(foldSteps(read('content/networks/bent.json'))).toEqual([])
  })
})

describe('a square of paper folded four times', () => {
  const { complex, all } = folded(paper)

  test('1, 2, 4, 8, 16 sheets, a height for each', () => {
    expect(all.map(({ sheets }) => sheets.length)).toEqual([1, 2, 4, 8, 16])
    for (const { sheets, layers } of all) {
      expect(layers).toBe(sheets.length)
      expect(sheets.map(({ height }) => height).sort((a, b) => a - b)).toEqual(sheets.map((_, place) => place))
    }
  })
  test('every sheet lies on the reference, which stays', () => {
    for (const packet of all) {
      const level = complex.levels[packet.level]
      const corners = (cell: number): string[] =>
        (level?.cells[cell]?.vertices ?? [])
          .map((vertex) => text(onPacket(packet, cell, level?.vertices[vertex]?.exact() ?? [])))
          .sort()
      const reference = packet.sheets[packet.reference]
      expect(reference?.height).toBe(0)
      expect(text(mapValues(reference?.map ?? packet.sheets[0]?.map ?? fail(), exact(0.3, -0.7)))).toBe('3/10 -7/10')
      for (const { cell } of packet.sheets) expect(corners(cell)).toEqual(corners(packet.reference))
    }
    expect(text(onPacket(all[4] ?? fail(), 0, middles(complex, 4)[0] ?? []))).toBe('3/4 3/4')
  })
  test('each fold turns half of the sheets over', () => {
    for (const { sheets, level } of all.slice(1)) {
      expect(sheets.filter(({ map }) => sign(determinant(map)) < 0)).toHaveLength(2 ** (level - 1))
    }
  })
  test('one place of the packet is sixteen points of the sheet, fewer on a crease', () => {
    const [open, , , , last] = all
    expect(pointsUnder(complex, last ?? fail(), exact(0.7, 0.9)).map(text)).toContain('-7/10 -9/10')
    expect(pointsUnder(complex, last ?? fail(), exact(0.7, 0.9))).toHaveLength(16)
    expect(pointsUnder(complex, last ?? fail(), exact(0.5, 0.9))).toHaveLength(8)
    expect(pointsUnder(complex, last ?? fail(), exact(0.5, 0.5))).toHaveLength(4)
    expect(pointsUnder(complex, last ?? fail(), exact(0.4, 0.9))).toHaveLength(0)
    expect(pointsUnder(complex, open ?? fail(), exact(0.4, 0.9)).map(text)).toEqual(['2/5 9/10'])
  })
  test('the line is one line on the packet, and the network agrees at each of the sixteen points', () => {
    const last = all[4] ?? fail()
    const line = lineOnPacket(complex, last, 0) ?? fail()
    for (const place of [exact(0.7, 0.9), exact('2/3', '5/8'), exact(0.55, 0.95)]) {
      for (const point of pointsUnder(complex, last, place)) {
        const [cell = 0] = complex.cellsAt(4, point)
        const z = complex.preactivations(4, cell, 5)
        expect(text(mapValues(z, point))).toBe(toText(formValue(line, place)))
      }
    }
  })
  test('sheets of one fold come from the sheet before: neighbours share their crease', () => {
    for (const { level } of all.slice(1)) {
      const [before, after] = [all[level - 1] ?? fail(), all[level] ?? fail()]
      for (const edge of complex.levels[level]?.edges ?? []) {
        if (edge.left < 0 || edge.right < 0) continue
        for (const vertex of [edge.from, edge.to]) {
          const at = complex.levels[level]?.vertices[vertex]?.exact() ?? []
          expect(text(onPacket(after, edge.left, at))).toBe(text(onPacket(after, edge.right, at)))
          const parents = [edge.left, edge.right].map((cell) => ancestors(complex, level, cell)[level - 1] ?? 0)
          expect(text(onPacket(before, parents[0] ?? 0, at))).toBe(text(onPacket(before, parents[1] ?? 0, at)))
        }
      }
    }
  })
})

test('a fold that stretches is drawn true to size', () => {
  const { complex, all } = folded(read('content/networks/fold-2.json'))
  expect(all.map(({ sheets }) => sheets.length)).toEqual([1, 4, 16])
  expect(all.map(({ layers }) => layers)).toEqual([1, 4, 16])
  for (const { sheets } of all) {
    for (const { map } of sheets) expect(Math.abs(toNumber(determinant(map)))).toBe(1)
    expect(new Set(sheets.map(({ height }) => height)).size).toBe(sheets.length)
  }
  expect(pointsUnder(complex, all[2] ?? fail(), exact(0.7, 0.9))).toHaveLength(16)
})

test('a spoilt fold: what lies between the two hinges collapses, and the rest no longer meets', () => {
  const spoilt = {
    ...paper,
    layers: paper.layers.map((layer, place) => (place === 0 ? { ...layer, bias: layer.bias.with(0, 0.25) } : layer)),
  }
  const complex = buildComplex(spoilt)
  const all = packets(complex, foldSteps(paper)) ?? fail()
  expect(all[1]?.sheets.filter(({ map }) => sign(determinant(map)) === 0)).toHaveLength(1)
  expect(pointsUnder(complex, all[1] ?? fail(), exact(0.7, 0.9)).map(text)).toEqual(['-19/20 9/10', '7/10 9/10'])
})

function fail(): never {
  throw new Error('expected a value')
}
