import { expect, type Page, test } from '@playwright/test'
import { alive, expectPlace, figure, LESSON, open } from './deck.ts'

test.use({ serviceWorkers: 'allow' })

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-offline]').first()).toHaveText('Saved for offline')
}

test('after one visit the whole site works without a network', async ({ page, context }) => {
  await open(page, LESSON)
  await saved(page)
  await page.close()
  await context.setOffline(true)
  const again = await context.newPage()
  await open(again, `${LESSON}?mode=present#three-units-who-holds-the-walls/1`)
  await alive(again)
  await again.keyboard.press('PageDown')
  await expectPlace(again, 'three-units-who-holds-the-walls', 2)
  const words = figure(again).locator('.fig-description')
  const before = await words.textContent()
  const plane = (await figure(again).locator('.fig-plane').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await again.mouse.click(plane.x + plane.width * 0.5, plane.y + plane.height * 0.5)
  await expect.poll(() => words.textContent()).not.toBe(before)

  const opening = context.waitForEvent('page')
  await again.keyboard.press('s')
  const presenter = await opening
  await expect(presenter.locator('.presenter-notes')).toBeVisible()
  await expect(presenter.frameLocator('iframe').locator('html')).toHaveAttribute('data-step', '3')
  await presenter.close()
  await again.keyboard.press('q')
  await expect(again.getByRole('img', { name: /QR code/ })).toBeVisible()

  await again.goto('./')
  await expect(again.locator('h1')).toBeVisible()
  await again.goto('lessons/')
  await expect(again.locator('h1')).toBeVisible()
})

test('a new version waits for the next visit', async ({ page }) => {
  await open(page, LESSON)
  await saved(page)
  const version = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('site-')))
  const [first] = await version()
  expect(first).toMatch(/^site-\/:[0-9a-f]{16}$/)
  // Another address for the same scope is to the browser what a new build is: another worker.
  const changed = await page.evaluate(async () => {
    let taken = false
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      taken = true
    })
    const registration = await navigator.serviceWorker.ready
    const before = registration.active
    const { pathname } = new URL(before?.scriptURL ?? '')
    await navigator.serviceWorker.register(`${pathname}?new`, { scope: registration.scope })
    // The new one is whole and waits: taking over would be its next step.
    await new Promise<void>((done) => {
      const look = (): void => {
        if (registration.waiting) done()
        else registration.installing?.addEventListener('statechange', look, { once: true })
      }
      look()
    })
    return { taken, same: registration.active === before }
  })
  expect(changed).toEqual({ taken: false, same: true })
})

test('the site is one zip that unpacks to itself', async ({ page, request }) => {
  await page.goto('./')
  const answer = await request.get('nested-inequalities.zip')
  expect(answer.status()).toBe(200)
  const { unzipSync } = await import('fflate')
  const files = unzipSync(new Uint8Array(await answer.body()))
  expect(Object.keys(files)).toContain('lessons/one-layer/index.html')
  const served = await (await request.get('lessons/one-layer/')).body()
  expect(Buffer.from(files['lessons/one-layer/index.html'] as Uint8Array).equals(served)).toBe(true)
})
