/** The keyboard on a figure: arrows on the point and the handles, undo and redo anywhere in it, Escape lets go. */
import { type Edit, stepLine, stepPoint, stepTurn } from '../../view/edit/edit.ts'
import type { LiveFigure } from '../core/figure-core.ts'

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

export function watchKeyboard(root: HTMLElement, model: LiveFigure, early: readonly Event[]): () => void {
  const controller = new AbortController()
  const { signal } = controller
  for (const event of early) {
    if (event instanceof KeyboardEvent) takeKey(model, event)
    else if (event instanceof FocusEvent) light(model, event)
  }
  root.addEventListener('keydown', (event) => takeKey(model, event) && event.preventDefault(), { signal })
  root.addEventListener('keyup', (event) => event.key in arrows && model.settle(), { signal })
  // Reached by the keyboard, a row lights its line as pointing at it does.
  root.addEventListener('focusin', (event) => light(model, event), { signal })
  root.addEventListener('focusout', () => leave(model), { signal })
  return () => controller.abort()
}

function light(model: LiveFigure, event: FocusEvent): void {
  if (!(event.target instanceof Element) || !event.target.matches(':focus-visible')) return
  model.setHover(event.target.closest('[data-unit]')?.getAttribute('data-unit') ?? null)
}

function leave(model: LiveFigure): void {
  model.setHover(null)
  if (!model.dragging()) model.setPins({})
}

/** True: the key was the figure's. */
function takeKey(model: LiveFigure, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (!target) return false
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !target.matches('input:not([type=range])'))
    return takeUndo(model, event)
  if (isReset(event) && !target.matches('input:not([type=range])')) {
    const figure = target.closest('[data-figure]')
    model.reset()
    // What had the focus may be of a layer that the step doesn't show.
    if (!target.isConnected) figure?.querySelector<SVGElement>('[data-point]')?.focus()
    return true
  }
  const direction = arrows[event.key]
  if (direction && !event.ctrlKey && !event.metaKey) return takeArrow(model, target, direction, event)
  if (event.key === 'Escape' && target.closest('[data-handle], [data-select]') && model.state().select !== null) {
    // The handles go with the selection; the focus goes back to where the unit was selected.
    const row = target.closest('[data-figure]')?.querySelector(`[data-select="${model.state().select}"]`)
    model.change({ select: null }, null)
    if (row instanceof HTMLElement && row.getClientRects().length > 0) row.focus()
    return true
  }
  return false
}

/** Back to the author's state by one key, while the focus is in the figure. */
const isReset = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey && !event.altKey

function takeUndo(model: LiveFigure, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return false
  if (key === 'y' || event.shiftKey) model.redo()
  else model.undo()
  return true
}

function takeArrow(
  model: LiveFigure,
  target: Element,
  direction: readonly [x: number, y: number],
  event: KeyboardEvent,
): boolean {
  const factor = event.shiftKey ? 4 : event.altKey ? 1 / 4 : 1
  const kind = target.closest('[data-handle]')?.getAttribute('data-handle')
  const edit = kind ? stepHandle(model, kind, direction, factor) : stepThePoint(model, target, direction, factor)
  if (!edit) return false
  model.apply(edit, `arrows ${kind ?? 'point'}`, kind === 'move' || kind === 'turn' ? model.selected() : null)
  return true
}

function stepThePoint(
  model: LiveFigure,
  target: Element,
  [x, y]: readonly [number, number],
  factor: number,
): Edit | null {
  if (!target.closest('[data-point]')) return null
  // On a line, up and down go where right and left do.
  const direction = model.flat ? [x, y] : [x + y]
  return stepPoint(model.network(), model.state().point, direction, factor)
}

function stepHandle(model: LiveFigure, kind: string, [x, y]: readonly [number, number], factor: number): Edit | null {
  const own = model.own?.[kind]
  if (own) return own.step([x, y], factor)
  const ref = model.selected()
  const move = model.drawing.handleOf('move')
  if (!ref || !move) return null
  const at = model.drawing.handlePoint(move)
  if (kind === 'move') {
    model.setPins({ move: move.point })
    return stepLine(model.network(), ref, at, model.flat ? [x, y] : [x + y], factor)
  }
  model.setPins({ move: move.point })
  return stepTurn(model.network(), ref, at, x + y < 0 ? 1 : -1, factor)
}
