/** Fields and buttons of a figure: typed numbers and inequalities, undo, redo, reset, the link. */
import { setForm, setParameter } from '../view/edit.ts'
import { selectedUnit } from '../view/keys.ts'
import { inequalityNames } from '../view/numbers-table.ts'
import { parseInequality } from '../view/parse-inequality.ts'
import { fill } from '../view/strings.ts'
import { readTyped, typedNumberProblem } from '../view/typed-number.ts'
import type { FigureCore } from './figure-core.ts'

export interface Buttons {
  readonly setTab: (tab: string) => void
  readonly unfold: () => void
}

export function watchFields(root: HTMLElement, model: FigureCore, buttons: Buttons): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const change = (event: Event) => event.target instanceof HTMLInputElement && takeField(model, event.target)
  root.addEventListener('change', change, { signal })
  root.addEventListener('click', (event) => press(model, event, buttons), { signal })
  return () => controller.abort()
}

function press(model: FigureCore, event: Event, buttons: Buttons): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const { do: action, tab } = button?.dataset ?? {}
  if (tab) buttons.setTab(tab)
  const actions: Readonly<Record<string, () => void>> = {
    undo: model.undo,
    redo: model.redo,
    reset: model.reset,
    numbers: () => toggleNumbers(model),
    earlier: buttons.unfold,
    share: () => void share(model),
  }
  if (action) actions[action]?.()
}

function toggleNumbers(model: FigureCore): void {
  const { show } = model.state()
  const next = show.includes('numbers') ? show.filter((word) => word !== 'numbers') : [...show, 'numbers']
  model.change({ show: next }, null)
}

async function share(model: FigureCore): Promise<void> {
  const link = window.location.href
  try {
    await navigator.clipboard.writeText(link)
    model.setMessage(model.strings().copied)
  } catch {
    // No permission, or no clipboard at all on a page that isn't served safely.
    model.setMessage(fill(model.strings().notCopied, { link }))
  }
}

/** A field that can't be read, or that asks for the impossible, goes back to what holds. */
function takeField(model: FigureCore, field: HTMLInputElement): void {
  const { key, inequality } = field.dataset
  if (key !== undefined) takeNumber(model, field, key)
  else if (inequality !== undefined) takeInequality(model, field, inequality)
}

function takeNumber(model: FigureCore, field: HTMLInputElement, key: string): void {
  const value = readTyped(field.value)
  if (value === null) refuse(model, field, typedNumberProblem(field.value, field.getAttribute('aria-label') ?? key))
  else finish(field, () => model.apply(setParameter(model.network(), key, value), null))
}

function takeInequality(model: FigureCore, field: HTMLInputElement, name: string): void {
  const ref = selectedUnit(model.props.network, name)
  if (!ref) return
  const names = inequalityNames(model.network(), ref)
  const example = names.length > 1 ? `2 ${names[0]} + ${names[1]} <= 3` : `2 ${names[0]} <= 3`
  const parsed = parseInequality(field.value, names, example)
  if ('problem' in parsed) refuse(model, field, parsed.problem)
  else finish(field, () => model.apply(setForm(model.network(), ref, parsed.value), null))
}

/** What was accepted is shown as the state has it, what was refused as it was: either way the field says what holds. */
function finish(field: HTMLInputElement, edit: () => void): void {
  edit()
  field.value = field.dataset.good ?? ''
}

function refuse(model: FigureCore, field: HTMLInputElement, problem: string): void {
  model.setMessage(problem)
  field.value = field.dataset.good ?? ''
}
