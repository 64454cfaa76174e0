/**
 * Writes each lesson's handouts as PDFs, with the browser that the tests use, and builds the site that offers them.
 *
 *     npm run pdf [-- LESSON …]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { handouts, PDF_FOLDER, pdfName } from '../shell/deck/handouts.ts'
import { BROWSER_ARGUMENTS, findBrowser } from './browser.ts'
import { siteServer } from './serve.ts'

const LESSONS = 'dist/lessons'
/** A slow machine draws many figures. */
const PATIENCE = 120_000

function build(): void {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('The site could not be built; its messages stand above. There are no new PDFs.')
}

function chosenLessons(asked: readonly string[]): readonly string[] {
  const all = readdirSync(LESSONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const unknown = asked.find((lesson) => !all.includes(lesson))
  if (unknown !== undefined) {
    throw new Error(`There is no lesson “${unknown}”. The lessons are ${all.map((each) => `“${each}”`).join(', ')}.`)
  }
  return asked.length > 0 ? asked : all
}

async function printLesson(browser: Browser, origin: string, lesson: string): Promise<void> {
  const page = await browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce', colorScheme: 'light' })
  for (const { kind } of handouts) {
    await page.goto(`${origin}lessons/${lesson}/?print=${kind}`)
    const sheets = await page
      .locator('html[data-print-ready]')
      .getAttribute('data-print-ready', { timeout: PATIENCE })
      .catch(() => {
        throw new Error(`“${lesson}” was not ready to print after ${PATIENCE / 1000} s (?print=${kind}).`)
      })
    const path = join(PDF_FOLDER, pdfName(lesson, kind))
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
    throw new Error('No browser was found. “node src/scripts/browser.ts” gets one; CHROMIUM_PATH names one.')
  }
  const asked = process.argv.slice(2)
  // PDFs of lessons that are gone would be offered for ever.
  if (asked.length === 0 && existsSync(PDF_FOLDER)) rmSync(PDF_FOLDER, { recursive: true })
  mkdirSync(PDF_FOLDER, { recursive: true })
  const base = `/${(process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  build()
  const server = siteServer('dist', base)
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
