/** Touch: a swipe or a tap turns the slide. The mouse and the wheel never do, and what the figure takes stays its own. */
import type { Command, DeckState } from '../state/deck.ts'

const SWIPE = 48
const TAP = 10
const CONTROLS =
  'a, button, input, select, textarea, summary, label, dialog, svg, [tabindex], [role=slider], [data-scroll]'

interface Touch {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly at: number
}

export interface Stroke {
  readonly dx: number
  readonly dy: number
  /** Where it began, as a part of the window's width. */
  readonly from: number
  readonly duration: number
}

/** What a finger's way means; null: nothing. The left third taps back, the rest taps on. */
export function gesture({ dx, dy, from, duration }: Stroke): Command | null {
  if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 ? 'next' : 'previous'
  if (Math.hypot(dx, dy) < TAP && duration < 500) return from < 1 / 3 ? 'previous' : 'next'
  return null
}

interface Target {
  state(): DeckState
  run(command: Command): void
}

export function watchGestures(window: Window, deck: Target): void {
  const { document } = window
  const wanted = () => {
    const { mode, panel, tool } = deck.state()
    return mode === 'present' && panel === 'none' && tool !== 'draw'
  }
  let touch: Touch | null = null
  document.addEventListener('pointerdown', (event) => {
    const control = event.target instanceof Element && event.target.closest(CONTROLS)
    // A second finger means a pinch.
    const alone = event.isPrimary && event.pointerType === 'touch'
    const { pointerId: id, clientX: x, clientY: y, timeStamp: at } = event
    touch = wanted() && alone && !control ? { id, x, y, at } : null
  })
  document.addEventListener('pointerup', (event) => {
    if (!touch || event.pointerId !== touch.id) return
    const { x, y, at } = touch
    touch = null
    const stroke = { dx: event.clientX - x, dy: event.clientY - y, from: x / window.innerWidth }
    const command = gesture({ ...stroke, duration: event.timeStamp - at })
    if (command) deck.run(command)
  })
  document.addEventListener('pointercancel', () => {
    touch = null
  })
}
