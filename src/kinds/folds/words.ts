/** The folding figure in words that are always true, a sentence each, and its rows. */
import type { fromNumber } from '../../engine/exact/rational.ts'
import { type UnitStyle, unitStyle } from '../../view/draw/palette.ts'
import { locate } from '../../view/state/located.ts'
import {
  inequalityTokens,
  inputName,
  type Name,
  ownForm,
  plainNameText,
  sumOf,
  type Token,
  tokensText,
  unitName,
} from '../../view/text/notation.ts'
import { valueText } from '../../view/text/numbers.ts'
import { type FigureStrings, figureStrings } from '../../view/words/english/figure.ts'
import { fill } from '../../view/words/words.ts'
import { type Folded, type FoldedPoint, type FoldState, sheetsCrossed } from './state.ts'
import { type FoldStrings, foldStrings } from './strings.ts'

/** A drawn unit as the point's sheet sees it. */
export interface FoldRow extends UnitStyle {
  readonly title: Name
  readonly on: boolean
  readonly formula: readonly Token[]
}

export function foldRows(
  { complex, packets, drawn }: Folded,
  state: FoldState,
  at: readonly number[],
): readonly FoldRow[] {
  if (!state.draw) return []
  const { inequalities } = locate(complex, packets.length, at)
  return drawn.flatMap((ref) => {
    const found = inequalities.find(({ layer, unit }) => layer === ref.layer && unit === ref.unit)
    if (!found) return []
    const sum = sumOf(ownForm(found), complex.network.inputs.map(inputName))
    return [
      {
        ...unitStyle(complex.network, ref),
        title: unitName(ref),
        on: found.on,
        formula: inequalityTokens(sum, found.on),
      },
    ]
  })
}

/** `2 of 4`, `halfway from 2 to 3`. */
export function foldsText({ folds }: FoldState, count: number, strings: FoldStrings = foldStrings): string {
  const [from, to] = [Math.floor(folds), Math.ceil(folds)]
  if (from === to) return fill(strings.foldsValue, { folds, count })
  return fill(folds - from === 0.5 ? strings.halfway : strings.onTheWay, { from, to })
}

const placeText = (point: readonly ReturnType<typeof fromNumber>[]): string =>
  `(${point.map(valueText).join(',\u00a0')})`

/** More points than these aren't read out. */
const MOST_POINTS = 8

export function foldWords(
  folded: Folded,
  state: FoldState,
  place: FoldedPoint,
  rows: readonly FoldRow[],
  strings: FoldStrings = foldStrings,
  shared: FigureStrings = figureStrings,
): readonly string[] {
  const made = Math.floor(state.folds)
  const sheets = folded.packets[made]?.sheets.length ?? 1
  const whole = folded.packets.at(-1)?.sheets.length ?? 1
  const opening =
    made === 0 ? strings.open : fill(made === 1 ? strings.foldedOnce : strings.folded, { folds: made, sheets })
  return [
    opening,
    ...(state.folds > made ? [strings.goingOn] : []),
    pointSentence(place, strings),
    ...rows.flatMap((row) => {
      const unit = plainNameText(row.title)
      const count = sheetsCrossed(folded, row)
      const formula = tokensText(row.formula, 'plain')
      return [
        count === 0 ? fill(strings.notSeen, { unit }) : fill(strings.crossed, { unit, count, sheets: whole }),
        fill(strings.side, { unit, state: row.on ? shared.on : shared.off, formula }),
      ]
    }),
  ]
}

export function pointSentence({ point, together }: FoldedPoint, strings: FoldStrings = foldStrings): string {
  const count = together.length
  if (count < 2) return fill(strings.alone, { point: placeText(point) })
  const points = together.slice(0, MOST_POINTS).map(placeText).join(', ')
  return fill(count > MOST_POINTS ? strings.togetherSome : strings.together, { point: placeText(point), count, points })
}

/** The same without the points: they are drawn. */
export function togetherText({ together }: FoldedPoint, strings: FoldStrings = foldStrings): string {
  return together.length < 2 ? strings.single : fill(strings.stack, { count: together.length })
}
