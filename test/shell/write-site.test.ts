/** What is written beside the built pages: the service worker with the list of its files, and the site as an archive. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { siteFiles, ZIP } from '../../src/shell/offline/site-files.ts'
import { addressOf, WORKER, writeServiceWorker } from '../../src/shell/offline/write-service-worker.ts'
import { writeZip } from '../../src/shell/offline/write-zip.ts'

const SITE = {
  'index.html': 'home',
  '404.html': 'not here',
  'lessons/one/index.html': 'one',
  '_astro/core.js': 'core',
  'pdf/one-slides.pdf': 'slides',
  '_astro/core.js.map': 'map',
  [ZIP]: 'archive',
  [WORKER]: 'an older worker',
}
const SAVED = ['404.html', '_astro/core.js', 'index.html', 'lessons/one/index.html']

let folder = ''
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [path, text] of Object.entries(SITE)) write(path, text)
})
afterEach(() => rmSync(folder, { recursive: true }))

const worker = () => readFileSync(join(folder, WORKER), 'utf8')

function build(): { readonly version: string; readonly files: readonly string[] } {
  const json = /^const BUILD = (.*)\n/.exec(worker())?.[1]
  if (json === undefined) throw new Error('Expected the worker to begin with its list, found another first line.')
  return JSON.parse(json) as ReturnType<typeof build>
}

test('files are listed from the site’s folder on, in one order', () => {
  expect(siteFiles(folder)).toEqual(Object.keys(SITE).sort())
})

test('a page is asked for by its folder, a file by its name', () => {
  expect(addressOf('index.html')).toBe('./')
  expect(addressOf('lessons/one/index.html')).toBe('./lessons/one/')
  expect(addressOf('404.html')).toBe('./404.html')
  expect(addressOf('lessons/my-index.html')).toBe('./lessons/my-index.html')
})

test('everything is saved but what few ask for: PDFs, maps, the archive; and never the worker itself', () => {
  const bytes = SAVED.map((path) => SITE[path as keyof typeof SITE].length).reduce((sum, each) => sum + each)
  expect(writeServiceWorker(folder)).toEqual({ files: SAVED.length, bytes })
  expect(build().files).toEqual(SAVED.map(addressOf))
})

test('the worker is a plain script', () => {
  writeServiceWorker(folder)
  expect(() => new Script(worker())).not.toThrow()
})

test('the version changes with what is saved, with its names, and with nothing else', () => {
  const version = () => {
    writeServiceWorker(folder)
    return build().version
  }
  const first = version()
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  write('pdf/two-slides.pdf', 'more slides')
  expect(version()).toBe(first)
  write('lessons/one/index.html', 'changed')
  const changed = version()
  expect(changed).not.toBe(first)
  write('lessons/one/index.html', 'one')
  expect(version()).toBe(first)
  rmSync(join(folder, '404.html'))
  write('405.html', 'not here')
  expect(version()).not.toBe(first)
})

test('the archive unpacks into the base path, and holds all but itself', () => {
  const { name, bytes } = writeZip(folder, '/some/base/')
  const archive = readFileSync(join(folder, name))
  expect(archive.length).toBe(bytes)
  const unpacked = unzipSync(archive)
  const held = Object.keys(SITE).filter((path) => path !== ZIP)
  expect(Object.keys(unpacked).sort()).toEqual(held.map((path) => `some/base/${path}`).sort())
  expect(strFromU8(unpacked['some/base/lessons/one/index.html'] ?? new Uint8Array())).toBe('one')
})

test('at the root of a host the archive has no folder of its own, and the same site is the same archive', () => {
  writeZip(folder, '/')
  const first = readFileSync(join(folder, ZIP))
  expect(Object.keys(unzipSync(first))).toContain('index.html')
  vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] })
  writeZip(folder, '/')
  vi.useRealTimers()
  expect(readFileSync(join(folder, ZIP)).equals(first)).toBe(true)
})
