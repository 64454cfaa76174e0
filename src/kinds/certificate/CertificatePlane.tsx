import { type JSX, Show } from 'solid-js'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { Plane } from '../../figures/plane/Plane.tsx'
import type { PlaneScene } from '../../view/draw/plane-scene.ts'
import type { CertificateScene } from './scene.ts'

export interface CertificatePlaneProps {
  readonly plane: PlaneScene
  readonly scene: CertificateScene
  readonly grabs?: GrabAttributes
}

/** The plane of a certificate: the area where the claim holds, and the first counter-example. */
export function CertificatePlane(props: CertificatePlaneProps): JSX.Element {
  const line = () => props.plane.frame.line
  return (
    <Plane
      scene={props.plane}
      grabs={props.grabs}
      under={<path class="certificate-area" d={props.scene.area} stroke-width={2 * line()} />}
      over={
        <>
          <path class="certificate-reach" d={props.scene.reach} stroke-width={1.25 * line()} />
          <Show when={props.scene.touch}>
            {(touch) => (
              <circle
                class="certificate-touch"
                cx={touch()[0]}
                cy={touch()[1]}
                r={4.5 * props.plane.frame.mark}
                stroke-width={2 * line()}
              />
            )}
          </Show>
        </>
      }
    />
  )
}
