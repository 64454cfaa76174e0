/** Where a straight line runs through a convex polygon on the screen. */
import { type Frame, type Pixel, toDomain } from './frame.ts'
import { along, distance } from './paths.ts'

/** An affine function of the plane: `x · X + y · Y + constant`. */
export type Coefficients = readonly [x: number, y: number, constant: number]

function valueAt(frame: Frame, [a, b, c]: Coefficients, pixel: Pixel): number {
  const [x, y] = toDomain(frame, pixel)
  return a * x + b * y + c
}

/** The stretch of `form = 0` inside a convex polygon of pixels; null if it only touches it. */
export function stretchIn(frame: Frame, corners: readonly Pixel[], form: Coefficients): readonly [Pixel, Pixel] | null {
  const values = corners.map((corner) => valueAt(frame, form, corner))
  const scale = Math.max(...values.map(Math.abs)) * 1e-9
  const found: Pixel[] = []
  for (const [place, from] of corners.entries()) {
    const next = (place + 1) % corners.length
    const [to, v = 0, w = 0] = [corners[next], values[place], values[next]]
    if (Math.abs(v) <= scale) found.push(from)
    else if (to && v * w < 0 && Math.abs(w) > scale)
      found.push(along(from, [to[0] - from[0], to[1] - from[1]], v / (v - w)))
  }
  const [first] = found
  const last = found.reduce<Pixel | undefined>(
    (far, each) => (first && distance(first, each) > (far ? distance(first, far) : 0) ? each : far),
    undefined,
  )
  return first && last ? [first, last] : null
}
