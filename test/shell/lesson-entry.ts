/** A lesson as Astro's content layer hands it out. */
import type { Lesson } from '../../src/lesson/shelf/lessons.ts'
import { lessonSchema } from '../../src/lesson/shelf/schema.ts'

type Given = Readonly<Record<string, unknown>>

/** `id` as the collection makes it: `one-layer`, `de/one-layer`. */
export function lessonEntry(id: string, facts: Given = {}, more: Partial<Lesson> = {}): Lesson {
  const data = lessonSchema.parse({ title: id, lead: `About ${id}.`, order: 1, minutes: 5, ...facts })
  return { id, collection: 'lessons', data, ...more } as Lesson
}
