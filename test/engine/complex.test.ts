import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import {
  add,
  fromNumber,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import { readNetwork } from '../../src/network/read.ts'
import { explainData } from '../../src/view/explain/explain.ts'
import { networks } from './networks.ts'
import { referenceData } from './reference.ts'

const folder = new URL('../fixtures/explain/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const examples = ['strip', 'dead', 'tenths', 'slice', 'bump', 'bent']
const example = (name: string): Complex => buildComplex(readNetwork(read(`${name}.json`), `${name}.json`))
const asJson = (value: object): unknown => JSON.parse(JSON.stringify(value))

describe('the examples', () => {
  it.each(examples)('%s is explained exactly as written', (name) => {
    expect(asJson(explainData(example(name)))).toEqual(JSON.parse(read(`${name}.explain.json`)))
  })

  it.each(examples)('%s agrees with the reference', (name) => {
    expect(asJson(explainData(example(name)))).toEqual(asJson(referenceData(readNetwork(read(`${name}.json`), name))))
  })
})

it('agrees with the reference on degenerate networks', () => {
  fc.assert(
    fc.property(networks, (network) => {
      expect(asJson(explainData(buildComplex(network)))).toEqual(asJson(referenceData(network)))
    }),
    { numRuns: 250 },
  )
})

/** The mean of a cell's corners: a point inside. */
function inside(complex: Complex, layer: number, cell: number): readonly Rational[] {
  const corners = cornersOf(complex, layer, cell)
  const share = rational(1, corners.length)
  return (corners[0] ?? []).map((_, axis) =>
    multiply(
      share,
      corners.reduce((sum, corner) => add(sum, corner[axis] ?? ZERO), ZERO),
    ),
  )
}

const cornersOf = (complex: Complex, layer: number, cell: number): readonly (readonly Rational[])[] =>
  (complex.levels[layer]?.cells[cell]?.vertices ?? []).map(
    (vertex) => complex.levels[layer]?.vertices[vertex]?.exact() ?? [],
  )

/** The forward pass in exact arithmetic: the definition. */
function run(complex: Complex, point: readonly Rational[]): { pattern: string[]; output: readonly Rational[] } {
  const { slice, layers } = complex.network
  const pattern: string[] = []
  let values = slice
    ? slice.origin.map((start, input) =>
        slice.axes.reduce(
          (sum, axis, k) => add(sum, multiply(fromNumber(axis[input] ?? 0), point[k] ?? ZERO)),
          fromNumber(start),
        ),
      )
    : point
  for (const { weights, bias, activation } of layers) {
    const z = weights.map((row, unit) =>
      row.reduce(
        (sum, weight, k) => add(sum, multiply(fromNumber(weight), values[k] ?? ZERO)),
        fromNumber(bias[unit] ?? 0),
      ),
    )
    values = activation === 'relu' ? z.map((value) => (sign(value) > 0 ? value : ZERO)) : z
    if (activation === 'relu') pattern.push(z.map((value) => (sign(value) > 0 ? '1' : '0')).join(''))
  }
  return { pattern, output: values }
}

it('has on each cell the pattern and the value of the forward pass, inside and at the corners', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const complex = buildComplex(network)
      const last = complex.levels.length - 1
      for (const { index, pattern } of complex.levels[last]?.cells ?? []) {
        const map = complex.outputMap(index)
        const valuesAt = (at: readonly Rational[]): string[] =>
          map.matrix.map((row, place) => {
            return toText(
              row.reduce((sum, entry, axis) => add(sum, multiply(entry, at[axis] ?? ZERO)), map.offset[place] ?? ZERO),
            )
          })
        const centre = inside(complex, last, index)
        expect(run(complex, centre).pattern).toEqual(pattern)
        for (const at of [centre, ...cornersOf(complex, last, index)]) {
          expect(run(complex, at).output.map(toText)).toEqual(valuesAt(at))
        }
        expect(complex.cellOf(last, centre)).toBe(index)
        expect(complex.cellsAt(last, centre)).toEqual([index])
      }
    }),
    { numRuns: 150 },
  )
})

it('finds at a corner every cell that has it, and those alone', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const complex = buildComplex(network)
      for (const { layer, cells, vertices } of complex.levels) {
        for (const vertex of vertices.slice(-3)) {
          const at = vertex.exact()
          const holding = cells.filter(({ index }) =>
            complex.inequalities(layer, index).every(({ normal, offset }) => {
              return sign(normal.reduce((sum, entry, axis) => add(sum, multiply(entry, at[axis] ?? ZERO)), offset)) >= 0
            }),
          )
          expect(complex.cellsAt(layer, at)).toEqual(holding.map(({ index }) => index))
        }
      }
    }),
    { numRuns: 120 },
  )
})

it('shares vertices and edges: each inner edge has two cells, each border edge one, and V − E + F = 1', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const complex = buildComplex(network)
      for (const { layer, cells, vertices, edges } of complex.levels) {
        if (complex.dimension === 1)
          expect([vertices.length, edges.length]).toEqual([cells.length + 1, cells.length + 1])
        else expect(vertices.length - edges.length + cells.length).toBe(1)
        const total = cells.reduce((sum, { index }) => add(sum, complex.area(layer, index)), ZERO)
        const box = network.box.reduce(
          (product, [from, to]) => multiply(product, subtract(fromNumber(to), fromNumber(from))),
          rational(1),
        )
        expect(toText(total)).toBe(toText(box))
        for (const [index, edge] of edges.entries()) {
          expect(edge.side === null).toBe(edge.left >= 0 && edge.right >= 0)
          for (const cell of [edge.left, edge.right].filter((beside) => beside >= 0)) {
            expect(cells[cell]?.edges).toContain(index)
            expect(complex.cellAcross(layer, cell, index)).toBe(edge.left === cell ? edge.right : edge.left)
          }
        }
      }
    }),
    { numRuns: 120 },
  )
})

it('says nothing outside the box', () => {
  const complex = example('bent')
  expect(complex.cellsAt(2, [rational(4), rational(0)])).toEqual([])
  expect(complex.cellOf(2, [rational(4), rational(0)])).toBe(-1)
})

it('gives z of any layer on a cell, linear layers between included', () => {
  const complex = example('slice')
  const cell = complex.cellOf(1, [rational(1, 2), rational(1, 2)])
  const linear = complex.preactivations(1, cell, 2)
  expect(linear.matrix.map((row) => row.map(toText))).toEqual([
    ['1', '2'],
    ['0', '1'],
  ])
  expect(() => complex.preactivations(0, 0, 2)).toThrow(/expected a level of at least 1/)
})
