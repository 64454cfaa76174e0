/** The lesson on paper: what `?print=` shows, and the PDFs of it that `npm run pdf` has written. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Handout {
  readonly kind: 'slides' | 'steps' | 'notes' | 'article'
  readonly title: string
}

export const handouts: readonly Handout[] = [
  { kind: 'slides', title: 'Slides' },
  { kind: 'steps', title: 'Slides, step by step' },
  { kind: 'notes', title: 'Slides with notes' },
  { kind: 'article', title: 'Article' },
]

/** Where the PDFs lie until the site is built; they are written there and not kept in the repository. */
export const PDF_FOLDER = 'public/pdf'

export const pdfName = (lesson: string, kind: Handout['kind']): string => `${lesson}-${kind}.pdf`

/** The PDF's size in bytes; null: it hasn't been written. */
export function pdfSize(lesson: string, kind: Handout['kind']): number | null {
  const path = join(process.cwd(), PDF_FOLDER, pdfName(lesson, kind))
  return existsSync(path) ? statSync(path).size : null
}
