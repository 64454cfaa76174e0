import type { APIRoute } from 'astro'
import type { Lesson } from '../../../../lesson/lessons.ts'
import { lessonPaths } from '../../../../lesson/routes.ts'
import { lessonDrawing } from '../../../../shell/lesson-drawing.ts'
import { SITE_NAME } from '../../../../shell/site.ts'
import { png, socialSvg } from '../../../../shell/social-picture.ts'

export const getStaticPaths = () => lessonPaths('lessons')

export const GET: APIRoute<{ lesson: Lesson }> = async ({ props }) => {
  const { title, lead } = props.lesson.data
  return new Response(await png(socialSvg({ title, lead, site: SITE_NAME }, lessonDrawing(props.lesson))))
}
