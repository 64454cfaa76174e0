/**
 * Two questions about a whole network, answered by its cells: where is f largest (ask cell after cell, each a linear
 * program), and how far around a point does a claim hold. What is shown is data; `milp-scene.ts` draws it.
 */

import { best, type CellOptimum, cellOptimum, type Optimum, walk } from '../../engine/ask/optimum.ts'
import { type Certificate, type Claim, certificate, type Shape } from '../../engine/ask/robustness.ts'
import { lastLevel, outputForm } from '../../engine/complex/cell-values.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { type Coordinates, formValue } from '../../engine/exact/forms.ts'
import { compare, fromNumber, multiply, type Rational, sign, ZERO } from '../../engine/exact/rational.ts'
import { type Row, row } from '../../view/panel/rows.ts'
import type { FigureState } from '../../view/state/state.ts'
import {
  inputName,
  nameText,
  plainNameText,
  sumExpression,
  sumOf,
  type Token,
  tokensText,
  unitName,
} from '../../view/text/notation.ts'
import { valueText } from '../../view/text/numbers.ts'
import { fill } from '../../view/words/strings.ts'
import { type MilpStrings, milpStrings } from './strings.ts'

export type MilpKind = 'search' | 'certificate'

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

export interface Certified {
  readonly complex: Complex
  readonly shape: Shape
  readonly claim: Claim
  readonly positive: boolean
  readonly point: Coordinates
  readonly found: Certificate
  /** From 0 to 1: how much of the exact radius is shown. */
  readonly grow: number
  /** What is shown of it; null: the whole window. */
  readonly radius: Rational | null
}

export function certifiedOf(complex: Complex, { point: drawn, own }: Pick<FigureState, 'point' | 'own'>): Certified {
  const shape: Shape = own.shape === 'diamond' ? 'diamond' : 'square'
  const claim: Claim = own.claim === 'sign' ? 'sign' : 'units'
  const grow = typeof own.grow === 'number' ? Math.min(1, Math.max(0, own.grow)) : 1
  const point = drawn.map(fromNumber)
  const found = certificate(complex, point, shape, claim)
  const [cell = 0] = complex.cellsAt(lastLevel(complex).layer, point)
  const positive = sign(formValue(outputForm(complex, cell, 0), point)) > 0
  const radius = found.radius && multiply(found.radius, fromNumber(grow))
  return { complex, shape, claim, positive, point, found, grow, radius }
}

/** `(3, 1)`. */
export const placeText = (place: Coordinates): string => `(${place.map(valueText).join(',\u00a0')})`

/** In the order of x, then y; of more than two, the first and how many more. */
function placesText(places: readonly Coordinates[], strings: MilpStrings): string {
  const [first = [], ...others] = [...places].sort(
    (a, b) => compare(a[0] ?? ZERO, b[0] ?? ZERO) || compare(a[1] ?? ZERO, b[1] ?? ZERO),
  )
  if (others.length > 1) return fill(strings.atMany, { place: placeText(first), more: others.length })
  return fill(strings.at, { places: [first, ...others].map(placeText).join(strings.and) })
}

const isConstant = ({ complex, shown }: Search): boolean =>
  outputForm(complex, shown.cell, 0).normal.every((entry) => sign(entry) === 0)

const whereOfShown = (search: Search, strings: MilpStrings): string =>
  isConstant(search) ? strings.everywhere : placesText(search.shown.corners, strings)

export function searchRows(search: Search, strings: MilpStrings = milpStrings): readonly Row[] {
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

export function searchWords(search: Search, strings: MilpStrings = milpStrings): readonly string[] {
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

function claimText({ claim, positive }: Certified, strings: MilpStrings): string {
  return claim === 'units' ? strings.unitsStay : positive ? strings.positive : strings.notPositive
}

/** `max(|Δx|, |Δy|) < 1/4`, `|Δx| + |Δy| < 1/2`. */
function holdsText({ complex, shape, radius, found }: Certified, strings: MilpStrings): string {
  if (radius === null) return strings.holdsEverywhere
  if (found.radius && sign(found.radius) === 0) return strings.holdsNowhere
  const parts = complex.network.inputs.map((name) => `|Δ${nameText(inputName(name))}|`)
  const size = shape === 'diamond' ? parts.join(' + ') : `max(${parts.join(', ')})`
  const value = valueText(radius)
  return value.startsWith('≈') ? `${size} < r, r ${value}` : `${size} < ${value}`
}

function firstText({ found, claim, grow }: Certified, strings: MilpStrings, name = nameText): string {
  if (!found.at) return strings.none
  if (grow < 1) return strings.notReached
  const where = fill(strings.at, { places: placeText(found.at) })
  if (claim === 'sign') return fill(strings.fIsZero, { where })
  const units = found.units.map((unit) => name(unitName(unit))).join(', ')
  return units === '' ? where : fill(strings.unitsChange, { units, where })
}

export function certificateRows(about: Certified, strings: MilpStrings = milpStrings): readonly Row[] {
  const holds = holdsText(about, strings)
  return [
    row(strings.claim, { words: claimText(about, strings) }),
    row(strings.holds, holds.includes('<') ? { value: holds } : { words: holds }),
    row(strings.first, { words: firstText(about, strings) }),
  ]
}

export function certificateWords(about: Certified, strings: MilpStrings = milpStrings): readonly string[] {
  const sentence = {
    point: placeText(about.point),
    claim: claimText(about, strings),
    holds: holdsText(about, strings),
  }
  return [
    fill(strings.claimSentence, sentence),
    fill(strings.firstSentence, { first: firstText(about, strings, plainNameText) }),
  ]
}
