/** The words of a page's language, read from its file. English needs none. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pageStrings } from '../../view/words/english/pages.ts'
import { ENGLISH, tell, type Words, wordsIn } from '../../view/words/words.ts'
import { readText } from '../findings/read-text.ts'
import { type Language, languageFile } from './languages.ts'
import { compareWords } from './missing.ts'
import { partOf, SECTIONS } from './schema.ts'

/** What each section says of its own; of one that the file lacks, nothing. Throws all that is wrong in the file. */
export function readLanguage(language: Language, root = process.cwd()): ReadonlyMap<string, Words> {
  const file = languageFile(language)
  const read = readText(join(root, file))
  if ('problem' in read) throw new Error(`${file}:1:1: ${read.problem}`)
  const { mistakes } = compareWords(read.text, file)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const words: unknown = parse(read.text)
  return new Map([...SECTIONS.keys()].map((name) => [name, partOf(words, name)]))
}

const stamps = new Map<Language, number>()

/** Tells the figures a language's words; read again when the file has changed, so that the development server follows. */
export function speak(language: Language): void {
  if (language === ENGLISH) return
  const stamp = statSync(languageFile(language)).mtimeMs
  if (stamps.get(language) === stamp) return
  tell(language, readLanguage(language))
  stamps.set(language, stamp)
}

/** A section in the language of a page; without one, in English. */
export function wordsFor<English extends Words>(language: Language | undefined, english: English): English {
  if (language !== undefined) speak(language)
  return wordsIn(language, english)
}

/** The words around the figures. */
export const pageWords = (language: Language | undefined) => wordsFor(language, pageStrings)
