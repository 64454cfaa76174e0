import { Index, type JSX, Show } from 'solid-js'
import { type Grab, Grabbable } from '../../figures/parts/Grabbable.tsx'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import { Plane } from '../../figures/plane/Plane.tsx'
import type { LpScene, ObjectiveDrawing } from './scene.ts'

export interface LpGrabs extends GrabAttributes {
  readonly objective?: Grab
}

export interface LpPlaneProps {
  readonly scene: LpScene
  readonly label?: string
  readonly grabs?: LpGrabs
}

/** The plane of a linear program: what is allowed, which way the objective points, and where it is largest. */
export function LpPlane(props: LpPlaneProps): JSX.Element {
  return (
    <Plane
      scene={props.scene.plane}
      label={props.label}
      grabs={props.grabs}
      under={<Under scene={props.scene} />}
      over={<Over scene={props.scene} grabs={props.grabs} />}
    />
  )
}

interface LayerProps {
  readonly scene: LpScene
}

function Under(props: LayerProps): JSX.Element {
  const line = () => props.scene.plane.frame.line
  return (
    <>
      <g class="lp-teeth" stroke-width={line()}>
        <Index each={props.scene.teeth}>{(tooth) => <path class={`u${tooth().slot}`} d={tooth().path} />}</Index>
      </g>
      <path class="lp-levels" d={props.scene.objective?.levels ?? ''} stroke-width={line()} />
      <path class="lp-here" d={props.scene.objective?.here ?? ''} stroke-width={line()} />
    </>
  )
}

function Over(props: LayerProps & { readonly grabs: LpGrabs | undefined }): JSX.Element {
  const line = () => props.scene.plane.frame.line
  return (
    <>
      <path class="lp-flat" d={props.scene.flat} stroke-width={5 * line()} />
      <Show when={props.scene.objective}>
        {(objective) => (
          <>
            <path class="lp-best" d={objective().best} stroke-width={2 * line()} />
            <path class="lp-edge" d={objective().edge} stroke-width={5 * line()} />
            <path class="lp-out" d={objective().wayOut?.line ?? ''} stroke-width={2 * line()} />
            <path class="lp-tips" d={objective().wayOut?.tips ?? ''} stroke-width={2 * line()} />
            <Corners objective={objective()} scale={props.scene.plane.frame.mark} line={line()} />
            <Arrow
              objective={objective()}
              scale={props.scene.plane.frame.mark}
              line={line()}
              grab={props.grabs?.objective}
            />
          </>
        )}
      </Show>
    </>
  )
}

interface ObjectiveProps {
  readonly objective: ObjectiveDrawing
  readonly scale: number
  readonly line: number
}

function Corners(props: ObjectiveProps): JSX.Element {
  return (
    <g class="lp-corners" stroke-width={2 * props.line}>
      <Index each={props.objective.corners}>
        {(corner) => (
          <g transform={`translate(${corner()[0]} ${corner()[1]})`}>
            <circle class="lp-corner-ring" r={6 * props.scale} />
            <circle class="lp-corner-dot" r={2.5 * props.scale} />
          </g>
        )}
      </Index>
    </g>
  )
}

function Arrow(props: ObjectiveProps & { readonly grab: Grab | undefined }): JSX.Element {
  return (
    <Show when={props.objective.arrow}>
      {(arrow) => (
        <Grabbable class="plane-handle lp-arrow" handle="objective" grab={props.grab}>
          <circle class="target" cx={arrow().tip[0]} cy={arrow().tip[1]} r={22 * props.scale} />
          <path class="lp-shaft" d={arrow().shaft} stroke-width={2 * props.line} />
          <path class="lp-head" d={arrow().head} />
          <path class="handle-arrows" d={arrow().arc} stroke-width={1.75 * props.scale} />
        </Grabbable>
      )}
    </Show>
  )
}
