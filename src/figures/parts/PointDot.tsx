import { type JSX, Show } from 'solid-js'
import type { Pixel } from '../../view/draw/frame.ts'
import { round } from '../../view/draw/palette.ts'
import { Grabbable } from './Grabbable.tsx'
import type { GrabAttributes } from './Handles.tsx'

export interface PointDotProps {
  readonly at: Pixel | null
  readonly scale: number
  readonly grabs: GrabAttributes | undefined
}

/** You are here: dot, ring and a target of 44 px. */
export function PointDot(props: PointDotProps): JSX.Element {
  return (
    <Show when={props.at}>
      {(at) => (
        <Grabbable
          class="plane-point"
          grab={props.grabs?.point}
          transform={`translate(${round(at()[0])} ${round(at()[1])})`}
        >
          <circle class="target" r={round(22 * props.scale)} />
          <circle class="plane-point-ring" r={round(12 * props.scale)} stroke-width={round(1.25 * props.scale)} />
          <circle class="plane-point-dot" r={5.5 * props.scale} />
        </Grabbable>
      )}
    </Show>
  )
}
