/** The figure in words that are always true: the layer, the number of cells, the point's cell and its inequalities. */

import { mapValues } from '../../engine/exact/forms.ts'
import type { UnitRef } from '../../network/network.ts'
import type { Located } from '../state/located.ts'
import { outputName, plainNameText, tokensText, unitName } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'
import { coordinatesText } from '../text/places.ts'
import { cuttingLayerCount, elementOf } from '../text/units.ts'
import { type FigureStrings, figureStrings } from '../words/english/figure.ts'
import { sideText } from '../words/side.ts'
import { fill } from '../words/words.ts'
import { type Panel, type PanelRow, panelOf } from './panel.ts'

/** A sentence each. */
export function describe(
  located: Located,
  dead: readonly UnitRef[],
  strings: FigureStrings = figureStrings,
): readonly string[] {
  const { complex, layer } = located
  const panel = panelOf(located, dead)
  const count = complex.levels[layer]?.cells.length ?? 1
  const flat = complex.dimension === 2
  const opening =
    layer === 0
      ? strings.describedBox
      : fill(strings.described, {
          layer,
          layers: cuttingLayerCount(complex.network),
          count,
          cells: count === 1 ? (flat ? strings.cell : strings.interval) : flat ? strings.cells : strings.intervals,
        })
  return [
    opening,
    whereabouts(located, strings),
    ...border(located, strings),
    ...panel.layers.flatMap(({ rows }) => rows.map((row) => inequalitySentence(row, strings))),
    ...outputSentences(located, panel, strings),
  ]
}

/** `x = 1/2, y = −1/2`. */
export const pointText = ({ complex, point }: Located): string => coordinatesText(complex.network.inputs, point)

/** `h1 off, h2 on, h3 on; g1 on`: what a screen reader says while the point moves. */
export function patternText(located: Located, strings: FigureStrings = figureStrings): string {
  const layers: string[][] = []
  for (const each of located.inequalities) {
    const words = layers[each.layer - 1] ?? []
    layers[each.layer - 1] = words
    words.push(`${plainNameText(unitName(elementOf(each)))} ${sideText(each.on, each, strings)}`)
  }
  return layers.map((words) => words.join(', ')).join('; ')
}

/** Where the point is, briefly. */
export function announce(located: Located, strings: FigureStrings = figureStrings): string {
  const pattern = patternText(located, strings)
  const point = pointText(located)
  return [
    pattern === '' ? `${point}.` : `${fill(strings.pointValue, { point, pattern })}.`,
    ...border(located, strings),
  ].join(' ')
}

function whereabouts(located: Located, strings: FigureStrings): string {
  const point = pointText(located)
  if (located.layer === 0) return fill(strings.pointInBox, { point })
  return fill(strings.pointIn, { point, cell: cellWord(located, strings), pattern: patternText(located, strings) })
}

function cellWord(located: Located, strings: FigureStrings): string {
  return located.complex.dimension === 2 ? strings.cell : strings.interval
}

function border(located: Located, strings: FigureStrings): readonly string[] {
  if (located.border.length === 0) return []
  const units = located.border.map((ref) => plainNameText(unitName(ref))).join(', ')
  const sentence = located.complex.dimension === 2 ? strings.pointOn : strings.pointAt
  return [fill(sentence, { units, cell: cellWord(located, strings) })]
}

function inequalitySentence(row: PanelRow, strings: FigureStrings): string {
  return fill(strings.inequality, {
    unit: plainNameText(row.name),
    state: sideText(row.on, row.side, strings),
    formula: tokensText(row.formula.right, 'plain'),
    status: strings[row.word],
  })
}

function outputSentences(located: Located, panel: Panel, strings: FigureStrings): readonly string[] {
  if (panel.outputs.length === 0) return []
  const values = mapValues(located.complex.outputMap(located.cell), located.point)
  return panel.outputs.map(({ formula }, place) =>
    fill(strings.outputIs, {
      name: plainNameText(outputName(place + 1, panel.outputs.length)),
      formula: tokensText(formula.right, 'plain'),
      value: values[place] ? valueText(values[place]) : '',
    }),
  )
}
