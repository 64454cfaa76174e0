/** Which lessons have been measured as they stand: those need no browser again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LessonFile } from '../../lesson/shelf/files.ts'

const FILE = '.cache/slides-fit.json'

/** What every slide depends on, beside its lesson's own folder. */
const SHARED = ['src', 'content/networks', 'content/glossary.yaml', 'content/bibliography.bib', 'package-lock.json']

export class FitCache {
  readonly #known: Readonly<Record<string, string>>
  readonly #shared: string
  readonly #fitting = new Map<string, string>()

  constructor() {
    this.#known = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) : {}
    this.#shared = hashOf(SHARED)
  }

  has(lesson: LessonFile): boolean {
    const fits = this.#known[lesson.path] === this.#hash(lesson)
    if (fits) this.add(lesson)
    return fits
  }

  add(lesson: LessonFile): void {
    this.#fitting.set(lesson.path, this.#hash(lesson))
  }

  /** Lessons that are gone are forgotten. */
  save(): void {
    mkdirSync(dirname(FILE), { recursive: true })
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(this.#fitting), null, 2)}\n`)
  }

  #hash(lesson: LessonFile): string {
    return hashOf([dirname(lesson.path)], this.#shared)
  }
}

function hashOf(paths: readonly string[], from = ''): string {
  const hash = createHash('sha256').update(from)
  for (const path of paths.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
      .sort()
  } catch {
    // A file is no folder.
    return [path]
  }
}
