/** Finds the place of what is wrong in the frontmatter of the lessons. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { didYouMean } from '../view/did-you-mean.ts'
import type { Place } from './problems.ts'
import { LESSON_KEYS, lessonSchema } from './schema.ts'

const BLOCK = /^---\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/

/** `file:line:column: what was expected, what was found, what to do`. */
export function frontmatterProblems(source: string, path: string): readonly string[] {
  const block = BLOCK.exec(source)
  if (block === null)
    return [
      `${path}:1:1: expected a frontmatter between two lines “---”, found none. It needs at least title, lead, order and minutes.`,
    ]
  const lines = new LineCounter()
  const document = parseDocument(block[1] ?? '', { lineCounter: lines })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    // The frontmatter begins on the file's second line.
    return `${path}:${line + 1}:${col}`
  }
  if (document.errors.length > 0) {
    return document.errors.map(
      (error) => `${at(error.pos[0])}: the frontmatter is no valid YAML: ${error.message.split('\n')[0]}`,
    )
  }
  const result = lessonSchema.safeParse(document.toJS() ?? {})
  if (result.success) return []
  return result.error.issues.flatMap((issue) => {
    const where = nodeAt(document.contents, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const place = keyOffset(document.contents, key)
        return `${at(place)}: the frontmatter has no key “${key}”.${didYouMean(key, LESSON_KEYS)} Its keys are ${LESSON_KEYS.join(', ')}.`
      })
    }
    const name = issue.path.map(String).join('.')
    const value = JSON.stringify(valueAt(document.toJS(), issue.path))
    const found = value === undefined ? 'nothing; add the line' : value
    return `${at(where)}: “${name}”: ${issue.message}; found ${found}.`
  })
}

function keyOffset(contents: unknown, key: string): number {
  const pair = isMap(contents) ? contents.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
  return rangeStart(pair?.key)
}

function rangeStart(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0
}

function nodeAt(contents: unknown, path: readonly PropertyKey[]): number {
  let node: unknown = contents
  let offset = rangeStart(contents)
  for (const key of path) {
    const next: unknown = (node as { get?: (key: PropertyKey, keep: true) => unknown } | null)?.get?.(key, true)
    if (next === undefined || next === null) return typeof key === 'string' ? keyOffset(node, key) || offset : offset
    node = next
    offset = rangeStart(next)
  }
  return offset
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((each, key) => (each as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

/** The lessons that the frontmatter says must be read first, and where it says so. */
export function neededBy(source: string): readonly { readonly slug: string; readonly place: Place }[] {
  const lines = new LineCounter()
  const document = parseDocument(BLOCK.exec(source)?.[1] ?? '', { lineCounter: lines })
  const needs = document.errors.length === 0 && isMap(document.contents) ? document.contents.get('needs', true) : null
  if (!isSeq(needs)) return []
  return needs.items.flatMap((item) => {
    if (!isScalar(item) || typeof item.value !== 'string') return []
    const { line, col } = lines.linePos(rangeStart(item))
    return [{ slug: item.value, place: { line: line + 1, column: col } }]
  })
}
