/** The axes outside the frame: numbers, their names, and the point's red marks between the frame and the numbers. */
import type { Frame, Pixel } from '../draw/frame.ts'
import { toPixel } from '../draw/frame.ts'
import { nameWidth, round } from '../draw/palette.ts'
import type { AxisDrawing, AxisNumber, LabelDrawing } from '../draw/plane-scene.ts'
import { axisTicks } from '../draw/ticks.ts'
import { inputName, type Name } from '../text/notation.ts'

/** Distances from the frame at scale 1, px. */
const AXIS = {
  tick: { from: 9, to: 14 },
  mark: { from: 9, to: 16 },
  /** Baselines below, right ends at the left. */
  below: 27.5,
  beside: 18,
  /** Numbers are at least this far apart. */
  gap: 74,
  number: 13,
  name: 18,
  /** From a number's baseline to its middle. */
  rise: 4.5,
} as const

const numberWidth = (text: string): number => 0.53 * AXIS.number * text.length

export function axisDrawings(
  frame: Frame,
  inputs: readonly string[],
  point: Pixel | null,
  labels: readonly LabelDrawing[],
): readonly [x: AxisDrawing, y: AxisDrawing] {
  return [
    xAxis(frame, inputName(inputs[0] ?? 'x'), point, labels),
    yAxis(frame, inputName(inputs[1] ?? 'y'), point, labels),
  ]
}

/** Midway between neighbours, from the end of the axis back: where its name may stand if a number is at the end. */
const gaps = (places: readonly number[]): readonly number[] =>
  places
    .slice(1)
    .map((place, before) => (place + (places[before] ?? place)) / 2)
    .reverse()

function xAxis(frame: Frame, name: Name, point: Pixel | null, labels: readonly LabelDrawing[]): AxisDrawing {
  const { left, top, across, down, mark } = frame
  const foot = top + down
  const baseline = foot + AXIS.below * mark
  const below = labels.filter((label) => !label.inside && label.y > foot)
  const ticks = axisTicks(frame.box[0][0], frame.box[0][1], across, AXIS.gap * mark)
  const numbers = ticks.map(({ value, text }): AxisNumber => ({ text, x: toPixel(frame, [value, 0])[0], y: baseline }))
  const width = nameWidth(name) * AXIS.name * mark
  const spots = [left + across - width / 2, ...gaps(numbers.map(({ x }) => x))]
  const middle = spots.find(
    (spot) =>
      numbers.every(({ x, text }) => Math.abs(x - spot) > (width + numberWidth(text) * mark) / 2 + 6 * mark) &&
      below.every((label) => Math.abs(label.x - spot) > (width + label.across) / 2),
  )
  return {
    name,
    nameAt: [(middle ?? left + across + 16 * mark + width / 2) + width / 2, baseline],
    numbers: numbers.filter(
      ({ x, text }) =>
        !below.some((label) => Math.abs(label.x - x) < (label.across - 8 * mark + numberWidth(text) * mark) / 2),
    ),
    ticks: numbers.map(({ x }) => `M${round(x)} ${round(foot + AXIS.tick.from * mark)}v${round(5 * mark)}`).join(''),
    mark: point ? `M${round(point[0])} ${round(foot + AXIS.mark.from * mark)}v${round(7 * mark)}` : '',
  }
}

function yAxis(frame: Frame, name: Name, point: Pixel | null, labels: readonly LabelDrawing[]): AxisDrawing {
  const { left, top, down, mark } = frame
  const right = left - AXIS.beside * mark
  const beside = labels.filter((label) => !label.inside && label.x < left - 10 * mark && label.y > top)
  const ticks = axisTicks(frame.box[1][0], frame.box[1][1], down, AXIS.gap * mark)
  const levels = ticks.map(({ value, text }) => ({ text, y: toPixel(frame, [0, value])[1] }))
  const spots = [top + 5 * mark, ...gaps(levels.map(({ y }) => y))]
  const middle = spots.find(
    (spot) =>
      levels.every(({ y }) => Math.abs(y - spot) > 17 * mark) &&
      beside.every((label) => Math.abs(label.y - spot) > label.down / 2 + 6 * mark),
  )
  return {
    name,
    nameAt: [right, (middle ?? top - 16 * mark) + 5 * mark],
    numbers: levels
      .filter(({ y }) => !beside.some((label) => Math.abs(label.y - y) < label.down / 2))
      .map(({ text, y }) => ({ text, x: right, y: y + AXIS.rise * mark })),
    ticks: levels.map(({ y }) => `M${round(left - AXIS.tick.to * mark)} ${round(y)}h${round(5 * mark)}`).join(''),
    mark: point ? `M${round(left - AXIS.mark.to * mark)} ${round(point[1])}h${round(7 * mark)}` : '',
  }
}
