/** axe in every mode of the deck, in both themes. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { alive, LESSON, open, present } from './deck.ts'

const SLIDE = 'three-units-who-holds-the-walls'

async function violations(page: Page): Promise<readonly string[]> {
  // The frame is the same page, and inert.
  const { violations: found } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any mode (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.addInitScript((theme) => localStorage.setItem('theme', theme), colorScheme)
    await present(page, `#${SLIDE}/2`)
    await alive(page)
    expect(await violations(page)).toEqual([])
    for (const [key, name] of Object.entries({ '?': 'Keys', g: 'Go to slide', o: 'Overview', q: 'Follow along' })) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      expect(await violations(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    await open(page, `${LESSON}?mode=presenter#${SLIDE}/2`)
    await expect(page.locator('.presenter-notes')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  for (const kind of ['slides', 'steps', 'notes', 'article']) {
    test(`axe finds nothing in ?print=${kind} (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.addInitScript((theme) => localStorage.setItem('theme', theme), colorScheme)
      await open(page, `${LESSON}?print=${kind}`)
      await expect(page.locator('html')).toHaveAttribute('data-print-ready', /\d+/)
      expect(await violations(page)).toEqual([])
    })
  }
}
