/** All that a language has to say: the sections of the source, and those of the kinds of figure. */
import { KINDS } from '../../kinds/figures.ts'
import { SHARED_SECTIONS } from '../../view/words/english/all.ts'
import { sectionName, type Words } from '../../view/words/words.ts'

export const SECTIONS: ReadonlyMap<string, Words> = new Map(
  [...SHARED_SECTIONS, ...KINDS.flatMap(({ words }) => (words ? [words] : []))].map((each) => [
    sectionName(each),
    each,
  ]),
)

/** As a file has them: the section `kinds.…` is a key of `kinds`. */
export const ENGLISH_WORDS: Words = [...SECTIONS].reduce<Words>(
  (tree, [name, words]) => placed(tree, name.split('.'), words),
  {},
)

function placed(tree: Words, [key = '', ...rest]: readonly string[], words: Words): Words {
  const inner = tree[key]
  return { ...tree, [key]: rest.length === 0 ? words : placed(typeof inner === 'object' ? inner : {}, rest, words) }
}

/** The part of a file's words that a section is. */
export function partOf(words: unknown, name: string): Words {
  const found = name
    .split('.')
    .reduce<unknown>((at, key) => (isMap(at) && Object.hasOwn(at, key) ? at[key] : undefined), words)
  return isMap(found) ? (found as Words) : {}
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
