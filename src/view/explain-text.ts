/** The nested inequalities of a network as plain text. */
import type { Complex, Inequality } from '../engine/complex.ts'
import { fromNumber, type Rational, rational, toText } from '../engine/rational.ts'
import type { Network } from '../network/network.ts'
import { type Selection, selectedCells } from './explain.ts'
import { linear, type Symbols } from './explain-words.ts'

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const digits = (n: number, set: string): string => [...String(n)].map((digit) => set[Number(digit)] ?? '').join('')
const LETTERS = ['h', 'g', 'k', 'm']

/** h₁ in layer 1, then g, k, m, then u⁽⁵⁾₁. */
export const unitName = (layer: number, unit: number): string =>
  `${LETTERS[layer - 1] ?? `u⁽${digits(layer, SUPERSCRIPTS)}⁾`}${digits(unit, SUBSCRIPTS)}`

const SYMBOLS: Symbols = {
  number: (magnitude) => magnitude,
  minus: '−',
  term: (magnitude, name) => {
    if (magnitude === null) return name
    return magnitude.includes('/') ? `(${magnitude})${name}` : `${magnitude}${name}`
  },
}

const expression = (coefficients: readonly Rational[], names: readonly string[], offset: Rational): string =>
  linear(coefficients, names, offset, SYMBOLS)

/** The file's layers that end with ReLU layer `layer`, after the one before it. */
function writtenInUnits(
  network: Network,
  layer: number,
): { names: string[]; weights: readonly (readonly number[])[]; bias: readonly number[] } | null {
  const relus = network.layers.flatMap(({ activation }, place) => (activation === 'relu' ? [place] : []))
  const place = layer > relus.length ? network.layers.length - 1 : (relus[layer - 1] ?? 0)
  const before = relus[layer - 2]
  const own = network.layers[place]
  // Behind a linear layer the units before are not the inputs of this one; then only the drawn form is written.
  if (before === undefined || before !== place - 1 || !own) return null
  return {
    names: own.weights[0]?.map((_, unit) => unitName(layer - 1, unit + 1)) ?? [],
    weights: own.weights,
    bias: own.bias,
  }
}

function inequalityRow(network: Network, { layer, unit, on, normal, offset, status }: Inequality): string[] {
  const flip = (value: Rational): Rational => (on ? value : rational(-value.numerator, value.denominator))
  const drawn = expression(normal.map(flip), network.inputs, flip(offset))
  const units = writtenInUnits(network, layer)
  const inUnits = units
    ? `${expression((units.weights[unit - 1] ?? []).map(fromNumber), units.names, fromNumber(units.bias[unit - 1] ?? 0))}  =  `
    : ''
  return [
    `${'  '.repeat(layer - 1)}${unitName(layer, unit)}`,
    on ? 'on' : 'off',
    `${inUnits}${drawn} ${on ? '>' : '≤'} 0`,
    status === 'beyond' ? 'beyond the frame' : status,
  ]
}

function outputRows(complex: Complex, cell: number): string[][] {
  const { network } = complex
  const { matrix, offset } = complex.outputMap(cell)
  return matrix.map((row, place) => {
    const name = matrix.length === 1 ? 'f' : `f${digits(place + 1, SUBSCRIPTS)}`
    return ['output', name, expression(row, network.inputs, offset[place] ?? rational(0)), '']
  })
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) => `  ${row.map((entry, column) => entry.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}

function cellText(complex: Complex, layer: number, cell: number, withOutput: boolean): string {
  const level = complex.levels[layer]
  const found = level?.cells[cell]
  const corners = found?.vertices.map((vertex) => {
    const coordinates =
      level?.vertices[vertex]
        ?.exact()
        .map(toText)
        .map((text) => text.replace('-', '−')) ?? []
    return complex.dimension === 1 ? (coordinates[0] ?? '') : `(${coordinates.join(', ')})`
  })
  const name = found?.pattern.join(' ') || 'everywhere'
  const size = complex.dimension === 1 ? 'length' : 'area'
  const where = complex.dimension === 1 ? 'ends' : 'corners'
  const rows = complex.inequalities(layer, cell).map((inequality) => inequalityRow(complex.network, inequality))
  if (withOutput) rows.push(...outputRows(complex, cell))
  return `cell ${name}   ${size} ${toText(complex.area(layer, cell))}   ${where} ${corners?.join(' ')}\n${aligned(rows)}`
}

/** Every cell of the last layer, or of the one that is asked for, each with its inequalities from layer 1 down. */
export function explainText(complex: Complex, selection: Selection = {}): string {
  const { network, levels } = complex
  const layer = selection.layer ?? levels.length - 1
  const box = network.inputs.map((name, place) => {
    const [from = 0, to = 0] = (network.box[place] ?? []).map((value) => toText(fromNumber(value)).replace('-', '−'))
    return `${from} ≤ ${name} ≤ ${to}`
  })
  const counts = levels.slice(1, layer + 1).map(({ layer: k, cells }) => `${cells.length} after layer ${k}`)
  const head = [
    ...(network.title === undefined ? [] : [network.title]),
    `box: ${box.join(', ')}`,
    counts.length === 0 ? 'no ReLU layer: one cell' : `cells in the box: ${counts.join(', ')}`,
  ]
  const withOutput = selection.layer === undefined
  const cells = selectedCells(complex, layer, selection).map((cell) => cellText(complex, layer, cell, withOutput))
  return `${[head.join('\n'), ...cells].join('\n\n')}\n`
}
