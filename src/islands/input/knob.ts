/** The knob under the drawing: pulled, or turned by arrow keys. One pull is one entry of the history. */
import { stepKnob, turnTo } from '../../view/edit/edit-knob.ts'
import type { Knob } from '../../view/edit/knob-of.ts'
import type { LiveFigure } from '../core/figure-core.ts'

const directions: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

export function watchKnob(root: HTMLElement, model: LiveFigure, early: readonly Event[]): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const turn = (field: Element | null) => {
    const knob = knobAt(model, field)
    if (knob && field instanceof HTMLInputElement && field.valueAsNumber !== knob.value) {
      model.apply(turnTo(knob, field.valueAsNumber), 'knob')
      // Where the state stays as it was, the slider is put back on it.
      field.valueAsNumber = model.knob?.()?.value ?? knob.value
    }
  }
  root.addEventListener('input', ({ target }) => turn(target as Element), { signal })
  root.addEventListener('change', ({ target }) => knobAt(model, target as Element) && model.settle(), { signal })
  root.addEventListener('keydown', (event) => step(model, event) && event.preventDefault(), { signal })
  // It may have been turned or pulled while this was on its way.
  const keys = early.filter((event) => event instanceof KeyboardEvent && step(model, event))
  if (keys.length === 0) turn(root.querySelector('[data-knob]'))
  return () => controller.abort()
}

function knobAt(model: LiveFigure, element: Element | null): Knob | null {
  return (element?.matches('[data-knob]') && model.knob?.()) || null
}

/** True: the key was the knob's. */
function step(model: LiveFigure, event: KeyboardEvent): boolean {
  const knob = knobAt(model, event.target as Element)
  const direction = directions[event.key]
  if (!knob || direction === undefined || event.ctrlKey || event.metaKey) return false
  model.apply(stepKnob(knob, direction, event.shiftKey ? 4 : event.altKey ? 1 / 4 : 1), 'arrows knob')
  return true
}
