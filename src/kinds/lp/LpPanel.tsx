import { Index, type JSX, Show } from 'solid-js'
import { Formula, NameText } from '../../figures/parts/Formula.tsx'
import { InlineMark } from '../../figures/parts/Mark.tsx'
import { nameText } from '../../view/text/notation.ts'
import { fill } from '../../view/words/words.ts'
import type { ConstraintRow, LpPanel as LpPanelValue, ObjectiveRows } from './panel.ts'
import { type LpStrings, lpStrings } from './strings.ts'

export interface LpPanelProps {
  readonly panel: LpPanelValue
  readonly lit?: string | null
  readonly selected?: string | null
  /** Names are buttons that select; on a still figure they are text. */
  readonly live?: boolean
  /** `Select {unit}`, of the strings that all figures share. */
  readonly select: string
  readonly strings?: LpStrings
}

/** Every constraint with its state at the point, and below them the objective, here and at its largest. */
export function LpPanel(props: LpPanelProps): JSX.Element {
  const strings = () => props.strings ?? lpStrings
  return (
    <div class="lp-panel">
      <div class="lp-constraints">
        <p class="panel-heading">
          <b>{strings().constraints}</b>
        </p>
        <ul class="lp-rows">
          <Index each={props.panel.constraints}>
            {(row) => <Constraint row={row()} props={props} strings={strings()} />}
          </Index>
        </ul>
      </div>
      <Show when={props.panel.objective}>
        {(objective) => <Objective objective={objective()} strings={strings()} />}
      </Show>
    </div>
  )
}

function Constraint(props: {
  readonly row: ConstraintRow
  readonly props: LpPanelProps
  readonly strings: LpStrings
}): JSX.Element {
  const state = () => (props.row.satisfied ? props.strings.satisfied : props.strings.violated)
  const word = () => {
    if (props.row.kind === 'always') return props.strings.always
    if (props.row.kind === 'never') return props.strings.never
    return props.row.tight ? props.strings.tight : ''
  }
  const content = () => (
    <>
      <InlineMark
        slot={props.row.slot}
        state={props.row.satisfied ? 'off' : 'on'}
        lit={props.props.lit === props.row.name}
      />
      <NameText name={props.row.title} />
    </>
  )
  return (
    <li
      class={`lp-row u${props.row.slot}`}
      classList={{ lit: props.props.lit === props.row.name }}
      data-unit={props.row.name}
      data-state={props.row.satisfied ? 'satisfied' : 'violated'}
      data-tight={props.row.tight ? '' : undefined}
    >
      <span class="lp-lead">
        <Show when={props.props.live} fallback={<span class="panel-unit">{content()}</span>}>
          <button
            type="button"
            class="panel-unit"
            data-select={props.row.name}
            aria-pressed={props.props.selected === props.row.name}
            aria-label={fill(props.props.select, { unit: nameText(props.row.title) })}
          >
            {content()}
          </button>
        </Show>
      </span>{' '}
      <span class="panel-right lp-formula">
        <Formula tokens={props.row.formula} />
      </span>{' '}
      <span class="lp-state">{state()}</span> <span class="lp-word">{word()}</span>
    </li>
  )
}

function Objective(props: { readonly objective: ObjectiveRows; readonly strings: LpStrings }): JSX.Element {
  return (
    <dl class="lp-objective">
      <dt>{props.strings.maximise}</dt>
      <dd>
        <Formula tokens={props.objective.formula} />
      </dd>
      <dt>{props.strings.here}</dt>
      <dd>
        <span class="math">{props.objective.here}</span>
        <Show when={!props.objective.allowed}>
          {' '}
          <span class="lp-where">{props.strings.notAllowed}</span>
        </Show>
      </dd>
      <dt>{props.strings.largest}</dt>
      <dd class="lp-answer">
        <Show when={props.objective.largest}>
          {(value) => (
            <>
              <span class="math">{value()}</span>{' '}
            </>
          )}
        </Show>
        <span class="lp-where">{props.objective.where}</span>
      </dd>
    </dl>
  )
}
