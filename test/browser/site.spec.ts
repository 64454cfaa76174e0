/** What holds of every page: it is accessible in both themes, keeps the policy, and doesn't shift. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { pages, wakeAll, watch } from './pages.ts'

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
