import type { APIRoute } from 'astro'
import type { Lesson } from '../../../../lesson/shelf/lessons.ts'
import { lessonPaths } from '../../../../lesson/shelf/routes.ts'
import { SITE_NAME } from '../../../../shell/page/site.ts'
import { lessonDrawing } from '../../../../shell/pictures/lesson-drawing.ts'
import { png, socialSvg } from '../../../../shell/pictures/social-picture.ts'

export const getStaticPaths = () => lessonPaths('lessons')

export const GET: APIRoute<{ lesson: Lesson }> = async ({ props }) => {
  const { title, lead } = props.lesson.data
  return new Response(await png(socialSvg({ title, lead, site: SITE_NAME }, lessonDrawing(props.lesson))))
}
