/** Where the reader is: the focus and the ear go where the eye goes, and come back to the paragraph on leaving. */
import type { Place } from '../state/deck.ts'
import { type DeckState, samePlace } from '../state/deck.ts'
import { type DeckPage, focusOn } from './page.ts'
import type { Reader } from './reading.ts'
import { openVoice, placeInWords } from './voice.ts'

export interface Presence {
  /** In the deck, on a new place. `focus`: it was the reader who moved, in this window. */
  arrive(state: DeckState, focus: boolean): void
  /** Back to the paragraph: to the very line if the deck wasn't moved. */
  leave(to: Place, from: Left | null): void
}

/** Where the reader was before the deck took the page. */
export interface Left {
  readonly place: Place
  readonly scrolled: number
  readonly focus: Element | null
}

export function openPresence(page: DeckPage, reader: Reader): Presence {
  const voice = openVoice()
  return {
    arrive(state, focus) {
      voice.say(placeInWords(state))
      const view = page.views[state.slide]
      const target = view?.heading ?? view?.element
      // Whoever works in a control of this very slide or its figure stays there.
      const active = document.activeElement
      const held = active instanceof HTMLElement && active.tabIndex >= 0 && view?.scene?.contains(active)
      if (focus && target && !held) focusOn(target)
    },
    leave(to, from) {
      voice.say('')
      if (from && samePlace(from.place, to)) {
        reader.restore(from.scrolled)
        if (from.focus instanceof HTMLElement && from.focus !== document.body) {
          from.focus.focus({ preventScroll: true })
          return
        }
      } else reader.scrollTo(to)
      const view = page.views[to.slide]
      const paragraph = view?.steps[to.step - 1] ?? view?.heading ?? view?.element
      if (paragraph) focusOn(paragraph)
    },
  }
}
