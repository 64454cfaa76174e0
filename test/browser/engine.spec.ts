/** The engine at work in a page: a picture that is checked on request, and a large network that a worker cuts. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, test } from '@playwright/test'
import { buildComplex } from '../../src/engine/build.ts'
import { fromNumber } from '../../src/engine/exact/rational.ts'
import { readNetwork } from '../../src/network/read.ts'
import { describe as inWords } from '../../src/view/panel/describe.ts'
import { deadUnits, locate } from '../../src/view/state/located.ts'
import { figureStrings } from '../../src/view/words/english/figure.ts'

const TRIANGLE = 'lessons/one-layer/#three-units-who-holds-the-walls/1'

async function live(fig: Locator): Promise<Locator> {
  await fig.scrollIntoViewIfNeeded()
  await expect(fig).toHaveAttribute('data-live', '')
  return fig
}

test('a picture is checked when that is asked for; a change takes the mark away until it is checked again', async ({
  page,
}) => {
  await page.goto(TRIANGLE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const fig = await live(page.locator('[data-scene][data-current] [data-figure]'))
  const button = fig.locator('[data-do="check"]')
  const mark = fig.locator('.fig-check [role="status"]')
  await expect(button).toHaveText('Check')
  await expect(mark).toHaveCount(0)
  expect(asked.filter((url) => url.includes('CheckPart'))).toEqual([])

  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(mark).toHaveText('Checked exactly: 7 cells, 19 edges, 13 corners')
  expect(asked.filter((url) => url.includes('CheckPart'))).not.toEqual([])
  await fig.locator('.fig-check summary').click()
  await expect(fig.locator('.fig-check li').first()).toHaveText(
    'corners − edges + cells = 13 − 19 + 7 = 1 in the last one',
  )
  await expect(fig.locator('.fig-check li')).toHaveCount(9)
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    const { violations } = await new AxeBuilder({ page }).include('.fig-check').analyze()
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  await fig.locator('.fig-check summary').click()

  await fig.locator('[data-unit="h1"] .panel-unit').first().click()
  await fig.locator('[data-handle="move"]').focus()
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(mark).toHaveText('')
  await expect(fig.locator('.fig-check')).toContainText('Checks when the picture rests')
  await expect(mark).toHaveText(/^Checked exactly: \d+ cells, \d+ edges, \d+ corners$/)

  await button.click()
  await expect(fig.locator('.fig-check')).toHaveCount(0)
})

/** Counts what goes to the worker and comes back, and makes its answers as slow as a much larger network's would be. */
function slowWorkers(): void {
  const counts = { sent: 0, answered: 0 }
  Object.assign(window, { counts })
  const Plain = window.Worker
  class Slow extends Plain {
    override postMessage(message: unknown): void {
      counts.sent += 1
      super.postMessage(message)
    }
    override addEventListener(type: string, listener: unknown): void {
      const call = listener as (event: Event) => void
      super.addEventListener(type, (event: Event) => {
        setTimeout(() => {
          if (type === 'message') counts.answered += 1
          call(event)
        }, 200)
      })
    }
  }
  window.Worker = Slow
}

test('a network that takes longer than a frame is cut by a worker, the latest one last', async ({ page, context }) => {
  test.slow()
  const file = 'content/networks/random-32-32-32.json'
  const network = readNetwork(readFileSync(file, 'utf8'), file)
  await page.addInitScript(slowWorkers)
  const session = await context.newCDPSession(page)
  await page.goto('gallery/large/')
  const fig = await live(page.locator('.alive [data-figure]'))
  const handle = fig.locator('[data-handle="move"]')
  await handle.focus()
  const press = async (key: string, times: number): Promise<void> => {
    for (let place = 0; place < times; place += 1) await page.keyboard.press(key)
  }
  // A machine on which this network is more than a frame's work, however fast this one is.
  for (let rate = 2; page.workers().length === 0 && rate <= 64; rate *= 2) {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await press('ArrowRight', 4)
  }
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/engine-worker.*\.js$/),
  ])
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })

  const counts = (): Promise<{ sent: number; answered: number }> =>
    page.evaluate(() => ({ ...(window as unknown as { counts: { sent: number; answered: number } }).counts }))
  const before = (await counts()).sent
  // All in one go, as a hand does that does not wait.
  const moves = 20
  await handle.evaluate((element, times) => {
    for (let place = 0; place < times; place += 1) {
      const key = place < times / 2 + 2 ? 'ArrowLeft' : 'ArrowRight'
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }, moves)
  await expect.poll(async () => (await counts()).sent - (await counts()).answered, { timeout: 60_000 }).toBe(0)
  const sent = (await counts()).sent - before
  // Those in between were left out.
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThan(moves / 2)

  await expect.poll(() => page.url()).toContain('bias.1.1=')
  const bias = Number(decodeURIComponent(page.url()).match(/bias\.1\.1=([^;]*)/)?.[1])
  const [first, ...rest] = network.layers
  if (!first) throw new Error('expected a layer')
  const moved = {
    ...network,
    layers: [{ ...first, bias: first.bias.map((own, unit) => (unit === 0 ? bias : own)) }, ...rest],
  }
  const complex = buildComplex(moved)
  const located = locate(complex, 3, [0, 0])
  const truth = inWords(located, deadUnits(complex, 3), figureStrings).join(' ')
  expect(fromNumber(bias)).not.toEqual(fromNumber(first.bias[0] ?? 0))
  await expect(fig.locator('.fig-description')).toHaveText(truth)
})
