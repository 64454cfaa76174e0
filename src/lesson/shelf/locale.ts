/** One route for all languages: `/lessons/` and `/de/lessons/` are the same page with other words. */
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../languages/languages.ts'

export interface LocalePath {
  readonly params: { readonly locale: string | undefined }
  readonly props: { readonly lang: Language }
}

export function localePaths(): LocalePath[] {
  return LANGUAGES.map((lang) => ({ params: { locale: localeOf(lang) }, props: { lang } }))
}

/** The part of the address that says the language; the default one has none. */
export function localeOf(lang: Language): string | undefined {
  return lang === DEFAULT_LANGUAGE ? undefined : lang
}

/** `lessons/` in German is `de/lessons/`. */
export function localized(path: string, lang: string): string {
  const language = LANGUAGES.find((each) => each === lang) ?? DEFAULT_LANGUAGE
  const locale = localeOf(language)
  return locale === undefined ? path : `${locale}/${path}`
}
