import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { verify } from '../../src/engine/check/certificate.ts'
import type { Cell, Complex, Edge, Level } from '../../src/engine/complex/complex.ts'
import { add, ONE, rational } from '../../src/engine/exact/rational.ts'
import { buildRationalComplex } from '../../src/engine/second-opinion/rational-complex.ts'
import { readNetwork } from '../../src/network/read.ts'
import { networks } from './networks.ts'

const bent = readNetwork(readFileSync(new URL('../fixtures/explain/bent.json', import.meta.url), 'utf8'), 'bent.json')

describe('the certificate', () => {
  it('holds for what the engine builds, and says what it looked at', () => {
    const { holds, checks } = verify(buildComplex(bent))
    expect(holds).toBe(true)
    expect(checks.map(({ what, count }) => `${count}: ${what}`)).toMatchInlineSnapshot(`
      [
        "3: vertices − edges + cells = 1, in every layer",
        "56: inner edges have two cells, border edges one, and the cells say the same",
        "24: areas are positive and add up to the box's, in every layer",
        "21: no two cells have the same pattern, and they are sorted by it",
        "28: patterns differ across an edge only in units that have their breakpoint on it, and at least in one",
        "34: the plain forward pass at a point inside gives the cell’s pattern, and its value",
        "86: every corner satisfies every inequality of its cell",
        "86: the binding inequalities are those whose line carries an edge",
        "19: the maps of two neighbours agree on the edge between them",
      ]
    `)
  })

  it('holds on degenerate networks, for either way to build them', () => {
    fc.assert(
      fc.property(networks, fc.boolean(), (network, exactly) => {
        const { checks } = verify(exactly ? buildRationalComplex(network) : buildComplex(network))
        expect(checks.flatMap(({ failures }) => failures)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })
})

/** The same complex with one of its levels changed. */
const withLevel = (complex: Complex, layer: number, change: (level: Level) => Partial<Level>): Complex => ({
  ...complex,
  levels: complex.levels.map((level) => {
    const { vertices, edges, cells } = level
    return level.layer === layer ? { layer, vertices, edges, cells, ...change(level) } : level
  }),
})

const withCell = (complex: Complex, layer: number, index: number, change: (cell: Cell) => Partial<Cell>): Complex =>
  withLevel(complex, layer, ({ cells }) => ({
    cells: cells.map((cell) => (cell.index === index ? { ...cell, ...change(cell) } : cell)),
  }))

const withEdge = (complex: Complex, layer: number, index: number, change: Partial<Edge>): Complex =>
  withLevel(complex, layer, ({ edges }) => ({
    edges: edges.map((edge, at) => {
      const { from, to, units, left, right, side } = edge
      return at === index ? { from, to, units, left, right, side, ...change } : edge
    }),
  }))

describe('the certificate finds', () => {
  const complex = buildComplex(bent)
  const inner = complex.levels[2]?.edges.findIndex(({ side }) => side === null) ?? -1
  it.each<[fault: string, broken: Complex, found: RegExp]>([
    [
      'a vertex too many',
      withLevel(complex, 1, ({ vertices }) => ({ vertices: [...vertices, ...vertices.slice(0, 1)] })),
      /vertices − edges/,
    ],
    ['an edge that forgot a cell', withEdge(complex, 2, inner, { left: -1 }), /inner edges have two cells/],
    ['an edge with a wrong cell', withEdge(complex, 2, inner, { left: 0, right: 12 }), /the cells say the same/],
    [
      'a corner left out',
      withCell(complex, 2, 5, ({ vertices }) => ({ vertices: vertices.slice(1) })),
      /areas are positive/,
    ],
    [
      'a polygon the wrong way round',
      withCell(complex, 1, 3, ({ vertices }) => ({ vertices: vertices.toReversed() })),
      /areas are positive/,
    ],
    [
      'a wrong area',
      { ...complex, area: (layer, cell) => add(complex.area(layer, cell), rational(layer)) },
      /areas are positive/,
    ],
    [
      'a pattern twice',
      withCell(complex, 2, 1, () => ({ pattern: complex.levels[2]?.cells[0]?.pattern ?? [] })),
      /same pattern/,
    ],
    ['a wrong pattern', withCell(complex, 1, 0, () => ({ pattern: ['001'] })), /the plain forward pass/],
    [
      'a unit that flips where it is not zero',
      withCell(complex, 1, 0, ({ pattern }) => ({
        pattern: pattern.map((bits) => `${bits.slice(0, 2)}${bits[2] === '1' ? '0' : '1'}`),
      })),
      /differ across an edge only/,
    ],
    [
      'an inequality turned round',
      {
        ...complex,
        inequalities: (layer, cell) =>
          complex.inequalities(layer, cell).map((held, at) =>
            at === 0
              ? {
                  ...held,
                  normal: held.normal.map(({ numerator, denominator }) => rational(-numerator, denominator)),
                }
              : held,
          ),
      },
      /every corner satisfies/,
    ],
    [
      'a wrong status',
      {
        ...complex,
        inequalities: (layer, cell) =>
          complex.inequalities(layer, cell).map((held) => ({ ...held, status: 'implied' })),
      },
      /the binding inequalities/,
    ],
    [
      'a wrong map',
      {
        ...complex,
        outputMap: (cell) => {
          const { matrix, offset } = complex.outputMap(cell)
          return { matrix, offset: cell === 4 ? offset.map((value) => add(value, ONE)) : offset }
        },
      },
      /the maps of two neighbours agree/,
    ],
  ])('%s', (_fault, broken, found) => {
    const { holds, checks } = verify(broken)
    expect(holds).toBe(false)
    const failed = checks.filter(({ failures }) => failures.length > 0)
    expect(failed.map(({ what }) => what).join('\n')).toMatch(found)
  })
})
