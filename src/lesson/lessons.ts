import { type CollectionEntry, getCollection } from 'astro:content'

export type Lesson = CollectionEntry<'lessons'>

/** Drafts are seen in development, and in a build that asks for them with DRAFTS=1. */
const seesDrafts = (): boolean => import.meta.env.DEV || process.env.DRAFTS === '1'

/** The lessons that are seen, in their order. */
export async function publishedLessons(): Promise<readonly Lesson[]> {
  const lessons = await getCollection('lessons', ({ data }) => seesDrafts() || !data.draft)
  return lessons.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id))
}
