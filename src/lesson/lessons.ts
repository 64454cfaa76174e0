import { type CollectionEntry, getCollection } from 'astro:content'

export type Lesson = CollectionEntry<'lessons'>

/** The lessons that are seen, in their order. Drafts are seen in development only. */
export async function publishedLessons(): Promise<readonly Lesson[]> {
  const lessons = await getCollection('lessons', ({ data }) => import.meta.env.DEV || !data.draft)
  return lessons.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
}
