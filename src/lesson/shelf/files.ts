/** The lessons as files: which there are, in which language, and where each will live. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseFrontmatter } from '@astrojs/markdown-remark'
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language, languagesIn } from '../languages/languages.ts'

/** Folders of `content` whose folders are lessons, each under its own address. */
export const SHELVES = ['lessons', 'guide'] as const
export type Shelf = (typeof SHELVES)[number]

export interface LessonFile {
  /** From the project's folder on, with `/`. */
  readonly path: string
  readonly shelf: Shelf
  readonly folder: string
  readonly slug: string
  readonly lang: Language
}

const PATH = /(?:^|\/)content\/(lessons|guide)\/([^/]+)\/index(?:\.([\w-]+))?\.mdx$/

export function slugOfFolder(folder: string): string {
  return folder.replace(/^\d+-/, '')
}

/** What the path says of a lesson; `null` if it is no lesson's path. */
export function lessonFileOf(path: string, languages: readonly Language[] = LANGUAGES): LessonFile | null {
  const [, shelf, folder = '', tag = DEFAULT_LANGUAGE] = PATH.exec(path.split(sep).join('/')) ?? []
  if (shelf === undefined || !isLanguage(tag, languages)) return null
  return { path, shelf: shelf as Shelf, folder, slug: slugOfFolder(folder), lang: tag }
}

export function lessonFiles(root = process.cwd()): readonly LessonFile[] {
  const languages = languagesIn(root)
  return SHELVES.flatMap((shelf) => {
    const base = join(root, 'content', shelf)
    return foldersIn(base).flatMap((folder) =>
      readdirSync(join(base, folder)).flatMap((name) => {
        const path = relative(root, join(base, folder, name))
          .split(sep)
          .join('/')
        const file = lessonFileOf(path, languages)
        return file === null ? [] : [file]
      }),
    )
  })
}

/** Hidden folders, and those that only hold what others share, are no lessons. */
export function foldersIn(base: string): readonly string[] {
  if (!existsSync(base)) return []
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** Without the base, and without a slash at the beginning: `de/lessons/one-layer/`. */
export function addressOf({ lang, shelf, slug }: Pick<LessonFile, 'lang' | 'shelf' | 'slug'>): string {
  return `${lang === DEFAULT_LANGUAGE ? '' : `${lang}/`}${shelf}/${slug}/`
}

const drafts = new Map<string, { readonly stamp: number; readonly draft: boolean }>()

export function isDraft(path: string): boolean {
  const stamp = statSync(path).mtimeMs
  const before = drafts.get(path)
  if (before?.stamp === stamp) return before.draft
  const draft = readDraft(readFileSync(path, 'utf8'))
  drafts.set(path, { stamp, draft })
  return draft
}

function readDraft(text: string): boolean {
  try {
    return parseFrontmatter(text).frontmatter.draft === true
  } catch {
    // What is wrong with the frontmatter is told by its own check.
    return false
  }
}
