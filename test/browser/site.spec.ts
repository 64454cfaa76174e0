/** What holds of every page: it is accessible in both themes, keeps the policy and the budget, and doesn't shift. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { pages, wakeAll, watch } from './pages.ts'

const BUDGET = 60 * 1024

async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  )
}

for (const path of pages()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} is accessible (${colorScheme})`, async ({ page }) => {
      // Half a hundred figures on one page: that takes its time.
      if (path === 'gallery/') test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await wakeAll(page)
      expect(await violations(page)).toEqual([])
    })
  }

  test(`/${path} keeps its policy, asks no other host, loads everything and shifts nothing`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: string[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: { node: Node | null }[]
        })[])
          if (!entry.hadRecentInput)
            shifts.push(
              `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '?')).join(' | ')}`,
            )
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const wrong = watch(page)
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready)
    // Seen with its fonts at hand: on a busy machine KaTeX's may come after the text that they set.
    await page.reload()
    await page.waitForLoadState('networkidle')
    await wakeAll(page)
    expect(wrong).toEqual([])
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
    expect(shifts).toEqual([])
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')
    expect(policy).toMatch(/script-src 'self'/)
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/)
  })
}

for (const path of pages().filter((each) => /^lessons\/[^/]+\/$/.test(each)))
  test(`/${path} ships at most 60 KB of JavaScript with all its figures awake`, async ({ page }) => {
    const scripts = new Set<string>()
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.endsWith('.js') && !pathname.includes('/pagefind/') && !pathname.endsWith('/sw.js'))
        scripts.add(pathname)
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await wakeAll(page)
    await page.waitForLoadState('networkidle')
    const inline = await page.evaluate(() =>
      [...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')].map(
        (script) => script.textContent,
      ),
    )
    const size = (bytes: string | Buffer): number => brotliCompressSync(bytes).length
    const bytes = [...scripts].map((script) => [script, size(readFileSync(`dist${script}`))] as const)
    const all = bytes.reduce((sum, [, length]) => sum + length, 0) + size(inline.join('\n'))
    test.info().annotations.push({ type: 'bytes', description: String(all) })
    console.log(`${path}: ${all} bytes of JavaScript in ${scripts.size} files`)
    expect(scripts.size).toBeGreaterThan(3)
    expect(all, bytes.map((each) => each.join(' ')).join('\n')).toBeLessThanOrEqual(BUDGET)
  })
