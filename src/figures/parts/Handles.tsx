import { Index, type JSX, Show } from 'solid-js'
import { round } from '../../view/draw/palette.ts'
import type { HandlesDrawing } from '../../view/draw/plane-scene.ts'
import { type Grab, Grabbable } from './Grabbable.tsx'

/** What the reader can grab. The figure itself stays still. */
export interface GrabAttributes {
  readonly point?: Grab
  readonly move?: Grab
  readonly turn?: Grab
}

export interface HandlesProps {
  readonly drawing: HandlesDrawing | null
  readonly scale: number
  readonly grabs: GrabAttributes | undefined
}

/** The handles of the selected line, each with a target of 44 px. */
export function Handles(props: HandlesProps): JSX.Element {
  return (
    <Show when={props.drawing}>
      {(drawing) => (
        <g class={`plane-handles u${drawing().slot}`}>
          <Index each={drawing().handles}>
            {(handle) => (
              <Grabbable
                class="plane-handle"
                handle={handle().kind}
                unit={drawing().name}
                grab={props.grabs?.[handle().kind]}
              >
                <circle
                  class="target"
                  cx={round(handle().at[0])}
                  cy={round(handle().at[1])}
                  r={round(22 * props.scale)}
                />
                <path class="handle-arrows" d={handle().path} stroke-width={round(1.75 * props.scale)} />
                <circle
                  class="handle-body"
                  cx={round(handle().at[0])}
                  cy={round(handle().at[1])}
                  r={handle().radius}
                  stroke-width={round(1.75 * props.scale)}
                />
              </Grabbable>
            )}
          </Index>
        </g>
      )}
    </Show>
  )
}
