/** What the tests of whole pages share: the list of pages and what goes wrong on one. */
import { readdirSync } from 'node:fs'
import type { Page, Request } from '@playwright/test'

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

/** Waits for so many frames: for what a page would do by itself in the frames after something has happened. */
export const frames = (page: Page, count = 4): Promise<void> =>
  page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame += 1) await new Promise(requestAnimationFrame)
  }, count)

/** Scrolls through the page to every figure, and stays with each until it is alive. */
export const wakeAll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const island of document.querySelectorAll('astro-island')) {
      // An island has no box of its own.
      island.firstElementChild?.scrollIntoView({ block: 'center', behavior: 'instant' })
      await new Promise<void>((resolve, reject) => {
        const look = () => {
          if (island.hasAttribute('data-failed')) reject(new Error(`${island.getAttribute('component-url')} failed`))
          else if (!island.hasAttribute('ssr')) resolve()
        }
        new MutationObserver(look).observe(island, { attributeFilter: ['ssr', 'data-failed'] })
        look()
      })
    }
    scrollTo({ top: 0, behavior: 'instant' })
  })

/** Nothing is on its way to the page any more, and its scripts have nothing left to do. Made before the page is opened. */
export function traffic(page: Page): { readonly rest: () => Promise<void> } {
  const open = new Set<Request>()
  let told = () => {}
  page.on('request', (request) => open.add(request))
  const end = (request: Request) => {
    open.delete(request)
    told()
  }
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  const rest = async (): Promise<void> => {
    while (open.size > 0)
      await new Promise<void>((resolve) => {
        told = resolve
      })
    // What came last may ask for more.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))))
    if (open.size > 0) await rest()
  }
  return { rest }
}
