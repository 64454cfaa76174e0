/** The plane of a certificate: what is drawn beside cells, lines and point. */
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { round } from '../../view/draw/palette.ts'
import { polygon, polyline } from '../../view/draw/paths.ts'
import type { Certified } from './certified.ts'

export interface CertificateScene {
  /** Within it the claim holds. */
  readonly area: string
  /** From the point to the first counter-example. */
  readonly reach: string
  readonly touch: Pixel | null
}

export function certificateScene(frame: Frame, about: Certified): CertificateScene {
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
