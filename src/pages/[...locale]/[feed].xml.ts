import type { APIRoute } from 'astro'
import type { Language } from '../../lesson/languages/languages.ts'
import { localePaths } from '../../lesson/shelf/locale.ts'
import { settings } from '../../lesson/shelf/settings.ts'
import { lessonFeed } from '../../shell/page/feed.ts'

/** A feed needs absolute addresses, so there is one only where the settings say where the site is. */
export const getStaticPaths = () =>
  settings.site === '' ? [] : localePaths().map(({ params, props }) => ({ params: { ...params, feed: 'feed' }, props }))

export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(await lessonFeed(props.lang))
