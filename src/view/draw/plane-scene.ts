/** A drawing of the plane as plain values, in pixels: all that `figures/Plane.tsx` puts on the screen, and no more. */

import type { Name } from '../text/notation.ts'
import type { Frame, Pixel } from './frame.ts'
import type { MarkState } from './marks.ts'
import type { UnitStyle } from './palette.ts'

/** One unit's line. Paths are empty where there is nothing to draw, so that a figure keeps its elements. */
export interface LineDrawing extends UnitStyle {
  readonly thin: string
  readonly width: number
  readonly dash: string | undefined
  /** The stretches that are edges of the current cell. */
  readonly bold: string
  readonly boldWidth: number
  readonly boldDash: string | undefined
  /** Runs 3 px beside the line, on its on side: a wide stroke whose dashes are the ticks. */
  readonly ticks: string
  readonly lit: boolean
}

/** How every line's ticks are dashed. */
export interface TickStyle {
  readonly width: number
  readonly dash: string
  readonly offset: number
}

/** The label of a line, or of several that coincide: every item has its own mark and name. */
export interface LabelDrawing {
  readonly items: readonly LabelItem[]
  readonly inside: boolean
  /** From the line's end to a label that had to step aside; empty if it stands at its line. */
  readonly leader: string
  /** Its middle and its size, target included. */
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

export interface LabelItem extends UnitStyle {
  readonly title: Name
  readonly state: MarkState
  readonly mark: Pixel
  readonly text: Pixel
  readonly lit: boolean
}

export interface HandleDrawing {
  readonly kind: 'move' | 'turn'
  readonly at: Pixel
  readonly radius: number
  /** Arrows along the normal, or the arc with its two heads. */
  readonly path: string
  /** Domain coordinates of `at`. */
  readonly point: readonly [x: number, y: number]
  /** The line's unit normal at the handle, in pixels, towards the on side. */
  readonly normal: Pixel
}

export interface HandlesDrawing extends UnitStyle {
  readonly handles: readonly HandleDrawing[]
}

export interface AxisNumber {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface AxisDrawing {
  readonly name: Name
  readonly nameAt: Pixel
  readonly numbers: readonly AxisNumber[]
  readonly ticks: string
  /** The point's red mark; empty outside the frame. */
  readonly mark: string
}

/** f over the plane: `contours` at round values, `zero` where f = 0, `region` where f ≥ 0. */
export interface ValueDrawing {
  /** f changes by this much from one contour to the next; 0 if there are none. */
  readonly step: number
  readonly above: string
  readonly below: string
  readonly zero: string
  readonly region: string
  /** +, −, or 0 where f is constantly 0. */
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export interface PlaneScene {
  readonly frame: Frame
  /** Six paths, the n-th holding the cells of tint n. */
  readonly tints: readonly string[]
  readonly current: string
  readonly hatch: { readonly slot: number; readonly path: string } | null
  readonly value: ValueDrawing | null
  readonly lines: readonly LineDrawing[]
  readonly tickStyle: TickStyle
  readonly rings: readonly Pixel[]
  /** » at each open side of the current cell. */
  readonly open: string
  readonly labels: readonly LabelDrawing[]
  readonly handles: HandlesDrawing | null
  readonly axes: readonly [x: AxisDrawing, y: AxisDrawing]
  readonly point: Pixel | null
  /** For finding the line under the pointer: whole lines, nothing cut out of them. */
  readonly traces: readonly Trace[]
}

export interface Trace {
  readonly name: string
  readonly points: readonly Pixel[]
}
