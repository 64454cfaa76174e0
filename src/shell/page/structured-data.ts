/** What search engines read of a page: schema.org, as JSON-LD. */
import type { Lesson } from '../../lesson/shelf/lessons.ts'
import { languageOf, lessonAddress } from '../../lesson/shelf/lessons.ts'
import { settings } from '../../lesson/shelf/settings.ts'
import { absolute, CLAIM, SITE_NAME } from './site.ts'

export type StructuredData = Readonly<Record<string, unknown>>

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function lessonData(lesson: Lesson, needs: readonly Lesson[], picture: string | null): StructuredData {
  const { title, lead, minutes, outcomes, date } = lesson.data
  const url = absolute(lessonAddress(lesson))
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description: lead,
    inLanguage: languageOf(lesson),
    learningResourceType: ['lesson', 'slides'],
    timeRequired: `PT${minutes}M`,
    teaches: outcomes,
    competencyRequired: needs.map((each) => each.data.title),
    license: LICENCE,
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: settings.author },
    isPartOf: siteData(),
    ...(url === null ? {} : { url }),
    ...(picture === null ? {} : { image: picture }),
    ...(date === undefined ? {} : { datePublished: date.toISOString().slice(0, 10) }),
  }
}

export function siteData(): StructuredData {
  const url = absolute('')
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: SITE_NAME,
    description: CLAIM,
    provider: { '@type': 'Organization', name: settings.author },
    license: LICENCE,
    isAccessibleForFree: true,
    ...(url === null ? {} : { url }),
  }
}

/** JSON inside a script element: `<` would let a text end it. */
export function scriptJson(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
