/** The one bibliography of the site, read and set by citation-js when the site is built. */
import { readFileSync, statSync } from 'node:fs'
import { Cite, type CSL } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'

export const BIBLIOGRAPHY_FILE = 'content/bibliography.bib'

export interface Work {
  readonly id: string
  /** `Pascanu, Montúfar & Bengio, 2014` */
  readonly label: string
  /** The whole reference in words. */
  readonly text: string
  readonly title: string
  readonly url: string | null
}

let cached: { readonly stamp: number; readonly works: ReadonlyMap<string, Work> } | null = null

/** All works by id. Read again when the file has changed, so that the development server follows. */
export function bibliography(): ReadonlyMap<string, Work> {
  const stamp = statSync(BIBLIOGRAPHY_FILE).mtimeMs
  if (cached?.stamp !== stamp) cached = { stamp, works: readBibliography(readFileSync(BIBLIOGRAPHY_FILE, 'utf8')) }
  return cached.works
}

export function readBibliography(bibtex: string): ReadonlyMap<string, Work> {
  const cite = new Cite(bibtex)
  const works = cite.data.map((entry): [string, Work] => {
    const url = urlOf(entry)
    const id = String(entry.id)
    const text = cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US', entry: [id] }).trim()
    const plain = url === null ? text : text.replace(url, '').trim()
    return [id, { id, label: labelOf(entry), text: plain, title: entry.title ?? id, url }]
  })
  return new Map(works)
}

function urlOf(entry: CSL): string | null {
  if (entry.DOI) return `https://doi.org/${entry.DOI}`
  return entry.URL ?? null
}

/** Up to three names, else the first `et al.` */
function labelOf(entry: CSL): string {
  const names = (entry.author ?? entry.editor ?? []).map((name) => name.family ?? name.literal ?? '')
  const year = entry.issued?.['date-parts']?.[0]?.[0]
  const [first = entry.title ?? String(entry.id)] = names
  const more = names.includes('others') || names.length > 3
  const who = more ? `${first} et al.` : joined(names.length > 0 ? names : [first])
  return year === undefined ? who : `${who}, ${year}`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`
}
