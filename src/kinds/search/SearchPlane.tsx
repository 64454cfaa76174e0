import { Index, type JSX } from 'solid-js'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { Plane } from '../../figures/plane/Plane.tsx'
import type { PlaneScene } from '../../view/draw/plane-scene.ts'
import type { SearchScene } from './scene.ts'

export interface SearchPlaneProps {
  readonly plane: PlaneScene
  readonly scene: SearchScene
  readonly grabs?: GrabAttributes
}

/** The plane of a search: arrows to each cell's best corner. */
export function SearchPlane(props: SearchPlaneProps): JSX.Element {
  return (
    <Plane
      scene={props.plane}
      grabs={props.grabs}
      over={<Over scene={props.scene} scale={props.plane.frame.mark} line={props.plane.frame.line} />}
    />
  )
}

interface OverProps {
  readonly scene: SearchScene
  readonly scale: number
  readonly line: number
}

function Over(props: OverProps): JSX.Element {
  return (
    <>
      <path class="search-arrows" d={props.scene.arrows} stroke-width={1.25 * props.line} />
      <path class="search-heads" d={props.scene.heads} stroke-width={1.25 * props.line} />
      <Index each={props.scene.dots}>
        {(dot) => <circle class="search-dot" cx={dot()[0]} cy={dot()[1]} r={2 * props.scale} />}
      </Index>
      <g stroke-width={2 * props.line}>
        <Index each={props.scene.rings}>
          {(ring) => (
            <g transform={`translate(${ring()[0]} ${ring()[1]})`}>
              <circle class="search-ring" r={6 * props.scale} />
              <circle class="search-dot" r={2.5 * props.scale} />
            </g>
          )}
        </Index>
      </g>
    </>
  )
}
