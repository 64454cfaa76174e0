import { Index, type JSX, Show } from 'solid-js'
import type { ProgramLine } from '../../view/explain/nested-ifs.ts'
import { unitName } from '../../view/text/notation.ts'
import { type ProgramStrings, programStrings } from '../../view/words/english/program.ts'
import { NameText } from '../parts/Formula.tsx'
import { InlineMark } from '../parts/Mark.tsx'

export interface ProgramProps {
  readonly lines: readonly ProgramLine[]
  readonly strings?: ProgramStrings
  readonly lit?: string | null
}

/** Nested ifs, a line each, with the point's path in ink and a rule at its left; what isn't taken is folded. */
export function Program(props: ProgramProps): JSX.Element {
  const strings = () => props.strings ?? programStrings
  return (
    <ol class="program" tabindex="0" aria-label={strings().label}>
      <Index each={props.lines}>
        {(line) => (
          <li
            class="program-line"
            classList={{ taken: line().taken, lit: line().unit !== null && line().unit?.name === props.lit }}
            data-unit={line().unit?.name}
            style={{ '--depth': line().depth }}
          >
            <code>
              {line().text}
              <Show when={line().folded}>
                <span class="program-folded">{line().folded}</span>
              </Show>
            </code>
            <Show when={line().unit}>
              {(unit) => (
                <span class={`program-unit u${unit().slot}`}>
                  <InlineMark slot={unit().slot} state={unit().on ? 'on' : 'off'} />
                  <NameText name={unitName(unit())} />
                  <span class="program-answer">{unit().on ? strings().yes : strings().no}</span>
                </span>
              )}
            </Show>
          </li>
        )}
      </Index>
    </ol>
  )
}
