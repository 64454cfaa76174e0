/** The figures of the lesson on other blocks in the reader's hands: a temperature that slides, units that are drawn again. */
import { expect, type Locator, type Page, test } from '@playwright/test'

const SOFTMAX = 'softmax-smooth-but-its-winners-are-cells'
const DROPOUT = 'dropout-a-random-selection-of-lines'
const LESSON = 'lessons/other-blocks/'

const figure = (page: Page): Locator => page.locator('[data-scene][data-current] [data-figure]')

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(LESSON + address)
  const fig = figure(page)
  await expect(fig).toHaveAttribute('data-live', '')
  await fig.locator('.fig-plane').scrollIntoViewIfNeeded()
  return fig
}

/** The overlay that the address carries. */
const overlay = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.split(';').slice(1).join(';'))

const path = (fig: Locator, selector: string): Promise<readonly (string | null)[]> =>
  fig.locator(selector).evaluateAll((paths) => paths.map((each) => each.getAttribute('d')))

test('a temperature moves the curves and no border; it is in the address, and undone in one go', async ({ page }) => {
  const fig = await open(page, `#${SOFTMAX}/1`)
  const slider = fig.getByRole('slider', { name: 'Temperature' })
  const borders = await path(fig, '.plane-lines path')
  const curves = await path(fig, '.value-above')
  const before = await fig.locator('.fig-description').textContent()
  await slider.focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '0.625')
  await expect.poll(() => overlay(page)).toBe('temperature=0.625')
  expect(await path(fig, '.value-above')).not.toEqual(curves)
  expect(await path(fig, '.plane-lines path')).toEqual(borders)
  await expect(fig.locator('.fig-description')).toContainText('At temperature 0.625')
  await expect(fig.locator('.fig-description')).toContainText('1 over 2: x − y > 0; 1 over 3: 2x + y − 1 > 0')
  for (let press = 0; press < 3; press += 1) await fig.locator('[data-do=undo]').click()
  await expect(fig.locator('.fig-description')).toHaveText(before ?? '')
  await expect.poll(() => overlay(page)).toBe('')
})

test('a link opens with its temperature; a step takes it back', async ({ page }) => {
  const fig = await open(page, `?mode=present#${SOFTMAX}/1;temperature=3`)
  await expect(fig.getByRole('slider', { name: 'Temperature' })).toHaveValue('3')
  await page.keyboard.press('ArrowRight')
  await expect(fig.getByRole('slider', { name: 'Temperature' })).toHaveValue('0.25')
  await page.keyboard.press('ArrowLeft')
  await expect(fig.getByRole('slider', { name: 'Temperature' })).toHaveValue('1')
})

test('units are drawn again by the button and by a key in the figure, undone, and linked to', async ({ page }) => {
  const fig = await open(page, `#${DROPOUT}/2`)
  const says = fig.locator('.fig-tools output')
  await expect(says).toHaveText('Draw 1: h₂ dropped.')
  await expect(fig.locator('.plane-label')).toHaveCount(3)
  await fig.locator('[data-do=redraw]').click()
  await expect(says).toHaveText('Draw 2: h₂, h₃ dropped.')
  await expect.poll(() => overlay(page)).toBe('seed=2')
  await expect(fig.locator('.panel-row[data-unit=h3]')).toContainText('off everywhere')
  await fig.locator('[data-do=redraw]').focus()
  await page.keyboard.press('n')
  await expect(says).toHaveText('Draw 3: h₂, h₃, h₄ dropped.')
  // Draw 4 drops the same ones, so it is passed over.
  await page.keyboard.press('N')
  await expect(says).toHaveText('Draw 5: h₃ dropped.')
  await fig.locator('[data-do=undo]').click()
  await expect(says).toHaveText('Draw 3: h₂, h₃, h₄ dropped.')
  const again = await open(page, `?again#${DROPOUT}/3;seed=7`)
  await expect(again.locator('.fig-tools output')).toHaveText('Draw 7: h₁, h₂ dropped.')
})

test('on a slide the key N draws again without a click before it; switched off, it doesn’t', async ({ page }) => {
  const fig = await open(page, `?mode=present#${DROPOUT}/3`)
  const says = fig.locator('.fig-tools output')
  await page.keyboard.press('n')
  await expect(says).toHaveText('Draw 3: h₂, h₃, h₄ dropped.')
  await expect(page.locator('html')).toHaveAttribute('data-step', '3')
  await page.evaluate(() => localStorage.setItem('character-keys', 'off'))
  await page.keyboard.press('n')
  await page.keyboard.press('ArrowLeft')
  await expect(says).toHaveText('Draw 1: h₂ dropped.')
  await page.evaluate(() => localStorage.removeItem('character-keys'))
  // Where there is nothing to draw, the key does nothing.
  await page.goto(`${LESSON}?mode=present#${SOFTMAX}/1`)
  await page.keyboard.press('n')
  await expect(page.locator('html')).toHaveAttribute('data-step', '1')
})

test('what is smooth says so, in every kind', async ({ page }) => {
  for (const [step, kind] of [
    ['norms-no-exact-cells/1', 'rms-norm'],
    ['norms-no-exact-cells/3', 'layer-norm'],
    ['sigmoid-tanh-gelu-no-exact-cells/1', 'gelu'],
    ['sigmoid-tanh-gelu-no-exact-cells/4', 'tanh'],
  ] as const) {
    const fig = await open(page, `?kind=${kind}#${step}`)
    await expect(fig.locator('.rows')).toContainText('smooth, not exact')
    await expect(fig.locator('.fig-description')).toContainText('This function has no exact cells')
    await expect(fig.getByRole('slider', { name: 'Temperature' })).toHaveCount(kind.endsWith('norm') ? 0 : 1)
  }
})

test('an objective turns with the keys as soon as it has the focus', async ({ page }) => {
  await page.goto('lessons/linear-programming/')
  const handle = page.locator('[data-handle=objective]').first()
  await handle.scrollIntoViewIfNeeded()
  await expect(page.locator('[data-figure]:has([data-handle=objective])').first()).toHaveAttribute('data-live', '')
  const before = await handle.getAttribute('aria-valuetext')
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '')
})
