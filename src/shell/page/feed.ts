/** New lessons as an Atom feed. */
import { Feed } from 'feed'
import type { Language } from '../../lesson/languages/languages.ts'
import { lessonAddress, lessonsIn } from '../../lesson/shelf/lessons.ts'
import { localized } from '../../lesson/shelf/locale.ts'
import { settings } from '../../lesson/shelf/settings.ts'
import { absolute, CLAIM, SITE_NAME } from './site.ts'

/** The latest first; those without a date aren't news. */
export async function lessonFeed(lang: Language): Promise<string> {
  const lessons = (await lessonsIn(lang)).flatMap((lesson) =>
    lesson.data.date === undefined ? [] : [{ lesson, date: lesson.data.date }],
  )
  lessons.sort((a, b) => b.date.getTime() - a.date.getTime())
  const home = absolute(localized('', lang)) ?? ''
  const feed = new Feed({
    id: home,
    link: home,
    title: SITE_NAME,
    description: CLAIM,
    language: lang,
    copyright: 'CC BY 4.0',
    author: { name: settings.author },
    // Not the time of the build: the same site has the same feed.
    updated: lessons[0]?.date ?? new Date(0),
    feedLinks: { atom: absolute(localized('feed.xml', lang)) ?? '' },
  })
  for (const { lesson, date } of lessons) {
    const link = absolute(lessonAddress(lesson)) ?? ''
    feed.addItem({ id: link, link, title: lesson.data.title, description: lesson.data.lead, date })
  }
  return feed.atom1()
}
