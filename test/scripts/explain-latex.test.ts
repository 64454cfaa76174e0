import { readFileSync } from 'node:fs'
import katex from 'katex'
import { expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { readNetwork } from '../../src/network/read.ts'
import { explainLatex } from '../../src/view/explain/latex.ts'

const latexOf = (name: string): string => {
  const text = readFileSync(new URL(`../fixtures/explain/${name}.json`, import.meta.url), 'utf8')
  return explainLatex(buildComplex(readNetwork(text, `${name}.json`)))
}

it.each([
  ['bent', 13],
  ['bump', 5],
  ['dead', 3],
  ['slice', 3],
  ['strip', 3],
  ['tenths', 6],
])('%s: one display a cell, each of which typesets', (name, cells) => {
  const displays = [...latexOf(name).matchAll(/\\\[\n([\s\S]*?)\n\\\]/g)]
  expect(displays).toHaveLength(cells)
  for (const [, body = ''] of displays) {
    expect(() => katex.renderToString(body, { displayMode: true, throwOnError: true, strict: 'error' })).not.toThrow()
  }
})

it('strikes out what is off, indents by layer, and says what each inequality does', () => {
  expect(latexOf('strip')).toMatchInlineSnapshot(`
    "% Two units make a strip
    % box: −2 ≤ x ≤ 2, −2 ≤ y ≤ 2
    % cells in the box: 3 after layer 1
    % needs \\usepackage{amsmath, cancel}: terms of units that are off are struck out

    % cell 00
    \\[
    \\begin{array}{llrll}
      h_1 & \\text{off} &  & x + y \\le 0 & \\text{binding} \\\\
      h_2 & \\text{off} &  & x + y - 1 \\le 0 & \\text{implied} \\\\
      f ={} &  & \\cancel{h_1} - \\cancel{2h_2} ={} & 0 & 
    \\end{array}
    \\]

    % cell 10
    \\[
    \\begin{array}{llrll}
      h_1 & \\text{on} &  & x + y > 0 & \\text{binding} \\\\
      h_2 & \\text{off} &  & x + y - 1 \\le 0 & \\text{binding} \\\\
      f ={} &  & h_1 - \\cancel{2h_2} ={} & x + y & 
    \\end{array}
    \\]

    % cell 11
    \\[
    \\begin{array}{llrll}
      h_1 & \\text{on} &  & x + y > 0 & \\text{implied} \\\\
      h_2 & \\text{on} &  & x + y - 1 > 0 & \\text{binding} \\\\
      f ={} &  & h_1 - 2h_2 ={} & 2 - x - y & 
    \\end{array}
    \\]
    "
  `)
})
