import { Index, type JSX, Show } from 'solid-js'
import { round } from '../view/palette.ts'
import type { HandlesDrawing } from '../view/plane-scene.ts'

/** Attributes for the elements that a reader can grab: labels, roles, tab stops. The figure itself stays still. */
export interface GrabAttributes {
  readonly point?: JSX.GSVGAttributes<SVGGElement>
  readonly move?: JSX.GSVGAttributes<SVGGElement>
  readonly turn?: JSX.GSVGAttributes<SVGGElement>
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
              <g
                class="plane-handle"
                data-handle={handle().kind}
                data-unit={drawing().name}
                {...props.grabs?.[handle().kind]}
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
              </g>
            )}
          </Index>
        </g>
      )}
    </Show>
  )
}
