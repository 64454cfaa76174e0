/** What a figure keeps behind its last button: the surface of f, the picture as a file, the whole screen. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Download, expect, type Locator, type Page, test } from '@playwright/test'
import { watch } from './pages.ts'

const LAYERS = 'lessons/three-layers/#one-level-more/2'
const SURFACE = 'lessons/three-layers/#seven-inequalities-three-levels/4'

const figure = (page: Page): Locator => page.locator('[data-scene][data-current] [data-figure]')

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const fig = figure(page)
  await expect(fig).toHaveAttribute('data-live', '')
  await fig.locator('.fig-plane').scrollIntoViewIfNeeded()
  return fig
}

async function openMore(fig: Locator): Promise<Locator> {
  const button = fig.locator('[data-do="more"]')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  return fig.locator('.fig-more')
}

const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash)

async function middle(locator: Locator): Promise<readonly [x: number, y: number]> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('expected an element on the screen, found none')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test('the surface is fetched when the reader asks for it, and lies where the plane was', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  const wrong = watch(page)
  const fig = await open(page, 'lessons/one-layer/#three-units-who-holds-the-walls/1')
  expect(scripts.filter((url) => /surface|more\./.test(url))).toEqual([])
  const more = await openMore(fig)
  await more.getByRole('button', { name: 'Surface' }).click()
  await expect(fig.locator('svg.surface')).toBeVisible()
  await expect.poll(() => hash(page)).toContain('show=surface')
  expect(scripts.filter((url) => /surface/.test(url)).length).toBeGreaterThan(0)
  await expect(fig.locator('.fig-description')).toContainText('The surface of f over the window: lowest')
  await more.getByRole('button', { name: 'Plane' }).click()
  await expect(fig.locator('svg.surface')).toHaveCount(0)
  await fig.locator('[data-do="undo"]').click()
  await expect(fig.locator('svg.surface')).toBeVisible()
  // The row closes again, and what was chosen stays.
  await fig.locator('[data-do="more"]').click()
  await expect(more).toHaveCount(0)
  await page.reload()
  await expect(figure(page).locator('svg.surface')).toBeVisible()
  expect(wrong).toEqual([])
})

test('whoever asks for the surface sees the last layer, of which f is the output', async ({ page }) => {
  const fig = await open(page, LAYERS)
  await expect(fig.locator('.panel-row[data-unit="k1"]')).toHaveCount(0)
  await (await openMore(fig)).getByRole('button', { name: 'Surface' }).click()
  await expect(fig.locator('.panel-row[data-unit="k1"]')).toHaveCount(1)
  await fig.locator('[data-do="undo"]').click()
  await expect(fig.locator('.panel-row[data-unit="k1"]')).toHaveCount(0)
  await expect(fig.locator('svg.surface')).toHaveCount(0)
})

test('on the surface the point is moved by keys, by a press and by a drag', async ({ page }) => {
  const fig = await open(page, SURFACE)
  await expect(fig.locator('svg.surface')).toBeVisible()
  const point = fig.locator('[data-point]')
  await point.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => hash(page)).toContain('point=0.6875,-0.25')

  // A press on the surface brings the point there: its image is where the press was, up to the steps that it moves in.
  const patch = fig.locator('.surface-cell').last()
  const box = await patch.boundingBox()
  if (!box) throw new Error('expected a cell on the screen, found none')
  const inside = await patch.evaluate((path) => {
    const shape = path as SVGPathElement
    const area = shape.getBBox()
    const svg = shape.ownerSVGElement as SVGSVGElement
    for (let step = 1; step < 40; step += 1) {
      const at = svg.createSVGPoint()
      at.x = area.x + (area.width * ((step * 7) % 40)) / 40
      at.y = area.y + (area.height * ((step * 11) % 40)) / 40
      if (shape.isPointInFill(at)) return [at.x / svg.viewBox.baseVal.width, at.y / svg.viewBox.baseVal.height] as const
    }
    throw new Error('expected a point inside the cell, found none')
  })
  const frame = await fig.locator('svg.surface').boundingBox()
  if (!frame) throw new Error('expected a surface on the screen, found none')
  const [x, y] = [frame.x + inside[0] * frame.width, frame.y + inside[1] * frame.height]
  await page.mouse.click(x, y)
  await expect
    .poll(async () => {
      const [px, py] = await middle(fig.locator('.plane-point-dot'))
      return Math.hypot(px - x, py - y)
    })
    .toBeLessThan(8)

  const [fromX, fromY] = await middle(fig.locator('.plane-point-dot'))
  const before = hash(page)
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  await page.mouse.move(fromX - 30, fromY - 6, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => hash(page)).not.toBe(before)
  // A drag far outside keeps the point in the window, and says so.
  await page.mouse.move(...(await middle(fig.locator('.plane-point-dot'))))
  await page.mouse.down()
  await page.mouse.move(frame.x + 2, frame.y + frame.height - 2, { steps: 6 })
  await page.mouse.up()
  await expect(fig.locator('.fig-message')).toHaveText('The point stays in the window.')
})

test('the surface is turned by quarters', async ({ page }) => {
  const fig = await open(page, 'lessons/three-layers/#seven-inequalities-three-levels/4;turn=0')
  const more = await openMore(fig)
  const base = fig.locator('.surface-base')
  const first = await fig.locator('.axis-number').allTextContents()
  const straight = await fig.locator('.value-zero').first().getAttribute('d')
  await more.getByRole('button', { name: 'Turn the surface to the right' }).click()
  await expect.poll(() => hash(page)).toContain('turn=1')
  await expect(base).toHaveAttribute('d', /^M/)
  expect(await fig.locator('.value-zero').first().getAttribute('d')).not.toBe(straight)
  expect(await fig.locator('.axis-number').allTextContents()).not.toEqual(first)
  await more.getByRole('button', { name: 'Turn the surface to the left' }).click()
  await more.getByRole('button', { name: 'Turn the surface to the left' }).click()
  await expect.poll(() => hash(page)).toContain('turn=3')
})

test('a link with nonsense for a turn is told and left out', async ({ page }) => {
  const fig = await open(page, 'lessons/three-layers/#seven-inequalities-three-levels/4;turn=~no')
  await expect(fig.locator('svg.surface')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the surface and in the opened row (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const fig = await open(page, SURFACE)
    await expect(fig.locator('svg.surface')).toBeVisible()
    await openMore(fig)
    await expect(fig.locator('.fig-more button')).toHaveCount(7)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}

async function saved(page: Page, more: Locator, kind: 'SVG' | 'PNG'): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    more.getByRole('button', { name: `Save the picture as ${kind}` }).click(),
  ])
  return download
}

for (const { of, address, file } of [
  { of: 'the plane', address: LAYERS, file: 'three-layers-scene-1-2' },
  { of: 'the surface', address: SURFACE, file: 'three-layers-scene-1-7' },
  {
    of: 'a number line',
    address: 'lessons/two-layers/#an-interval-needs-a-second-layer/2',
    file: 'two-layers-scene-1-2',
  },
  { of: 'a linear program', address: 'lessons/linear-programming/', file: 'linear-programming-scene-1-1' },
]) {
  test(`${of} is saved as an SVG that needs nothing beside it, and as a PNG twice as large`, async ({ page }) => {
    const wrong = watch(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const fig = address.includes('#') ? await open(page, address) : page.locator('[data-figure][data-live]').first()
    if (!address.includes('#')) {
      await page.goto(address)
      await page.locator('[data-figure]').first().scrollIntoViewIfNeeded()
      await expect(fig).toBeVisible()
    }
    const more = await openMore(fig)
    const paths = await fig.locator('.fig-plane svg path:not([d=""])').count()
    const size = await fig.locator('.fig-plane').boundingBox()
    if (!size) throw new Error('expected a drawing on the screen, found none')

    const vector = await saved(page, more, 'SVG')
    expect(vector.suggestedFilename()).toBe(`${file}.svg`)
    await expect(fig.locator('.fig-message')).toHaveText(`Saved as ${file}.svg.`)
    const text = readFileSync(await vector.path(), 'utf8')
    // The fonts aside, which no failed test should print.
    const own = text.replace(/base64,[^"]*/g, '')
    // On a page of its own: the site's policy is not the file's.
    const elsewhere = await page.context().newPage()
    const parsed = await elsewhere.evaluate((source) => {
      const xml = new DOMParser().parseFromString(source, 'image/svg+xml')
      return {
        error: xml.querySelector('parsererror')?.textContent ?? null,
        paths: xml.querySelectorAll('path').length,
        title: xml.querySelector('title')?.textContent ?? '',
        words: xml.querySelector('desc')?.textContent ?? '',
        paper: xml.querySelector('rect')?.getAttribute('fill') ?? '',
        width: Number(xml.documentElement.getAttribute('width')),
        height: Number(xml.documentElement.getAttribute('height')),
      }
    }, text)
    expect(parsed.error).toBeNull()
    expect(parsed.paths).toBe(paths)
    expect(parsed.title).not.toBe('')
    expect(parsed.words).toBe((await fig.locator('.fig-description').textContent()) ?? '')
    // Paper, whatever the page's theme is.
    expect(parsed.paper).toBe('rgb(251, 250, 246)')
    expect([parsed.width, parsed.height]).toEqual([Math.round(size.width), Math.round(size.height)])
    expect(own).toMatch(/@font-face \{ font-family: "?KaTeX_M/)
    expect(own).not.toMatch(/class=| data-|tabindex|var\(--|light-dark|px"|url\((?!"data:)/)

    const raster = await saved(page, more, 'PNG')
    expect(raster.suggestedFilename()).toBe(`${file}.png`)
    const bytes = readFileSync(await raster.path()).toString('base64')
    const picture = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      pen.drawImage(image, 0, 0)
      const pixels = pen.getImageData(0, 0, image.width, image.height).data
      const colours = new Set<string>()
      for (let place = 0; place < pixels.length; place += 4) {
        colours.add(`${pixels[place]} ${pixels[place + 1]} ${pixels[place + 2]} ${pixels[place + 3]}`)
      }
      return { width: image.width, height: image.height, colours: colours.size, paper: [...pixels.slice(0, 4)] }
    }, bytes)
    expect([picture.width, picture.height]).toEqual([2 * parsed.width, 2 * parsed.height])
    expect(picture.paper).toEqual([251, 250, 246, 255])
    expect(picture.colours).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })
}

