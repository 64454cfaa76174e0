/**
 * A reader of JSON that says where it stumbled. It differs from `JSON.parse` in three ways: errors carry
 * line and column, a key given twice is an error, and `NaN` and `Infinity` (which some programs write)
 * are read as what they say, so that the network reader can refuse them with their path.
 */
export class JsonError extends Error {
  readonly expected: string
  readonly found: string
  readonly line: number
  readonly column: number
  /** What to do, where the slip is a usual one. */
  readonly todo: string | null
  constructor(expected: string, found: string, line: number, column: number, todo: string | null = null) {
    super(`line ${line}, column ${column}: expected ${expected}, found ${found}`)
    this.name = 'JsonError'
    this.todo = todo
    this.expected = expected
    this.found = found
    this.line = line
    this.column = column
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /-?[A-Za-z]+/y
const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\]|\\.)*"/y
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])
const MAX_DEPTH = 200
const VALUE = 'a number, a text in double quotes, "[" or "{"'

/** What JSON has not, though other notations do: the place is where it begins. */
function usualSlip(text: string, at: number): string | null {
  const rest = text.slice(at, at + 40)
  if (rest.startsWith("'")) return 'Write texts in double quotes.'
  if (/^(?:\/[/*]|#)/.test(rest)) return 'JSON has no comments: take it out.'
  if (/^\+[.\d]/.test(rest)) return 'Write a positive number without its sign.'
  if (/^-?\.\d/.test(rest)) return 'Write a 0 before the point.'
  if (/^[\]}]/.test(rest) && /,\s*$/.test(text.slice(0, at))) return 'Take away the comma before it.'
  if (/^(?:True|False|None)\b/.test(rest)) return 'JSON writes true, false and null.'
  if (/^[A-Za-z_]\w*\s*:/.test(rest)) return 'Put the key in double quotes.'
  return null
}

/** From 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export interface PlacedJson {
  readonly value: unknown
  /** Where the thing stands that a path such as `layers[1].weights[0]` names; where it is missing, what it would stand in. */
  readonly placeOf: (path: string) => TextPlace
}

export const parseJson = (text: string): unknown => readJson(text).value

/** Reads a text once, and keeps where each entry begins. */
export function readJson(text: string): PlacedJson {
  const starts: Starts = new WeakMap()
  const { value, start } = parse(text, starts)
  return { value, placeOf: (path) => lineAndColumn(text, startOf(path, value, start, starts)) }
}

/** By array or object, by index or key: where the entry's value begins. */
type Starts = WeakMap<object, Map<string | number, number>>

function startOf(path: string, root: unknown, start: number, starts: Starts): number {
  let [at, value] = [start, root]
  for (const [, index, key = ''] of path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)) {
    const step = index === undefined ? key : Number(index)
    const inner = typeof value === 'object' && value !== null ? starts.get(value)?.get(step) : undefined
    if (inner === undefined) return at
    at = inner
    value = (value as Record<string | number, unknown>)[step]
  }
  return at
}

function lineAndColumn(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function parse(text: string, starts: Starts): { readonly value: unknown; readonly start: number } {
  let place = 0

  const fail = (expected: string, at = place, repeated?: string): never => {
    const { line, column } = lineAndColumn(text, at)
    const character = text.codePointAt(at)
    const word = /^[A-Za-z_]\w{0,30}/.exec(text.slice(at, at + 31))?.[0]
    const here =
      character === undefined ? 'the end of the file' : JSON.stringify(word ?? String.fromCodePoint(character))
    throw new JsonError(expected, repeated ?? here, line, column, usualSlip(text, at))
  }

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) return null
    place = pattern.lastIndex
    return match[0]
  }

  const takeSign = (character: string): boolean => {
    take(SPACE)
    if (text[place] !== character) return false
    place += 1
    return true
  }

  const string = (expected: string): string => {
    take(SPACE)
    if (text[place] !== '"') fail(expected)
    const start = place
    const literal = take(STRING) ?? ''
    try {
      return JSON.parse(literal) as string
    } catch {
      return fail('a string that ends on its line, with legal escapes', start)
    }
  }

  const list = (depth: number): unknown[] => {
    const items: unknown[] = []
    const own = new Map<string | number, number>()
    starts.set(items, own)
    if (takeSign(']')) return items
    do {
      take(SPACE)
      own.set(items.length, place)
      items.push(value(depth + 1))
    } while (takeSign(','))
    if (!takeSign(']')) fail('"," or "]"')
    return items
  }

  const object = (depth: number): Record<string, unknown> => {
    const entries = new Map<string, unknown>()
    const own = new Map<string | number, number>()
    if (takeSign('}')) return {}
    do {
      take(SPACE)
      const start = place
      const key = string('a key in double quotes')
      if (entries.has(key)) fail('each key once', start, `${JSON.stringify(key)} again`)
      if (!takeSign(':')) fail('":"')
      take(SPACE)
      own.set(key, place)
      entries.set(key, value(depth + 1))
    } while (takeSign(','))
    if (!takeSign('}')) fail('"," or "}"')
    const made = Object.fromEntries(entries)
    starts.set(made, own)
    return made
  }

  const value = (depth: number): unknown => {
    if (depth > MAX_DEPTH) fail(`at most ${MAX_DEPTH} brackets inside each other`)
    if (takeSign('{')) return object(depth)
    if (takeSign('[')) return list(depth)
    if (text[place] === '"') return string('a string')
    const number = take(NUMBER)
    if (number !== null) return Number(number)
    const start = place
    const word = take(WORD)
    if (word !== null && WORDS.has(word)) return WORDS.get(word)
    return fail(VALUE, start)
  }

  take(SPACE)
  const start = place
  const result = value(0)
  take(SPACE)
  if (place < text.length) fail('nothing after the last bracket')
  return { value: result, start }
}
