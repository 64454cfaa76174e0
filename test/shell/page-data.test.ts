/** What others read of a page: JSON-LD, BibTeX, the feed, whole addresses. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Lesson } from '../../src/lesson/shelf/lessons.ts'
import { settings } from '../../src/lesson/shelf/settings.ts'
import { lessonEntry } from './lesson-entry.ts'

const given: { lessons: readonly Lesson[] } = { lessons: [] }
vi.mock('astro:content', () => ({
  getCollection: async (shelf: string, seen: (lesson: Lesson) => boolean) =>
    given.lessons.filter((lesson) => lesson.collection === shelf && seen(lesson)),
}))

/** The modules as a site has them that is served at this host, under this base. */
async function siteAt(site: string, base = '/') {
  vi.resetModules()
  vi.unstubAllEnvs()
  vi.stubEnv('SITE', site)
  vi.stubEnv('BASE', base)
  vi.stubEnv('BASE_URL', base)
  return {
    ...(await import('../../src/shell/page/site.ts')),
    ...(await import('../../src/shell/page/structured-data.ts')),
    ...(await import('../../src/shell/page/citation.ts')),
    ...(await import('../../src/shell/page/feed.ts')),
    ...(await import('../../src/lesson/shelf/lessons.ts')),
  }
}

const HOST = 'https://someone.example'

beforeEach(() => {
  given.lessons = []
})

describe('addresses', () => {
  test('inside the site they begin with its base', async () => {
    const { href } = await siteAt('', '/course/')
    expect(href()).toBe('/course/')
    expect(href('lessons/one/')).toBe('/course/lessons/one/')
  })

  test('whole ones name host and base; where nobody says which host, there are none', async () => {
    expect((await siteAt(HOST, '/course/')).absolute('lessons/one/')).toBe(`${HOST}/course/lessons/one/`)
    expect((await siteAt('')).absolute('lessons/one/')).toBeNull()
  })
})

describe('JSON-LD', () => {
  const lesson = lessonEntry('de/one', {
    title: 'Eins',
    lead: 'Ein </script><script>alert(1)</script> Satz.',
    minutes: 12,
    outcomes: ['Say it.'],
    date: '2026-11-24',
  })

  test('no text ends the script that it stands in', async () => {
    const { scriptJson, lessonData } = await siteAt(HOST)
    const json = scriptJson(lessonData(lesson, [], null))
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toMatchObject({ description: lesson.data.lead })
  })

  test('a lesson says its language, its time, its day, what it teaches and what it needs', async () => {
    const { lessonData } = await siteAt(HOST, '/course/')
    const needs = [lessonEntry('zero', { title: 'Zero' })]
    expect(lessonData(lesson, needs, `${HOST}/picture.png`)).toMatchObject({
      name: 'Eins',
      inLanguage: 'de',
      timeRequired: 'PT12M',
      teaches: ['Say it.'],
      competencyRequired: ['Zero'],
      datePublished: '2026-11-24',
      image: `${HOST}/picture.png`,
      url: `${HOST}/course/de/lessons/one/`,
      isPartOf: { '@type': 'Course', url: `${HOST}/course/` },
    })
  })

  test('what nobody knows is left out: host, picture, day', async () => {
    const { lessonData, siteData } = await siteAt('')
    const data = lessonData(lessonEntry('one'), [], null)
    for (const key of ['url', 'image', 'datePublished']) expect(data).not.toHaveProperty(key)
    expect(siteData()).not.toHaveProperty('url')
  })
})

describe('BibTeX', () => {
  // A fork has a name and authors of its own.
  const { name, author } = settings
  const key = name.toLowerCase().replace(/[^a-z]+/g, '-')

  test('is whole, and what TeX would read as a command is escaped, each time', async () => {
    const { bibtex } = await siteAt(HOST)
    expect(bibtex(lessonEntry('one', { title: '50% & $5 & a_b ~ #1', date: '2025-01-01' }))).toBe(`@misc{${key}-one,
  author = {{${author}}},
  title = {{50\\% \\& \\$5 \\& a\\_b \\textasciitilde{} \\#1}},
  booktitle = {${name}},
  year = {2025},
  url = {${HOST}/lessons/one/},
  note = {Licence: CC BY 4.0}
}`)
  })

  test('a translation names its language; without a day and a host there is no year and no address', async () => {
    const { bibtex } = await siteAt('')
    const text = bibtex(lessonEntry('de/one', { title: 'Eins' }))
    expect(text).toContain('language = {de}')
    expect(text).not.toMatch(/year|url/)
    expect(text).toContain(`@misc{${key}-one,`)
  })
})

