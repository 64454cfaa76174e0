/** The figure in the reader's hands: dragged, pointed at, stepped with the keys, typed into, undone and shared. */
import { expect, type Locator, type Page, test } from '@playwright/test'

const TRIANGLE = 'lessons/one-layer/#three-units-who-holds-the-walls/1'
const HINGE = 'lessons/one-layer/#a-unit-is-a-hinge/1'
const HEXAGON = 'lessons/two-layers/#the-triangle-that-turns-into-a-hexagon/1'
const BENT = 'lessons/two-layers/#inside-one-cell-layer-2-is-straight/2'

const figure = (page: Page): Locator => page.locator('[data-scene][data-current] [data-figure]')

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const fig = figure(page)
  await expect(fig).toHaveAttribute('data-live', '')
  // The page has settled where the address leads: pixels stay where they are.
  await fig.locator('.fig-plane').scrollIntoViewIfNeeded()
  return fig
}

/** The overlay that the address carries. */
const overlay = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.split(';').slice(1).join(';'))

const value = (page: Page, key: string): readonly number[] =>
  (overlay(page).match(new RegExp(`(?:^|;)${key.replaceAll('.', '\\.')}=([^;]*)`))?.[1] ?? '').split(',').map(Number)

/** The middle of an element on the screen. */
async function middle(locator: Locator): Promise<readonly [x: number, y: number]> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('expected an element on the screen, found none')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Where a point of the box [−3, 3]² is on the screen. */
async function at(fig: Locator, x: number, y: number): Promise<readonly [x: number, y: number]> {
  const box = await fig.locator('.plane-tints').boundingBox()
  if (!box) throw new Error('expected a plane on the screen, found none')
  return [box.x + ((x + 3) / 6) * box.width, box.y + ((3 - y) / 6) * box.height]
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 })
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

const row = (fig: Locator, unit: string): Locator => fig.locator(`.panel-row[data-unit="${unit}"]`)
const message = (fig: Locator): Locator => fig.locator('.fig-message')
const control = (fig: Locator, name: string): Locator => fig.locator(`[data-do="${name}"]`)

test('dragging the point rewrites the panel, is in the address, and leaves the keyboard to the deck', async ({
  page,
}) => {
  const fig = await open(page, TRIANGLE)
  await expect(row(fig, 'h1')).toContainText('off 2x + y − 2 ≤ 0 binding')
  await drag(page, await middle(fig.locator('.plane-point-dot')), await at(fig, 2, 1))
  await expect(row(fig, 'h1')).toContainText('on 2x + y − 2 > 0')
  await expect.poll(() => value(page, 'point')).toEqual([2, 1])
  await expect(fig.locator('.fig-description')).toContainText('The point x = 2, y = 1 is in the cell where h1 on')
  await expect(fig.locator('.fig-words [role=status]')).toContainText('x = 2, y = 1, h1 on')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('slider')
  await expect(fig).not.toHaveAttribute('data-dragging')
})

test('a press in the plane moves the point there; past the frame it stays inside and says so', async ({ page }) => {
  const fig = await open(page, TRIANGLE)
  await page.mouse.click(...(await at(fig, -2.5, 2.5)))
  await expect.poll(() => value(page, 'point')).toEqual([-2.5, 2.5])
  await drag(page, await middle(fig.locator('.plane-point-dot')), await at(fig, 0, 4))
  await expect.poll(() => value(page, 'point')).toEqual([0, 3])
  await expect(message(fig)).toHaveText('The point stays in the window.')
})

test('pointing at a row, a mark or a line lights all three', async ({ page }) => {
  const fig = await open(page, TRIANGLE)
  const hatch = fig.locator('.plane-hatch')
  const lit = fig.locator('.panel-row.lit')
  await row(fig, 'h2').locator('.panel-state').hover()
  await expect(lit).toHaveAttribute('data-unit', 'h2')
  await expect(hatch).toHaveAttribute('d', /M/)
  await fig.locator('.diagram [data-unit="h3"]').first().hover()
  await expect(lit).toHaveAttribute('data-unit', 'h3')
  await page.mouse.move(...(await at(fig, 2, -2)))
  await expect(lit).toHaveAttribute('data-unit', /h[12]/)
  await page.mouse.move(...(await at(fig, -2.7, -1)))
  await expect(lit).toHaveCount(0)
})

test('a line is selected, moved and turned; undo, redo and reset follow', async ({ page }) => {
  const fig = await open(page, TRIANGLE)
  await page.mouse.click(...(await at(fig, 2, -2.02 + 0.02)))
  await expect(fig.locator('[data-handle="move"]')).toHaveCount(1)
  await row(fig, 'h1').locator('.panel-unit').click()
  await expect.poll(() => overlay(page)).toContain('select=h1')

  const [x, y] = await middle(fig.locator('[data-handle="move"] .handle-body'))
  await drag(page, [x, y], [x + 40, y + 10])
  await expect.poll(() => overlay(page)).toMatch(/bias\.1\.1=-?\d/)
  expect(overlay(page)).not.toContain('weight')
  const moved = (await row(fig, 'h1').textContent()) ?? ''

  const [u, v] = await middle(fig.locator('[data-handle="turn"] .handle-body'))
  await drag(page, [u, v], [u + 40, v])
  await expect.poll(() => overlay(page)).toMatch(/weight\.1\.1\.2=/)

  await control(fig, 'undo').click()
  await expect(row(fig, 'h1')).toHaveText(moved)
  await control(fig, 'redo').click()
  await expect.poll(() => overlay(page)).toMatch(/weight\.1\.1\.2=/)
  await control(fig, 'reset').click()
  await expect.poll(() => overlay(page)).toBe('')
  await expect(row(fig, 'h1')).toContainText('2x + y − 2 ≤ 0')
})

