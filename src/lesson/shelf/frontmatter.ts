/** Finds the place of what is wrong in the frontmatter of the lessons. */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import type { Place } from '../findings/problems.ts'
import { LANGUAGES } from '../languages/languages.ts'
import { KEY_EXAMPLES, LESSON_KEYS, lessonSchema } from './schema.ts'

const BLOCK = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/

/** The YAML between the two lines, with plain ends of lines: those of Windows would count as a part of the value. */
function blockOf(source: string): string | null {
  return BLOCK.exec(source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))?.[1] ?? null
}

/** `file:line:column: what was expected, what was found, what to do`. */
export function frontmatterProblems(source: string, path: string): readonly string[] {
  const block = blockOf(source)
  if (block === null)
    return [
      `${path}:1:1: expected a frontmatter between two lines “---”, found none. It needs at least title, lead, order and minutes.`,
    ]
  const lines = new LineCounter()
  const document = parseDocument(block, { lineCounter: lines })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    // The frontmatter begins on the file's second line.
    return `${path}:${line + 1}:${col}`
  }
  if (document.errors.length > 0) {
    return document.errors.map(
      (error) => `${at(error.pos[0])}: the frontmatter is no valid YAML: ${yamlProblem(error)}`,
    )
  }
  const result = lessonSchema.safeParse(document.toJS() ?? {})
  if (result.success) return []
  const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  return result.error.issues.flatMap((issue) => {
    const where = nodeAt(document.contents, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const place = keyOffset(document.contents, key)
        return `${at(place)}: the frontmatter has no key “${key}”.${didYouMean(key, LESSON_KEYS)} Its keys are ${LESSON_KEYS.join(', ')}.`
      })
    }
    const key = String(issue.path[0])
    const [should, line] = KEY_EXAMPLES[key] ?? ['something else', '']
    const value = valueAt(document.toJS(), issue.path)
    if (value !== undefined && value !== null) {
      const found = `“${key}” should be ${should}, such as “${line}”; found ${JSON.stringify(value)}.`
      return `${at(where)}: ${found}${typeof value === 'string' && key === 'lang' ? didYouMean(value, LANGUAGES) : ''}`
    }
    // A key that is only misspelt is told once, as the unknown key that it is.
    if (unknown.some((each) => didYouMean(each, LESSON_KEYS).includes(`“${key}”`))) return []
    return `${at(where)}: the frontmatter lacks “${key}”: ${should}. Add a line such as “${line}”.`
  })
}

function yamlProblem(error: YAMLError): string {
  const said = (error.message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?[:.]?$/, '')
  if (/compact mappings|implicit keys?/i.test(said)) {
    return `${said}. A text with a colon in it stands in quotes: title: "Lines: a start".`
  }
  if (error.code === 'TAB_AS_INDENT') return `${said}. Write spaces in place of the tab.`
  return `${said}.`
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

interface Placed {
  readonly name: string
  readonly place: Place
}

/** What the frontmatter names that must be there: the lessons to read first, and the network of the picture. */
export function namedIn(source: string): { readonly needs: readonly Placed[]; readonly picture: Placed | null } {
  const lines = new LineCounter()
  const document = parseDocument(blockOf(source) ?? '', { lineCounter: lines })
  const contents = document.errors.length === 0 && isMap(document.contents) ? document.contents : null
  const placed = (item: unknown): readonly Placed[] => {
    if (!isScalar(item) || typeof item.value !== 'string') return []
    const { line, col } = lines.linePos(rangeStart(item))
    return [{ name: item.value, place: { line: line + 1, column: col } }]
  }
  const needs = contents?.get('needs', true)
  return {
    needs: isSeq(needs) ? needs.items.flatMap(placed) : [],
    picture: placed(contents?.get('picture', true))[0] ?? null,
  }
}
