/** On a change of step the rows of the panel that say something new fade in; those that stay, stay. */
import { createComputed, createEffect, on } from 'solid-js'
import type { FigureCore } from './figure-core.ts'

/** `panel` is read for every change of what the rows say. */
export function watchChanges(root: HTMLElement, model: Pick<FigureCore, 'store'>, panel: () => unknown): () => void {
  let before = texts(root)
  let step = model.store.step()
  let held: string | undefined
  // Computed before the rows are made anew, the effect after.
  createComputed(
    on(
      model.store.step,
      () => {
        const active = document.activeElement
        held = root.contains(active) && active instanceof HTMLElement ? active.dataset.select : undefined
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      [model.store.step, panel],
      ([now]) => {
        const after = texts(root)
        if (now !== step) {
          for (const [key, { row, text }] of after) if (before.get(key)?.text !== text) fade(row)
          if (held) root.querySelector<HTMLElement>(`[data-select="${held}"]`)?.focus({ preventScroll: true })
        }
        before = after
        step = now
      },
      { defer: true },
    ),
  )
  return () => before.clear()
}

interface RowText {
  readonly row: Element
  readonly text: string
}

/** By the unit's name; headings and outputs by their place. */
function texts(root: HTMLElement): Map<string, RowText> {
  const rows = [...root.querySelectorAll('.panel-row, .panel-heading')]
  return new Map(
    rows.map((row, place) => [row.getAttribute('data-unit') ?? String(place), { row, text: row.textContent ?? '' }]),
  )
}

function fade(row: Element): void {
  const style = getComputedStyle(row)
  const [time, ease] = [style.getPropertyValue('--t-step'), style.getPropertyValue('--ease')]
  // Reduced motion sets the time to nothing.
  const duration = Number.parseFloat(time) * (/\d\s*s$/.test(time) ? 1000 : 1)
  if (duration > 0) row.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: ease.trim() || 'ease' })
}
