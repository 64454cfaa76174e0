import { Index, type JSX, Show } from 'solid-js'
import { Afresh } from '../../figures/parts/Afresh.tsx'
import { Formula, NameText } from '../../figures/parts/Formula.tsx'
import { InlineMark } from '../../figures/parts/Mark.tsx'
import type { FigureStrings } from '../../view/words/english/figure.ts'
import type { FoldState } from './state.ts'
import type { FoldStrings } from './strings.ts'
import type { FoldRow } from './words.ts'

export interface FoldPanelProps {
  readonly state: FoldState
  readonly count: number
  /** `2 of 4`. */
  readonly value: string
  readonly rows: readonly FoldRow[]
  readonly sentence: string
  /** Has the network a layer after its folds? */
  readonly canDraw: number
  readonly step: number
  readonly strings: FoldStrings
  readonly shared: FigureStrings
}

/** How far the sheet is folded, what is drawn on it, and what the point's own sheet sees of that. */
export function FoldPanel(props: FoldPanelProps): JSX.Element {
  return (
    <div class="fold-panel">
      <div class="fold-sliders">
        <label class="fold-slider">
          <span>{props.strings.folds}</span>
          <input
            type="range"
            min="0"
            max={props.count}
            step="0.125"
            value={props.state.folds}
            data-own="folds"
            aria-valuetext={props.value}
          />
          <output>{props.value}</output>
        </label>
        <label class="fold-check">
          <input type="checkbox" checked={props.state.apart > 0} data-own="apart" />
          {props.strings.apart}
        </label>
        <Show when={props.canDraw > 0}>
          <label class="fold-check">
            <input type="checkbox" checked={props.state.draw} data-own="draw" />
            {props.canDraw === 1 ? props.strings.draw : props.strings.drawMany}
          </label>
        </Show>
      </div>
      <p class="fold-sentence">{props.sentence}</p>
      <Afresh step={props.step}>
        <ul class="fold-rows">
          <Index each={props.rows}>
            {(row) => (
              <li class={`fold-row u${row().slot}`} data-unit={row().name}>
                <span class="panel-unit">
                  <InlineMark slot={row().slot} state={row().on ? 'on' : 'off'} />
                  <NameText name={row().title} />
                </span>{' '}
                <span>
                  {row().on ? props.shared.on : props.shared.off} {props.strings.here}
                </span>{' '}
                <span class="panel-right">
                  <Formula tokens={row().formula} />
                </span>
              </li>
            )}
          </Index>
        </ul>
      </Afresh>
    </div>
  )
}
