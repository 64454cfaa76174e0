import { expect, test } from '@playwright/test'
import { alive, current, expectAddress, expectPlace, figure, LESSON, open, present, slidesOf, where } from './deck.ts'
import { frames } from './pages.ts'

const SLIDE = 'three-units-who-holds-the-walls'
const NEXT = 'one-formula-for-each-cell'

test('p presents from where the reader is, Escape goes back to the paragraph; the figure is the same node', async ({
  page,
}) => {
  await open(page, `${LESSON}#${SLIDE}/2`)
  await alive(page)
  await figure(page).evaluate((node) => node.setAttribute('data-mine', ''))
  const scrolled = await page.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(0)
  await page.keyboard.press('p')
  expect(await where(page)).toEqual({ mode: 'present', slide: SLIDE, step: '2' })
  await expect(page.locator('[data-mine]')).toBeVisible()
  await expect(page.locator('[data-slide]:visible')).toHaveCount(1)
  await expect(current(page).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  expect(await where(page)).toEqual({ mode: 'read', slide: SLIDE, step: '2' })
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  await page.keyboard.press('p')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.locator(`[id="${SLIDE}/3"]`)).toBeFocused()
  await expect(page.locator(`[id="${SLIDE}/3"]`)).toBeInViewport()
  await expect(page.locator('[data-mine]')).toHaveCount(1)
})

test('without a network to load the deck from, the page says so and can be read on', async ({ page }) => {
  await open(page, `${LESSON}#${SLIDE}/2`)
  await page.route('**/presenting.*.js', (route) => route.abort())
  await page.keyboard.press('p')
  await expect(page.locator('html')).toHaveAttribute('data-deck', 'failed')
  expect(await where(page)).toEqual({ mode: 'read', slide: SLIDE, step: '2' })
  await expect(page.locator(`[id="${SLIDE}/2"]`)).toBeInViewport()
})

test('a button presents too', async ({ page }) => {
  await open(page, `${LESSON}#${SLIDE}/1`)
  await alive(page)
  await figure(page).locator('[data-action="present"]').click()
  expect(await where(page)).toEqual({ mode: 'present', slide: SLIDE, step: '1' })
})

test('keys walk through every place and back', async ({ page }) => {
  await present(page)
  const slides = await slidesOf(page)
  const places = slides.flatMap(({ id, steps }) =>
    steps === 0 ? [{ id, step: 0 }] : Array.from({ length: steps }, (_, step) => ({ id, step: step + 1 })),
  )
  const forward = ['ArrowRight', ' ', 'PageDown']
  const back = ['ArrowLeft', 'Shift+ ', 'PageUp']
  for (const [index, { id, step }] of places.entries()) {
    expect(await where(page)).toMatchObject({ slide: id, step: String(step) })
    await page.keyboard.press(forward[index % 3] as string)
  }
  for (const [index, { id, step }] of places.toReversed().entries()) {
    expect(await where(page)).toMatchObject({ slide: id, step: String(step) })
    await page.keyboard.press(back[index % 3] as string)
  }
  await page.keyboard.press('End')
  expect((await where(page)).slide).toBe(slides.at(-1)?.id)
  await page.keyboard.press('Home')
  expect((await where(page)).slide).toBe(slides[0]?.id)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect((await where(page)).slide).toBe(slides[2]?.id)
  await page.keyboard.press('ArrowUp')
  expect((await where(page)).slide).toBe(slides[1]?.id)
})

test('the steps drive the figure, and going back is exact', async ({ page }) => {
  await present(page, `#${SLIDE}/1`)
  await alive(page)
  const words = () => figure(page).locator('.fig-description').textContent()
  const first = await words()
  await page.keyboard.press('ArrowRight')
  await expect.poll(words).not.toBe(first)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(words).toBe(first)
})

test('a figure that was stepped to is the one that a link opens, struck-out terms and all', async ({ page }) => {
  const TERMS = 'lessons/two-layers/?mode=present#at-its-edge-the-line-bends'
  const rows = () =>
    figure(page)
      .locator('.panel')
      .evaluate((panel) =>
        [...panel.querySelectorAll('.math')].map((formula) =>
          formula.innerHTML.replace(/<!--.*?-->| data-hk="[^"]*"/g, ''),
        ),
      )
  await open(page, `${TERMS}/1`)
  await alive(page)
  const first = await rows()
  await page.keyboard.press('PageDown')
  await expectPlace(page, 'at-its-edge-the-line-bends', 2)
  await expect.poll(rows).not.toEqual(first)
  const walked = await rows()
  await page.goto('about:blank')
  await open(page, `${TERMS}/2`)
  await alive(page)
  await expect.poll(rows).toEqual(walked)
})

