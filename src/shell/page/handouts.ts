/** The lesson on paper: what `?print=` shows, and the PDFs of it that `npm run pdf` has written. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const handouts = ['slides', 'steps', 'notes', 'article'] as const

export type Handout = (typeof handouts)[number]

/** Where the PDFs lie until the site is built; they are written there and not kept in the repository. */
export const PDF_FOLDER = 'public/pdf'

export const pdfName = (lesson: string, kind: Handout): string => `${lesson}-${kind}.pdf`

/** The PDF's size in bytes; null: it hasn't been written. */
export function pdfSize(lesson: string, kind: Handout): number | null {
  const path = join(process.cwd(), PDF_FOLDER, pdfName(lesson, kind))
  return existsSync(path) ? statSync(path).size : null
}
