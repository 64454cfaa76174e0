/** Where is f largest? Asked cell after cell, each a linear program. What is shown is data; `scene.ts` draws it. */

import { lastLevel, outputForm } from '../../engine/ask/cell-values.ts'
import { best, type CellOptimum, cellOptimum, type Optimum, walk } from '../../engine/ask/optimum.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Coordinates } from '../../engine/exact/forms.ts'
import { compare, fromNumber, sign, ZERO } from '../../engine/exact/rational.ts'
import { type Row, row } from '../../view/panel/rows.ts'
import type { FigureState } from '../../view/state/state.ts'
import { inputName, sumExpression, sumOf, type Token, tokensText } from '../../view/text/notation.ts'
import { valueText } from '../../view/text/numbers.ts'
import { placeText } from '../../view/text/places.ts'
import { fill } from '../../view/words/words.ts'
import { type SearchStrings, searchStrings } from './strings.ts'

export interface Search {
  readonly complex: Complex
  readonly total: number
  /** In the order of the walk; at least one. */
  readonly asked: readonly CellOptimum[]
  /** The cell that is lit: the newest, and of all cells a best one. */
  readonly shown: CellOptimum
  readonly best: Optimum
  readonly formula: readonly Token[]
}

/** The walk begins at the point's cell and asks as many cells as the key `cells` says, all without it. */
export function searchOf(complex: Complex, { point, own }: Pick<FigureState, 'point' | 'own'>): Search {
  const { layer } = lastLevel(complex)
  const at = point.map(fromNumber)
  const open = complex.cellOf(layer, at)
  const order = walk(complex, open >= 0 ? open : (complex.cellsAt(layer, at)[0] ?? 0))
  const count = typeof own.cells === 'number' ? Math.round(own.cells) : order.length
  const asked = order.slice(0, Math.max(1, count)).map((cell) => cellOptimum(complex, cell, 0))
  const newest = asked.at(-1) ?? cellOptimum(complex, 0, 0)
  const top = best(asked) ?? { value: newest.value, cells: [newest.cell], corners: newest.corners }
  // Of several best cells, one that has the most of the places: an edge rather than its end.
  const [winner] = asked
    .filter(({ cell }) => top.cells.includes(cell))
    .sort((a, b) => b.corners.length - a.corners.length)
  const shown = asked.length === order.length ? (winner ?? newest) : newest
  const form = outputForm(complex, shown.cell, 0)
  return {
    complex,
    total: order.length,
    asked,
    shown,
    best: top,
    formula: sumExpression(sumOf(form, complex.network.inputs.map(inputName))).tokens,
  }
}

/** In the order of x, then y; of more than two, the first and how many more. */
function placesText(places: readonly Coordinates[], strings: SearchStrings): string {
  const [first = [], ...others] = [...places].sort(
    (a, b) => compare(a[0] ?? ZERO, b[0] ?? ZERO) || compare(a[1] ?? ZERO, b[1] ?? ZERO),
  )
  if (others.length > 1) return fill(strings.atMany, { place: placeText(first), more: others.length })
  return fill(strings.at, { places: [first, ...others].map(placeText).join(strings.and) })
}

const isConstant = ({ complex, shown }: Search): boolean =>
  outputForm(complex, shown.cell, 0).normal.every((entry) => sign(entry) === 0)

const whereOfShown = (search: Search, strings: SearchStrings): string =>
  isConstant(search) ? strings.everywhere : placesText(search.shown.corners, strings)

export function searchRows(search: Search, strings: SearchStrings = searchStrings): readonly Row[] {
  const { shown, best: top, asked, total } = search
  const most = { value: valueText(shown.value), where: whereOfShown(search, strings) }
  return [
    row(asked.length === total ? strings.bestCell : strings.thisCell, {
      math: search.formula,
      words: fill(strings.atMost, most),
    }),
    row(asked.length === total ? strings.largest : strings.best, {
      value: valueText(top.value),
      words: placesText(top.corners, strings),
    }),
  ]
}

export function searchWords(search: Search, strings: SearchStrings = searchStrings): readonly string[] {
  const { shown, best: top, asked, total } = search
  const most = fill(strings.atMost, { value: valueText(shown.value), where: whereOfShown(search, strings) })
  const where = { value: valueText(top.value), where: placesText(top.corners, strings) }
  const formula = tokensText(search.formula, 'plain')
  return [
    fill(asked.length === total ? strings.allSentence : strings.searchSentence, {
      count: asked.length,
      total,
      formula,
      most,
    }),
    fill(asked.length === total ? strings.largestSentence : strings.bestSentence, where),
  ]
}
