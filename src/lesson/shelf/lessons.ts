/** The lessons that are seen, for the pages. */
import { type CollectionEntry, getCollection } from 'astro:content'
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '../languages/languages.ts'
import { addressOf, type Shelf } from './files.ts'

export type Lesson = CollectionEntry<Shelf>

/** Drafts are seen in development, and in a build that asks for them with DRAFTS=1. */
const seen = (lesson: Lesson): boolean => import.meta.env.DEV || process.env.DRAFTS === '1' || !lesson.data.draft

const kept = new Map<string, Promise<readonly Lesson[]>>()

/** Every page asks for the list; in a build it doesn't change, so it is made once. */
function remembered(key: string, make: () => Promise<readonly Lesson[]>): Promise<readonly Lesson[]> {
  const known = import.meta.env.DEV ? undefined : kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  return made
}

const all = (shelf: Shelf): Promise<readonly Lesson[]> =>
  remembered(shelf, () => getCollection(shelf, seen) as Promise<readonly Lesson[]>)

/** In their order; of each the translation, where there is one. */
export function publishedLessons(
  shelf: Shelf = 'lessons',
  lang: Language = DEFAULT_LANGUAGE,
): Promise<readonly Lesson[]> {
  return remembered(`${lang}/${shelf}`, async () => {
    const lessons = await all(shelf)
    const translations = new Map(lessons.map((lesson) => [lesson.id, lesson]))
    return lessons
      .filter((lesson) => fileLanguage(lesson) === DEFAULT_LANGUAGE)
      .map((lesson) => translations.get(`${lang}/${lesson.id}`) ?? lesson)
      .sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
  })
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
  const tags = (await all(lesson.collection)).filter((each) => slugOf(each) === slugOf(lesson)).map(fileLanguage)
  return LANGUAGES.filter((each) => tags.includes(each))
}
