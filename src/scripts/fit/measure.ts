/**
 * Shows each lesson's slides in a browser and says what doesn't fit, with the place in the lesson's file. The pages
 * come from a development server of its own, so nothing has to be built first.
 */
import { type Browser, chromium } from '@playwright/test'
import { dev } from 'astro'
import type { Finding } from '../../lesson/findings/problems.ts'
import { addressOf, type LessonFile } from '../../lesson/shelf/files.ts'
import { settings } from '../../lesson/shelf/settings.ts'
import { BROWSER_ARGUMENTS } from '../shared/browser.ts'
import { findingsOf } from './findings.ts'
import { openDeck, SIZES, walk } from './walk.ts'

const FIRST_PORT = 4399
const PAGES_AT_ONCE = 2
/** Is told of each lesson when it has been measured. */
export type Watcher = (lesson: LessonFile, findings: readonly Finding[]) => void

export async function measureSlides(
  executablePath: string,
  lessons: readonly LessonFile[],
  watch: Watcher,
): Promise<void> {
  const server = await dev({
    root: process.cwd(),
    logLevel: 'error',
    server: { port: FIRST_PORT, host: '127.0.0.1' },
    // A server that the author has running keeps its own. What is saved meanwhile is seen by the next run.
    vite: { cacheDir: '.cache/check-vite', server: { hmr: false, watch: null } },
  })
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS })
  const origin = `http://127.0.0.1:${server.address.port}${settings.base}`
  const waiting = [...lessons]
  const work = async (): Promise<void> => {
    for (let lesson = waiting.shift(); lesson !== undefined; lesson = waiting.shift()) {
      watch(lesson, await measureLesson(browser, origin, lesson))
    }
  }
  try {
    // The first page makes the server gather what all of them need; two at once would make it begin again.
    await warmUp(browser, origin, lessons[0])
    await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work))
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function warmUp(browser: Browser, origin: string, lesson: LessonFile | undefined): Promise<void> {
  if (lesson === undefined) return
  const page = await browser.newPage()
  await page.goto(origin + addressOf(lesson), { waitUntil: 'networkidle', timeout: 120_000 })
  await page.close()
}

async function measureLesson(browser: Browser, origin: string, lesson: LessonFile): Promise<readonly Finding[]> {
  try {
    return await measureOnce(browser, origin, lesson)
  } catch {
    // While the server gathers what a page needs, it may reload the page under the walk.
    return measureOnce(browser, origin, lesson).catch((error: unknown) => {
      const why = (error instanceof Error ? error.message : String(error)).split('\n')[0]
      return [
        `${lesson.path}:1:1: its slides could not be measured: ${why}. See the lesson with “npm run dev”; --no-slides leaves the measuring out.`,
      ]
    })
  }
}

async function measureOnce(browser: Browser, origin: string, lesson: LessonFile): Promise<readonly Finding[]> {
  const page = await browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce', colorScheme: 'light' })
  page.setDefaultTimeout(120_000)
  try {
    await openDeck(page, origin + addressOf(lesson))
    return findingsOf(lesson, await walk(page, SIZES))
  } finally {
    await page.close()
  }
}