test('with the keyboard alone: the point, a unit, its handles, and back', async ({ page }) => {
  const fig = await open(page, TRIANGLE)
  const point = fig.locator('[data-point]')
  await point.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => value(page, 'point')).toEqual([0.1875, -0.5])
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => value(page, 'point')).toEqual([-0.5625, -0.453125])
  await expect(point).toHaveAttribute('aria-valuetext', /x = −9\/16, y = −29\/64, h1 off/)

  const unit = row(fig, 'h2').locator('.panel-unit')
  await unit.focus()
  await page.keyboard.press('Enter')
  await expect(unit).toHaveAttribute('aria-pressed', 'true')
  const move = fig.locator('[data-handle="move"]')
  await move.focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => value(page, 'bias.1.2')[0]).toBeLessThan(2)
  await expect(move).toBeFocused()
  await fig.locator('[data-handle="turn"]').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => overlay(page)).toContain('weight.1.2.1')
  await page.keyboard.press('Control+z')
  await expect.poll(() => overlay(page)).not.toContain('weight.1.2.1')
  await page.keyboard.press('Escape')
  await expect(fig.locator('[data-handle]')).toHaveCount(0)
  await expect(unit).toBeFocused()
})

test('a line that is moved stays in the window', async ({ page }) => {
  const fig = await open(page, TRIANGLE)
  await row(fig, 'h2').locator('.panel-unit').click()
  await fig.locator('[data-handle="move"]').focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowDown')
  await expect(message(fig)).toHaveText('The line of h₂ stays in the window.')
  await expect(fig.locator('[data-handle="move"]')).toHaveCount(1)
})

test('numbers and inequalities can be typed; what makes no sense changes nothing, is told and stays to be corrected', async ({
  page,
}) => {
  const fig = await open(page, TRIANGLE)
  await control(fig, 'numbers').click()
  const bias = fig.locator('[data-key="bias.1.1"]')
  await bias.fill('-1/2')
  await bias.press('Enter')
  await expect(row(fig, 'h1')).toContainText('2x + y − 1/2')
  await bias.fill('two')
  await bias.press('Enter')
  await expect(message(fig)).toContainText('“two” is not a number')
  await expect(bias).toHaveValue('two')
  await expect(bias).toHaveAttribute('aria-invalid', 'true')
  await expect(row(fig, 'h1')).toContainText('2x + y − 1/2')
  await bias.fill('-1/4')
  await bias.press('Enter')
  await expect(bias).not.toHaveAttribute('aria-invalid')
  await expect(row(fig, 'h1')).toContainText('2x + y − 1/4')

  const typed = fig.locator('[data-inequality="h3"]')
  await typed.fill('x - y >= 1')
  await typed.press('Enter')
  await expect(row(fig, 'h3')).toContainText('x − y − 1')
  await typed.fill('x - q >= 1')
  await typed.press('Enter')
  await expect(message(fig)).toContainText('“q” is not a name that can stand here')
  await expect(typed).toHaveValue('x - q >= 1')
  await typed.fill('0 x > 1')
  await typed.press('Enter')
  await expect(message(fig)).toContainText('h₃ would have no line')
  await expect(row(fig, 'h3')).toContainText('x − y − 1')
})

