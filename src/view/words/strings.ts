import type { Condition } from '../../engine/complex/complex.ts'
import { thresholdText } from '../text/condition.ts'
import type { MoreStrings } from './more-strings.ts'
import type { SurfaceStrings } from './surface-strings.ts'
import type { TypedStrings } from './typed-strings.ts'

/** The words of the interface. A page in another language hands its own to the figure; `{…}` is filled in. */
export const figureStrings = {
  layer: 'Layer {layer}',
  cellCount: '{count} {cells}',
  inWindow: 'in the window',
  insideCell: 'inside that cell',
  insideInterval: 'inside that interval',
  on: 'on',
  off: 'off',
  above: 'above {bound}',
  below: 'below {bound}',
  over: '{winner} over {other}',
  output: 'output',
  binding: 'binding',
  implied: 'implied',
  beyond: 'beyond the frame',
  dead: 'off everywhere',
  earlierLayer: 'layer {layer}',
  select: 'Select {unit}',

  inequalities: 'Inequalities',
  diagram: 'Diagram',
  numbers: 'Numbers',
  check: 'Check',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  share: 'Share',
  present: 'Present',
  more: 'More',
  weightsOf: 'Weights and biases of layer {layer}',
  weightsOfLinear: 'Weights and biases of linear layer {layer} of the file',
  weightsOfOutput: 'Weights and biases of the output',
  unit: 'unit',
  bias: 'bias',
  weightField: 'Weight from {from} to {to}',
  biasField: 'Bias of {to}',
  scale: 'All biases ×',
  inequalityField: 'Inequality of {unit}',
  inequalityColumn: 'inequality',
  inequalityHint: '> and >= describe the on side, < and <= the off side',

  point: 'The point',
  moveHandle: 'Move the line of {unit}',
  turnHandle: 'Turn the line of {unit}',
  pointValue: '{point}, {pattern}',

  figure: 'Network figure',
  described: 'Layer {layer} of {layers}: {count} {cells} in the window.',
  describedBox: 'No layer yet: the window is one cell.',
  cell: 'cell',
  cells: 'cells',
  interval: 'interval',
  intervals: 'intervals',
  pointIn: 'The point {point} is in the {cell} where {pattern}.',
  pointInBox: 'The point is {point}.',
  pointOn: 'It stands on the line of {units}, where its {cell} and the next one meet.',
  pointAt: 'It stands on the hinge of {units}, where its {cell} and the next one meet.',
  inequality: '{unit} is {state}: {formula}, {status}.',
  outputIs: '{name} is {formula}, here {value}.',
  selected: '{unit} is selected.',
  contours: 'From one contour of f to the next, f changes by {step}.',

  leftWindow: 'The point stays in the window.',
  lineLeftWindow: 'The line of {unit} stays in the window.',
  noLine: 'With all its weights 0, {unit} would have no line. It stays as it was.',
  noRow: 'No weights of {unit} make that inequality, because of the linear layer before it. It stays as it was.',
  tooClose: 'Too close to the turning point to say which way the line of {unit} should run. It stays as it was.',
  copied: 'Link copied.',
  notCopied: 'The link could not be copied. It is: {link}',
  notLoaded: 'A part of this figure could not be fetched ({problem}). Load the page again.',
  unknown: 'Of the link, this was left out: {problem}',
} as const

export type Word = keyof typeof figureStrings

export type FigureStrings = Readonly<Record<Word, string>> & {
  /** What is said of typed text that can't be read; English is kept where the fields are, and loaded with them. */
  readonly typed?: TypedStrings
  /** The words of the surface and of the row of what is asked for less often, likewise. */
  readonly later?: { readonly surface: SurfaceStrings; readonly more: MoreStrings }
}

/** On which side of its threshold something is: `on`, `above −1`, or of a maximum `2 over 1`. */
export function sideText(
  on: boolean,
  { bound, threshold = 0, over, unit }: Pick<Condition, 'bound' | 'threshold' | 'over' | 'unit'>,
  strings: FigureStrings,
): string {
  if (over !== undefined) return fill(strings.over, { winner: unit, other: over })
  if (bound) return fill(on ? strings.above : strings.below, { bound: thresholdText(threshold) })
  return on ? strings.on : strings.off
}

export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
