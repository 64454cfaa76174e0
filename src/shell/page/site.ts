/** What the site calls itself, and how its addresses are made. */
import { settings } from '../../lesson/shelf/settings.ts'

export const SITE_NAME = settings.name

export const CLAIM = settings.claim

export const ORIGINAL_POST = {
  author: 'Oren Bochman',
  title: 'Deep Learning Intuitions',
  year: 2020,
  url: 'https://orenbochman.github.io/posts/2020/2020-10-25-deep-learning-relu-intutions/2020-10-25-deep-learning-relu-intutions.html',
}

/** An address inside the site, under whatever base it is served. `path` begins without a slash. */
export function href(path = ''): string {
  return `${import.meta.env.BASE_URL}${path}`
}

/** The same as a whole address, where the settings say which host it is. */
export function absolute(path: string): string | null {
  return settings.site === '' ? null : new URL(href(path), settings.site).href
}
