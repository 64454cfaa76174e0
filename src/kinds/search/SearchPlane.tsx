import { Index, type JSX, Show } from 'solid-js'
import { Plane } from '../../figures/drawings/Plane.tsx'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import type { PlaneScene } from '../../view/plane/scene.ts'
import type { MilpScene } from './scene.ts'

export interface MilpPlaneProps {
  readonly plane: PlaneScene
  readonly scene: MilpScene
  readonly grabs?: GrabAttributes
}

/** The plane of a search or a certificate: arrows to each cell's best corner, or the area where a claim holds. */
export function MilpPlane(props: MilpPlaneProps): JSX.Element {
  return (
    <Plane
      scene={props.plane}
      grabs={props.grabs}
      under={<path class="milp-area" d={props.scene.area} stroke-width={2 * props.plane.frame.line} />}
      over={<Over scene={props.scene} scale={props.plane.frame.mark} line={props.plane.frame.line} />}
    />
  )
}

interface OverProps {
  readonly scene: MilpScene
  readonly scale: number
  readonly line: number
}

function Over(props: OverProps): JSX.Element {
  return (
    <>
      <path class="milp-arrows" d={props.scene.arrows} stroke-width={1.25 * props.line} />
      <path class="milp-heads" d={props.scene.heads} stroke-width={1.25 * props.line} />
      <Index each={props.scene.dots}>
        {(dot) => <circle class="milp-dot" cx={dot()[0]} cy={dot()[1]} r={2 * props.scale} />}
      </Index>
      <g stroke-width={2 * props.line}>
        <Index each={props.scene.rings}>
          {(ring) => (
            <g transform={`translate(${ring()[0]} ${ring()[1]})`}>
              <circle class="milp-ring" r={6 * props.scale} />
              <circle class="milp-dot" r={2.5 * props.scale} />
            </g>
          )}
        </Index>
      </g>
      <path class="milp-reach" d={props.scene.reach} stroke-width={1.25 * props.line} />
      <Show when={props.scene.touch}>
        {(touch) => (
          <circle
            class="milp-ring"
            cx={touch()[0]}
            cy={touch()[1]}
            r={4.5 * props.scale}
            stroke-width={2 * props.line}
          />
        )}
      </Show>
    </>
  )
}
