import { Index, type JSX } from 'solid-js'
import type { Pixel } from '../../view/draw/frame.ts'
import { type Frame, isAfar } from '../../view/draw/frame.ts'
import type { HandlesDrawing, LabelDrawing } from '../../view/draw/plane-scene.ts'
import { type GrabAttributes, Handles } from './Handles.tsx'
import { Label } from './Label.tsx'
import { PointDot } from './PointDot.tsx'

export interface DrawingProps {
  readonly class: string
  /** What plane and number line have in common. */
  readonly scene: {
    readonly frame: Pick<Frame, 'width' | 'height' | 'mark'>
    readonly labels: readonly LabelDrawing[]
    readonly handles: HandlesDrawing | null
    readonly point: Pixel | null
  }
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string | undefined
  readonly grabs?: GrabAttributes | undefined
  readonly children: JSX.Element
  /** What a figure draws of its own on the lines, below handles and point. */
  readonly over?: JSX.Element
}

/** The sheet that a figure is drawn on: labels, handles and point lie on top of what it draws. */
export function Drawing(props: DrawingProps): JSX.Element {
  const mark = () => props.scene.frame.mark
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${props.scene.frame.width} ${props.scene.frame.height}`}
      data-afar={isAfar(mark()) ? '' : undefined}
      style={{ 'font-size': `${mark() * 16}px` }}
      role={props.label ? 'group' : undefined}
      aria-label={props.label}
      aria-hidden={props.label || props.grabs ? undefined : 'true'}
    >
      {props.children}
      <Index each={props.scene.labels}>{(label) => <Label label={label()} scale={mark()} />}</Index>
      {props.over}
      <Handles drawing={props.scene.handles} scale={mark()} grabs={props.grabs} />
      <PointDot at={props.scene.point} scale={mark()} grabs={props.grabs} />
    </svg>
  )
}
