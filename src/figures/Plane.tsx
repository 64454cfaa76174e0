import { Index, type JSX, Show } from 'solid-js'
import { isAfar } from '../view/frame.ts'
import { dashArray, round } from '../view/palette.ts'
import type { AxisDrawing, PlaneScene } from '../view/plane-scene.ts'
import { type GrabAttributes, Handles } from './Handles.tsx'
import { Label } from './Label.tsx'
import { SvgName } from './Name.tsx'
import { PointDot } from './PointDot.tsx'

export type { GrabAttributes } from './Handles.tsx'

export interface PlaneProps {
  readonly scene: PlaneScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string | undefined
  readonly grabs?: GrabAttributes | undefined
  readonly ref?: (element: SVGSVGElement) => void
  /** What a figure draws of its own: on the cells, below the lines; and on the lines, below handles and point. */
  readonly under?: JSX.Element
  readonly over?: JSX.Element
}

/** The plane with its cells, lines and point. Paint order is document order; elements stay as the scene changes. */
export function Plane(props: PlaneProps): JSX.Element {
  const frame = () => props.scene.frame
  return (
    <svg
      ref={(element) => props.ref?.(element)}
      class="plane"
      viewBox={`0 0 ${frame().width} ${frame().height}`}
      data-afar={isAfar(frame().mark) ? '' : undefined}
      style={{ 'font-size': `${frame().mark * 16}px` }}
      role={props.label ? 'group' : undefined}
      aria-label={props.label}
      aria-hidden={props.label || props.grabs ? undefined : 'true'}
    >
      <Fills scene={props.scene} />
      {props.under}
      <Lines scene={props.scene} />
      <path class="plane-open" d={props.scene.open} stroke-width={round(1.4 * frame().line)} />
      <Axis axis={props.scene.axes[0]} kind="x" scale={frame().mark} />
      <Axis axis={props.scene.axes[1]} kind="y" scale={frame().mark} />
      <Index each={props.scene.labels}>{(label) => <Label label={label()} scale={frame().mark} />}</Index>
      {props.over}
      <Handles drawing={props.scene.handles} scale={frame().mark} grabs={props.grabs} />
      <PointDot at={props.scene.point} scale={frame().mark} grabs={props.grabs} />
    </svg>
  )
}

function Fills(props: { readonly scene: PlaneScene }): JSX.Element {
  return (
    <>
      <g class="plane-tints">
        <Index each={props.scene.tints}>{(path, tint) => <path class={`tint-${tint}`} d={path()} />}</Index>
      </g>
      <path class="plane-current" d={props.scene.current} />
      <path
        class={`plane-hatch u${props.scene.hatch?.slot ?? 1}`}
        d={props.scene.hatch?.path ?? ''}
        stroke-width={props.scene.frame.line}
      />
      <Show when={props.scene.value}>
        {(value) => (
          <g class="plane-value">
            <path class="value-region" d={value().region} />
            <path
              class="value-below"
              d={value().below}
              stroke-width={props.scene.frame.line}
              stroke-dasharray={dashArray([3, 3], props.scene.frame.line)}
            />
            <path class="value-above" d={value().above} stroke-width={props.scene.frame.line} />
            <path class="value-zero" d={value().zero} stroke-width={round(2.5 * props.scene.frame.line)} />
            <Index each={value().signs}>
              {(sign) => (
                <text class="value-sign" x={round(sign().x)} y={round(sign().y)}>
                  {sign().text}
                </text>
              )}
            </Index>
          </g>
        )}
      </Show>
    </>
  )
}

function Lines(props: { readonly scene: PlaneScene }): JSX.Element {
  const ticks = () => props.scene.tickStyle
  return (
    <>
      <g
        class="plane-ticks"
        stroke-width={ticks().width}
        stroke-dasharray={ticks().dash}
        stroke-dashoffset={ticks().offset}
      >
        <Index each={props.scene.lines}>{(line) => <path class={`u${line().slot}`} d={line().ticks} />}</Index>
      </g>
      <g class="plane-lines">
        <Index each={props.scene.lines}>
          {(line) => (
            <path
              class={`u${line().slot}`}
              data-unit={line().name}
              d={line().thin}
              stroke-width={line().width}
              stroke-dasharray={line().dash}
            />
          )}
        </Index>
      </g>
      <g class="plane-bindings">
        <Index each={props.scene.lines}>
          {(line) => (
            <path
              class={`u${line().slot}`}
              d={line().bold}
              stroke-width={line().boldWidth}
              stroke-dasharray={line().boldDash}
            />
          )}
        </Index>
      </g>
      <g class="plane-rings" stroke-width={round(1.6 * props.scene.frame.line)}>
        <Index each={props.scene.rings}>
          {(ring) => <circle cx={round(ring()[0])} cy={round(ring()[1])} r={round(4 * props.scene.frame.mark)} />}
        </Index>
      </g>
    </>
  )
}

function Axis(props: { readonly axis: AxisDrawing; readonly kind: 'x' | 'y'; readonly scale: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class={`plane-axis axis-${props.kind}`} aria-hidden={true}>
      <path class="axis-ticks" d={props.axis.ticks} stroke-width={props.scale} />
      <Index each={props.axis.numbers}>
        {(number) => (
          <text class="axis-number" x={round(number().x)} y={round(number().y)}>
            {number().text}
          </text>
        )}
      </Index>
      <text class="axis-name" x={round(props.axis.nameAt[0])} y={round(props.axis.nameAt[1])}>
        <SvgName name={props.axis.name} />
      </text>
      <path class="axis-mark" d={props.axis.mark} stroke-width={round(2 * props.scale)} />
    </g>
  )
}
