import type { TextPlace } from './json.ts'

/** What is wrong with a network file, said so that its author can put it right. */
export interface Problem {
  /** The JSON path, `layers[1].weights[0]`; empty: the file as a whole. */
  readonly path: string
  /** The text itself is no JSON: its place is told instead of a path. */
  readonly unreadable?: true
  readonly expected: string
  readonly found: string
  readonly todo?: string
}

export class NetworkError extends Error {
  readonly path: string
  readonly expected: string
  readonly found: string
  readonly source: string
  /** In the text, if it was read from one. */
  readonly place: TextPlace | null

  constructor({ path, unreadable, expected, found, todo }: Problem, source: string, place: TextPlace | null = null) {
    const where = unreadable && place ? `line ${place.line}, column ${place.column}` : path === '' ? 'the file' : path
    const ask = todo === undefined ? '' : ` ${todo}`
    super(`${source}: ${where}: expected ${expected}, found ${found}.${ask}`)
    this.name = 'NetworkError'
    this.path = path
    this.expected = expected
    this.found = found
    this.source = source
    this.place = place
  }
}

const LONGEST = 60

/** A value from JSON in words, short. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing (the key is missing)'
  if (value === null) return 'null'
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : `${value}`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`
  if (typeof value === 'object') return 'an object'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
