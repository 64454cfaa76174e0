/** The addresses of the lessons of a shelf, in all languages, for the routes. */

import { LANGUAGES } from '../languages/languages.ts'
import type { Shelf } from './files.ts'
import { fileLanguage, type Lesson, lessonsIn, slugOf } from './lessons.ts'
import { localeOf } from './locale.ts'

export interface LessonPath {
  readonly params: { readonly locale: string | undefined; readonly slug: string }
  readonly props: { readonly lesson: Lesson }
}

export async function lessonPaths(shelf: Shelf): Promise<LessonPath[]> {
  const all = await Promise.all(LANGUAGES.map((lang) => lessonsIn(lang, shelf)))
  return all.flat().map((lesson) => ({
    params: { locale: localeOf(fileLanguage(lesson)), slug: slugOf(lesson) },
    props: { lesson },
  }))
}