test('a copied link opens the same weights and the same point', async ({ page, context }) => {
  const fig = await open(page, TRIANGLE)
  await page.mouse.click(...(await at(fig, 1, 2)))
  await row(fig, 'h3').locator('.panel-unit').click()
  await expect.poll(() => overlay(page)).toContain('select=h3')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await control(fig, 'share').click()
  await expect(message(fig)).toHaveText('Link copied.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())
  const other = await context.newPage()
  const copy = await open(other, link)
  await expect(copy.locator('[data-handle]')).toHaveCount(2)
  await expect(copy.locator('.panel')).toHaveText((await fig.locator('.panel').textContent()) ?? '')
})

test('nonsense in a link is left out and told', async ({ page }) => {
  const fig = await open(page, `${TRIANGLE};point=9,9;bias.1.1=abc;select=h2`)
  await expect(fig.locator('[data-handle="move"]')).toHaveCount(1)
  await expect(row(fig, 'h1')).toContainText('2x + y − 2 ≤ 0')
  await expect.poll(() => overlay(page)).toBe('select=h2')
  await expect(page.getByText('“point” should lie in the box')).toHaveCount(1)
})

test('on a number line the point and the hinge are dragged', async ({ page }) => {
  const fig = await open(page, HINGE)
  const [x, y] = await middle(fig.locator('.plane-point-dot'))
  await drag(page, [x, y], [x - 150, y])
  await expect(row(fig, 'h1')).toContainText('off')
  await row(fig, 'h1').locator('.panel-unit').click()
  const [u, v] = await middle(fig.locator('[data-handle="move"] .handle-body'))
  await drag(page, [u, v], [u + 60, v])
  await expect.poll(() => value(page, 'bias.1.1')[0]).toBeLessThan(0)
})

test('a unit of layer 2 moves by its bias alone', async ({ page }) => {
  const fig = await open(page, BENT)
  await row(fig, 'g1').locator('.panel-unit').click()
  await expect(fig.locator('[data-handle]')).toHaveCount(1)
  const [x, y] = await middle(fig.locator('[data-handle="move"] .handle-body'))
  await drag(page, [x, y], [x + 15, y + 20])
  await expect.poll(() => overlay(page)).toMatch(/bias\.\d\.1=/)
  expect(overlay(page)).not.toContain('weight')
})

test('the reader plays a layer ahead, and one key goes back to the author’s state', async ({ page }) => {
  const fig = await open(page, 'lessons/two-layers/#a-vote-and-or-or-neither/1')
  await expect(fig.locator('.panel-layer')).toHaveCount(1)
  await fig.getByRole('button', { name: 'layer 2' }).click()
  await expect(fig.locator('.panel-layer')).toHaveCount(2)
  await expect(fig.locator('[data-do="next"]')).toHaveCount(0)
  await expect(row(fig, 'g1').locator('.panel-unit')).toBeFocused()
  await expect.poll(() => overlay(page)).toBe('layer=2')
  await page.keyboard.press('r')
  await expect(fig.locator('.panel-layer')).toHaveCount(1)
  await expect.poll(() => overlay(page)).toBe('')
  await expect(fig.locator('[data-point]')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(fig.locator('.panel-layer')).toHaveCount(2)
})

test('a knob is pulled and turned, undone, linked to, and leaves the deck its keys', async ({ page }) => {
  const fig = await open(page, HEXAGON)
  const knob = fig.getByRole('slider', { name: 'Bias of f' })
  const shown = fig.locator('.fig-knob output')
  const region = fig.locator('.value-region')
  await expect(shown).toHaveText('0')
  const triangle = await region.getAttribute('d')
  await knob.focus()
  await page.keyboard.press('ArrowRight')
  await expect(shown).toHaveText('1/4')
  await expect(region).not.toHaveAttribute('d', triangle ?? '')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(shown).toHaveText('19/16')
  await expect(knob).toHaveAttribute('aria-valuetext', '19/16')
  await expect.poll(() => overlay(page)).toBe('bias.2.1=1.1875')
  await page.keyboard.press('Control+z')
  await expect(shown).toHaveText('5/4')

  // One pull is one entry of the history.
  const box = await knob.boundingBox()
  if (!box) throw new Error('expected a slider on the screen, found none')
  await drag(page, await middle(knob), [box.x + 0.8 * box.width, box.y + box.height / 2])
  await expect.poll(() => value(page, 'bias.2.1')[0]).toBeGreaterThan(2)
  await control(fig, 'undo').click()
  await expect(shown).toHaveText('5/4')

  await expect(fig.locator('.panel-output .panel-word')).toHaveText('f ≥ 0: 6 corners')
  await expect(fig.locator('.fig-description')).toContainText('f ≥ 0 on one polygon with 6 corners.')
  await page.keyboard.press('p')
  await knob.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(shown).toHaveText('1')
  await page.keyboard.press('PageDown')
  await expect(page.locator('html')).toHaveAttribute('data-step', '2')
  await expect(shown).toHaveText('1/2')
})

test('what the server drew is what the figure begins with', async ({ page, request, baseURL }) => {
  const html = await (await request.get('lessons/one-layer/')).text()
  const still = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    return [...parsed.querySelectorAll('[data-figure] .panel')].map((panel) => panel.textContent)
  }, html)
  await page.goto(`${baseURL}lessons/one-layer/`)
  await page.evaluate(async () => {
    for (const scene of document.querySelectorAll('[data-scene]')) {
      scene.scrollIntoView()
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    scrollTo(0, 0)
  })
  await expect(page.locator('[data-figure]:not([data-live])')).toHaveCount(0)
  const first = await page.locator('[data-figure] .panel').first().textContent()
  expect(first).toBe(still[0])
})

test.describe('with a thumb', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('what is grabbed is 44 px wide, a tap moves the point, tabs change the view', async ({ page }) => {
    const fig = await open(page, TRIANGLE)
    const target = await fig.locator('.plane-point .target').boundingBox()
    expect(target?.width).toBeGreaterThanOrEqual(44)
    await page.touchscreen.tap(...(await at(fig, -2.5, 2.5)))
    await expect.poll(() => value(page, 'point')).toEqual([-2.5, 2.5])
    await fig.locator('.fig-tab[data-tab="diagram"]').click()
    await expect(fig.locator('.diagram')).toBeVisible()
    await expect(fig.locator('.panel')).toBeHidden()
  })
})
