/** Key presses, sorted between the focused control, an open dialog and the deck. */
import type { Command, DeckState } from '../state/deck.ts'
import { commandFor, type Effect, isEffect } from '../state/keys.ts'
import { reduce } from '../state/reduce.ts'
import { characterKeys } from '../state/settings.ts'
import type { KeyOwner } from './focus.ts'

interface Target {
  state(): DeckState
  run(action: Command | Effect): void
}

const TURNS: readonly string[] = ['next', 'previous', 'nextSlide', 'previousSlide']

/** Returns what takes a key that was pressed before this was loaded. */
export function watchKeys(document: Document, owner: KeyOwner, deck: Target): (event: KeyboardEvent) => void {
  const take = (event: KeyboardEvent) => {
    const state = deck.state()
    const action = commandFor(event, state.mode, characterKeys())
    if (!action || event.isComposing) return
    const changes = isEffect(action) || reduce(state, action) !== state
    // What would change nothing is left to the page, except where the page would scroll under the slide.
    if (!changes && (state.mode === 'read' || action === 'enter')) return
    event.preventDefault()
    event.stopPropagation()
    // A held key turns slides, but doesn't make the screen flicker.
    if (event.repeat && !TURNS.includes(action)) return
    deck.run(action)
  }
  // A clicker sends PageUp and PageDown: these always turn the slide, whatever has the focus.
  // And a control that was only touched with the mouse doesn't get to see the deck's keys.
  document.addEventListener(
    'keydown',
    (event) => {
      if (deck.state().mode !== 'present') return
      const clicker = event.key === 'PageDown' || event.key === 'PageUp'
      if (clicker || (owner.pointerFocused() && !document.querySelector('dialog:modal'))) take(event)
    },
    true,
  )
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog:modal')) return
    if (!owner.controlTakes(event.key)) take(event)
    else if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  return take
}
