/** What the tests of whole pages share: the list of pages and what goes wrong on one. */
import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** Every page of the built site, as a path without the leading slash; '404.html' stands for what isn't there. */
export function pages(folder = 'dist'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind'))
    .map((name) => name.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, ''))
    .sort()
}

/** Complaints of the console (a broken policy among them), exceptions, failed loads and requests to other hosts. */
export function watch(page: Page): readonly string[] {
  const wrong: string[] = []
  page.on('console', (message) => {
    // Tests of offline use allow the service worker; in the others it is kept out.
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`exception: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A page that is left ends its own requests.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') wrong.push(`another host: ${request.url()}`)
  })
  return wrong
}

/** Scrolls through the page from figure to figure, and waits for each to wake. */
export async function wakeAll(page: Page): Promise<void> {
  for (;;) {
    const asleep = await page
      .locator('astro-island[ssr]')
      .first()
      .elementHandle({ timeout: 1 })
      .catch(() => null)
    if (asleep === null) break
    await asleep.evaluate((island) => (island.firstElementChild ?? island).scrollIntoView({ block: 'center' }))
    await page.waitForFunction((island) => !island.hasAttribute('ssr'), asleep)
  }
  await page.evaluate(() => scrollTo(0, 0))
}

/** Lets the page draw: what it does by itself after a change, it has done then. */
export const frames = (page: Page, count = 3): Promise<void> =>
  page.evaluate(
    (all) =>
      new Promise<void>((done) => {
        const next = (left: number): void => {
          if (left === 0) done()
          else requestAnimationFrame(() => next(left - 1))
        }
        next(all)
      }),
    count,
  )
