import { For, Index, type JSX, Show } from 'solid-js'
import { MARK_RADIUS } from '../view/marks.ts'
import type { AxisDrawing, HandleDrawing, LabelDrawing, PlaneScene } from '../view/plane-scene.ts'
import { Mark } from './Mark.tsx'
import { SvgName } from './Name.tsx'

/** Attributes for the elements that a reader can grab: labels, roles, tab stops. The figure itself stays still. */
export interface GrabAttributes {
  readonly point?: JSX.GSVGAttributes<SVGGElement>
  readonly move?: JSX.GSVGAttributes<SVGGElement>
  readonly turn?: JSX.GSVGAttributes<SVGGElement>
}

export interface PlaneProps {
  readonly scene: PlaneScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string
  readonly grabs?: GrabAttributes
  readonly ref?: (element: SVGSVGElement) => void
}

/** The plane with its cells, lines and point. Paint order is document order; elements stay as the scene changes. */
export function Plane(props: PlaneProps): JSX.Element {
  const frame = () => props.scene.frame
  return (
    <svg
      ref={(element) => props.ref?.(element)}
      class="plane"
      viewBox={`0 0 ${frame().width} ${frame().height}`}
      style={{ 'font-size': `${frame().mark * 16}px` }}
      role={props.label ? 'group' : undefined}
      aria-label={props.label}
      aria-hidden={props.label || props.grabs ? undefined : 'true'}
    >
      <Fills scene={props.scene} />
      <Lines scene={props.scene} />
      <path class="plane-open" d={props.scene.open} stroke-width={1.4 * frame().line} />
      <Axis axis={props.scene.axes[0]} kind="x" scale={frame().mark} />
      <Axis axis={props.scene.axes[1]} kind="y" scale={frame().mark} />
      <Index each={props.scene.labels}>{(label) => <Label label={label()} scale={frame().mark} />}</Index>
      <Handles scene={props.scene} grabs={props.grabs} />
      <Show when={props.scene.point}>
        {(point) => (
          <g
            class="plane-point"
            data-point
            {...props.grabs?.point}
            transform={`translate(${point()[0]} ${point()[1]})`}
          >
            <circle class="target" r={22 * frame().mark} />
            <circle class="plane-point-ring" r={12 * frame().mark} stroke-width={1.5 * frame().mark} />
            <circle class="plane-point-dot" r={5.5 * frame().mark} />
          </g>
        )}
      </Show>
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
            <path class="value-flat" d={value().flat} stroke-width={props.scene.frame.line} />
            <path class="value-below" d={value().below} stroke-width={props.scene.frame.line} />
            <path class="value-above" d={value().above} stroke-width={props.scene.frame.line} />
            <path class="value-zero" d={value().zero} stroke-width={2.5 * props.scene.frame.line} />
            <Index each={value().signs}>
              {(sign) => (
                <text class="value-sign" x={sign().x} y={sign().y}>
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
      <g class="plane-rings" stroke-width={1.6 * props.scene.frame.line}>
        <For each={props.scene.rings}>{([x, y]) => <circle cx={x} cy={y} r={4 * props.scene.frame.mark} />}</For>
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
          <text class="axis-number" x={number().x} y={number().y}>
            {number().text}
          </text>
        )}
      </Index>
      <text class="axis-name" x={props.axis.nameAt[0]} y={props.axis.nameAt[1]}>
        <SvgName name={props.axis.name} />
      </text>
      <path class="axis-mark" d={props.axis.mark} stroke-width={2 * props.scale} />
    </g>
  )
}

function Label(props: { readonly label: LabelDrawing; readonly scale: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="plane-label" classList={{ inside: props.label.inside }} aria-hidden={true}>
      <Index each={props.label.items}>
        {(item) => (
          <g class={`u${item().slot}`} data-unit={item().name}>
            <rect
              class="target"
              x={item().mark[0] - 10 * props.scale}
              y={props.label.y - props.label.down / 2}
              width={40 * props.scale}
              height={props.label.down}
            />
            <g class="mark-place" transform={`translate(${item().mark[0]} ${item().mark[1]})`}>
              <Mark slot={item().slot} state={item().state} radius={MARK_RADIUS.label * props.scale} lit={item().lit} />
            </g>
            <text x={item().text[0]} y={item().text[1]}>
              <SvgName name={item().title} />
            </text>
          </g>
        )}
      </Index>
    </g>
  )
}

function Handles(props: { readonly scene: PlaneScene; readonly grabs: GrabAttributes | undefined }): JSX.Element {
  const scale = () => props.scene.frame.mark
  return (
    <Show when={props.scene.handles}>
      {(drawing) => (
        <g class={`plane-handles u${drawing().slot}`}>
          <Index each={drawing().handles}>
            {(handle: () => HandleDrawing) => (
              <g
                class="plane-handle"
                data-handle={handle().kind}
                data-unit={drawing().name}
                {...props.grabs?.[handle().kind]}
              >
                <circle class="target" cx={handle().at[0]} cy={handle().at[1]} r={22 * scale()} />
                <path class="handle-arrows" d={handle().path} stroke-width={1.75 * scale()} />
                <circle
                  class="handle-body"
                  cx={handle().at[0]}
                  cy={handle().at[1]}
                  r={handle().radius}
                  stroke-width={1.75 * scale()}
                />
              </g>
            )}
          </Index>
        </g>
      )}
    </Show>
  )
}
