/** The nested inequalities of a network in LaTeX, ready to paste. */
import type { Complex } from '../../engine/complex/complex.ts'
import { inequalityTokens, nameTeX, tokensTeX } from '../text/notation.ts'
import { type CellRow, type CellWriter, cellWriter, STATUS_WORDS } from './cell.ts'
import { type Selection, selectedCells } from './explain.ts'
import { headLines } from './text.ts'

const EXACT = { exact: true } as const

/** Five columns: unit, on or off, in the units before, in the inputs, what it does. */
function latexRow({ layer, name, on, side, inUnits, own, status }: CellRow): string {
  const right = tokensTeX(inequalityTokens(own, on, EXACT))
  const left = inUnits ? `${tokensTeX(inequalityTokens(inUnits, null, EXACT))} ={}` : ''
  const indent = on === null ? '' : '\\quad '.repeat(layer - 1)
  const word = on === null ? '' : `\\text{${side.replace('−', '$-$')}}`
  const label = on === null ? `${nameTeX(name)} ={}` : nameTeX(name)
  return `  ${[`${indent}${label}`, word, left, right, status === null ? '' : `\\text{${STATUS_WORDS[status]}}`].join(' & ')}`
}

function cellLatex(complex: Complex, writer: CellWriter, layer: number, cell: number, withOutput: boolean): string {
  const pattern = complex.levels[layer]?.cells[cell]?.pattern.join(' ') || 'everywhere'
  const rows = [...writer.inequalities(layer, cell), ...(withOutput ? writer.outputs(cell) : [])].map(latexRow)
  return [`% cell ${pattern}`, '\\[', '\\begin{array}{llrll}', rows.join(' \\\\\n'), '\\end{array}', '\\]'].join('\n')
}

/** A title may hold anything; in a comment only its line breaks would hurt. */
const comment = (line: string): string => `% ${line.replace(/\s+/g, ' ')}`

export function explainLatex(complex: Complex, selection: Selection = {}): string {
  const layer = selection.layer ?? complex.levels.length - 1
  const writer = cellWriter(complex)
  const withOutput = selection.layer === undefined
  const cells = selectedCells(complex, layer, selection).map((cell) =>
    cellLatex(complex, writer, layer, cell, withOutput),
  )
  const head = [
    ...headLines(complex, layer).map(comment),
    '% needs \\usepackage{amsmath, cancel}: terms of units that are off are struck out',
  ]
  return `${[head.join('\n'), ...cells].join('\n\n')}\n`
}
