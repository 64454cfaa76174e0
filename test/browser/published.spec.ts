/** What others read of the published site: feed readers, search engines, who shows a picture beside a link or cites it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { expect, type Page, test } from '@playwright/test'
import { BASE, BASE_FOLDER } from '../playwright.config.ts'
import { pages } from './pages.ts'

/** As the script that builds this site sets them. */
const SITE = 'https://someone.example'
const REPOSITORY = 'https://forge.example/someone/course'

const read = (path: string): string => readFileSync(join(BASE_FOLDER, path), 'utf8')
const lessons = pages(BASE_FOLDER).filter((path) => /^(?:de\/)?lessons\/[^/]+\/$/.test(path))

/** The file that a whole address of the site means. */
function fileOf(address: string): string {
  expect(address.startsWith(`${SITE}${BASE}`), address).toBe(true)
  const path = address.slice(SITE.length + BASE.length).replace(/[?#].*/, '')
  return join(BASE_FOLDER, path === '' || path.endsWith('/') ? `${path}index.html` : path)
}

/** Texts of the elements that the selector finds in well-formed XML. */
async function inXml(page: Page, xml: string, selector: string): Promise<readonly string[]> {
  return page.evaluate(
    ([text, wanted]) => {
      const read = new DOMParser().parseFromString(text, 'application/xml')
      const broken = read.querySelector('parsererror')
      if (broken) throw new Error(broken.textContent ?? '')
      return [...read.querySelectorAll(wanted)].map((found) => found.getAttribute('href') ?? found.textContent ?? '')
    },
    [xml, selector] as const,
  )
}

for (const lang of ['', 'de/'])
  test(`the feed ${lang}feed.xml is Atom, and its entries lead to lessons`, async ({ page }) => {
    const xml = read(`${lang}feed.xml`)
    expect(await inXml(page, xml, 'feed > link[rel="self"]')).toEqual([`${SITE}${BASE}${lang}feed.xml`])
    expect(await inXml(page, xml, 'feed > id')).toEqual([`${SITE}${BASE}${lang}`])
    const links = await inXml(page, xml, 'entry > link')
    expect(links.length).toBeGreaterThan(0)
    expect(await inXml(page, xml, 'entry > id')).toEqual(links)
    expect(links.filter((link) => !existsSync(fileOf(link)))).toEqual([])
    const titles = await inXml(page, xml, 'entry > title')
    for (const [place, link] of links.entries())
      expect(readFileSync(fileOf(link), 'utf8')).toContain(titles[place] ?? '?')
    const days = await inXml(page, xml, 'entry > updated')
    expect(days.map((day) => new Date(day).toISOString())).toEqual([...days].sort().reverse())
  })

test('the sitemap has every page and no other, and robots.txt names it', async ({ page }) => {
  const [first = ''] = await inXml(page, read('sitemap-index.xml'), 'sitemap > loc')
  const listed = await inXml(page, readFileSync(fileOf(first), 'utf8'), 'url > loc')
  const all = pages(BASE_FOLDER).filter((path) => path !== '404.html')
  expect([...listed].sort()).toEqual(all.map((path) => `${SITE}${BASE}${path}`).sort())
  expect(read('robots.txt')).toContain(`Sitemap: ${SITE}${BASE}sitemap-index.xml`)
})

/** Width and height, from the header of a PNG. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

for (const path of lessons)
  test(`${path} says what it is`, async ({ page }) => {
    await page.goto(path)
    const content = (selector: string, name: string) => page.locator(selector).getAttribute(name)
    const address = `${SITE}${BASE}${path}`
    expect(await content('link[rel="canonical"]', 'href')).toBe(address)
    expect(await content('meta[property="og:url"]', 'content')).toBe(address)
    const picture = (await content('meta[property="og:image"]', 'content')) ?? ''
    expect(picture).toBe(`${address}picture.png`)
    expect(pngSize(fileOf(picture))).toEqual([1200, 630])

    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'LearningResource', url: address })
    expect(data).toMatchObject({ name: await page.locator('h1').textContent(), image: picture })
    expect(data.inLanguage).toBe(await content('html', 'lang'))
    expect(data.timeRequired).toMatch(/^PT\d+M$/)

    const cited = new Cite((await page.locator('.lesson-cite code').textContent()) ?? '').data
    expect(cited).toHaveLength(1)
    expect(cited[0]).toMatchObject({ title: data.name, URL: address })

    const edit = (await content(`.site-foot a[href^="${REPOSITORY}"]`, 'href')) ?? ''
    expect(existsSync(edit.replace(`${REPOSITORY}/edit/main/`, '')), edit).toBe(true)
  })
