import { expect, type Page, test } from '@playwright/test'
import { LESSON, open, slidesOf, where } from './deck.ts'

/** Chrome writes each page as an object of its own. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

async function print(page: Page, kind: string): Promise<Buffer> {
  await open(page, `${LESSON}?print=${kind}`)
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', /\d+/)
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

async function places(page: Page): Promise<{ readonly slides: number; readonly steps: number }> {
  await open(page, LESSON)
  const slides = await slidesOf(page)
  return { slides: slides.length, steps: slides.reduce((sum, { steps }) => sum + Math.max(1, steps), 0) }
}

test('slides: one page a slide, at its last step', async ({ page }) => {
  const { slides } = await places(page)
  expect(pagesOf(await print(page, 'slides'))).toBe(slides)
})

test('steps: one page a step, each figure in the state of its step', async ({ page }) => {
  const { steps } = await places(page)
  expect(pagesOf(await print(page, 'steps'))).toBe(steps)
  const sheet = (id: string) => page.locator(`[id="${id}"]`)
  const drawn = async (id: string) =>
    (await sheet(id).locator('.fig-plane svg').innerHTML()).replace(/ data-hk="[^"]*"/g, '')
  const first = await drawn('three-units-who-holds-the-walls')
  const second = await drawn('three-units-who-holds-the-walls/2')
  expect(first).not.toBe(second)
  // What stands on the sheet is what the live figure draws at that step.
  await expect(sheet('three-units-who-holds-the-walls/2').locator('.fig-panel')).toContainText('implied')
  await expect(sheet('three-units-who-holds-the-walls').locator('.fig-panel')).not.toContainText('implied')
})

test('notes: the slide above its notes, every source that they cite at the end', async ({ page }) => {
  const { slides } = await places(page)
  expect(pagesOf(await print(page, 'notes'))).toBeGreaterThanOrEqual(slides + 1)
  await expect(page.locator('.sheet-notes').nth(1)).not.toBeEmpty()
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.sheets a[href^="#"]')]
      .map((link) => decodeURIComponent(link.hash.slice(1)))
      .filter((id) => !document.getElementById(id)),
  )
  expect(dead).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.sheet-sources li:visible').count()).toBeGreaterThan(2)
})

test('no id stands twice on a printed page, and the paper is light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await print(page, 'steps')
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
  expect(doubled).toEqual([])
  await expect(page.locator('.slide-canvas').first()).toHaveCSS('background-color', 'rgb(251, 250, 246)')
})

test('the article has a figure for each step that shows something new, and prints every step', async ({ page }) => {
  const { steps } = await places(page)
  await print(page, 'article')
  await page.emulateMedia({ media: 'print' })
  const figures = await page.locator('.stage').count()
  expect(figures).toBeGreaterThan(await page.locator('[data-scene]').count())
  expect(figures).toBeLessThanOrEqual(steps)
  await expect(page.locator('.fig-controls')).toHaveCount(0)
})

test('the page itself prints as an article, without what is for screens', async ({ page }) => {
  await open(page, LESSON)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.site-head', '.fig-controls', '.handouts', '.deck-foot'])
    await expect(page.locator(hidden).first()).toBeHidden()
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(2)
})

test('Ctrl+P prints the article with every figure, and the live page stays as it was', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const { body, documentElement } = document
      const figures = document.querySelectorAll('.stage').length
      top?.document.documentElement.setAttribute('data-printed', `${documentElement.dataset.print} ${figures}`)
      body.dispatchEvent(new Event('afterprint', { bubbles: true }))
    }
  })
  await open(page, `${LESSON}#three-units-who-holds-the-walls/2`)
  const before = await where(page)
  const scenes = await page.locator('[data-scene]').count()
  await page.keyboard.press('Control+p')
  const printed = page.locator('html')
  await expect(printed).toHaveAttribute('data-printed', /^article \d+$/)
  const figures = Number((await printed.getAttribute('data-printed'))?.split(' ')[1])
  expect(figures).toBeGreaterThan(scenes)
  await expect(page.locator('.deck-darkroom')).toHaveCount(0)
  expect(await where(page)).toEqual(before)
})