test('the page keeps its theme while it is saved, and a refusal is told in words', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const fig = await open(page, LAYERS)
  const ink = () => fig.evaluate((element) => getComputedStyle(element).color)
  const before = await ink()
  const more = await openMore(fig)
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (told) => told(null)
  })
  await more.getByRole('button', { name: 'Save the picture as PNG' }).click()
  await expect(fig.locator('.fig-message')).toHaveText('The picture could not be saved: it writes no PNG.')
  expect(await ink()).toBe(before)
})

test('the figure fills the screen with its state, is worked there, and comes back', async ({ page }) => {
  const fig = await open(page, `${LAYERS};point=1.5,0.5`)
  const more = await openMore(fig)
  const small = await fig.locator('.plane-tints').boundingBox()
  await more.getByRole('button', { name: 'Full screen', exact: true }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe('fig')
  const screen = page.viewportSize() ?? { width: 0, height: 0 }
  const full = await fig.boundingBox()
  expect([full?.x, full?.y, full?.width]).toEqual([0, 0, screen.width])
  await expect
    .poll(async () => (await fig.locator('.plane-tints').boundingBox())?.width ?? 0)
    .toBeGreaterThan((small?.width ?? 0) * 1.2)
  await expect(fig.locator('[data-point]')).toHaveAttribute('aria-valuetext', /x = 3\/2, y = 1\/2/)
  for (const name of ['undo', 'reset', 'share', 'more'])
    await expect(fig.locator(`[data-do="${name}"]`)).toBeInViewport()
  await expect(fig.locator('.panel-row[data-unit="g1"]')).toBeInViewport()
  await fig.locator('[data-point]').focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => hash(page)).toContain('point=1.5,0.6875')
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'read')
  await more.getByRole('button', { name: 'Leave full screen' }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
  await expect
    .poll(async () => Math.round((await fig.locator('.plane-tints').boundingBox())?.width ?? 0))
    .toBe(Math.round(small?.width ?? 0))
  await expect.poll(() => hash(page)).toContain('point=1.5,0.6875')
  // The deck has its keys as before.
  await page.locator('body').press('p')
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'present')
})

