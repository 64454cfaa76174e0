/** Path data from pixels. */
import type { Pixel } from './frame.ts'
import { round } from './palette.ts'

export const at = ([x, y]: Pixel): string => `${round(x)} ${round(y)}`

export const polyline = (points: readonly Pixel[]): string => (points.length < 2 ? '' : `M${points.map(at).join('L')}`)

export const polygon = (points: readonly Pixel[]): string => (points.length < 3 ? '' : `M${points.map(at).join('L')}Z`)

export const along = ([x, y]: Pixel, [dx, dy]: Pixel, distance: number): Pixel => [x + dx * distance, y + dy * distance]

/** Pixels are far from overflowing: the plain root is faster than `Math.hypot`. */
export const distance = ([ax, ay]: Pixel, [bx, by]: Pixel): number => Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2)

export const middle = ([ax, ay]: Pixel, [bx, by]: Pixel): Pixel => [(ax + bx) / 2, (ay + by) / 2]

/** Unit vector from one pixel to another; of two equal ones, to the right. */
export function direction(from: Pixel, to: Pixel): Pixel {
  const length = distance(from, to)
  return length === 0 ? [1, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
}

/** The left of a walk in the plane, where y points up, as it looks on the screen, where it points down. */
export const leftOf = ([dx, dy]: Pixel): Pixel => [dy, -dx]

/** The point of a segment that is nearest to a pixel. */
export function nearestOn(from: Pixel, to: Pixel, [px, py]: Pixel): Pixel {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : ((px - from[0]) * dx + (py - from[1]) * dy) / square
  return along(from, [dx, dy], Math.max(0, Math.min(1, share)))
}

/** Do three pixels lie on one straight stroke? A thousandth of a pixel is not seen. */
function straight(a: Pixel, b: Pixel, c: Pixel): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
  return dot > 0 && Math.abs(cross) <= 1e-3 * Math.max(1, distance(a, c))
}

/** The same stroke without the corners at which it doesn't bend. */
export function withoutStraightCorners(points: readonly Pixel[]): readonly Pixel[] {
  const kept: Pixel[] = []
  for (const [place, point] of points.entries()) {
    const [before, after] = [kept.at(-1), points[place + 1]]
    if (!before || !after || !straight(before, point, after)) kept.push(point)
  }
  return kept
}
