import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { DEFAULT_LANGUAGE } from '../view/languages.ts'
import { lessonFileOf, type Shelf } from './files.ts'
import { lessonSchema } from './schema.ts'
import { shelfFindings } from './shelves.ts'

/** Astro's own loader, after a check that says file, line and column, which Astro's does not. */
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
      const findings = shelfFindings(process.cwd(), shelf)
      if (findings.length > 0) throw new Error(`${findings.length === 1 ? '' : '\n'}${findings.join('\n')}`)
      await files.load(context)
    },
  }
}

/** `one-layer`, in other languages `de/one-layer`. */
function entryId(path: string): string {
  const file = lessonFileOf(path)
  if (file === null) return path
  return file.lang === DEFAULT_LANGUAGE ? file.slug : `${file.lang}/${file.slug}`
}

export const lessons = defineCollection({ loader: lessonLoader('lessons'), schema: lessonSchema })
export const guide = defineCollection({ loader: lessonLoader('guide'), schema: lessonSchema })
