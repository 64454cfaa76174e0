/**
 * The words of the deck and its tools, in the language of the page. They are loaded with the tools: a page that is read
 * carries none of them. `{…}` is filled in.
 */
import { type DeckStrings, deckStrings } from '../../../view/words/english/deck.ts'
import { fill, wordsIn } from '../../../view/words/words.ts'
import type { Bound } from '../state/keys.ts'

const language = typeof document === 'undefined' ? undefined : document.documentElement.lang

export const words: DeckStrings = wordsIn(language, deckStrings)

/** What each key does: every one that is bound has its words. */
export const keyWords: Readonly<Record<Bound, string>> = words.keys

/** One of the texts, filled in. */
export const say = (text: keyof DeckStrings['text'], values: Readonly<Record<string, string | number>> = {}): string =>
  fill(words.text[text], values)
