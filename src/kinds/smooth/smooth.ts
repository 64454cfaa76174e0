/**
 * A network of two layers whose first one is smooth: softmax, sigmoid, tanh, GELU or a norm. What is exact about it comes
 * from the engine (who wins a softmax; the lines z = 0); all else is floating point and is said to be.
 */

import { lastLevel } from '../../engine/ask/cell-values.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { fromNumber } from '../../engine/exact/rational.ts'
import { type Frame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { polygon } from '../../view/draw/paths.ts'
import type { PlaneScene, ValueDrawing } from '../../view/draw/plane-scene.ts'
import { axisTicks, decimalText } from '../../view/draw/ticks.ts'
import { type Row, row } from '../../view/panel/rows.ts'
import { type PlaneSceneSpec, planeScene } from '../../view/plane/plane.ts'
import { type Located, locate } from '../../view/state/located.ts'
import type { FigureState } from '../../view/state/state.ts'
import { inequalityTokens, inputName, ownForm, sumOf, tokensText } from '../../view/text/notation.ts'
import { coordinatesText } from '../../view/text/places.ts'
import { type FigureStrings, figureStrings } from '../../view/words/english/figure.ts'
import { sideText } from '../../view/words/side.ts'
import { fill } from '../../view/words/words.ts'
import { type Contour, contour, fieldOf } from './contours.ts'
import { firstAt, margin, outputAt, SMOOTH_KINDS, type SmoothKind, soften } from './soften.ts'
import { type SmoothStrings, smoothStrings } from './strings.ts'

/** What the slider goes through; a link can't leave it. */
export const TEMPERATURE = { min: 0.125, max: 4, step: 0.125, usual: 1 } as const

export interface Smooth {
  readonly kind: SmoothKind
  readonly temperature: number
  readonly complex: Complex
}

export function smoothOf(complex: Complex, { own }: Pick<FigureState, 'own'>): Smooth {
  const kind = SMOOTH_KINDS.find((each) => each === own.smooth) ?? 'softmax'
  const asked = typeof own.temperature === 'number' ? own.temperature : TEMPERATURE.usual
  return { kind, temperature: Math.min(TEMPERATURE.max, Math.max(TEMPERATURE.min, asked)), complex }
}

export const hasTemperature = ({ kind }: Smooth): boolean => !kind.endsWith('norm')

const hasCells = ({ kind }: Smooth): boolean => kind === 'softmax'

const located = ({ complex }: Smooth, point: readonly number[]): Located =>
  locate(complex, lastLevel(complex).layer, point)

/**
 * The plane of the figure. Only who wins a softmax has cells: of other kinds the lines z = 0 are drawn, each unit's mark
 * says on which side the point is, and no line binds or is implied.
 */
export function smoothPlane(smooth: Smooth, drawing: SmoothDrawing, spec: Omit<PlaneSceneSpec, 'complex'>): PlaneScene {
  const at = located(smooth, spec.state.point)
  const shown = hasCells(smooth) ? at : { ...at, inequalities: [] }
  const state = { ...spec.state, layer: at.layer, show: [] }
  const scene = planeScene({ ...spec, complex: smooth.complex, state, located: shown })
  const lines = hasCells(smooth) ? scene.lines : scene.lines.map((line) => ({ ...line, bold: '' }))
  return { ...scene, ...drawing, lines }
}

/** The winner's probabilities that have a curve, and above which the plane is darker. */
const SHARES = [0.5, 0.6, 0.7, 0.8, 0.9]
/** About so many curves cross the plane. */
const CURVES = 9

export type SmoothDrawing = Pick<PlaneScene, 'tints' | 'current' | 'open'> & { readonly value: ValueDrawing }

/** What depends on the point is not in it, so that it isn't drawn anew while the point moves. */
export function smoothDrawing(frame: Frame, smooth: Smooth): SmoothDrawing {
  const pixel = (point: Point): Pixel => toPixel(frame, point)
  const [[x0, x1], [y0, y1]] = frame.box
  const corners: readonly Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
  const whole = polygon(corners.map(pixel))
  const none = { step: 0, above: '', below: '', zero: '', region: '', signs: [] }
  const { network } = smooth.complex
  if (!hasCells(smooth)) {
    const field = fieldOf((x, y) => outputAt(network, smooth.kind, smooth.temperature, [x, y]), frame.box)
    return { tints: ['', whole], current: '', open: '', value: { ...none, ...levelCurves(field, pixel) } }
  }
  const fields = (network.layers[0]?.bias ?? []).map((_, unit) =>
    fieldOf((x, y) => margin(firstAt(network, [x, y]), unit, smooth.temperature), frame.box),
  )
  const bands = SHARES.map((share): Contour => {
    const level = smooth.temperature * Math.log(share / (1 - share))
    const each = fields.map((field) => contour(field, level, pixel))
    return { inside: each.map(({ inside }) => inside).join(''), curve: each.map(({ curve }) => curve).join('') }
  })
  return {
    tints: [whole, ...bands.map(({ inside }) => inside)],
    current: '',
    open: '',
    value: { ...none, above: bands.map(({ curve }) => curve).join('') },
  }
}

function levelCurves(field: ReturnType<typeof fieldOf>, pixel: (point: Point) => Pixel): Partial<ValueDrawing> {
  const [low, high] = [Math.min(...field.values), Math.max(...field.values)]
  const levels = low < high ? axisTicks(low, high, CURVES, 1).map(({ value }) => value) : []
  const curves = (keep: (level: number) => boolean): string =>
    levels
      .filter(keep)
      .map((level) => contour(field, level, pixel).curve)
      .join('')
  const { inside, curve } = contour(field, 0, pixel)
  return {
    step: Number(((levels[1] ?? 0) - (levels[0] ?? 0)).toPrecision(3)),
    above: curves((level) => level > 0),
    below: curves((level) => level < 0),
    zero: curve,
    region: inside,
  }
}

/** A number of a smooth function: three digits, and never without the sign of approximation. */
const about = (value: number): string => decimalText(Number(value.toPrecision(3)))

const here = ({ complex: { network }, kind, temperature }: Smooth, point: readonly number[]) => ({
  shares: soften(kind, firstAt(network, point), temperature),
  output: outputAt(network, kind, temperature, point),
})

const sharesText = (shares: readonly number[]): string => `≈ ${shares.map(about).join(',\u2002')}`

interface SmoothTexts {
  readonly own: SmoothStrings
  /** Those that all figures share. */
  readonly shared: FigureStrings
}

const ENGLISH_TEXTS: SmoothTexts = { own: smoothStrings, shared: figureStrings }

export function smoothRows(
  smooth: Smooth,
  drawing: SmoothDrawing,
  point: readonly number[],
  { own: strings, shared }: SmoothTexts = ENGLISH_TEXTS,
): readonly Row[] {
  const { shares, output } = here(smooth, point)
  if (hasCells(smooth)) {
    const [first, second, last] = [SHARES[0], SHARES[1], SHARES.at(-1)].map((share) => Math.round(100 * (share ?? 0)))
    return [
      ...winnerRows(located(smooth, point), shared),
      row(strings.probabilities, { value: sharesText(shares) }),
      row(strings.curves, {
        words: fill(strings.winnerCurves, { first: first ?? 0, second: second ?? 0, last: last ?? 0 }),
      }),
    ]
  }
  const { step } = drawing.value
  return [
    row(strings.here, { value: `≈ ${about(output)}` }),
    row(strings.curves, {
      words: step > 0 ? fill(strings.levelCurves, { step: decimalText(step) }) : strings.zeroCurve,
    }),
    row(strings.cells, { words: strings.noCells }),
  ]
}

/** `1 over 2: x − y > 0`, exact. */
function winnerRows({ inequalities, complex }: Located, shared: FigureStrings): readonly Row[] {
  const inputs = complex.network.inputs.map(inputName)
  return inequalities.map((each) =>
    row(sideText(each.on, each, shared), { math: inequalityTokens(sumOf(ownForm(each), inputs), each.on) }),
  )
}

export function smoothWords(
  smooth: Smooth,
  point: readonly number[],
  { own: strings, shared }: SmoothTexts = ENGLISH_TEXTS,
): readonly string[] {
  const { shares, output } = here(smooth, point)
  const place = coordinatesText(smooth.complex.network.inputs, point.map(fromNumber))
  if (!hasCells(smooth)) return [fill(strings.outputSentence, { value: `≈ ${about(output)}`, point: place })]
  const winner = winnerRows(located(smooth, point), shared).map(
    ({ term, math }) => `${term}: ${tokensText(math, 'plain')}`,
  )
  return [
    fill(strings.winnerSentence, {
      temperature: decimalText(smooth.temperature),
      point: place,
      values: sharesText(shares),
    }),
    fill(strings.cellSentence, { winner: winner.join('; '), count: lastLevel(smooth.complex).cells.length }),
  ]
}