test('the address is the whole state: reload, back and forward, another window', async ({ page, context }) => {
  await present(page, `#${SLIDE}/1`)
  await alive(page)
  const entries = await page.evaluate(() => history.length)
  const untouched = (await figure(page).locator('.fig-description').textContent()) ?? ''
  const plane = figure(page).locator('.fig-plane')
  const box = (await plane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.45)
  await expect.poll(() => page.url()).toContain('point=')
  await page.keyboard.press('9')
  await page.keyboard.press('Enter')
  const point = new URL(page.url()).hash.split(';')[1]
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
  await page.goBack()
  await expectPlace(page, SLIDE, 1)
  await page.goForward()
  await expectPlace(page, 'a-unit-is-a-hinge', 1)
  await page.goBack()

  await open(page, `${LESSON}?mode=present#${SLIDE}/1;${point ?? 'point=0,0'}`)
  await alive(page)
  // What reads a link is loaded when there is one.
  await expect(figure(page).locator('.fig-description')).not.toHaveText(untouched)
  const words = await figure(page).locator('.fig-description').textContent()
  await page.reload()
  await alive(page)
  await expect(figure(page).locator('.fig-description')).toHaveText(words ?? '')
  const second = await context.newPage()
  await open(second, page.url())
  await alive(second)
  await expect(figure(second).locator('.fig-description')).toHaveText(words ?? '')
})

test('nonsense in the address lands on a slide and says so', async ({ page }) => {
  await present(page, '#nonsense/99')
  await expectPlace(page, 'start', 0)
  await expect(page.getByText('There is no slide “nonsense” here.')).toBeVisible()
  await expectAddress(page, '?mode=present#start')
  await page.goto('about:blank')
  await present(page, `#${SLIDE}/99;point=9999,1;colour=red`)
  await expectPlace(page, SLIDE, 3)
  await expect(page.locator('.deck-notice')).not.toBeEmpty()
})

/** Scrolls on to the end of the page, a little at a time, and lists the places that it came through. */
async function scrollThrough(): Promise<readonly string[]> {
  const places: string[] = []
  const root = document.documentElement
  const frame = () => new Promise(requestAnimationFrame)
  for (;;) {
    await frame()
    await frame()
    places.push(`${document.querySelector('[data-slide][data-current]')?.id}/${root.dataset.step}`)
    if (scrollY + innerHeight >= root.scrollHeight - 1) return places
    scrollBy({ top: 60, behavior: 'instant' })
  }
}

test('reading: the scroll position chooses the step; a link adds an entry to the history', async ({ page }) => {
  await open(page, LESSON)
  await expectAddress(page, '')
  const entries = await page.evaluate(() => history.length)
  const first = await where(page)
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 60)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  const seen = new Set([`${first.slide}/${first.step}`, ...(await page.evaluate(scrollThrough))])
  const slides = await slidesOf(page)
  const places = slides.flatMap(({ id, steps }) =>
    Array.from({ length: Math.max(1, steps) }, (_, step) => `${id}/${steps === 0 ? 0 : step + 1}`),
  )
  expect([...seen]).toEqual(places)
  expect(await page.evaluate(() => history.length)).toBe(entries)
  const last = slides.at(-1)?.id ?? ''
  await expectAddress(page, `#${last}${(slides.at(-1)?.steps ?? 0) > 0 ? `/${slides.at(-1)?.steps}` : ''}`)

  await page
    .locator(`a[href="#${NEXT}"]`)
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await expectPlace(page, NEXT, 1)
  await expect(page.locator(`#title-${NEXT}`)).toBeInViewport()
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
  await page.goBack()
  await expectPlace(page, last, slides.at(-1)?.steps ?? 0)
})

test('the deck never scrolls the page by itself while it is read', async ({ page }) => {
  await open(page, LESSON)
  for (const target of [500, 1300, 2600, 900]) {
    await page.evaluate((top) => scrollTo(0, top), target)
    // Whatever the deck does about a scroll or a figure that wakes, it does in the next frame.
    await frames(page, 4)
    expect(await page.evaluate(() => scrollY)).toBe(target)
  }
})

