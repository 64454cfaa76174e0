import { Index, type JSX, Show } from 'solid-js'
import type { Row as RowOf } from '../../view/panel/rows.ts'
import { Formula } from '../parts/Formula.tsx'

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

export interface RowsPanelProps {
  /** Some states have nothing to slide. */
  readonly slider: Slider | null
  readonly choices: readonly Choice[]
  readonly rows: readonly RowOf[]
}

/** A slider, choices, and what they come to. */
export function RowsPanel(props: RowsPanelProps): JSX.Element {
  return (
    <div class="rows-panel">
      <div class="rows-sliders">
        <Show when={props.slider}>
          {(slider) => (
            <label class="rows-slider">
              <span>{slider().label}</span>
              <input
                type="range"
                min={slider().min}
                max={slider().max}
                step={slider().step}
                value={slider().value}
                data-own={slider().key}
                aria-valuetext={slider().text}
              />
              <output>{slider().text}</output>
            </label>
          )}
        </Show>
        <Index each={props.choices}>
          {(choice) => (
            <label class="rows-check">
              <input type="checkbox" checked={choice().on} data-own={choice().key} />
              {choice().label}
            </label>
          )}
        </Index>
      </div>
      <dl class="rows">
        <Index each={props.rows}>{(row) => <Row row={row()} />}</Index>
      </dl>
    </div>
  )
}

function Row(props: { readonly row: RowOf }): JSX.Element {
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
        <span class="rows-words">{props.row.words}</span>
      </dd>
    </>
  )
}
