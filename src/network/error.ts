/** What is wrong with a network file, said so that its author can put it right. */
export interface Problem {
  /** The JSON path, `layers[1].weights[0]`; empty: the file as a whole. */
  readonly path: string
  /** A place in the text, where there is no path. */
  readonly place?: string
  readonly expected: string
  readonly found: string
  readonly todo?: string
}

export class NetworkError extends Error {
  readonly path: string
  readonly expected: string
  readonly found: string
  readonly source: string

  constructor({ path, place, expected, found, todo }: Problem, source: string) {
    const where = place ?? (path === '' ? 'the file' : path)
    const ask = todo === undefined ? '' : ` ${todo}`
    super(`${source}: ${where}: expected ${expected}, found ${found}.${ask}`)
    this.name = 'NetworkError'
    this.path = path
    this.expected = expected
    this.found = found
    this.source = source
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
