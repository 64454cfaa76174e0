/** The languages that the interface speaks. A lesson in another one is refused until its words are here. */
export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/** Its pages live at the root; those of the others under their tag. */
export const DEFAULT_LANGUAGE: Language = 'en'

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag)
}
