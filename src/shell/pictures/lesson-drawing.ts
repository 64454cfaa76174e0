/** A lesson's small picture as SVG text, for pictures that aren't pages. */
import { createComponent, renderToString } from 'solid-js/web'
import { Thumbnail } from '../../figures/drawings/Thumbnail.tsx'
import type { Lesson } from '../../lesson/shelf/lessons.ts'
import { lessonPicture, PICTURE_SIZE } from './lesson-picture.ts'
import type { Drawing } from './social-picture.ts'

export function lessonDrawing(lesson: Lesson): Drawing | null {
  const scene = lessonPicture(lesson)
  if (scene === null) return null
  const svg = renderToString(() => createComponent(Thumbnail, { scene }))
  // What Solid leaves for the browser is no SVG.
  const markup = svg
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replace(/ data-hk="[^"]*"| data-hk=\S+(?=[ >])|<!--.*?-->/g, '')
  return { markup, size: PICTURE_SIZE }
}