test('keys belong to a focused control, but not to one that the mouse has touched', async ({ page }) => {
  // A point that still glides would be missed.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await present(page, `#${SLIDE}/1`)
  await alive(page)
  const point = figure(page).locator('[data-point]')
  await point.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(point).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).toContain('point=')
  expect(await where(page)).toMatchObject({ slide: SLIDE, step: '1' })
  await page.keyboard.press('PageDown')
  expect(await where(page)).toMatchObject({ slide: SLIDE, step: '2' })
  const box = (await point.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 40, box.y - 60, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => page.url()).toContain('/2;point=')
  await page.keyboard.press('ArrowRight')
  expect(await where(page)).toMatchObject({ slide: SLIDE, step: '3' })
})

test('single letters can be switched off, in the help, for good', async ({ page }) => {
  await present(page, `#${SLIDE}/1`)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('b')
  await expect(page.locator('html')).not.toHaveAttribute('data-curtain')
  await page.keyboard.press('PageDown')
  expect(await where(page)).toMatchObject({ step: '2' })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-deck', 'ready')
  await page.keyboard.press('b')
  await expect(page.locator('html')).not.toHaveAttribute('data-curtain')
})

test('slides that are off the screen are inert, and changes are said aloud', async ({ page }) => {
  await present(page, `#${SLIDE}/1`)
  await expect(page.locator('[data-slide][inert]')).toHaveCount((await slidesOf(page)).length - 1)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.deck-voice')).toHaveText(
    /^Slide \d+ of \d+: Three units: who holds the walls\?.* Step 2 of 3\.$/,
  )
  await page.keyboard.press('Escape')
  await expect(page.locator('[inert]')).toHaveCount(0)
})

test('the wheel turns no slide', async ({ page }) => {
  await present(page, `#${SLIDE}/1`)
  await page.mouse.move(300, 300)
  const turned = page.evaluate(() => new Promise((done) => addEventListener('wheel', () => done(true), { once: true })))
  await frames(page, 1)
  await page.mouse.wheel(0, 1200)
  expect(await turned).toBe(true)
  await frames(page, 4)
  expect(await where(page)).toMatchObject({ slide: SLIDE, step: '1' })
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a mode shows at once: the deck has no flash of the page', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.dataset.seen = `${document.documentElement.dataset.seen ?? ''}${document.documentElement.dataset.mode} `
    })
  })
  await present(page, `#${SLIDE}/1`)
  await expect(page.locator('html')).toHaveAttribute('data-seen', 'present present ')
})

test.describe('on touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('a swipe and a tap turn the slide', async ({ page }) => {
    await present(page, '#start')
    await page.touchscreen.tap(900, 600)
    await expectPlace(page, 'a-unit-is-a-hinge', 1)
    await page.touchscreen.tap(60, 700)
    await expectPlace(page, 'start', 0)
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 740 }] })
    await touch('touchStart', 800)
    for (const x of [760, 700, 620]) await touch('touchMove', x)
    await touch('touchEnd', 620)
    await expectPlace(page, 'a-unit-is-a-hinge', 1)
  })
})

const SCREENS = [
  { width: 1920, height: 1080, zoom: 1 },
  { width: 1280, height: 800, zoom: 1.25 },
  { width: 1024, height: 768, zoom: 1 },
  { width: 768, height: 1024, zoom: 2 },
  { width: 3840, height: 2160, zoom: 0.5 },
] as const

for (const { width, height, zoom } of SCREENS) {
  test(`the point is where the pointer is: ${width} × ${height}, zoom ${zoom}`, async ({ browser, baseURL }) => {
    // A browser's zoom makes the window smaller in CSS pixels and each of them larger on the screen.
    const page = await browser.newPage({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      deviceScaleFactor: zoom,
      serviceWorkers: 'block',
    })
    for (const mode of ['?mode=present', '']) {
      await open(page, `${LESSON}${mode}#${SLIDE}/1`)
      await alive(page)
      const plane = (await figure(page).locator('.fig-plane').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      const point = figure(page).locator('[data-point]')
      const middle = async () => {
        const box = (await point.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
        return [box.x + box.width / 2, box.y + box.height / 2] as const
      }
      const [fromX, fromY] = await middle()
      await page.mouse.move(fromX, fromY)
      await page.mouse.down()
      for (const [x, y] of [
        [0.45, 0.6],
        [0.6, 0.35],
      ] as const) {
        const to = [plane.x + plane.width * x, plane.y + plane.height * y] as const
        await page.mouse.move(...to, { steps: 4 })
        // It snaps to steps of about a 64th of the window.
        const step = Math.min(plane.width, plane.height) / 64
        await expect
          .poll(async () => {
            const at = await middle()
            return Math.hypot(at[0] - to[0], at[1] - to[1])
          })
          .toBeLessThan(step)
      }
      await page.mouse.up()
    }
    await page.close()
  })
}
