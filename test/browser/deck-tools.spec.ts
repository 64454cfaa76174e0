import { expect, test } from '@playwright/test'
import { alive, expectAddress, expectPlace, figure, LESSON, open, present, slidesOf, where } from './deck.ts'

const SLIDE = 'three-units-who-holds-the-walls'

test.beforeEach(async ({ page }) => {
  await present(page, `#${SLIDE}/2`)
})

test('go to a slide: by number and Enter, by the words of its title', async ({ page }) => {
  const slides = await slidesOf(page)
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await expect(page.locator('.deck-number')).toHaveText('10 ↵')
  await page.keyboard.press('Enter')
  await expectPlace(page, slides[9]?.id ?? '', 1)
  const entries = await page.evaluate(() => history.length)
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Go to slide' })
  const search = dialog.getByRole('combobox')
  await expect(search).toBeFocused()
  await search.fill('bias hinge')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expectPlace(page, 'the-bias-moves-the-hinge', 1)
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
  await page.keyboard.press('g')
  await search.fill('nothing like this')
  await expect(dialog.getByRole('status')).toContainText('No slide has that number')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectPlace(page, 'the-bias-moves-the-hinge', 1)
})

test('the overview shows all slides and goes to one', async ({ page }) => {
  // Before the pictures come: what they show are slides too.
  const slides = (await slidesOf(page)).length
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog', { name: 'Overview' })
  await expect(dialog.locator('.deck-overview-list > li')).toHaveCount(slides)
  await expect(dialog.locator('[aria-current]')).toBeFocused()
  await expect(dialog.locator('.deck-overview-list')).not.toHaveAttribute('aria-busy')
  await expect(dialog.locator('.slide-canvas')).toHaveCount(slides)
  await expectAddress(page, `?mode=present#${SLIDE}/2`)
  await dialog.getByRole('button', { name: 'Two units, four cells' }).click()
  await expectPlace(page, 'two-units-four-cells', 1)
})

test('a clicker turns the slide even while a dialog is open', async ({ page }) => {
  await page.keyboard.press('g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expectPlace(page, SLIDE, 3)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('black and white; moving on lifts the curtain', async ({ page }) => {
  await page.keyboard.press('.')
  await expect(page.locator('html')).toHaveAttribute('data-curtain', 'black')
  await page.keyboard.press('w')
  await expect(page.locator('html')).toHaveAttribute('data-curtain', 'white')
  await page.keyboard.press('PageDown')
  await expect(page.locator('html')).not.toHaveAttribute('data-curtain')
})

test('the pen draws where the pointer is, keeps its strokes by slide and through a reload, and follows resize', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.keyboard.press('d')
  await expect(page.locator('.deck-ink')).toHaveCSS('pointer-events', 'auto')
  await page.mouse.move(300, 300)
  await page.mouse.down()
  await page.mouse.move(600, 450, { steps: 12 })
  await page.mouse.up()
  const stroke = page.locator('.deck-ink path')
  await expect(stroke).toHaveCount(1)
  const corner = async () => {
    const { x, y, height } = (await stroke.boundingBox()) ?? { x: 0, y: 0, height: 0 }
    return { left: Math.abs(x - 300), bottom: Math.abs(y + height - 450) }
  }
  await expect.poll(async () => Math.max(...Object.values(await corner()))).toBeLessThan(8)
  await page.setViewportSize({ width: 720, height: 450 })
  await expect.poll(async () => Math.abs(((await stroke.boundingBox())?.x ?? 0) - 150)).toBeLessThan(5)
  await page.reload()
  await expect(stroke).toHaveCount(1)
  await page.keyboard.press('c')
  await expect(stroke).toHaveCount(0)
})

test('the pen is not in the way of the figure once it is put down', async ({ page }) => {
  await alive(page)
  await page.keyboard.press('d')
  await expect(page.locator('.deck-ink')).toHaveCSS('pointer-events', 'auto')
  await page.keyboard.press('Escape')
  const plane = (await figure(page).locator('.fig-plane').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(plane.x + plane.width * 0.5, plane.y + plane.height * 0.5)
  await expect.poll(() => page.url()).toContain('point=')
  await page.keyboard.press('r')
  await expectAddress(page, `?mode=present#${SLIDE}/2`)
})

test('the timer runs, stands, and outlives a reload', async ({ page }) => {
  const clock = page.getByRole('timer')
  await page.keyboard.press('t')
  await expect(clock).toHaveText(/^\d\d:\d\d$/)
  await expect(clock).not.toHaveText('00:00')
  await page.keyboard.press('t')
  await expect(clock).toHaveClass(/standing/)
  const stood = (await clock.textContent()) ?? ''
  await page.reload()
  await expect(clock).toHaveText(stood)
})

test('the QR code opens this very state for reading', async ({ page, context }) => {
  await alive(page)
  const plane = (await figure(page).locator('.fig-plane').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(plane.x + plane.width * 0.5, plane.y + plane.height * 0.5)
  await expect.poll(() => page.url()).toContain('point=')
  const state = await figure(page).locator('.fig-description').textContent()
  await page.keyboard.press('q')
  const address = (await page.locator('.deck-qr a').getAttribute('href')) ?? ''
  expect(address).not.toContain('mode=')
  const phone = await context.newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await open(phone, address)
  await alive(phone)
  expect(await where(phone)).toEqual({ mode: 'read', slide: SLIDE, step: '2' })
  await expect(figure(phone).locator('.fig-description')).toHaveText(state ?? '')
})

test('the number at the foot leads to every slide without a letter key', async ({ page }) => {
  await page.locator('.deck-number').click()
  await expect(page.getByRole('dialog', { name: 'Go to slide' })).toBeVisible()
})

test('the deck speaks the language of the page', async ({ page }) => {
  await open(page, `de/${LESSON}?mode=present#nonsens`)
  await expect(page.locator('.deck-notice')).toHaveText(
    /^Eine Folie „nonsens“ gibt es hier nicht\. Dies ist Folie 1, „/,
  )
  await page.keyboard.press('PageDown')
  await expect(page.locator('.deck-voice')).toHaveText(/^Folie 2 von \d+: .+\. Schritt 1 von 2\.$/)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Tasten' })
  await expect(help).toContainText('nächster Schritt')
  await expect(help).toContainText('Leertaste')
  await help.getByRole('button', { name: 'Schließen' }).click()
  await expect(help).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Für den Unterricht' })).toContainText('Schritt für Schritt')

  await open(page, `de/${LESSON}?mode=presenter#start`)
  await expect(page.locator('.presenter-place')).toHaveText(/^Folie 1 von \d+$/)
  await expect(page.locator('.presenter-keys')).toContainText('alle Tasten')
})
