import type { APIRoute } from 'astro'
import { localePaths } from '../../lesson/locale.ts'
import { settings } from '../../lesson/settings.ts'
import { lessonFeed } from '../../shell/feed.ts'
import type { Language } from '../../view/languages.ts'

/** A feed needs absolute addresses, so there is one only where the settings say where the site is. */
export const getStaticPaths = () =>
  settings.site === '' ? [] : localePaths().map(({ params, props }) => ({ params: { ...params, feed: 'feed' }, props }))

export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(await lessonFeed(props.lang))
