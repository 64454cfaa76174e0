/** A drawing of the number line as plain values, in pixels: all that `figures/NumberLine.tsx` puts on the screen. */
import type { Pixel } from '../draw/frame.ts'
import type { UnitStyle } from '../draw/palette.ts'
import type { AxisNumber, HandlesDrawing, LabelDrawing, TickStyle, Trace } from '../draw/plane-scene.ts'
import type { Name, Token } from '../text/notation.ts'
import type { LineFrame } from './line-frame.ts'

/** A unit's breakpoints in the graph. */
export interface BreakpointDrawing extends UnitStyle {
  /** Those that do not bound the current interval, and those that do. */
  readonly faint: string
  readonly strong: string
  readonly faintWidth: number
  readonly strongWidth: number
  readonly dash: string | undefined
  readonly lit: boolean
}

/** A unit's breakpoints in a strip. */
export interface StripBreakpoints extends UnitStyle {
  readonly thin: string
  readonly width: number
  readonly dash: string | undefined
  readonly bold: string
  readonly boldWidth: number
  readonly boldDash: string | undefined
  readonly ticks: string
}

export interface IntervalName {
  readonly tokens: readonly Token[]
  readonly x: number
  readonly y: number
  /** Font size in px. */
  readonly size: number
}

export interface StripDrawing {
  readonly layer: number
  readonly title: string
  readonly titleAt: Pixel
  readonly tints: readonly string[]
  readonly current: string
  readonly breakpoints: readonly StripBreakpoints[]
  readonly names: readonly IntervalName[]
}

export interface CurveDrawing {
  readonly name: Name
  readonly nameAt: Pixel
  readonly path: string
  /** The piece over the current interval. */
  readonly current: string
}

export interface HingeDrawing extends UnitStyle {
  readonly title: Name
  readonly path: string
  readonly nameAt: Pixel
  readonly anchor: 'start' | 'end'
}

export interface GraphDrawing {
  readonly tints: readonly string[]
  readonly current: string
  readonly zero: string
  readonly curves: readonly CurveDrawing[]
  readonly hinges: readonly HingeDrawing[]
  /** The vertical axis. */
  readonly names: readonly { readonly name: Name; readonly at: Pixel }[]
  readonly numbers: readonly AxisNumber[]
  readonly ticks: string
  /** f at the point: a dot on the curve, a red mark and its number on the axis. */
  readonly values: readonly { readonly at: Pixel; readonly mark: string; readonly number: AxisNumber }[]
}

export interface LineScene {
  readonly frame: LineFrame
  readonly graph: GraphDrawing
  readonly breakpoints: readonly BreakpointDrawing[]
  readonly strips: readonly StripDrawing[]
  readonly tickStyle: TickStyle
  readonly labels: readonly LabelDrawing[]
  readonly handles: HandlesDrawing | null
  readonly axis: {
    readonly path: string
    readonly ticks: string
    readonly numbers: readonly AxisNumber[]
    readonly name: Name
    readonly nameAt: Pixel
  }
  /** Bars on the axis where f ≥ 0; empty unless it is shown. */
  readonly region: string
  /** From the graph through the strips down to the point. */
  readonly drop: string
  readonly point: Pixel | null
  readonly traces: readonly Trace[]
}