test('at 360 px the row fits, and can be reached by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const fig = await open(page, LAYERS)
  await fig.locator('[data-do="more"]').focus()
  await page.keyboard.press('Enter')
  const plane = fig.locator('.fig-more').getByRole('button', { name: 'Plane' })
  await expect(plane).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(plane).toBeFocused()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  for (const button of await fig.locator('.fig-more button').all()) {
    const box = await button.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
  }
})

test('what is fetched later speaks the language of the page too', async ({ page }) => {
  const wrong = watch(page)
  const fig = await open(page, 'de/lessons/one-layer/#zwei-einheiten-vier-zellen/1')
  const more = await openMore(fig)
  await more.getByRole('button', { name: 'Fläche' }).click()
  await expect(fig.locator('.fig-description')).toContainText('Die Fläche von f über dem Fenster: am tiefsten')
  await expect(more.getByRole('button', { name: 'Das Bild als SVG speichern' })).toBeVisible()
  await fig.getByRole('button', { name: 'Prüfen' }).click()
  await expect(fig.locator('.fig-check')).toContainText('Exakt geprüft')
  await fig.getByRole('button', { name: 'Zahlen' }).click()
  const field = fig.locator('.numbers-field').first()
  await field.fill('eins')
  await field.press('Enter')
  await expect(fig.locator('.fig-message')).toContainText('„eins“ ist keine Zahl')
  // In the page as it was sent, and so in no script: one language's words, each part once.
  const handed = await page
    .locator('script[data-words="de"]')
    .evaluateAll((scripts) => scripts.flatMap(({ textContent }) => Object.keys(JSON.parse(textContent ?? ''))))
  expect(new Set(handed).size).toBe(handed.length)
  expect(handed).toContain('figure')
  expect(wrong).toEqual([])
})
