/** Checks all that authors wrote, so that one run says all that is wrong with it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ENGLISH } from '../../view/words/words.ts'
import type { Finding } from '../findings/problems.ts'
import { readText } from '../findings/read-text.ts'
import { languageFindings } from '../languages/missing.ts'
import { foldersIn, lessonFiles, SHELVES } from '../shelf/files.ts'
import { networkOf } from '../shelf/network-place.ts'
import { shelfFindings } from '../shelf/shelves.ts'
import { bodyFindings } from './lesson.ts'
import { staleTranslations } from './translations.ts'

export interface Checked {
  readonly lessons: number
  readonly networks: number
  /** Ordered by file and line. */
  readonly findings: readonly Finding[]
  /** What may be meant so, and stops nothing. */
  readonly warnings: readonly Finding[]
}

export async function checkSite(root = process.cwd()): Promise<Checked> {
  const lessons = lessonFiles(root)
  const networks = networkFiles(root)
  const findings = SHELVES.flatMap((shelf) => shelfFindings(root, shelf))
  const languages = languageFindings(root)
  findings.push(...languages.mistakes)
  for (const path of networks) findings.push(...networkFindings(root, path))
  for (const lesson of lessons) {
    const path = join(root, lesson.path)
    const read = readText(path)
    if ('text' in read) findings.push(...(await bodyFindings(read.text, path)))
  }
  return {
    lessons: lessons.length,
    networks: networks.length,
    findings: [...new Set(findings)].sort(byPlace),
    warnings: [...languages.missing, ...staleTranslations(root, lessons)],
  }
}

const order = new Intl.Collator(ENGLISH, { numeric: true })

const byPlace = (a: Finding, b: Finding): number => order.compare(a, b)

function networkFiles(root: string): readonly string[] {
  const own = SHELVES.flatMap((shelf) =>
    foldersIn(join(root, 'content', shelf)).map((folder) => `content/${shelf}/${folder}`),
  )
  return ['content/networks', ...own].flatMap((folder) => {
    const path = join(root, folder)
    const names = existsSync(path) ? readdirSync(path) : []
    return names.flatMap((name) => (name.endsWith('.json') ? [`${folder}/${name}`] : []))
  })
}

function networkFindings(root: string, path: string): readonly Finding[] {
  const read = networkOf(readText(join(root, path)), path)
  return 'finding' in read ? [read.finding] : []
}
