import { Index, type JSX, Show } from 'solid-js'
import type { MilpRow } from '../view/milp.ts'
import { Formula } from './Formula.tsx'

export interface Slider {
  readonly key: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly text: string
}

export interface Choice {
  readonly key: string
  readonly label: string
  readonly on: boolean
}

export interface MilpPanelProps {
  readonly slider: Slider
  readonly choices: readonly Choice[]
  readonly rows: readonly MilpRow[]
}

/** A slider, choices, and what they come to. */
export function MilpPanel(props: MilpPanelProps): JSX.Element {
  return (
    <div class="milp-panel">
      <div class="milp-sliders">
        <label class="milp-slider">
          <span>{props.slider.label}</span>
          <input
            type="range"
            min={props.slider.min}
            max={props.slider.max}
            step={props.slider.step}
            value={props.slider.value}
            data-own={props.slider.key}
            aria-valuetext={props.slider.text}
          />
          <output>{props.slider.text}</output>
        </label>
        <Index each={props.choices}>
          {(choice) => (
            <label class="milp-check">
              <input type="checkbox" checked={choice().on} data-own={choice().key} />
              {choice().label}
            </label>
          )}
        </Index>
      </div>
      <dl class="milp-rows">
        <Index each={props.rows}>{(row) => <Row row={row()} />}</Index>
      </dl>
    </div>
  )
}

function Row(props: { readonly row: MilpRow }): JSX.Element {
  return (
    <>
      <dt>{props.row.term}</dt>
      <dd>
        <Show when={props.row.math.length > 0}>
          <Formula tokens={props.row.math} />{' '}
        </Show>
        <Show when={props.row.value}>
          {(value) => (
            <>
              <span class="math">{value()}</span>{' '}
            </>
          )}
        </Show>
        <span class="milp-words">{props.row.words}</span>
      </dd>
    </>
  )
}
