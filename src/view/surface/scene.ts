/** A drawing of the surface as plain values, in pixels: all that `figures/Surface.tsx` puts on the screen, and no more. */
import type { Pixel } from '../draw/frame.ts'
import type { LabelDrawing } from '../draw/plane-scene.ts'
import type { Name } from '../text/notation.ts'
import type { SurfaceFrame } from './surface-frame.ts'

/** A line or an area. */
export interface SurfaceStroke {
  readonly class: string
  /** Plain name of the unit whose line it is. */
  readonly unit?: string
  readonly d: string
  readonly width?: number
  readonly dash?: string | undefined
}

export interface SurfaceText {
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly name?: Name
  readonly anchor?: 'start' | 'end'
}

export interface SurfaceScene {
  readonly frame: SurfaceFrame
  /** In paint order: what is nearer comes later and hides what is behind it. */
  readonly strokes: readonly SurfaceStroke[]
  readonly labels: readonly LabelDrawing[]
  readonly numbers: readonly SurfaceText[]
  readonly names: readonly SurfaceText[]
  /** The output's name beside the point, and `= 1/2` after it. */
  readonly value: readonly SurfaceText[]
  readonly handles: null
  /** The point on the surface. */
  readonly point: Pixel
  /** Something nearer lies in front of it. */
  readonly hidden: boolean
}
