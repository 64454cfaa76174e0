/**
 * Waits for the reader's hand: what follows the pointer and the keys is loaded when a pointer comes over the figure or the
 * focus enters it, not before. Whatever was done until it is there is done then.
 */
import type { LiveFigure } from '../core/figure-core.ts'

const signs = ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'pointercancel', 'click', 'focusin', 'keydown']

export function watchHands(root: HTMLElement, model: LiveFigure): () => void {
  const waiting = new AbortController()
  const early: Event[] = []
  let end: (() => void) | null = null
  const hear = (event: Event) => {
    early.push(event)
    if (early.length > 1) return
    void Promise.all([import('./interaction.ts'), model.prepareHand?.()]).then(([{ watchInteraction }]) => {
      if (waiting.signal.aborted) return
      waiting.abort()
      end = watchInteraction(root, model, early)
    })
  }
  for (const sign of signs) root.addEventListener(sign, hear, { signal: waiting.signal })
  // The focus stays where it is: after a drag with the mouse the arrow keys still belong to the deck.
  const keepFocus = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('.fig-plane')) event.preventDefault()
  }
  root.addEventListener('mousedown', keepFocus)
  return () => {
    waiting.abort()
    root.removeEventListener('mousedown', keepFocus)
    end?.()
  }
}
