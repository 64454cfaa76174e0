/** Between the pointer and the surface: what is seen at a pixel, and which point of the plane that is. */
import { toNumber, ZERO } from '../../engine/exact/rational.ts'
import type { Pixel, Point } from '../draw/frame.ts'
import { covers, type Patch, type SurfaceGround } from './ground.ts'
import { onSurface, type SurfaceFrame } from './surface-frame.ts'

/** f as it is on a cell: `slope · (x, y) + offset`. */
export interface Facet {
  readonly slope: Point
  readonly offset: number
}

export function facetOf({ complex }: SurfaceGround, cell: number): Facet {
  const { matrix, offset } = complex.outputMap(cell)
  const [x = 0, y = 0] = (matrix[0] ?? []).map(toNumber)
  return { slope: [x, y], offset: toNumber(offset[0] ?? ZERO) }
}

/** The point whose place on a facet is drawn at a pixel: the projection is linear, and so is its inverse. */
export function pointUnder(frame: SurfaceFrame, { slope, offset }: Facet, [px, py]: Pixel): Point | null {
  const draw = (x: number, y: number): Pixel => onSurface(frame, [x, y], slope[0] * x + slope[1] * y + offset)
  const [[x0, x1], [y0, y1]] = frame.box
  const origin = draw(x0, y0)
  const [alongX, alongY] = [draw(x1, y0), draw(x0, y1)]
  const [a, b] = [alongX[0] - origin[0], alongX[1] - origin[1]]
  const [c, d] = [alongY[0] - origin[0], alongY[1] - origin[1]]
  const [e, f] = [px - origin[0], py - origin[1]]
  const area = a * d - b * c
  if (area === 0) return null
  return [x0 + ((e * d - f * c) / area) * (x1 - x0), y0 + ((a * f - b * e) / area) * (y1 - y0)]
}

/** The patch that is seen at a pixel: of those drawn there, the one that is painted last. */
export function patchAt({ patches }: SurfaceGround, pixel: Pixel): Patch | null {
  return patches.reduce<Patch | null>(
    (seen, patch) => ((!seen || patch.rank > seen.rank) && covers(patch.corners, pixel) ? patch : seen),
    null,
  )
}

/**
 * The point of the plane that the reader points at: the one seen there on the surface; beside the surface, the one at
 * the height where the figure's own point is, so that a drag over the border goes on.
 */
export function pointAt(ground: SurfaceGround, pixel: Pixel, height: number): Point {
  const patch = patchAt(ground, pixel)
  const facet = patch ? facetOf(ground, patch.cell) : { slope: [0, 0] as const, offset: height }
  return pointUnder(ground.frame, facet, pixel) ?? [0, 0]
}
