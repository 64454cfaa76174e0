/** The buttons of a figure: undo, redo, reset, the tables of numbers, the link, and the row of what is asked for less often. */
import { fill } from '../../view/words/words.ts'
import type { FigureCore } from '../core/figure-core.ts'

export interface Buttons {
  readonly setTab: (tab: string) => void
  readonly unfold: () => void
  readonly check?: () => void
}

export function watchButtons(root: HTMLElement, model: FigureCore, buttons: Buttons): () => void {
  const controller = new AbortController()
  const { signal } = controller
  root.addEventListener('click', (event) => press(root, model, event, buttons), { signal })
  return () => controller.abort()
}

function press(root: HTMLElement, model: FigureCore, event: Event, buttons: Buttons): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const { do: action, tab } = button?.dataset ?? {}
  if (tab) buttons.setTab(tab)
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    undo: model.undo,
    redo: model.redo,
    reset: model.reset,
    numbers: () => toggleNumbers(model),
    earlier: buttons.unfold,
    next: () => showNext(root, model),
    check: buttons.check,
    share: () => void share(model),
    more: () => void import('../more/more.tsx').then(({ toggleMore }) => toggleMore(root, model)),
  }
  if (action) actions[action]?.()
}

/** One layer more than the step shows. Reset, or the key for it, goes back to what the author set. */
function showNext(root: HTMLElement, model: FigureCore): void {
  model.change({ layer: model.state().layer + 1 }, null)
  // After the last one the button is gone: the focus goes on to what it brought.
  if (!root.querySelector('[data-do="next"]'))
    [...root.querySelectorAll<HTMLElement>('button.panel-unit')].at(-1)?.focus()
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
