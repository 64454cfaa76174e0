/**
 * The box and the height of f over it, seen from above at an angle: parallel lines stay parallel, nothing is foreshortened
 * with distance. Looked at from the corner nearest to the reader:
 *
 *              far
 *            ╱      ╲         the surface, its lowest point `gap` above the base
 *       left          right
 *            ╲      ╱         the base: the box itself; numbers stand along its two near sides
 *              near
 *
 * The view is turned by the angle of the 3-4-5 triangle: few lines of an example (x = y, x + y = 1) run along the line of
 * sight, where they would be seen from their end.
 */
import type { Frame, Margins, Pixel, Point } from '../draw/frame.ts'

/** Quarter turns of the box, so that each of its corners can be the near one. */
export type Turn = 0 | 1 | 2 | 3

const [COS, SIN, TILT] = [0.8, 0.6, 0.5]

/** Lowest to highest, and base to lowest, in parts of the drawing's width. */
const HEIGHT = { range: 0.4, gap: 0.12 } as const

const MARGINS: Margins = { top: 34, right: 34, bottom: 44, left: 50 }

export interface SurfaceFrame extends Pick<Frame, 'width' | 'height' | 'box' | 'mark' | 'line'> {
  readonly turn: Turn
  /** The middle of the base. */
  readonly middle: Pixel
  /** The box's sides in px, before it is turned and tilted. */
  readonly sides: Pixel
  readonly gap: number
  /** f at the lowest place, and px for each unit of f: 0 of a constant. */
  readonly low: number
  readonly lift: number
}

/** In the plane's place: `low` and `high` are the least and the greatest value of f over the box. */
export function surfaceFrame(plane: Frame, turn: Turn, low: number, high: number): SurfaceFrame {
  const { width, height, mark, line, box } = plane
  const longer = Math.max(plane.across, plane.down)
  const [a, b] = [plane.across / longer, plane.down / longer]
  const [p, q] = turn % 2 === 0 ? [a, b] : [b, a]
  const across = COS * p + SIN * q
  const deep = TILT * (SIN * p + COS * q)
  const roomAcross = width - (MARGINS.left + MARGINS.right) * mark
  const roomDown = height - (MARGINS.top + MARGINS.bottom) * mark
  const tall = deep + (HEIGHT.range + HEIGHT.gap) * across
  const scale = Math.max(1, Math.min(roomAcross / across, roomDown / tall))
  return {
    width,
    height,
    mark,
    line,
    box,
    turn,
    middle: [MARGINS.left * mark + roomAcross / 2, MARGINS.top * mark + (roomDown + (tall - deep) * scale) / 2],
    sides: [a * scale, b * scale],
    gap: HEIGHT.gap * across * scale,
    low,
    lift: high > low ? (HEIGHT.range * across * scale) / (high - low) : 0,
  }
}

/** (a, b) turned by quarters, clockwise. */
export function turned([a, b]: Pixel, turn: number): Pixel {
  return ([[a, b], [b, -a], [-a, -b], [-b, a]] as const)[turn as Turn] // biome-ignore format: the four turns
}

/** From the turned view back to the box's own directions. */
const back = (pair: Pixel, turn: Turn): Pixel => turned(pair, (4 - turn) % 4)

/** The line of sight over the base, away from the reader, in the units of the axes. */
export function sight({ box: [[x0, x1], [y0, y1]], sides, turn }: SurfaceFrame): Point {
  const [x, y] = back([SIN, COS], turn)
  return [(x * (x1 - x0)) / sides[0], (y * (y1 - y0)) / sides[1]]
}

/** A corner of the box as it is seen: −1 and −1 is the near one, 1 and −1 the right one, −1 and 1 the left one. */
export function cornerSeen({ box, turn }: SurfaceFrame, seen: Pixel): Point {
  const [a, b] = back(seen, turn)
  return [box[0][a > 0 ? 1 : 0], box[1][b > 0 ? 1 : 0]]
}

/** Where a point of the base is drawn, lifted by so many px. */
export function onBase({ box: [[x0, x1], [y0, y1]], sides, turn, middle }: SurfaceFrame, [x, y]: Point, up = 0): Pixel {
  const u = ((x - x0) / (x1 - x0) - 0.5) * sides[0]
  const v = ((y - y0) / (y1 - y0) - 0.5) * sides[1]
  const [p, q] = turned([u, v], turn)
  return [middle[0] + COS * p - SIN * q, middle[1] - TILT * (SIN * p + COS * q) - up]
}

export const onSurface = (frame: SurfaceFrame, point: Point, value: number): Pixel =>
  onBase(frame, point, frame.gap + frame.lift * (value - frame.low))
