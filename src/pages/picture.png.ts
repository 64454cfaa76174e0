import type { APIRoute } from 'astro'
import { publishedLessons } from '../lesson/shelf/lessons.ts'
import { CLAIM, SITE_NAME } from '../shell/page/site.ts'
import { lessonDrawing } from '../shell/pictures/lesson-drawing.ts'
import { png, socialSvg } from '../shell/pictures/social-picture.ts'

/** For all pages without a picture of their own. */
export const GET: APIRoute = async () => {
  const [first, second, third] = await publishedLessons()
  const lesson = third ?? second ?? first
  const words = { title: CLAIM, lead: '', site: SITE_NAME }
  return new Response(await png(socialSvg(words, lesson === undefined ? null : lessonDrawing(lesson))))
}
