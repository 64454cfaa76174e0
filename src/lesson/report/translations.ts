/** A translation that has fallen behind its original: it has other slides, or other steps. */
import { join } from 'node:path'
import type { Finding } from '../findings/problems.ts'
import { readText } from '../findings/read-text.ts'
import { DEFAULT_LANGUAGE } from '../languages/languages.ts'
import { outlineOf } from '../markdown/outline.ts'
import type { LessonFile } from '../shelf/files.ts'

export function staleTranslations(root: string, lessons: readonly LessonFile[]): readonly Finding[] {
  return lessons.flatMap((lesson) => {
    const original = lessons.find(
      ({ shelf, folder, lang }) => shelf === lesson.shelf && folder === lesson.folder && lang === DEFAULT_LANGUAGE,
    )
    if (lesson.lang === DEFAULT_LANGUAGE || original === undefined) return []
    const warning = difference(slidesOf(root, lesson), slidesOf(root, original))
    if (warning === null) return []
    const todo = `Compare it with ${original.path}, slide by slide.`
    return [`${lesson.path}:${warning.line}:1: warning: ${warning.says}, so it may be out of date. ${todo}`]
  })
}

type Slides = NonNullable<ReturnType<typeof outlineOf>>['slides']

function slidesOf(root: string, lesson: LessonFile): Slides {
  const read = readText(join(root, lesson.path))
  return 'text' in read ? (outlineOf(read.text)?.slides ?? []) : []
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

/** The first place where the two part. */
function difference(own: Slides, original: Slides): { readonly line: number; readonly says: string } | null {
  // One that can't be read has a mistake of its own.
  if (own.length === 0 || original.length === 0) return null
  if (own.length !== original.length) {
    return { line: 1, says: `this translation has ${counted(own.length, 'slide')}, its original ${original.length}` }
  }
  for (const [index, slide] of own.entries()) {
    const other = original[index]
    if (other === undefined || slide.steps.length === other.steps.length) continue
    const says = `the slide “${slide.title}” has ${counted(slide.steps.length, 'step')}, that of its original, “${other.title}”, ${other.steps.length}`
    return { line: slide.line, says }
  }
  return null
}
