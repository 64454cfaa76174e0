import { Index, type JSX } from 'solid-js'
import type { Knob as KnobValue } from '../../view/edit/knob-of.ts'
import { NameText } from './Formula.tsx'

/** A slider for a number of the network. It stands still until the figure is live. */
export function Knob(props: { readonly knob: KnobValue; readonly live: boolean }): JSX.Element {
  return (
    <label class="fig-knob">
      <span>
        <Index each={props.knob.label}>
          {(part) => {
            const found = part()
            return typeof found === 'string' ? found : <NameText name={found} />
          }}
        </Index>
      </span>
      <input
        type="range"
        data-knob=""
        min={props.knob.from}
        max={props.knob.to}
        step="any"
        value={props.knob.value}
        disabled={!props.live}
        aria-valuetext={props.knob.text}
      />
      <output>{props.knob.text}</output>
    </label>
  )
}
