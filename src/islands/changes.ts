/** On a change of step the rows of the panel that say something new fade in; those that stay, stay. */
import { createEffect, on } from 'solid-js'
import type { FigureModel } from './figure-model.ts'

export function watchChanges(root: HTMLElement, model: FigureModel): () => void {
  let before = texts(root)
  let step = model.store.step()
  createEffect(
    on(
      [model.store.step, model.panel],
      ([now]) => {
        const after = texts(root)
        if (now !== step) {
          for (const [row, text] of after) if (before.get(row) !== text) fade(row)
        }
        before = after
        step = now
      },
      { defer: true },
    ),
  )
  return () => before.clear()
}

function texts(root: HTMLElement): Map<Element, string> {
  return new Map([...root.querySelectorAll('.panel-row, .panel-heading')].map((row) => [row, row.textContent ?? '']))
}

function fade(row: Element): void {
  const style = getComputedStyle(row)
  const [time, ease] = [style.getPropertyValue('--t-step'), style.getPropertyValue('--ease')]
  // Reduced motion sets the time to nothing.
  const duration = Number.parseFloat(time) * (/\d\s*s$/.test(time) ? 1000 : 1)
  if (duration > 0) row.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: ease.trim() || 'ease' })
}
