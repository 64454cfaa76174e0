/** The terms of the course, each defined once, in `content/glossary.yaml`. */
import { readFileSync, statSync } from 'node:fs'
import { z } from 'astro/zod'
import { parse } from 'yaml'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../languages/languages.ts'

export const GLOSSARY_FILE = 'content/glossary.yaml'

const definition = z.strictObject({ term: z.string().min(1), says: z.string().min(1) })
const languages = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, lang === DEFAULT_LANGUAGE ? definition : definition.optional()]),
)
const schema = z.record(z.string().regex(/^[a-z][a-z-]*$/), z.strictObject(languages))

export interface Term {
  readonly id: string
  readonly term: string
  readonly says: string
}

type Glossary = ReadonlyMap<string, Readonly<Partial<Record<Language, Omit<Term, 'id'>>>>>

let cached: { readonly stamp: number; readonly glossary: Glossary } | null = null

/** Read again when the file has changed, so that the development server follows. */
export function glossary(): Glossary {
  const stamp = statSync(GLOSSARY_FILE).mtimeMs
  if (cached?.stamp !== stamp) cached = { stamp, glossary: readGlossary(readFileSync(GLOSSARY_FILE, 'utf8')) }
  return cached.glossary
}

export function readGlossary(text: string): Glossary {
  const result = schema.safeParse(parse(text))
  if (result.success) return new Map(Object.entries(result.data)) as Glossary
  const problems = result.error.issues.map((issue) => `${GLOSSARY_FILE}: “${issue.path.join('.')}”: ${issue.message}.`)
  throw new Error(problems.join('\n'))
}

/** In a language that the term isn't translated into, in English. */
export function termOf(id: string, lang: string | undefined): Term | null {
  const entry = glossary().get(id)
  const found = entry?.[lang as Language] ?? entry?.[DEFAULT_LANGUAGE]
  return found === undefined ? null : { id, ...found }
}

/** All terms, in the order of the language's alphabet. */
export function termsIn(lang: string): readonly Term[] {
  const terms = [...glossary().keys()].flatMap((id) => termOf(id, lang) ?? [])
  return terms.sort((a, b) => a.term.localeCompare(b.term, lang))
}
