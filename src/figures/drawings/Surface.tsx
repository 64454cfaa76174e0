import type { JSX } from 'solid-js'
import type { SurfaceScene } from '../../view/surface/scene.ts'
import { Drawing } from '../parts/Drawing.tsx'
import type { GrabAttributes } from '../parts/Handles.tsx'
import { Strokes, Texts } from '../parts/Strokes.tsx'

export interface SurfaceProps {
  readonly scene: SurfaceScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string | undefined
  readonly grabs?: GrabAttributes | undefined
}

/** f over the plane, from above at an angle. */
export function Surface(props: SurfaceProps): JSX.Element {
  return (
    <Drawing
      class={`plane surface${props.scene.hidden ? ' surface-hidden' : ''}`}
      scene={props.scene}
      label={props.label}
      grabs={props.grabs}
      over={<Texts class="surface-value" of={props.scene.value} />}
    >
      <Strokes of={props.scene.strokes} />
      <Texts class="axis-number" of={props.scene.numbers} />
      <Texts class="axis-name" of={props.scene.names} />
    </Drawing>
  )
}
