/** What everything that is loaded later gets to work with. */
import type { DeckState, Place } from '../state/deck.ts'
import type { PageMode } from '../state/url.ts'
import type { Entry } from './address.ts'
import type { DeckPage } from './page.ts'
import type { Left } from './presence.ts'
import type { Reader } from './reading.ts'

/** What asked for a change: what follows from it depends on that. */
export type Cause = 'key' | 'link' | 'scroll' | 'address' | 'window'

export type Listener = (now: DeckState, before: DeckState, cause: Cause) => void

export interface Deck {
  readonly page: DeckPage
  readonly pageMode: PageMode
  readonly reader: Reader
  /** Where the reader was when presenting began; null: the page was opened so. */
  left(): Left | null
  state(): DeckState
  change(next: DeckState, cause: Cause, entry?: Entry): void
  onChange(listener: Listener): void
  /** The address's fragment for a place, with what was changed in its figure. */
  fragment(place: Place): string
}
