/**
 * Domain ↔ pixels. y points up in the domain and down on the screen: this is the only place that turns it.
 *
 *      margin top: labels           domain box = frame; lines run 9 px past it, labels stand beyond
 *     ┌──────────────┐
 *   y │              │ labels
 *     └──────────────┘
 *        numbers    x
 */

export type Pixel = readonly [x: number, y: number]
export type Point = readonly [x: number, y: number]
type Range = readonly [from: number, to: number]

export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Room for labels and axis numbers at scale 1. */
export const PLANE_MARGINS: Margins = { top: 40, right: 52, bottom: 36, left: 36 }

export interface Frame {
  /** The drawing, frame and margins. */
  readonly width: number
  readonly height: number
  /** The frame: its left and top edge and its size in the drawing. */
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
  readonly box: readonly [x: Range, y: Range]
  /** Marks, labels, handles and gaps are this many times their size at scale 1; `line` is for line weights. */
  readonly mark: number
  readonly line: number
}

export interface FrameSpec {
  /** The drawing's size in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly box: readonly Range[]
  /** The figure's font-size / 16. */
  readonly mark?: number
  /** Defaults to `mark`, and a fifth more on a screen that is seen from afar. */
  readonly line?: number
  readonly margins?: Margins
}

/** Is the figure drawn for a screen that is seen from afar? */
export const isAfar = (mark: number): boolean => mark > 1.3

export const lineScaleOf = (mark: number): number => (isAfar(mark) ? 1.2 * mark : mark)

/** A box up to twice as long as wide keeps its shape, so that angles are true; a longer one fills the square. */
const MOST_OBLONG = 2

/** The largest frame that leaves room for the margins, at the right of the drawing and at its foot where room is left. */
export function planeFrame(spec: FrameSpec): Frame {
  const mark = spec.mark ?? 1
  const margins = spec.margins ?? PLANE_MARGINS
  const box: Frame['box'] = [spec.box[0] ?? [-1, 1], spec.box[1] ?? [-1, 1]]
  const roomAcross = Math.max(1, spec.width - (margins.left + margins.right) * mark)
  const roomDown = Math.max(1, spec.height - (margins.top + margins.bottom) * mark)
  const ratio = shape(box)
  const across = Math.min(roomAcross, roomDown * ratio)
  const down = across / ratio
  return {
    width: spec.width,
    height: spec.height,
    left: margins.left * mark + (roomAcross - across) / 2,
    top: margins.top * mark + (roomDown - down) / 2,
    across,
    down,
    box,
    mark,
    line: spec.line ?? lineScaleOf(mark),
  }
}

function shape([[x0, x1], [y0, y1]]: Frame['box']): number {
  const ratio = (x1 - x0) / (y1 - y0)
  return ratio > MOST_OBLONG || ratio < 1 / MOST_OBLONG ? 1 : ratio
}

export function toPixel(frame: Frame, [x, y]: Point): Pixel {
  const [[x0, x1], [y0, y1]] = frame.box
  return [
    frame.left + ((x - x0) / (x1 - x0)) * frame.across,
    frame.top + frame.down - ((y - y0) / (y1 - y0)) * frame.down,
  ]
}

export function toDomain(frame: Frame, [px, py]: Pixel): Point {
  const [[x0, x1], [y0, y1]] = frame.box
  return [
    x0 + ((px - frame.left) / frame.across) * (x1 - x0),
    y0 + ((frame.top + frame.down - py) / frame.down) * (y1 - y0),
  ]
}

/** Is the pixel in the frame, or less than `slack` outside it? */
export function inFrame(frame: Frame, [px, py]: Pixel, slack = 0): boolean {
  return (
    px >= frame.left - slack &&
    px <= frame.left + frame.across + slack &&
    py >= frame.top - slack &&
    py <= frame.top + frame.down + slack
  )
}
