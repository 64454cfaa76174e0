/** Strokes of the linear-program drawing: teeth, level lines, the objective's arrow, the way out of the window. */
import type { AffineForm } from '../../engine/exact/forms.ts'
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, inFrame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { round } from '../../view/draw/palette.ts'
import { along, at, direction, distance, polyline } from '../../view/draw/paths.ts'
import { type Coefficients, stretchIn } from '../../view/draw/stretch.ts'
import { axisTicks } from '../../view/draw/ticks.ts'
import type { Objective, Program } from './program.ts'

/** px at scale 1: the teeth stand every 6 px and lean by 45°. */
const TOOTH = { every: 6, length: 7 }

/** How fast a linear function grows per pixel to the right and per pixel down. */
export function perPixel({ box: [[x0, x1], [y0, y1]], across, down }: Frame, [a, b]: Objective): Pixel {
  return [(a * (x1 - x0)) / across, (-b * (y1 - y0)) / down]
}

/** The objective whose gradient on the screen points from one pixel to another. */
export function objectiveAlong({ box: [[x0, x1], [y0, y1]], across, down }: Frame, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  return Math.atan2((-dy * down) / (y1 - y0), (dx * across) / (x1 - x0))
}

export function pathOfForm(frame: Frame, corners: readonly Pixel[], form: Coefficients): string {
  const stretch = stretchIn(frame, corners, form)
  return stretch ? polyline(stretch) : ''
}

const cornersOfFrame = ({ left, top, across, down }: Frame): readonly Pixel[] => [
  [left, top],
  [left + across, top],
  [left + across, top + down],
  [left, top + down],
]

/** On the side where the form is > 0, along the whole of its line in the window. */
export function teethPath(frame: Frame, { normal, offset }: AffineForm): string {
  const [a = 0, b = 0] = normal.map(toNumber)
  const stretch = stretchIn(frame, cornersOfFrame(frame), [a, b, toNumber(offset)])
  if (!stretch) return ''
  const [from, to] = stretch
  const heading = direction(from, to)
  const [gx, gy] = perPixel(frame, [a, b])
  const size = Math.hypot(gx, gy)
  const outward: Pixel = [gx / size, gy / size]
  const { every, length } = { every: TOOTH.every * frame.mark, length: TOOTH.length * frame.mark }
  const lean: Pixel = [
    (heading[0] + outward[0]) * Math.SQRT1_2 * length,
    (heading[1] + outward[1]) * Math.SQRT1_2 * length,
  ]
  // Written as steps, which are all alike: a hundred teeth pack into a few bytes.
  const step = `m${at([heading[0] * every - lean[0], heading[1] * every - lean[1]])}l${at(lean)}`
  const count = Math.floor((distance(from, to) - length) / every)
  return count < 1 ? '' : `M${at(along(from, heading, every / 2))}l${at(lean)}${step.repeat(count - 1)}`
}

/** At most so many level lines; a round step makes them a few less. */
const LEVELS = 6

/** Round values in the range of the objective over what is seen, below its largest one. */
export function levelValues(values: readonly number[], largest: number | null): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const range = high - low
  if (!(range > 0)) return []
  const top = largest ?? Number.POSITIVE_INFINITY
  return axisTicks(low, high, LEVELS, 1)
    .map(({ value }) => value)
    .filter((value) => value > low + range / 50 && value < high - range / 50 && value < top)
}

export interface ArrowDrawing {
  readonly shaft: string
  readonly head: string
  /** The handle's middle, and the arc beside it that says it turns. */
  readonly tip: Pixel
  readonly arc: string
}

/** px at scale 1. */
const ARROW = { length: 64, start: 15, head: 10, half: 4.5, least: 38, arc: 11, spread: 0.2, barb: 4.5, over: 24 }

/** From the point along the gradient; shorter where it would leave the drawing. */
export function arrowDrawing(frame: Frame, point: Pixel, gradient: Pixel): ArrowDrawing {
  const { mark } = frame
  const size = Math.hypot(...gradient)
  const heading: Pixel = [gradient[0] / size, gradient[1] / size]
  const aside: Pixel = [-heading[1], heading[0]]
  const steps = [64, 58, 52, 46, 40].map((length) => length * mark)
  const reach =
    steps.find((length) => inFrame(frame, along(point, heading, length), ARROW.over * mark)) ?? ARROW.least * mark
  const tip = along(point, heading, reach)
  const neck = along(tip, heading, -ARROW.head * mark)
  const radius = reach + ARROW.arc * mark
  const angle = Math.atan2(heading[1], heading[0])
  const spread = (ARROW.spread * ARROW.length * mark) / reach
  const onArc = (turn: number, far = radius): Pixel => [
    point[0] + far * Math.cos(angle + turn),
    point[1] + far * Math.sin(angle + turn),
  ]
  const barb = (way: 1 | -1): string => {
    const back = way * (spread - (ARROW.barb * mark) / radius)
    const aside = ARROW.barb * 0.75 * mark
    return `M${at(onArc(back, radius - aside))}L${at(onArc(way * spread))}L${at(onArc(back, radius + aside))}`
  }
  return {
    shaft: polyline([along(point, heading, ARROW.start * mark), neck]),
    head: `M${[along(neck, aside, ARROW.half * mark), tip, along(neck, aside, -ARROW.half * mark)].map(at).join('L')}Z`,
    tip,
    arc: `M${at(onArc(-spread))}A${round(radius)} ${round(radius)} 0 0 1 ${at(onArc(spread))}${barb(1)}${barb(-1)}`,
  }
}

export interface WayOut {
  readonly line: string
  readonly tips: string
}

/** From the point, if it is allowed, or else from the nearest allowed corner in the window, on in the direction and past the frame. */
export function wayOut(
  frame: Frame,
  { constraints, seen }: Program,
  point: Point,
  heading: readonly number[],
): WayOut | null {
  const isAllowed = constraints.every(
    ({ normal: [a, b], offset }) =>
      (a ? toNumber(a) : 0) * point[0] + (b ? toNumber(b) : 0) * point[1] + toNumber(offset) <= 0,
  )
  const away = ([x, y]: Point): number => Math.hypot(x - point[0], y - point[1])
  const nearest = [...seen].sort((a, b) => away(a) - away(b))[0]
  const start = isAllowed ? point : nearest
  if (!start) return null
  const from = toPixel(frame, start)
  const far = toPixel(frame, [start[0] + (heading[0] ?? 0), start[1] + (heading[1] ?? 0)])
  const way = direction(from, far)
  const edge = exitFrom(frame, from, way)
  const aside: Pixel = [-way[1], way[0]]
  const size = 6 * frame.mark
  const chevron = (back: number): string => {
    const tip = along(edge, way, (9 - back) * frame.mark)
    const foot = along(tip, way, -size)
    return `M${[along(foot, aside, size), tip, along(foot, aside, -size)].map(at).join('L')}`
  }
  return { line: polyline([from, along(edge, way, 9 * frame.mark)]), tips: chevron(0) + chevron(6) }
}

/** Where a ray from inside leaves the frame. */
function exitFrom({ left, top, across, down }: Frame, [x, y]: Pixel, [dx, dy]: Pixel): Pixel {
  const times = [
    dx > 0 ? (left + across - x) / dx : dx < 0 ? (left - x) / dx : Number.POSITIVE_INFINITY,
    dy > 0 ? (top + down - y) / dy : dy < 0 ? (top - y) / dy : Number.POSITIVE_INFINITY,
  ]
  return along([x, y], [dx, dy], Math.max(0, Math.min(...times)))
}
