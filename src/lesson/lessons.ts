/** The lessons that are seen, for the pages. */
import { type CollectionEntry, getCollection } from 'astro:content'
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '../view/languages.ts'
import { addressOf, type Shelf } from './files.ts'

export type Lesson = CollectionEntry<Shelf>

/** Drafts are seen in development, and in a build that asks for them with DRAFTS=1. */
const seen = (lesson: Lesson): boolean => import.meta.env.DEV || process.env.DRAFTS === '1' || !lesson.data.draft

/** In their order; of each the translation, where there is one. */
export async function publishedLessons(
  shelf: Shelf = 'lessons',
  lang: Language = DEFAULT_LANGUAGE,
): Promise<readonly Lesson[]> {
  const all: readonly Lesson[] = await getCollection(shelf, seen)
  const originals = all.filter((lesson) => fileLanguage(lesson) === DEFAULT_LANGUAGE)
  const chosen = originals.map((lesson) => all.find((each) => each.id === `${lang}/${lesson.id}`) ?? lesson)
  return chosen.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
}

/** Those that are written in the language. */
export async function lessonsIn(lang: Language, shelf: Shelf = 'lessons'): Promise<readonly Lesson[]> {
  return (await publishedLessons(shelf, lang)).filter((lesson) => fileLanguage(lesson) === lang)
}

export function slugOf(lesson: Lesson): string {
  return lesson.id.split('/').at(-1) ?? lesson.id
}

/** The language of the file's name, which decides the address. */
export function fileLanguage(lesson: Lesson): Language {
  const tag = lesson.id.includes('/') ? lesson.id.split('/')[0] : DEFAULT_LANGUAGE
  return tag !== undefined && isLanguage(tag) ? tag : DEFAULT_LANGUAGE
}

/** The language that it is written in. */
export function languageOf(lesson: Lesson): string {
  return lesson.data.lang ?? fileLanguage(lesson)
}

/** Where it lives, without the base: `lessons/one-layer/`. */
export function lessonAddress(lesson: Lesson): string {
  return addressOf({ lang: fileLanguage(lesson), shelf: lesson.collection, slug: slugOf(lesson) })
}

/** The languages in which there is one, the default first. */
export async function translationsOf(lesson: Lesson): Promise<readonly string[]> {
  const all: readonly Lesson[] = await getCollection(lesson.collection, seen)
  const tags = all.filter((each) => slugOf(each) === slugOf(lesson)).map(fileLanguage)
  return LANGUAGES.filter((each) => tags.includes(each))
}
