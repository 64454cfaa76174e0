import { expect, type Page, test } from '@playwright/test'
import { alive, expectPlace, figure, LESSON, open, present, where } from './deck.ts'
import { frames } from './pages.ts'

const SLIDE = 'three-units-who-holds-the-walls'

async function openPresenter(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await page.keyboard.press('s')
  const presenter = await opening
  await expect(presenter.locator('html')).toHaveAttribute('data-mode', 'presenter')
  await expect(presenter.locator('.presenter-notes')).toBeVisible()
  await alive(presenter)
  return presenter
}

const words = (page: Page) => figure(page).locator('.fig-description')

async function drag(page: Page, to: readonly [x: number, y: number]): Promise<void> {
  await page.bringToFront()
  const plane = (await figure(page).locator('.fig-plane').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const point = (await figure(page).locator('[data-point]').boundingBox()) ?? plane
  await page.mouse.move(point.x + point.width / 2, point.y + point.height / 2)
  await page.mouse.down()
  await page.mouse.move(plane.x + plane.width * to[0], plane.y + plane.height * to[1], { steps: 5 })
  await page.mouse.up()
}

test.beforeEach(async ({ page }) => {
  await present(page, `#${SLIDE}/1`)
  await alive(page)
})

test('two windows are in step: slide, step, curtain and what is dragged, both ways', async ({ page }) => {
  const presenter = await openPresenter(page)
  await expectPlace(presenter, SLIDE, 1)

  await presenter.keyboard.press('ArrowRight')
  await expectPlace(page, SLIDE, 2)
  await page.bringToFront()
  await page.keyboard.press('ArrowRight')
  await expectPlace(presenter, SLIDE, 3)
  await page.keyboard.press('ArrowLeft')
  await expectPlace(presenter, SLIDE, 2)

  const before = await words(page).textContent()
  await drag(presenter, [0.3, 0.6])
  await expect.poll(() => words(page).textContent()).not.toBe(before)
  expect(await words(page).textContent()).toBe(await words(presenter).textContent())
  const after = await words(page).textContent()
  await drag(page, [0.7, 0.3])
  await expect.poll(() => words(presenter).textContent()).not.toBe(after)
  expect(await words(page).textContent()).toBe(await words(presenter).textContent())

  await presenter.bringToFront()
  await presenter.keyboard.press('b')
  await expect(page.locator('html')).toHaveAttribute('data-curtain', 'black')
  await presenter.keyboard.press('b')
  await expect(page.locator('html')).not.toHaveAttribute('data-curtain')
})

test('drawing and spot are mirrored at their place on the slide, kept by slide, and cleared', async ({ page }) => {
  const presenter = await openPresenter(page)
  await presenter.keyboard.press('d')
  const frame = (await presenter.locator('main').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const at = (x: number, y: number) => [frame.x + frame.width * x, frame.y + frame.height * y] as const
  await expect(presenter.locator('.deck-ink')).toHaveCSS('pointer-events', 'auto')
  await presenter.mouse.move(...at(0.25, 0.25))
  await presenter.mouse.down()
  await presenter.mouse.move(...at(0.5, 0.5), { steps: 10 })
  await presenter.mouse.up()
  const stroke = page.locator('.deck-ink path')
  await expect(stroke).toHaveCount(1)
  const box = (await stroke.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const screen = page.viewportSize() ?? { width: 0, height: 0 }
  expect(box.x / screen.width).toBeCloseTo(0.25, 1)
  expect((box.x + box.width) / screen.width).toBeCloseTo(0.5, 1)
  await presenter.keyboard.press('PageDown')
  await expect(stroke).toHaveCount(1)
  await presenter.keyboard.press('ArrowDown')
  await expect(stroke).toHaveCount(0)
  await presenter.keyboard.press('ArrowUp')
  await expect(stroke).toHaveCount(1)
  await presenter.keyboard.press('c')
  await expect(stroke).toHaveCount(0)
  await expect(presenter.locator('.deck-ink path')).toHaveCount(0)

  await presenter.keyboard.press('l')
  await expect(presenter.locator('html')).toHaveAttribute('data-tool', 'spot')
  await presenter.mouse.move(...at(0.7, 0.5))
  await presenter.mouse.move(...at(0.75, 0.5))
  await expect(page.locator('.deck-spot')).toBeVisible()
  const spot = (await page.locator('.deck-spot').boundingBox()) ?? { x: 0, width: 0 }
  expect((spot.x + spot.width / 2) / screen.width).toBeCloseTo(0.75, 2)
  await presenter.keyboard.press('l')
  await expect(page.locator('.deck-spot')).toBeHidden()
})

test('a window that joins late or reloads catches up, and closing one harms nothing', async ({ page }) => {
  await drag(page, [0.35, 0.4])
  await page.keyboard.press('d')
  await expect(page.locator('.deck-ink')).toHaveCSS('pointer-events', 'auto')
  await page.mouse.move(200, 200)
  await page.mouse.down()
  await page.mouse.move(400, 300, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  const presenter = await openPresenter(page)
  await expect(words(presenter)).toHaveText((await words(page).textContent()) ?? '')
  await expect(presenter.locator('.deck-ink path')).toHaveCount(1)

  await presenter.keyboard.press('t')
  await presenter.keyboard.press('PageDown')
  await expectPlace(page, SLIDE, 2)
  await page.reload()
  await alive(page)
  await expectPlace(page, SLIDE, 2)
  await expect(page.locator('.deck-ink path')).toHaveCount(1)
  await presenter.bringToFront()
  await presenter.keyboard.press('PageDown')
  await expectPlace(page, SLIDE, 3)
  await presenter.reload()
  await alive(presenter)
  await expectPlace(presenter, SLIDE, 3)
  await expect(presenter.locator('.presenter-clock')).not.toHaveText('00:00')
  await presenter.keyboard.press('PageUp')
  await expectPlace(page, SLIDE, 2)

  await presenter.close()
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await expectPlace(page, SLIDE, 3)
  const again = await openPresenter(page)
  await expectPlace(again, SLIDE, 3)
  await page.close()
  await again.keyboard.press('PageUp')
  await expectPlace(again, SLIDE, 2)
})

test('copies opened apart, a doubled tab and other lessons are not disturbed', async ({ page, context }) => {
  const presenter = await openPresenter(page)
  const apart = await context.newPage()
  await open(apart, page.url())
  // A doubled tab has the first one's session store.
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  const doubled = await context.newPage()
  await doubled.addInitScript((store) => {
    if (sessionStorage.length === 0) {
      for (const [key, value] of Object.entries(JSON.parse(store))) sessionStorage.setItem(key, String(value))
    }
  }, kept)
  await open(doubled, page.url())
  await presenter.bringToFront()
  await presenter.keyboard.press('PageDown')
  await expectPlace(page, SLIDE, 2)
  await Promise.all([frames(apart), frames(doubled)])
  expect(await where(apart)).toMatchObject({ step: '1' })
  expect(await where(doubled)).toMatchObject({ step: '1' })
  await doubled.bringToFront()
  await doubled.keyboard.press('End')
  await expect.poll(async () => (await where(doubled)).slide).not.toBe(SLIDE)
  await frames(presenter)
  await expectPlace(presenter, SLIDE, 2)
})

test('the presenter sees the next step as it will look, the notes, the plan and the keys', async ({ page }) => {
  const presenter = await openPresenter(page)
  const next = presenter.frameLocator('.presenter-next iframe')
  await expect(next.locator('html')).toHaveAttribute('data-step', '2')
  await drag(presenter, [0.3, 0.6])
  await presenter.keyboard.press('PageDown')
  await expect(next.locator('html')).toHaveAttribute('data-step', '3')
  await expect(presenter.locator('.presenter-step')).toHaveText('step 2 of 3')
  await expect(presenter.locator('.presenter-steps .now')).toHaveCount(1)
  await expect(presenter.locator('.presenter-notes')).toContainText('implied')
  await expect(presenter.locator('.presenter-plan')).toContainText('of 14:00')
  await expect(presenter.locator('.presenter-spent')).toContainText('this slide')
  // The picture of the next step takes neither focus nor keys.
  await expect(presenter.locator('iframe')).not.toBeFocused()
  const future = await next.locator('[data-scene][data-current] .fig-description').textContent()
  await presenter.keyboard.press('PageDown')
  await expect(words(presenter)).toHaveText(future ?? '')
  await presenter.keyboard.press('End')
  await expect(presenter.getByText('This is the last step.')).toBeVisible()
})

test('one figure, no remount: read, present, next, back, presenter, read', async ({ page }) => {
  await page.keyboard.press('Escape')
  const workers = page.workers().length
  await figure(page).evaluate((node) => node.setAttribute('data-mine', ''))
  const count = await page.locator('[data-figure]').count()
  await page.keyboard.press('p')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  const presenter = await openPresenter(page)
  await presenter.keyboard.press('ArrowRight')
  await expectPlace(page, SLIDE, 2)
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'read')
  await expect(page.locator('[data-mine]')).toHaveCount(1)
  expect(await page.locator('[data-figure]').count()).toBe(count)
  expect(page.workers().length).toBe(workers)
})

test('wrong sessions and hand-made addresses do no harm', async ({ context }) => {
  const alone = await context.newPage()
  await open(alone, `${LESSON}?mode=presenter&session=nobody#nonsense`)
  await expect(alone.locator('.presenter-notes')).toBeVisible()
  await alone.keyboard.press('PageDown')
  await expectPlace(alone, 'a-unit-is-a-hinge', 1)
  await alone.keyboard.press('Escape')
  await expect(alone.locator('html')).toHaveAttribute('data-mode', 'presenter')
})
