/** The lecturer's tools, loaded when the first of them is asked for. */
import type { Deck } from './controller.ts'
import { showHelp } from './help.ts'

/** Opens or closes whatever the deck's state says lies over the slide. */
export function open(deck: Deck): void {
  showHelp(deck)
}

/** Does what isn't a matter of the deck's state. */
export function use(deck: Deck, action: 'presenter' | 'clear' | 'timer'): void {
  deck.voice.show(`${action} is not there yet.`)
}
