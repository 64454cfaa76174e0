/** The plane of a search or a certificate: what is drawn beside cells, lines and point. */
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { round } from '../../view/draw/palette.ts'
import { at, direction, distance, polygon, polyline } from '../../view/draw/paths.ts'
import type { Certified, Search } from './search.ts'

export interface MilpScene {
  /** From the middle of each asked cell to where f is largest in it. */
  readonly arrows: string
  readonly heads: string
  readonly dots: readonly Pixel[]
  /** The best so far. */
  readonly rings: readonly Pixel[]
  /** Within it the claim holds. */
  readonly area: string
  /** From the point to the first counter-example. */
  readonly reach: string
  readonly touch: Pixel | null
}

const EMPTY: MilpScene = { arrows: '', heads: '', dots: [], rings: [], area: '', reach: '', touch: null }

const HEAD = 6

export function searchScene(frame: Frame, search: Search): MilpScene {
  const { complex, asked, best } = search
  const level = complex.levels.at(-1)
  const pixel = (place: readonly { numerator: bigint; denominator: bigint }[]): Pixel => {
    const [x = 0, y = 0] = place.map(toNumber)
    return toPixel(frame, [x, y])
  }
  const cornersOf = (cell: number): readonly Pixel[] =>
    (level?.cells[cell]?.vertices ?? []).map((vertex) => toPixel(frame, level?.vertices[vertex]?.at ?? [0, 0]))
  const strokes = asked.map(({ cell, corners }) => {
    const from = mean(cornersOf(cell))
    return { from, to: mean(corners.map(pixel)), flat: corners.length === (level?.cells[cell]?.vertices.length ?? 0) }
  })
  const head = HEAD * frame.mark
  const drawn = strokes.filter(({ from, to, flat }) => !flat && distance(from, to) > head)
  return {
    ...EMPTY,
    arrows: drawn.map(({ from, to }) => polyline([from, to])).join(''),
    heads: drawn.map(({ from, to }) => headPath(from, to, head)).join(''),
    dots: strokes.filter(({ flat }) => flat).map(({ from }) => from),
    rings: best.corners.map(pixel),
  }
}

const mean = (points: readonly Pixel[]): Pixel => {
  const count = Math.max(1, points.length)
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count]
}

function headPath(from: Pixel, to: Pixel, size: number): string {
  const [dx, dy] = direction(from, to)
  const back = (side: number): Pixel => [to[0] - size * (dx - side * dy * 0.6), to[1] - size * (dy + side * dx * 0.6)]
  return `M${at(back(1))}L${at(to)}L${at(back(-1))}`
}

export function certificateScene(frame: Frame, about: Certified): MilpScene {
  const [x = 0, y = 0] = about.point.map(toNumber)
  const corners = (radius: number): readonly Point[] =>
    about.shape === 'square'
      ? [
          [x - radius, y - radius],
          [x + radius, y - radius],
          [x + radius, y + radius],
          [x - radius, y + radius],
        ]
      : [
          [x, y - radius],
          [x + radius, y],
          [x, y + radius],
          [x - radius, y],
        ]
  const [[x0, x1], [y0, y1]] = frame.box
  const whole: readonly Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
  const shown = about.radius === null ? whole : clipped(corners(toNumber(about.radius)), frame.box)
  const touches = about.found.at !== null && about.grow >= 1
  const [tx = 0, ty = 0] = touches ? (about.found.at ?? []).map(toNumber) : []
  const touch = touches ? toPixel(frame, [tx, ty]) : null
  return {
    ...EMPTY,
    area: polygon(shown.map((point) => toPixel(frame, point))),
    reach: touch ? polyline([toPixel(frame, [x, y]), touch]) : '',
    touch: touch && [round(touch[0]), round(touch[1])],
  }
}

/** A convex polygon's part in the window, a side at a time (Sutherland & Hodgman). */
function clipped(corners: readonly Point[], [[x0, x1], [y0, y1]]: Frame['box']): readonly Point[] {
  const sides: readonly ((point: Point) => number)[] = [
    ([x]) => x - x0,
    ([x]) => x1 - x,
    ([, y]) => y - y0,
    ([, y]) => y1 - y,
  ]
  return sides.reduce<readonly Point[]>(
    (kept, inside) =>
      kept.flatMap((point, place) => {
        const next = kept[(place + 1) % kept.length] ?? point
        const [v, w] = [inside(point), inside(next)]
        const own = v >= 0 ? [point] : []
        if (v >= 0 === w >= 0) return own
        const share = v / (v - w)
        const crossing: Point = [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]
        return [...own, crossing]
      }),
    corners,
  )
}
