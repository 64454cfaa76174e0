/** The addresses that the site will have, without its base: what a link in a lesson may lead to. */
import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { DEFAULT_LANGUAGE, type Language, languagesIn } from '../languages/languages.ts'
import { addressOf, isDraft, type LessonFile, lessonFiles } from '../shelf/files.ts'

export interface Page {
  /** `lessons/one-layer/`; the home page is the empty text. */
  readonly address: string
  /** The lesson that is shown there, if one is. */
  readonly lesson: LessonFile | null
  readonly draft: boolean
}

/** The rest parameter that carries the language; without it the default one is meant. */
const LOCALE = '[...locale]/'

const FRESH = 1000
let known: { readonly root: string; readonly at: number; readonly pages: ReadonlyMap<string, Page> } | null = null

/** Every lesson asks; a second's memory keeps a run over many lessons from listing them all for each. */
export function sitePages(root: string): ReadonlyMap<string, Page> {
  const now = performance.now()
  if (known === null || known.root !== root || now - known.at > FRESH) known = { root, at: now, pages: listPages(root) }
  return known.pages
}

function listPages(root: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>()
  const add = (address: string, lesson: LessonFile | null = null, draft = false) =>
    pages.set(address, { address, lesson, draft })
  for (const address of routes(join(root, 'src/pages'), languagesIn(root))) add(address)
  for (const file of filesIn(join(root, 'public'))) add(file)
  for (const lesson of lessonFiles(root)) add(addressOf(lesson), lesson, isDraft(join(root, lesson.path)))
  return pages
}

function routes(folder: string, languages: readonly Language[]): readonly string[] {
  return filesIn(folder).flatMap((file) => {
    const localized = file.startsWith(LOCALE)
    const plain = localized ? file.slice(LOCALE.length) : file
    if (plain.includes('[')) return []
    const page = /^(?:(.*)\/)?([^/]+)\.(?:astro|mdx)$/.exec(plain)
    const address = page ? pageAddress(page[1], page[2] ?? '') : plain.replace(/\.(?:js|ts)$/, '')
    const others = localized ? languages.filter((each) => each !== DEFAULT_LANGUAGE) : []
    return [address, ...others.map((language) => `${language}/${address}`)]
  })
}

function pageAddress(folder: string | undefined, name: string): string {
  const parts = [folder ?? '', name === 'index' ? '' : name].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join('/')}/`
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.split(sep).join('/'))
}
