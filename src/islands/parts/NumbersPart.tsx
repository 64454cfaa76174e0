/**
 * The tables of weights and biases, and what is typed in them. They come when they are first asked for: most readers drag.
 */
import { createMemo, type JSX } from 'solid-js'
import { Numbers } from '../../figures/panel/Numbers.tsx'
import { inequalityNames, numbersOf } from '../../view/edit/numbers-table.ts'
import { parseInequality } from '../../view/edit/parse-inequality.ts'
import { setForm, setParameter } from '../../view/edit/typed.ts'
import { readTyped, typedNumberProblem } from '../../view/edit/typed-number.ts'
import { selectedUnit } from '../../view/state/keys.ts'
import type { Located } from '../../view/state/located.ts'
import { typedStrings } from '../../view/words/english/typed.ts'
import type { FigureCore } from '../core/figure-core.ts'

/** What the tables ask of a figure. */
export type NumbersModel = FigureCore & { readonly located: () => Located }

export function NumbersPart(props: { readonly model: NumbersModel }): JSX.Element {
  const { network, state, located, strings } = props.model
  const tables = createMemo(() => numbersOf(network(), state().layer, located(), strings()))
  const take = (event: Event) => event.target instanceof HTMLInputElement && takeField(props.model, event.target)
  return (
    <div class="fig-numbers" on:change={take}>
      <Numbers tables={tables()} strings={strings()} />
    </div>
  )
}

/** What can't be read, or asks for the impossible, stays to be corrected; the figure keeps what holds. */
function takeField(model: FigureCore, field: HTMLInputElement): void {
  const { key, inequality } = field.dataset
  if (key !== undefined) takeNumber(model, field, key)
  else if (inequality !== undefined) takeInequality(model, field, inequality)
}

function takeNumber(model: FigureCore, field: HTMLInputElement, key: string): void {
  const value = readTyped(field.value)
  if (value === null)
    refuse(
      model,
      field,
      typedNumberProblem(field.value, field.getAttribute('aria-label') ?? key, model.words(typedStrings)),
    )
  else finish(field, () => model.apply(setParameter(model.network(), key, value), null))
}

function takeInequality(model: FigureCore, field: HTMLInputElement, name: string): void {
  const ref = selectedUnit(model.props.network, name)
  if (!ref) return
  const names = inequalityNames(model.network(), ref)
  const example = names.length > 1 ? `2 ${names[0]} + ${names[1]} <= 3` : `2 ${names[0]} <= 3`
  const parsed = parseInequality(field.value, names, example, model.words(typedStrings))
  if ('problem' in parsed) refuse(model, field, parsed.problem)
  else finish(field, () => model.apply(setForm(model.network(), ref, parsed.value), null))
}

/** What was read is shown as the state has it. */
function finish(field: HTMLInputElement, edit: () => void): void {
  field.removeAttribute('aria-invalid')
  edit()
  field.value = field.dataset.good ?? ''
}

function refuse(model: FigureCore, field: HTMLInputElement, problem: string): void {
  model.setMessage(problem)
  field.setAttribute('aria-invalid', 'true')
}
