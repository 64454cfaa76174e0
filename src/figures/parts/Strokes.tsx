import { Index, type JSX, Show } from 'solid-js'
import { round } from '../../view/draw/palette.ts'
import type { Name } from '../../view/text/notation.ts'
import { SvgName } from './Name.tsx'

/** A line or an area. */
export interface StrokeDrawing {
  readonly class?: string
  /** Plain name of the unit that a press on it selects. */
  readonly unit?: string
  readonly d: string
  readonly width?: number
  readonly dash?: string | undefined
}

/** Lines and areas in paint order. A list that keeps its length keeps its elements. */
export function Strokes(props: { readonly of: readonly StrokeDrawing[] }): JSX.Element {
  return (
    <Index each={props.of}>
      {(stroke) => (
        <path
          class={stroke().class}
          data-unit={stroke().unit}
          d={stroke().d}
          stroke-width={stroke().width}
          stroke-dasharray={stroke().dash}
        />
      )}
    </Index>
  )
}

/** The cells by tint, and the current one. */
export function Bands(props: { readonly tints: readonly string[]; readonly current: string }): JSX.Element {
  return (
    <>
      <g class="plane-tints">
        <Strokes of={props.tints.map((d, tint) => ({ class: `tint-${tint}`, d }))} />
      </g>
      <path class="plane-current" d={props.current} />
    </>
  )
}

/** A word or a number, or a unit's name, where it stands. */
export interface TextDrawing {
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly name?: Name
  readonly anchor?: 'start' | 'end'
}

export function Texts(props: { readonly class: string; readonly of: readonly TextDrawing[] }): JSX.Element {
  return (
    <Index each={props.of}>
      {(each) => (
        <text class={props.class} x={round(each().x)} y={round(each().y)} text-anchor={each().anchor}>
          {each().text}
          <Show when={each().name}>{(name) => <SvgName name={name()} />}</Show>
        </text>
      )}
    </Index>
  )
}
