/** A link to a step shows that step and its figure: the deck scrolls the page so that neither leaves the window. */
import { expect, type Page, test } from '@playwright/test'
import { lessons, open } from './deck.ts'
import { frames } from './pages.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const

const lastSteps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-scene]')].flatMap(
      (scene) => scene.querySelectorAll('.step').item(scene.querySelectorAll('.step').length - 1)?.id ?? [],
    ),
  )

/** What is wrong with the picture of a step that the page was opened on; nothing where all is well. */
function wrongWith(id: string): readonly string[] {
  const step = document.getElementById(id)
  const scene = step?.closest('[data-scene]')
  const plane = scene?.querySelector('.fig-plane')?.getBoundingClientRect()
  const stage = scene?.querySelector('.stage')?.getBoundingClientRect()
  if (!step || !plane || !stage) return [`${id}: no such step, or it has no figure`]
  const { left, right, top } = step.getBoundingClientRect()
  const beside = stage.right <= left || stage.left >= right
  return [
    !step.hasAttribute('data-current') && 'is not the current step',
    (top < 0 || top > innerHeight - 60) && `begins at ${Math.round(top)} px of ${innerHeight}`,
    (plane.top < 0 || plane.bottom > innerHeight) &&
      `has its plane from ${Math.round(plane.top)} to ${Math.round(plane.bottom)} px`,
    !beside && top < stage.bottom && `lies ${Math.round(stage.bottom - top)} px under the stage`,
  ].flatMap((problem) => (problem === false ? [] : `${id} ${problem}`))
}

for (const lesson of lessons()) {
  for (const size of SIZES) {
    test(`${lesson}: a link to the last step of a scene shows it with its figure, ${size.width} × ${size.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(size)
      await open(page, lesson)
      const steps = await lastSteps(page)
      // Opened anew, while fonts and figures are still on their way, and from within the page.
      await page.goto('about:blank')
      await open(page, `${lesson}#${steps.at(-1)}`)
      for (const id of steps.toReversed()) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, id)
        await expect.poll(() => page.evaluate(wrongWith, id)).toEqual([])
        // It stays so, once the fonts have come. Still figures of a course never wake.
        await page.evaluate(() => document.fonts.ready)
        await frames(page, 4)
        expect(await page.evaluate(wrongWith, id)).toEqual([])
      }
    })
  }
}

test('Escape from the last step of a scene shows it with its figure', async ({ page }) => {
  await open(page, 'lessons/two-layers/#any-convex-polygon/1')
  await page.keyboard.press('p')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(wrongWith, 'any-convex-polygon/2')).toEqual([])
})
