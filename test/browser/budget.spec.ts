/**
 * What a page sends of JavaScript, brotli: of a lesson, before its first figure answers a hand and with every figure awake and
 * touched; of a page without figures, nothing that only figures need.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { pages, wakeAll } from './pages.ts'

const BEFORE_THE_FIRST_HAND = 60 * 1024
const ALL_AWAKE = 110 * 1024

const size = (bytes: string | Buffer): number => brotliCompressSync(bytes).length

/** The scripts that the page asks for, from now on, workers' too; the search's own and the service worker aside. */
function record(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js') && !pathname.includes('/pagefind/') && !pathname.endsWith('/sw.js'))
      scripts.add(pathname)
  })
  return scripts
}

interface Sent {
  readonly all: number
  /** One line a file. */
  readonly list: string
}

async function weigh(page: Page, scripts: ReadonlySet<string>): Promise<Sent> {
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll('script:not([src]):not([type$="json"])')].map((script) => script.textContent),
  )
  const files = [...scripts].map((script) => [script, size(readFileSync(`dist${script}`))] as const)
  const own = ['in the page', size(inline.join('\n'))] as const
  const parts = [...files, own]
  return {
    all: parts.reduce((sum, [, bytes]) => sum + bytes, 0),
    list: parts.map((part) => part.join(' ')).join('\n'),
  }
}

/** The figures that wake, from the top; what is only drawn has no island around it. */
const figures = (page: Page): Locator => page.locator('astro-island:has([data-figure])')

/** Moves what a reader's hand can move in a figure, its point or its first handle, with an arrow key, and sees it move. */
async function move(island: Locator): Promise<void> {
  await island.locator('.fig-plane').scrollIntoViewIfNeeded()
  await expect(island.locator('[data-figure]')).toHaveAttribute('data-live', '')
  const grip = island.getByRole('slider').first()
  const before = (await grip.getAttribute('aria-valuetext')) ?? ''
  expect(before).not.toBe('')
  await grip.press('ArrowRight')
  await expect(grip).not.toHaveAttribute('aria-valuetext', before)
}

/** Lessons that keep to it. Each of the others fails as long as it doesn't, and says so when it does. */
const REACHED: ReadonlySet<string> = new Set(['lessons/programs/'])

const lessons = pages().filter((path) => /^(?:[a-z]{2}\/)?lessons\/[^/]+\/$/.test(path))

for (const path of lessons) {
  test(`/${path} sends at most 60 KB of JavaScript before its first figure answers a hand`, async ({ page }) => {
    test.fail(
      !REACHED.has(path),
      'still one to seven kilobytes over: line editing and the slider come with the first hand',
    )
    const scripts = record(page)
    await page.goto(path)
    await move(figures(page).first())
    const { all, list } = await weigh(page, scripts)
    console.log(`/${path} before the first hand: ${all} bytes in ${scripts.size} files`)
    expect(scripts.size).toBeGreaterThan(3)
    expect(all, list).toBeLessThanOrEqual(BEFORE_THE_FIRST_HAND)
  })

  test(`/${path} sends at most 110 KB of JavaScript with every figure awake and touched`, async ({ page }) => {
    const scripts = record(page)
    await page.goto(path)
    await wakeAll(page)
    for (const island of await figures(page).all()) await move(island)
    await page.waitForLoadState('networkidle')
    const { all, list } = await weigh(page, scripts)
    console.log(`/${path} all awake: ${all} bytes in ${scripts.size} files`)
    expect(all, list).toBeLessThanOrEqual(ALL_AWAKE)
  })
}

const core = (): string => {
  const found = readdirSync('dist/_astro').filter((name) => /^core\.[\w-]+\.js$/.test(name))
  if (found.length !== 1) throw new Error(`expected one core of the figures in dist/_astro, found ${found.length}`)
  return `/_astro/${found[0]}`
}

test('a lesson asks for the core of the figures', async ({ page }) => {
  const scripts = record(page)
  await page.goto(lessons[0] as string)
  await wakeAll(page)
  expect([...scripts]).toContain(core())
})

for (const path of ['guide/', 'lessons/', 'about/', 'glossary/', '404.html'])
  test(`/${path} has no figures and asks for nothing that only they need`, async ({ page }) => {
    const scripts = record(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const { list } = await weigh(page, scripts)
    expect([...scripts].length, list).toBeGreaterThan(0)
    expect([...scripts], list).not.toContain(core())
  })
