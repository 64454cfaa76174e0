import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { checkFrontmatters } from './frontmatter.ts'
import { lessonSchema } from './schema.ts'
import { slugOf } from './slug.ts'

const BASE = 'content/lessons'

/** Astro's own loader, after a check that says file, line and column, which Astro's does not. */
function lessonLoader(): Loader {
  const files = glob({ base: BASE, pattern: '*/index.mdx', generateId: ({ entry }) => slugOf(entry) })
  return {
    ...files,
    name: 'lessons',
    load: async (context) => {
      checkFrontmatters(BASE)
      await files.load(context)
    },
  }
}

export const lessons = defineCollection({ loader: lessonLoader(), schema: lessonSchema })
