/** With JavaScript off a page is complete: the picture and the inequalities of the first state, all prose. */
import { expect, test } from '@playwright/test'
import { pages } from './pages.ts'

test('a lesson shows its figures and inequalities', async ({ page }) => {
  await page.goto('lessons/one-layer/')
  const figures = page.locator('[data-figure]')
  expect(await figures.count()).toBeGreaterThan(4)
  for (const figure of await figures.all()) {
    await expect(figure.locator('.fig-plane svg, svg.fig-plane')).toBeVisible()
    await expect(figure.locator('.fig-panel')).toContainText(/[<>≤≥]/)
    await expect(figure.locator('.fig-words')).toContainText(/in the window/)
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const slide of await page.locator('[data-slide]').all()) await expect(slide).toBeVisible()
  await expect(page.locator('body')).not.toContainText('NaN')
})

for (const path of pages())
  test(`/${path} has its text`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('main')).toContainText(/\w+ \w+ \w+/)
  })
