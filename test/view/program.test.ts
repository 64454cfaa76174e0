import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionTree } from '../../src/engine/ask/everywhere.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { formValue } from '../../src/engine/exact/forms.ts'
import { fromNumber, toNumber, ZERO } from '../../src/engine/exact/rational.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { programLines, programPath } from '../../src/view/explain/nested-ifs.ts'
import { explainPython } from '../../src/view/explain/python.ts'
import { explainTypeScript } from '../../src/view/explain/typescript.ts'

const read = (name: string): Network => {
  const path = `content/networks/${name}.json`
  return readNetwork(readFileSync(path, 'utf8'), path)
}
const bent = read('bent')
const text = (network: Network, at: readonly number[], language?: 'python' | 'typescript'): string =>
  programLines(network, at, language)
    .map((line) => `${line.taken ? '|' : ' '}${'  '.repeat(line.depth)}${line.text}${line.folded}`)
    .join('\n')

describe('the program along a point’s path', () => {
  test('two layers in Python', () => {
    expect(text(bent, [0.5, -0.5])).toMatchInlineSnapshot(`
      "|if 2*x + y - 2 > 0: …
      |else:
      |  if y + 2 > 0:
      |    if 2*x - y + 2 > 0:
      |      if -2*x + 3*y + 4 > 0:
      |        if -2*x + 2*y + 1 > 0: …
      |        else:
      |          return -2*x + 3*y + 3
             else: …
           else: …
         else: …"
    `)
  })
  test('the same in TypeScript', () => {
    expect(text(bent, [0.5, -0.5], 'typescript')).toMatchInlineSnapshot(`
      "|if (2*x + y - 2 > 0) { …
      |} else {
      |  if (y + 2 > 0) {
      |    if (2*x - y + 2 > 0) {
      |      if (-2*x + 3*y + 4 > 0) {
      |        if (-2*x + 2*y + 1 > 0) { …
      |        } else {
      |          return -2*x + 3*y + 3
      |        }
             } else { … }
           } else { … }
         } else { … }
      |}"
    `)
  })
  test('on a line the program takes the off side', () => {
    const lines = programLines(bent, [1, 0])
    expect(lines.find((line) => line.unit?.name === 'h1')?.unit?.on).toBe(false)
  })
})

test.each(['bent', 'deep', 'box', 'strip', 'slice', 'tenths', 'dead', 'folded-lines', 'bump'])(
  '%s: the path ends where the network’s value is',
  (name) => {
    const network = read(name)
    const tree = decisionTree(network)
    const coordinate = fc.integer({ min: -400, max: 400 }).map((n) => n / 100)
    fc.assert(
      fc.property(
        fc.array(coordinate, { minLength: network.inputs.length, maxLength: network.inputs.length }),
        (at) => {
          const point = at.map(fromNumber)
          const { leaf } = programPath(tree, point)
          const { output } = forward(network, at)
          for (const [row, normal] of leaf.map.matrix.entries()) {
            const value = formValue({ normal, offset: leaf.map.offset[row] ?? ZERO }, point)
            expect(toNumber(value)).toBeCloseTo(output[row] ?? Number.NaN, 9)
          }
        },
      ),
    )
  },
)

test('what is shown stands in the program that is downloaded, line for line, in this order', () => {
  for (const name of ['bent', 'deep', 'box', 'folded-lines']) {
    const network = read(name)
    const complex = buildComplex(network)
    for (const [language, whole] of [
      ['python', explainPython(complex)],
      ['typescript', explainTypeScript(complex)],
    ] as const) {
      // The program writes halves as Fraction(1, 2), the view as 0.5.
      const source = whole
        .replace(/Fraction\((\d+), (\d+)\)/g, (_, top, bottom) => String(Number(top) / Number(bottom)))
        .split('\n')
        .map((line) => line.replace(/\s+(#|\/\/) .*$/, '').trim())
      for (const cell of complex.levels.at(-1)?.cells ?? []) {
        const corners = cell.vertices.map((vertex) => complex.levels.at(-1)?.vertices[vertex]?.at ?? [0, 0])
        const middle = [0, 1].map((axis) => corners.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / corners.length)
        const taken = programLines(network, middle, language).filter((line) => line.taken && !/^[}e]/.test(line.text))
        let from = 0
        for (const line of taken) {
          const found = source.indexOf(line.text, from)
          expect(found, `${name} ${language}: ${line.text}`).toBeGreaterThanOrEqual(from)
          from = found + 1
        }
      }
    }
  }
})
