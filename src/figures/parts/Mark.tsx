import { type JSX, Show } from 'solid-js'
import { MARK_RADIUS, type MarkState, markOutline, markPath, strikePath } from '../../view/draw/marks.ts'
import { round, type Slot } from '../../view/draw/palette.ts'

export interface MarkProps {
  /** 1 … 8. */
  readonly slot: Slot
  readonly state: MarkState
  readonly radius: number
  readonly x?: number
  readonly y?: number
  /** How much larger than on the page everything is, outlines too. */
  readonly scale?: number
  /** Pointed at: 1.15 times as large. */
  readonly lit?: boolean
}

/** A unit's mark inside an SVG: filled is on, hollow is off, struck through is off everywhere. */
export function Mark(props: MarkProps): JSX.Element {
  const scale = () => props.scale ?? 1
  const outline = () => round(markOutline(props.radius / scale()) * scale())
  const place = () => `translate(${props.x ?? 0} ${props.y ?? 0})${props.lit ? ' scale(1.15)' : ''}`
  return (
    <g class={`mark u${props.slot}`} data-state={props.state} transform={place()}>
      <path class="mark-body" d={markPath(props.slot, props.radius)} stroke-width={outline()} />
      <Show when={props.state === 'dead'}>
        <path class="mark-strike" d={strikePath(props.radius)} stroke-width={outline()} />
      </Show>
    </g>
  )
}

export interface InlineMarkProps {
  readonly slot: Slot
  readonly state: MarkState
  readonly lit?: boolean
}

/** The same mark between words: as large as the text around it asks, and silent, as the words beside it tell. */
export function InlineMark(props: InlineMarkProps): JSX.Element {
  return (
    <svg class="mark-inline" viewBox="-8 -8 16 16" aria-hidden="true">
      <Mark slot={props.slot} state={props.state} radius={MARK_RADIUS.panel} lit={props.lit ?? false} />
    </svg>
  )
}
