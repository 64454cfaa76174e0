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

/** Scrolls through the page, so that every figure wakes up, and waits for them. */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const scene of document.querySelectorAll('[data-scene], astro-island')) {
      scene.scrollIntoView({ block: 'center' })
      await new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done))
        // A browser without a screen may owe a frame for a while.
        setTimeout(done, 500)
      })
    }
  })
  await page.waitForFunction(() => document.querySelectorAll('astro-island[ssr]').length === 0)
  await page.evaluate(() => scrollTo(0, 0))
}
