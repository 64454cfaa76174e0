import type { VFile } from 'vfile'

/** A place in a lesson; lines and columns count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Anything that carries a position: a Markdown node, an attribute, a part of a literal. */
export interface Placed {
  readonly position?: { readonly start: Place } | undefined
}

export function placeOf(node: Placed, fallback: Place = { line: 1, column: 1 }): Place {
  const start = node.position?.start
  return start === undefined ? fallback : { line: start.line, column: start.column }
}

/** `file:line:column: what was expected, what was found, what to do`. */
export type Finding = string

/** What the build throws at a lesson with mistakes; `npm run check` reads the findings one by one. */
export interface FindingsError extends Error {
  readonly findings: readonly Finding[]
}

export function findingsOf(error: unknown): readonly Finding[] | null {
  return error instanceof Error && 'findings' in error ? (error as FindingsError).findings : null
}

/**
 * What is wrong in one lesson. All plugins add to the same list, and the last of them stops the build if there is
 * anything in it, so that a run says all that is wrong and not the first only.
 */
export class Problems {
  readonly #found: { place: Place; message: string }[] = []
  /** What is wrong in files that the lesson names; they come first, since what the lesson says rests on them. */
  readonly #elsewhere = new Set<Finding>()
  readonly #file: VFile

  constructor(file: VFile) {
    this.#file = file
  }

  /** The list of this file. */
  static of(file: VFile): Problems {
    const known = lists.get(file)
    if (known !== undefined) return known
    const list = new Problems(file)
    lists.set(file, list)
    return list
  }

  add(place: Place, message: string): void {
    this.#found.push({ place, message })
  }

  /** Told once, however often the lesson names the file. */
  addElsewhere(finding: Finding): void {
    this.#elsewhere.add(finding)
  }

  stop(): void {
    const sorted = [...this.#found].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    const name = relativePath(this.#file.path)
    const own = sorted.map(({ place, message }) => `${name}:${place.line}:${place.column}: ${message}`)
    const findings = [...this.#elsewhere, ...own]
    if (findings.length === 0) return
    const error = this.#file.message(findings.join('\n'), sorted[0]?.place)
    throw Object.assign(error, { fatal: true, findings })
  }
}

const lists = new WeakMap<VFile, Problems>()

/** The path as the author knows it: from the project's folder on. */
export function relativePath(path: string | undefined): string {
  if (path === undefined) return 'the lesson'
  const root = `${process.cwd()}/`
  return path.startsWith(root) ? path.slice(root.length) : path
}
