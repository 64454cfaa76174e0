/** The nested inequalities of a network as plain text. */
import type { Complex } from '../../engine/complex/complex.ts'
import { fromNumber, toText } from '../../engine/exact/rational.ts'
import { inequalityTokens, nameText, tokensText } from '../text/notation.ts'
import { fractionText } from '../text/numbers.ts'
import { type CellRow, type CellWriter, cellWriter, STATUS_WORDS } from './cell.ts'
import { type Selection, selectedCells } from './explain.ts'

/** Indented by its layer; the output stands at the left again. */
function textRow({ layer, name, on, side, inUnits, own, status }: CellRow): string[] {
  const right = tokensText(inequalityTokens(own, on, EXACT))
  const left = inUnits ? `${tokensText(inequalityTokens(inUnits, null, EXACT))}  =  ` : ''
  const label = on === null ? 'output' : `${'  '.repeat(layer - 1)}${nameText(name)}`
  const word = on === null ? nameText(name) : side
  return [label, word, left + right, status === null ? '' : STATUS_WORDS[status]]
}

const EXACT = { exact: true } as const

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]): string =>
    `  ${row.map((entry, column) => pad(entry, widths[column] ?? 0)).join('  ')}`.trimEnd()
  return rows.map(line).join('\n')
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - [...text].length))

function cellText(complex: Complex, writer: CellWriter, layer: number, cell: number, withOutput: boolean): string {
  const level = complex.levels[layer]
  const found = level?.cells[cell]
  const corners = found?.vertices.map((vertex) => {
    const coordinates = level?.vertices[vertex]?.exact().map(fractionText) ?? []
    return complex.dimension === 1 ? (coordinates[0] ?? '') : `(${coordinates.join(', ')})`
  })
  const [size, where] = complex.dimension === 1 ? ['length', 'ends'] : ['area', 'corners']
  const head = `cell ${found?.pattern.join(' ') || 'everywhere'}   ${size} ${toText(complex.area(layer, cell))}   ${where} ${corners?.join(' ')}`
  const rows = [...writer.inequalities(layer, cell), ...(withOutput ? writer.outputs(cell) : [])]
  return `${head}\n${aligned(rows.map(textRow))}`
}

/** The title, the box, the counts. */
export function headLines({ network, levels }: Complex, layer: number): readonly string[] {
  const box = network.inputs.map((name, place) => {
    const [from = 0, to = 0] = network.box[place] ?? []
    return `${fractionText(fromNumber(from))} ≤ ${name} ≤ ${fractionText(fromNumber(to))}`
  })
  const counts = levels.slice(1, layer + 1).map(({ layer: k, cells }) => `${cells.length} after layer ${k}`)
  return [
    ...(network.title === undefined ? [] : [network.title]),
    `box: ${box.join(', ')}`,
    counts.length === 0 ? 'no layer that cuts: one cell' : `cells in the box: ${counts.join(', ')}`,
  ]
}

/** Every cell of the last layer, or of the one that is asked for, each with its inequalities from layer 1 down. */
export function explainText(complex: Complex, selection: Selection = {}): string {
  const layer = selection.layer ?? complex.levels.length - 1
  const writer = cellWriter(complex)
  const withOutput = selection.layer === undefined
  const cells = selectedCells(complex, layer, selection).map((cell) =>
    cellText(complex, writer, layer, cell, withOutput),
  )
  return `${[headLines(complex, layer).join('\n'), ...cells].join('\n\n')}\n`
}
