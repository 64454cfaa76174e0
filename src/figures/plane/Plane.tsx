import { Index, type JSX } from 'solid-js'
import { dashArray, round } from '../../view/draw/palette.ts'
import type { AxisDrawing, LineDrawing, PlaneScene } from '../../view/draw/plane-scene.ts'
import { Drawing } from '../parts/Drawing.tsx'
import type { GrabAttributes } from '../parts/Handles.tsx'
import { Bands, type StrokeDrawing, Strokes, Texts } from '../parts/Strokes.tsx'

export type { GrabAttributes } from '../parts/Handles.tsx'

export interface PlaneProps {
  readonly scene: PlaneScene
  /** The words for a screen reader; without them the drawing is silent. */
  readonly label?: string | undefined
  readonly grabs?: GrabAttributes | undefined
  /** What a figure draws of its own: on the cells, below the lines; and on the lines, below handles and point. */
  readonly under?: JSX.Element
  readonly over?: JSX.Element
}

/** The plane with its cells, lines and point. Paint order is document order; elements stay as the scene changes. */
export function Plane(props: PlaneProps): JSX.Element {
  const frame = () => props.scene.frame
  return (
    <Drawing class="plane" scene={props.scene} label={props.label} grabs={props.grabs} over={props.over}>
      <Bands tints={props.scene.tints} current={props.scene.current} />
      <path
        class={`plane-hatch u${props.scene.hatch?.slot ?? 1}`}
        d={props.scene.hatch?.path ?? ''}
        stroke-width={frame().line}
      />
      <g class="plane-value">
        <Strokes of={valueStrokes(props.scene)} />
        <Texts class="value-sign" of={props.scene.value?.signs ?? []} />
      </g>
      {props.under}
      <Lines scene={props.scene} />
      <path class="plane-open" d={props.scene.open} stroke-width={round(1.4 * frame().line)} />
      <Axis axis={props.scene.axes[0]} kind="x" scale={frame().mark} />
      <Axis axis={props.scene.axes[1]} kind="y" scale={frame().mark} />
    </Drawing>
  )
}

function valueStrokes({ value, frame: { line } }: PlaneScene): readonly StrokeDrawing[] {
  if (!value) return []
  return [
    { class: 'value-region', d: value.region },
    { class: 'value-below', d: value.below, width: line, dash: dashArray([3, 3], line) },
    { class: 'value-above', d: value.above, width: line },
    { class: 'value-zero', d: value.zero, width: round(2.5 * line) },
  ]
}

function Lines(props: { readonly scene: PlaneScene }): JSX.Element {
  const ticks = () => props.scene.tickStyle
  const strokes = (stroke: (line: LineDrawing) => StrokeDrawing) =>
    props.scene.lines.map((line) => ({ class: `u${line.slot}`, ...stroke(line) }))
  return (
    <>
      <g
        class="plane-ticks"
        stroke-width={ticks().width}
        stroke-dasharray={ticks().dash}
        stroke-dashoffset={ticks().offset}
      >
        <Strokes of={strokes((line) => ({ d: line.ticks }))} />
      </g>
      <g class="plane-lines">
        <Strokes of={strokes((line) => ({ unit: line.name, d: line.thin, width: line.width, dash: line.dash }))} />
      </g>
      <g class="plane-bindings">
        <Strokes of={strokes((line) => ({ d: line.bold, width: line.boldWidth, dash: line.boldDash }))} />
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
      <Texts class="axis-number" of={props.axis.numbers} />
      <Texts class="axis-name" of={[{ name: props.axis.name, x: props.axis.nameAt[0], y: props.axis.nameAt[1] }]} />
      <path class="axis-mark" d={props.axis.mark} stroke-width={round(2 * props.scale)} />
    </g>
  )
}
