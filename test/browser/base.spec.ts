/** Under a base path, as a forge's pages serve it: every link, picture, script and font is there. */
import { expect, test } from '@playwright/test'
import { BASE, BASE_FOLDER } from '../playwright.config.ts'
import { pages, wakeAll, watch } from './pages.ts'

for (const path of pages(BASE_FOLDER))
  test(`${BASE}${path} works, and leads nowhere else`, async ({ page, request }) => {
    const wrong = watch(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await wakeAll(page)
    expect(wrong).toEqual([])
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]')].map(
        ({ href }) => href,
      ),
    )
    const own = [...new Set(links.map((link) => link.replace(/#.*/, '')))].filter((link) =>
      link.startsWith('http://localhost'),
    )
    expect(own.filter((link) => !new URL(link).pathname.startsWith(BASE))).toEqual([])
    for (const link of own) expect((await request.get(link)).status(), link).toBe(200)
  })
