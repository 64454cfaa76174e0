/** The mark of a checked picture: what it says, and when. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { verify, verifySteps } from '../../src/engine/check/certificate.ts'
import { readNetwork } from '../../src/network/read.ts'
import { checkWords } from '../../src/view/check/check.ts'
import { checkStrings } from '../../src/view/words/english/check.ts'

const complexOf = (name: string) => {
  const path = new URL(`../../content/networks/${name}.json`, import.meta.url)
  return buildComplex(readNetwork(readFileSync(path, 'utf8'), name))
}
const english = checkStrings

describe('the words of a check', () => {
  it('count what is in the picture, and list what was checked', () => {
    const complex = complexOf('bent')
    expect(checkWords(complex, verify(complex), english)).toMatchInlineSnapshot(`
      {
        "holds": true,
        "list": [
          "corners − edges + cells = 21 − 33 + 13 = 1 in the last one",
          "inner edges have two cells, edges on the frame one: 56 edges",
          "sizes are positive and add up to the window’s",
          "no two cells have the same pattern: 21 cells",
          "across an edge only units change that are at their threshold on it, and at least one does: 28 edges",
          "the plain forward pass at a point inside gives the cell’s pattern and value: 34 times",
          "every corner satisfies every inequality of its cell: 86 inequalities",
          "binding are just the inequalities whose line carries an edge: 86 inequalities",
          "neighbours give the same value along the edge between them: 19 edges",
        ],
        "mark": "Checked exactly: 13 cells, 33 edges, 21 corners",
      }
    `)
  })

  it('speak of intervals and ends on a line', () => {
    const complex = complexOf('bump')
    const { mark, list } = checkWords(complex, verify(complex), english)
    expect(mark).toBe('Checked exactly: 5 intervals, 6 ends')
    expect(list[0]).toBe('ends − intervals = 6 − 5 = 1 in the last one')
  })

  it('say what is wrong', () => {
    const complex = complexOf('bent')
    const level = complex.levels[1]
    if (!level) throw new Error('expected a level')
    const torn = { layer: 1, cells: level.cells, vertices: level.vertices.slice(1), edges: level.edges }
    const wrong = { ...complex, levels: complex.levels.map((each) => (each === level ? torn : each)) }
    const { holds, mark } = checkWords(wrong, verify(wrong), english)
    expect(holds).toBe(false)
    expect(mark).toContain(
      'This picture is wrong: vertices − edges + cells = 1, in every layer (after layer 1 it is 0)',
    )
  })
})

it('a check in steps tells how far it is, up to the whole', () => {
  const complex = complexOf('bent')
  const shares: number[] = []
  const steps = verifySteps(complex)
  let end = steps.next()
  for (; !end.done; end = steps.next()) shares.push(end.value)
  expect(end.value).toEqual(verify(complex))
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  expect(shares.at(-1)).toBe(1)
})
