/** What doesn't fit on a slide, as findings with their places in the lesson's file. */

import { readFileSync } from 'node:fs'
import type { Finding, Place } from '../../lesson/findings/problems.ts'
import { outlineOf } from '../../lesson/markdown/outline.ts'
import type { LessonFile } from '../../lesson/shelf/files.ts'
import type { Measured } from './walk.ts'

const TODO =
  'Say less there, begin a new slide with ## or <Slide title="…" />, or keep a part for the page with <Read>.'

/** One for each step; the first size at which it doesn't fit tells enough. */
export function findingsOf(lesson: LessonFile, measured: readonly Measured[]): readonly Finding[] {
  const slides = outlineOf(readFileSync(lesson.path, 'utf8'))?.slides ?? []
  const told = new Set<string>()
  return measured.flatMap(({ slide, title, step, says, size }) => {
    const name = `${slide}/${step}`
    if (told.has(name)) return []
    told.add(name)
    const outlined = slides.find((each) => each.id === slide)
    const place: Place = outlined?.steps[step - 1] ?? { line: outlined?.line ?? 1, column: 1 }
    const where = step === 0 ? `the slide “${title}”` : `step ${step} of the slide “${title}”`
    return [
      `${lesson.path}:${place.line}:${place.column}: ${where} overflows at ${size.width} × ${size.height}: ${says}. ${TODO}`,
    ]
  })
}
