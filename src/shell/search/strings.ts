import { isLanguage, type Language } from '../../view/words/languages.ts'

const en = {
  search: 'Search',
  hint: 'Search the lessons',
  close: 'Close',
  none: 'Nothing was found for “{text}”.',
  one: 'One page holds it.',
  many: '{count} pages hold it.',
  failed: 'The search index can’t be read. It is made when the site is built: run “npm run build”, then “npm start”.',
}

export type SearchStrings = Readonly<Record<keyof typeof en, string>>

const STRINGS: Readonly<Record<Language, SearchStrings>> = {
  en,
  de: {
    search: 'Suche',
    hint: 'In den Lektionen suchen',
    close: 'Schließen',
    none: 'Zu „{text}“ wurde nichts gefunden.',
    one: 'Auf einer Seite gefunden.',
    many: 'Auf {count} Seiten gefunden.',
    failed:
      'Der Suchindex lässt sich nicht lesen. Er entsteht beim Bauen der Website: „npm run build“, dann „npm start“.',
  },
}

export function searchStrings(lang: string): SearchStrings {
  return isLanguage(lang) ? STRINGS[lang] : en
}
