/** What the deck's browser tests share. */
import { readdirSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

export const LESSON = 'lessons/one-layer/'

const pagesOf = (shelf: string): readonly string[] =>
  readdirSync(`dist/${shelf}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${shelf}/${entry.name}/`)

/** Every lesson of the built site. */
export const lessons = (): readonly string[] => pagesOf('lessons')

/** Whatever can be presented: the guide's chapters too, and translations. */
export const decks = (): readonly string[] => ['lessons', 'guide', 'de/lessons'].flatMap(pagesOf)

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-deck', 'ready')
}

export const present = (page: Page, hash = ''): Promise<void> => open(page, `${LESSON}?mode=present${hash}`)

export const current = (page: Page): Locator => page.locator('[data-slide][data-current]')

export const figure = (page: Page): Locator => page.locator('[data-scene][data-current] [data-figure]')

export interface Where {
  readonly mode: string
  readonly slide: string
  readonly step: string
}

export const where = (page: Page): Promise<Where> =>
  page.evaluate(() => ({
    mode: document.documentElement.dataset.mode ?? '',
    slide: document.querySelector('[data-slide][data-current]')?.id ?? '',
    step: document.documentElement.dataset.step ?? '',
  }))

/** Waits until the page is there. */
export const expectPlace = (page: Page, slide: string, step: number): Promise<void> =>
  expect.poll(() => where(page)).toMatchObject({ slide, step: String(step) })

export const expectAddress = (page: Page, end: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe(end)

/** Slides and their numbers of steps, as the page has them. */
export const slidesOf = (page: Page): Promise<readonly { readonly id: string; readonly steps: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-slide]')].map((slide) => ({
      id: slide.id,
      steps: slide.querySelectorAll('[data-step]').length,
    })),
  )

/** The figure is alive: it answers to the deck and the reader. */
export async function alive(page: Page): Promise<void> {
  await expect(figure(page)).toHaveAttribute('data-live', '')
}
