/**
 * Compares a language's file with the English words of the source. What is missing is shown in English and only warned of;
 * a key that nobody reads, or a `{…}` that nobody fills in, is a mistake.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import { ENGLISH, type Words } from '../../view/words/words.ts'
import type { Finding, Place } from '../findings/problems.ts'
import { readText } from '../findings/read-text.ts'
import { LANGUAGE_FOLDER, languageFile, languageFiles, languageOfFile } from './languages.ts'
import { ENGLISH_WORDS } from './schema.ts'

export interface LanguageReport {
  readonly mistakes: readonly Finding[]
  /** One for each part of the file that lacks something. */
  readonly missing: readonly Finding[]
}

/** Of every file of the folder. */
export function languageFindings(root: string): LanguageReport {
  const reports = languageFiles(root).map((name) => {
    const language = languageOfFile(name)
    if (language !== null) return missingWords(language, root)
    const why =
      name === `${ENGLISH}.yaml`
        ? 'the English words stand in the source, in src/view/words/english and src/kinds. Change them there, and delete this file.'
        : 'expected the tag of a language and .yaml, such as es.yaml or pt-BR.yaml. Rename the file.'
    return { mistakes: [`${LANGUAGE_FOLDER}/${name}:1:1: ${why}`], missing: [] }
  })
  return { mistakes: reports.flatMap((each) => each.mistakes), missing: reports.flatMap((each) => each.missing) }
}

/** What a language lacks, and what is wrong in its file. */
export function missingWords(language: string, root = process.cwd()): LanguageReport {
  const file = languageFile(language)
  const path = join(root, file)
  if (!existsSync(path)) return { mistakes: [`${file}:1:1: expected this file, found none.`], missing: [] }
  const read = readText(path)
  if ('problem' in read) return { mistakes: [`${file}:1:1: ${read.problem}`], missing: [] }
  return compareWords(read.text, file)
}

export function compareWords(text: string, file: string): LanguageReport {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const said = (offset: number, message: string): Finding => {
    const { line, column } = at(offset)
    return `${file}:${line}:${column}: ${message}`
  }
  if (document.errors.length > 0) {
    const mistakes = document.errors.map(({ pos, message }) =>
      said(pos[0], `${message.replace(/\.?$/, '.')} ${QUOTES}`),
    )
    return { mistakes, missing: [] }
  }
  const found = new Comparison(said)
  found.map(document.contents, ENGLISH_WORDS, '', 0)
  return found
}

const QUOTES = 'A text that begins with { or has “: ” in it stands in quotes.'

class Comparison implements LanguageReport {
  readonly mistakes: Finding[] = []
  readonly missing: Finding[] = []
  readonly #said: (offset: number, message: string) => Finding

  constructor(said: (offset: number, message: string) => Finding) {
    this.#said = said
  }

  /** `name` is the path of keys to here, empty for the whole file; `offset` is where the part begins. */
  map(node: Node | null, english: Words, name: string, offset: number): void {
    if (node !== null && !isMap(node)) {
      if (isScalar(node) && node.value === null) this.#lack(english, Object.keys(english), name, offset)
      else this.#wrong(node, offset, `${called(name)}: expected keys with texts, found ${kindOf(node)}.`)
      return
    }
    const pairs = node === null ? [] : pairsOf(node)
    const known = Object.keys(english)
    for (const { key, pair, offset: place } of pairs) {
      const expected = Object.hasOwn(english, key) ? english[key] : undefined
      const own = name === '' ? key : `${name}.${key}`
      const value = pair.value
      if (expected === undefined)
        this.#wrong(null, place, `there are no words “${own}”.${didYouMean(key, known)} Take them out.`)
      else if (typeof expected === 'string') this.#text(value, expected, own, place)
      else this.map(value, expected, own, place)
    }
    const lacking = known.filter((key) => !pairs.some((each) => each.key === key))
    if (lacking.length > 0) this.#lack(english, lacking, name, offset)
  }

  #text(node: Node | null, english: string, name: string, offset: number): void {
    if (!isScalar(node) || typeof node.value !== 'string' || node.value === '') {
      // English says nothing either: the settings do.
      if (isScalar(node) && node.value === '' && english === '') return
      const hint =
        node !== null && isMap(node) ? ` ${QUOTES}` : ' Write one, or take the line out: English stands in for it.'
      this.#wrong(node, offset, `“${name}”: expected a text, found ${kindOf(node)}.${hint}`)
      return
    }
    const [own, all] = [placeholders(node.value), placeholders(english)]
    const strange = [...own].filter((each) => !all.has(each))
    const lost = [...all].filter((each) => !own.has(each))
    for (const each of strange)
      this.#wrong(node, offset, `“${name}”: nothing fills in {${each}}.${didYouMean(each, lost)} ${expects(all)}`)
    // The word that was meant is told already.
    for (const each of lost.slice(strange.length))
      this.#wrong(node, offset, `“${name}”: {${each}} is missing. ${expects(all)}`)
  }

  #wrong(node: Node | null, offset: number, message: string): void {
    this.mistakes.push(this.#said(node?.range?.[0] ?? offset, message))
  }

  #lack(english: Words, keys: readonly string[], name: string, offset: number): void {
    const list = keys.map((key) => {
      const words = english[key] ?? ''
      return typeof words === 'string' ? key : `${key} (${textCount(words)})`
    })
    const count = keys.reduce((sum, key) => sum + textCount(english[key] ?? ''), 0)
    const verb = count === 1 ? 'text is' : 'texts are'
    this.missing.push(
      this.#said(
        offset,
        `warning: ${called(name)}: ${count} ${verb} shown in English: ${list.join(', ')}. Translate them.`,
      ),
    )
  }
}

interface KeyPair {
  readonly key: string
  readonly pair: Pair<Node, Node | null>
  readonly offset: number
}

const pairsOf = (node: YAMLMap): readonly KeyPair[] =>
  (node.items as Pair<Node, Node | null>[]).map((pair) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
    pair,
    offset: pair.key.range?.[0] ?? 0,
  }))

const called = (name: string): string => (name === '' ? 'the file' : `“${name}”`)

const placeholders = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))

const expects = (all: ReadonlySet<string>): string =>
  all.size === 0
    ? 'The English text has nothing to fill in.'
    : `The English text has ${[...all].map((each) => `{${each}}`).join(', ')}.`

/** How many texts there are in it. */
export const textCount = (words: string | Words): number =>
  typeof words === 'string' ? 1 : Object.values(words).reduce((sum, each) => sum + textCount(each), 0)

function kindOf(node: Node | null): string {
  if (node === null) return 'nothing'
  if (isAlias(node)) return 'an alias'
  if (!isScalar(node)) return isMap(node) ? 'keys in braces or under each other' : 'a list'
  const { value } = node
  return value === null || value === '' ? 'nothing' : typeof value === 'string' ? 'a text' : `${JSON.stringify(value)}`
}
