/** In which lessons each term of the glossary is used. */

import type { Language } from '../languages/languages.ts'
import { lessonAddress, publishedLessons } from './lessons.ts'

export interface Use {
  readonly title: string
  readonly address: string
}

export async function termUses(lang: Language): Promise<ReadonlyMap<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>()
  for (const lesson of await publishedLessons('lessons', lang)) {
    const ids = new Set([...(lesson.body ?? '').matchAll(/<Term\s[^>]*?id="([^"]+)"/g)].map((match) => match[1] ?? ''))
    for (const id of ids) {
      uses.set(id, [...(uses.get(id) ?? []), { title: lesson.data.title, address: lessonAddress(lesson) }])
    }
  }
  return uses
}
