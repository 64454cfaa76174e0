/**
 * The words of the deck and its tools, in the language of the page. They are loaded with the tools: a page that is read
 * carries none of them. `{…}` is filled in.
 */
import { type DeckWords, englishWords } from './words-en.ts'

const german = typeof document !== 'undefined' && document.documentElement.lang === 'de'

export const words: DeckWords = german ? (await import('./words-de.ts')).germanWords : englishWords

/** One of the texts, filled in. */
export const say = (text: keyof DeckWords['text'], values: Readonly<Record<string, string | number>> = {}): string =>
  words.text[text].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
