import { defineCollection } from 'astro:content'
import { glob, type Loader, type LoaderContext } from 'astro/loaders'
import { DEFAULT_LANGUAGE } from '../languages/languages.ts'
import { lessonFileOf, type Shelf } from './files.ts'
import { lessonSchema } from './schema.ts'
import { shelfFindings } from './shelves.ts'

/** A build is checked before it begins; the development server says what is wrong and goes on. */
function lessonLoader(shelf: Shelf): Loader {
  const base = `content/${shelf}`
  const files = glob({
    base,
    pattern: '[^._]*/index?(.*).mdx',
    generateId: ({ entry }) => entryId(`${base}/${entry}`),
  })
  return {
    ...files,
    name: shelf,
    load: async (context) => {
      if (import.meta.env.PROD) return files.load(context)
      for (const finding of shelfFindings(process.cwd(), shelf)) context.logger.error(finding)
      return files.load({ ...context, parseData: lenient(context) })
    },
  }
}

/** `one-layer`, in other languages `de/one-layer`. */
function entryId(path: string): string {
  const file = lessonFileOf(path)
  if (file === null) return path
  return file.lang === DEFAULT_LANGUAGE ? file.slug : `${file.lang}/${file.slug}`
}

/**
 * A frontmatter with a mistake would end the development server. Here the lesson keeps its place in the lists, and
 * its own page tells the mistake, with the line.
 */
function lenient(context: LoaderContext): LoaderContext['parseData'] {
  return async (entry) => {
    try {
      return await context.parseData(entry)
    } catch {
      const given = entry.data as Readonly<Record<string, unknown>>
      const kept = Object.entries(lessonSchema.shape).flatMap(([key, kind]) =>
        kind.safeParse(given[key]).success && given[key] !== undefined ? [[key, given[key]] as const] : [],
      )
      const plain = { title: entry.id, lead: 'Its frontmatter has a mistake.', order: 1000, minutes: 1 }
      return context.parseData({
        ...entry,
        data: { ...plain, ...Object.fromEntries(kept) } as unknown as typeof entry.data,
      })
    }
  }
}

export const lessons = defineCollection({ loader: lessonLoader('lessons'), schema: lessonSchema })
export const guide = defineCollection({ loader: lessonLoader('guide'), schema: lessonSchema })
