/** The words of the pages, by language. */
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../../view/words/languages.ts'
import { de } from './de.ts'
import { en, type Strings } from './en.ts'

const STRINGS: Readonly<Record<Language, Strings>> = { en, de }

export type { Strings }

/** Of a language that the interface doesn't speak, English. */
export function stringsOf(lang: string | undefined): Strings {
  return STRINGS[lang !== undefined && isLanguage(lang) ? lang : DEFAULT_LANGUAGE]
}
