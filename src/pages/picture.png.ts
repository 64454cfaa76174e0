import type { APIRoute } from 'astro'
import { publishedLessons } from '../lesson/lessons.ts'
import { lessonDrawing } from '../shell/lesson-drawing.ts'
import { CLAIM, SITE_NAME } from '../shell/site.ts'
import { png, socialSvg } from '../shell/social-picture.ts'

/** For all pages without a picture of their own. */
export const GET: APIRoute = async () => {
  const [first, second, third] = await publishedLessons()
  const lesson = third ?? second ?? first
  const words = { title: CLAIM, lead: '', site: SITE_NAME }
  return new Response(await png(socialSvg(words, lesson === undefined ? null : lessonDrawing(lesson))))
}