describe('feed', () => {
  const dated = (id: string, date: string) => lessonEntry(id, { title: `Title of ${id}`, date })
  const entries = (feed: string) => [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1])

  test('the latest lesson comes first, and one without a day isn’t news', async () => {
    given.lessons = [
      dated('one', '2026-01-01'),
      lessonEntry('undated'),
      dated('two', '2026-03-01'),
      dated('three', '2026-02-01'),
    ]
    const { lessonFeed } = await siteAt(HOST, '/course/')
    const feed = await lessonFeed('en')
    const at = (slug: string) => `${HOST}/course/lessons/${slug}/`
    expect(entries(feed)).toEqual([`${HOST}/course/`, at('two'), at('three'), at('one')])
    expect(feed).toContain('<updated>2026-03-01T00:00:00.000Z</updated>')
    expect(feed).toContain(`<link rel="self" href="${HOST}/course/feed.xml"/>`)
    expect(feed).toContain('About two.')
  })

  test('each language has its own, of the lessons written in it, at its own address', async () => {
    given.lessons = [dated('one', '2026-01-01'), dated('de/one', '2026-01-02'), dated('two', '2026-03-01')]
    const { lessonFeed } = await siteAt(HOST)
    const feed = await lessonFeed('de')
    expect(entries(feed)).toEqual([`${HOST}/de/`, `${HOST}/de/lessons/one/`])
    expect(feed).toContain(`<link rel="self" href="${HOST}/de/feed.xml"/>`)
  })

  test('the same site has the same feed, even an empty one', async () => {
    const { lessonFeed } = await siteAt(HOST)
    expect(await lessonFeed('en')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })
})

describe('the lessons that are seen', () => {
  const PUBLISHED = [
    lessonEntry('second', { order: 2 }),
    lessonEntry('first', { order: 1 }),
    lessonEntry('also-first', { order: 1 }),
    lessonEntry('draft', { order: 3, draft: true }),
    lessonEntry('de/second', { order: 2, title: 'Zweite' }),
  ]
  const ids = (lessons: readonly Lesson[]) => lessons.map((lesson) => lesson.id)

  async function built() {
    given.lessons = PUBLISHED
    const site = await siteAt('')
    vi.stubEnv('DEV', false)
    return site
  }

  test('come in their order, without drafts; DRAFTS=1 brings these back', async () => {
    const { publishedLessons } = await built()
    expect(ids(await publishedLessons())).toEqual(['also-first', 'first', 'second'])
    const again = await built()
    vi.stubEnv('DRAFTS', '1')
    expect(ids(await again.publishedLessons())).toEqual(['also-first', 'first', 'second', 'draft'])
  })

  test('in another language the translation stands in its original’s place, where there is one', async () => {
    const { publishedLessons, lessonsIn } = await built()
    expect(ids(await publishedLessons('lessons', 'de'))).toEqual(['also-first', 'first', 'de/second'])
    expect(ids(await lessonsIn('de'))).toEqual(['de/second'])
    expect(ids(await lessonsIn('en'))).toEqual(['also-first', 'first', 'second'])
  })

  test('say in which languages there is one, the default first', async () => {
    const { translationsOf, languageOf, lessonAddress } = await built()
    const german = PUBLISHED[4] as Lesson
    expect(await translationsOf(german)).toEqual(['en', 'de'])
    expect(await translationsOf(PUBLISHED[1] as Lesson)).toEqual(['en'])
    expect(languageOf(german)).toBe('de')
    expect(languageOf(lessonEntry('one', { lang: 'de' }))).toBe('de')
    expect(lessonAddress(german)).toBe('de/lessons/second/')
    expect(lessonAddress(lessonEntry('one', { lang: 'de' }))).toBe('lessons/one/')
  })
})
