/**
 * Writes each lesson's handouts as PDFs, with the browser that the tests use, and builds the site that offers them.
 *
 *     npm run pdf [-- LESSON …]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../lesson/languages/languages.ts'
import { settings } from '../lesson/shelf/settings.ts'
import { handouts, PDF_FOLDER, pdfName } from '../shell/page/handouts.ts'
import { siteServer } from './serve.ts'
import { BROWSER_ARGUMENTS, findBrowser } from './shared/browser.ts'

const SITE = 'dist'
/** A slow machine draws many figures. */
const PATIENCE = 120_000

function build(): void {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('The site could not be built; its messages stand above. There are no new PDFs.')
}

interface Lesson {
  /** As its PDFs are named: `one-layer`, `de/one-layer`. */
  readonly name: string
  /** Within the site. */
  readonly address: string
}

/** The lessons that were built, in every language. */
function builtLessons(): readonly Lesson[] {
  return LANGUAGES.flatMap((language) => {
    const prefix = language === DEFAULT_LANGUAGE ? '' : `${language}/`
    const folder = join(SITE, prefix, 'lessons')
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name: `${prefix}${name}`, address: `${prefix}lessons/${name}/` }))
  })
}

function chosenLessons(asked: readonly string[]): readonly Lesson[] {
  const all = builtLessons()
  const unknown = asked.find((lesson) => !all.some(({ name }) => name === lesson))
  if (unknown !== undefined) {
    throw new Error(
      `There is no lesson “${unknown}”. The lessons are ${all.map(({ name }) => `“${name}”`).join(', ')}.`,
    )
  }
  return asked.length > 0 ? all.filter(({ name }) => asked.includes(name)) : all
}

/** A file has no address of its own: its links lead to the site where that is known, and nowhere where it isn't. */
function leadHome(site: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    if (link.origin !== location.origin) continue
    if (site === '') link.removeAttribute('href')
    else link.href = new URL(`${link.pathname}${link.search}${link.hash}`, site).href
  }
}

async function printLesson(browser: Browser, origin: string, { name, address }: Lesson): Promise<void> {
  const page = await browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce', colorScheme: 'light' })
  for (const kind of handouts) {
    await page.goto(`${origin}${address}?print=${kind}`)
    const sheets = await page
      .locator('html[data-print-ready]')
      .getAttribute('data-print-ready', { timeout: PATIENCE })
      .catch(() => {
        throw new Error(`“${name}” was not ready to print after ${PATIENCE / 1000} s (?print=${kind}).`)
      })
    await page.evaluate(leadHome, settings.site)
    const path = join(PDF_FOLDER, pdfName(name, kind))
    mkdirSync(dirname(path), { recursive: true })
    await page.pdf({ path, format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    console.log(
      `${path}   ${sheets} ${kind === 'article' ? 'figures' : 'slides'}, ${Math.round(statSync(path).size / 1000)} KB`,
    )
  }
  await page.close()
}

async function main(): Promise<void> {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error('No browser was found. “node src/scripts/shared/browser.ts” gets one; CHROMIUM_PATH names one.')
  }
  const asked = process.argv.slice(2)
  // PDFs of lessons that are gone would be offered for ever.
  if (asked.length === 0 && existsSync(PDF_FOLDER)) rmSync(PDF_FOLDER, { recursive: true })
  const base = `/${(process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  build()
  const server = siteServer(SITE, base)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS })
  try {
    for (const lesson of chosenLessons(asked)) await printLesson(browser, `http://localhost:${port}${base}`, lesson)
  } finally {
    await browser.close()
    server.close()
  }
  build()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
