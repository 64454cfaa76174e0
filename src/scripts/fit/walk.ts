/** Goes through a lesson's deck, step by step, and measures each at every size. */
import type { Page } from '@playwright/test'
import { type Overflow, overflows } from './overflow.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Those of projectors. */
export const SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
]

export interface Measured extends Overflow {
  readonly size: Size
}

/** More than any lesson has; a deck that never ends is a mistake of another kind. */
const MOST_STEPS = 400

/** Opens the deck at its first slide. `address` is the lesson's, with a slash at its end. */
export async function openDeck(page: Page, address: string): Promise<void> {
  const response = await page.goto(`${address}?mode=present`)
  if (response?.ok() === false) throw new Error(`expected the page ${address}, found status ${response.status()}`)
  await page.locator('html[data-deck="ready"]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

export async function walk(page: Page, sizes: readonly Size[]): Promise<readonly Measured[]> {
  const found: Measured[] = []
  for (let place = 0; place < MOST_STEPS; place++) {
    for (const size of sizes) {
      await page.setViewportSize({ ...size })
      // A figure measures its own room after the layout, and draws itself in the frame after that.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      found.push(...(await page.evaluate(overflows)).map((each) => ({ ...each, size })))
    }
    const before = page.url()
    await page.keyboard.press('PageDown')
    if (page.url() === before) {
      await page.waitForTimeout(200)
      if (page.url() === before) return found
    }
  }
  return found
}
