import type { FigureStrings } from '../../view/words/strings.ts'
import { germanFigureStrings } from '../../view/words/strings-de.ts'

/** What a figure on such a page is handed; English is its own, so that English pages don't carry it twice. */
export function figureStringsIn(lang: string | undefined): { readonly strings?: FigureStrings } {
  return lang === 'de' ? { strings: germanFigureStrings } : {}
}
