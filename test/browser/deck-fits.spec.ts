/** Opens every slide and step of every lesson at the sizes of projectors and holds that nothing is cut off or covered. */
import { expect, type Page, test } from '@playwright/test'
import { overflows } from '../../src/scripts/fit/overflow.ts'
import { SIZES, type Size, walk } from '../../src/scripts/fit/walk.ts'
import { decks, open } from './deck.ts'

/** Line by line, as the tests compare them. */
const shown = async (page: Page): Promise<string> =>
  (await page.evaluate(overflows)).map(({ title, step, says }) => `“${title}”, step ${step}: ${says}`).join('\n')

test('the check sees what sticks out and what lies over something', async ({ page }) => {
  await page.setViewportSize(SIZES[1] as Size)
  await open(page, 'lessons/one-layer/?mode=present#three-units-who-holds-the-walls/2')
  expect(await shown(page)).toBe('')
  const key = page.locator('[data-step][data-current] .key')
  await key.evaluate((element) => {
    element.textContent = 'A sentence that is far too long for its place at the foot of the slide. '.repeat(6)
  })
  expect(await shown(page)).toMatch(
    /“Three units: who holds the walls\?”, step 2: “A sentence.*” \(p\.key\) lies \d+ px over /,
  )
  await key.evaluate((element) => {
    element.textContent = 'Unbreakable'.repeat(12)
  })
  expect(await shown(page)).toMatch(/px out at the right/)
})

for (const deck of decks()) {
  for (const size of SIZES) {
    test(`${deck} fits ${size.width} × ${size.height}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ ...size })
      await open(page, `${deck}?mode=present`)
      await page.evaluate(() => document.fonts.ready)
      const found = await walk(page, [size])
      expect(found.map(({ title, step, says }) => `${deck}, “${title}”, step ${step}: ${says}`)).toEqual([])
    })
  }
}
