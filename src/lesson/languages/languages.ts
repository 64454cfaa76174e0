/**
 * The languages that the interface speaks: English, which the source is written in, and one for each file of
 * `content/languages`, named as the language's tag.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ENGLISH } from '../../view/words/words.ts'

export const LANGUAGE_FOLDER = 'content/languages'

/** A tag as browsers know it: `de`, `pt-BR`. */
export type Language = string

/** Its pages live at the root; those of the others under their tag. */
export const DEFAULT_LANGUAGE: Language = ENGLISH

const FILE = /^([a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)\.yaml$/

export const languageFile = (language: Language): string => `${LANGUAGE_FOLDER}/${language}.yaml`

/** What a file of the folder is named for; null: it is no language's file. */
export function languageOfFile(name: string): Language | null {
  const tag = FILE.exec(name)?.[1] ?? null
  return tag === ENGLISH ? null : tag
}

/** The names of all files of the folder, in order. */
export function languageFiles(root: string): readonly string[] {
  const folder = join(root, LANGUAGE_FOLDER)
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** The default language first, then the others by their tags. */
export function languagesIn(root: string): readonly Language[] {
  const all = [ENGLISH, ...languageFiles(root).flatMap((name) => languageOfFile(name) ?? [])]
  return [DEFAULT_LANGUAGE, ...all.filter((each) => each !== DEFAULT_LANGUAGE)]
}

export const LANGUAGES: readonly Language[] = languagesIn(process.cwd())

export function isLanguage(tag: string, languages: readonly Language[] = LANGUAGES): tag is Language {
  return languages.includes(tag)
}
