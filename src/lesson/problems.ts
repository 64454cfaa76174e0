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

/**
 * What is wrong in one lesson. All findings are collected, so that a run says all of them and not the first only;
 * `stop` ends the build if there is one.
 */
export class Problems {
  readonly #found: { place: Place; message: string }[] = []
  readonly #file: VFile

  constructor(file: VFile) {
    this.#file = file
  }

  add(place: Place, message: string): void {
    this.#found.push({ place, message })
  }

  stop(): void {
    const sorted = [...this.#found].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    const first = sorted[0]
    if (first === undefined) return
    const name = relativePath(this.#file.path)
    const lines = sorted.map(({ place, message }) => `${name}:${place.line}:${place.column}: ${message}`)
    this.#file.fail(lines.join('\n'), first.place)
  }
}

/** The path as the author knows it: from the project's folder on. */
export function relativePath(path: string | undefined): string {
  if (path === undefined) return 'the lesson'
  const root = `${process.cwd()}/`
  return path.startsWith(root) ? path.slice(root.length) : path
}
