/** What stands in a lesson's frontmatter. Anything else is refused, with the place. */
import { z } from 'astro/zod'
import { LANGUAGES } from '../languages/languages.ts'

export const lessonSchema = z.strictObject({
  /** The heading of the page and of the title slide. */
  title: z.string().min(1),
  /** The sentence under the title. */
  lead: z.string().min(1),
  /** Its place among the lessons, from 1. */
  order: z.number().positive(),
  /** How long reading it takes. */
  minutes: z.number().int().positive(),
  /** What the reader can do afterwards: each completes “You can …”. */
  outcomes: z.array(z.string().min(1)).default([]),
  /** Slugs of the lessons to read first. */
  needs: z.array(z.string()).default([]),
  /** The network that the lesson's small picture is drawn from, if not its first scene's. */
  picture: z.string().optional(),
  /** The day on which it was published, for feeds and citations. */
  date: z
    .union([z.date(), z.iso.date()], { error: 'expected a day such as 2026-11-24' })
    .transform((day) => new Date(day))
    .optional(),
  /** Seen in development only. */
  draft: z.boolean().default(false),
  /** The language that it is written in, `de`; without it, the one that the file's name says (`index.de.mdx`), or English. */
  lang: z.enum(LANGUAGES).optional(),
})

export type LessonFacts = z.infer<typeof lessonSchema>

export const LESSON_KEYS = Object.keys(lessonSchema.shape)

/** What each key should hold, in words, and a line that is right. */
export const KEY_EXAMPLES: Readonly<Record<string, readonly [should: string, line: string]>> = {
  title: ['a text', 'title: Two lines'],
  lead: ['a text', 'lead: One sentence that says what will be seen.'],
  order: ['a number above 0', 'order: 3'],
  minutes: ['a whole number above 0', 'minutes: 5'],
  outcomes: ['a list of texts', 'outcomes: [Say what a cell is.]'],
  needs: ['a list of lessons', 'needs: [one-layer]'],
  picture: ['the name of a network', 'picture: strip'],
  date: ['a day', 'date: 2026-11-24'],
  draft: ['true or false', 'draft: true'],
  lang: [`one of ${LANGUAGES.join(', ')}`, `lang: ${LANGUAGES[0]}`],
}
