/** Search and languages, on the built site. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { watch } from './pages.ts'

test('/ opens the search, finds a slide, and the keyboard alone leads there', async ({ page }) => {
  const wrong = watch(page)
  await page.goto('lessons/one-layer/')
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await field.fill('binding')
  await expect(page.locator('.search [role="status"]')).toContainText('hold')
  const found = page.locator('.search a', { hasText: 'Three units: who holds the walls?' }).first()
  await expect(found).toBeVisible()
  expect((await new AxeBuilder({ page }).include('.search').analyze()).violations).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.search a').first()).toBeFocused()
  await found.press('Enter')
  await expect(page).toHaveURL(/lessons\/one-layer\/#three-units-who-holds-the-walls/)
  await expect(page.locator('dialog.search')).toBeHidden()
  expect(wrong).toEqual([])
})

test('Ctrl+K opens it too, Escape closes it, and nothing found is said', async ({ page }) => {
  await page.goto('about/')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('漢字')
  await expect(page.locator('.search [role="status"]')).toHaveText('Nothing was found for “漢字”.')
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog.search')).toBeHidden()
})

test('a lesson leads to its translation and back, and all on it speaks German', async ({ page }) => {
  await page.goto('lessons/one-layer/')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page).toHaveURL(/\/de\/lessons\/one-layer\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eine Schicht: jede Einheit ist eine Halbebene')
  await expect(page.locator('.fig').first()).toContainText('bindend')
  await expect(page.locator('.fig-words').first()).toContainText('Schicht 1 von 1')
  // A page hears keys once its scripts have run, and they have when it is loaded.
  await page.waitForLoadState()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Suche' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/(?<!\/de)\/lessons\/one-layer\/$/)
})

test('what others read of a lesson is there', async ({ page }) => {
  await page.goto('lessons/one-layer/')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as unknown
  expect(data).toMatchObject({ '@type': 'LearningResource', inLanguage: 'en', timeRequired: 'PT14M' })
  await page.getByText('Cite this lesson').click()
  await expect(page.locator('.lesson-cite code')).toContainText('@misc{nested-inequalities-one-layer,')
})
