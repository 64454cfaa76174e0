/** Where the stage is on top: it leaves the prose its room, and on a tablet the panel stands beside the plane. */
import { expect, type Page, test } from '@playwright/test'
import { pages } from './pages.ts'

const lessons = pages().filter((path) => /^lessons\/[^/]+\/$/.test(path))

/** Of each scene: its slide, how much of the window's height its stage takes, and what of it runs out of the window. */
const measure = (page: Page) =>
  page.locator('[data-scene] .stage').evaluateAll((stages) =>
    stages.map((stage) => {
      const parts = [...stage.querySelectorAll('.fig-plane, .fig-panel, .fig-controls')]
      const within = [...stage.querySelectorAll('.fig-control, .panel-row')].map((part) => part.getBoundingClientRect())
      const edges = parts.map((part) => part.getBoundingClientRect())
      return {
        slide: stage.parentElement?.querySelector('[data-slide]')?.id ?? '',
        share: stage.getBoundingClientRect().height / innerHeight,
        wide: [...edges, ...within].some(({ left, right }) => left < 0 || right > innerWidth),
        beside: (edges[1]?.left ?? 0) >= (edges[0]?.right ?? 0),
      }
    }),
  )

for (const [width, height] of [
  [360, 740],
  [390, 844],
  [820, 1180],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })
    for (const path of lessons) {
      test(`/${path} keeps two fifths of the window for the prose`, async ({ page }) => {
        await page.goto(path)
        const scenes = await measure(page)
        expect(scenes.length).toBeGreaterThan(0)
        expect(scenes.filter(({ share, wide }) => share > 0.62 || wide)).toEqual([])
        const tall = width >= 640 ? scenes.filter(({ beside }) => !beside) : []
        // A number line and the folded sheets are wide themselves.
        const planes = await page.locator('.fig:not([data-dimension="1"], [data-layout="pair"])').count()
        expect(tall.length).toBe(width >= 640 ? scenes.length - planes : 0)
      })
    }
  })
}
