/** The service worker through its life: saving, taking over, answering with and without a network. */
import { afterEach, expect, test, vi } from 'vitest'
import { type FakeCaches, HOME, type Network, openScope, type Scope } from './worker-scope.ts'

const FILES = ['./', './lessons/one/', './_astro/core.abc.js', './favicon.svg', './404.html']
const NETWORK: Network = {
  '/course/': 'home',
  '/course/lessons/one/': 'lesson one',
  '/course/_astro/core.abc.js': 'core',
  '/course/favicon.svg': 'icon',
  '/course/404.html': 'not here',
  '/course/pdf/one-slides.pdf': 'slides',
}
const NEW: Network = { ...NETWORK, '/course/': 'new home', '/course/lessons/one/': 'new lesson one' }

const opened = (version = 'one', network = NETWORK, caches?: FakeCaches) =>
  openScope({ version, files: FILES }, network, caches)

async function installed(): Promise<Scope> {
  const scope = await opened()
  await scope.send('install')
  await scope.send('activate')
  scope.asked.length = 0
  return scope
}

const textOf = async (answer: Promise<Response> | null): Promise<string> => {
  if (answer === null) throw new Error('The worker left the request to the browser.')
  return (await answer).text()
}

const visit = (scope: Scope, url: string, destination = 'document') =>
  textOf(scope.fetch({ url, mode: 'navigate', destination }))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('installing saves every file of the list, each asked for past the browser’s own cache', async () => {
  const scope = await opened()
  await scope.send('install')
  const cache = await scope.caches.open('site-/course/:one')
  expect(cache.addresses()).toEqual(FILES.map((file) => new URL(file, HOME).href).sort())
  expect(scope.asked.toSorted()).toEqual(FILES.map((file) => new URL(file, HOME).pathname).sort())
  for (const options of scope.how.values()) expect(options).toEqual({ cache: 'no-cache' })
  expect(await (await cache.match('/course/lessons/one/'))?.text()).toBe('lesson one')
})

test('a site of many files is saved whole, twelve at a time', async () => {
  const files = Array.from({ length: 100 }, (_, index) => `./data/${index}.json`)
  const network = Object.fromEntries(files.map((file, index) => [new URL(file, HOME).pathname, `file ${index}`]))
  const scope = await openScope({ version: 'one', files }, network)
  const saving = scope.send('install')
  expect(scope.asked.length).toBeLessThanOrEqual(12)
  await saving
  expect((await scope.caches.open('site-/course/:one')).addresses()).toHaveLength(100)
})

test('a file that can’t be had stops the version, by name', async () => {
  const scope = await opened('one', { ...NETWORK, '/course/favicon.svg': 503 })
  await expect(scope.send('install')).rejects.toThrow(
    "/course/favicon.svg answered 503; this version can't be saved for offline.",
  )
})

test('a new version takes over the files whose names say what is in them, and asks for the others again', async () => {
  const { caches } = await installed()
  const next = await opened('two', NEW, caches)
  await next.send('install')
  expect(next.asked).not.toContain('/course/_astro/core.abc.js')
  expect(next.asked).toHaveLength(FILES.length - 1)
  const cache = await caches.open('site-/course/:two')
  expect(cache.addresses()).toHaveLength(FILES.length)
  expect(await (await cache.match('/course/'))?.text()).toBe('new home')
  expect(await (await cache.match('/course/_astro/core.abc.js'))?.text()).toBe('core')
})

test('while a new version is being saved, the old one is whole; once it is active, the old one is gone', async () => {
  const { caches } = await installed()
  const next = await opened('two', NEW, caches)
  await next.send('install')
  expect(await caches.keys()).toEqual(['site-/course/:one', 'site-/course/:two'])
  expect(next.claims).toBe(0)
  await next.send('activate')
  expect(await caches.keys()).toEqual(['site-/course/:two'])
  expect(next.claims).toBe(1)
})

test('PDFs that were asked for once outlive a new version', async () => {
  const scope = await installed()
  expect(await textOf(scope.fetch({ url: 'pdf/one-slides.pdf' }))).toBe('slides')
  const next = await opened('two', NEW, scope.caches)
  await next.send('install')
  await next.send('activate')
  next.reach = 'off'
  expect(await textOf(next.fetch({ url: 'pdf/one-slides.pdf' }))).toBe('slides')
})

test('what other sites of the host have saved is left alone', async () => {
  const scope = await opened()
  const others = ['site-/:one', 'site-/course/two/:one', 'site-/other/:one', 'site-old', 'asked-for-/other/', 'photos']
  for (const name of others) await scope.caches.open(name)
  await scope.caches.open('site-/course/:zero')
  await scope.send('install')
  await scope.send('activate')
  expect(await scope.caches.keys()).toEqual([...others, 'site-/course/:one'])
})

test('only what is read, and only from this site, is answered', async () => {
  const scope = await installed()
  expect(scope.fetch({ url: 'lessons/one/', method: 'POST' })).toBeNull()
  expect(scope.fetch({ url: 'https://elsewhere.example/course/favicon.svg' })).toBeNull()
  expect(scope.fetch({ url: '/other/favicon.svg' })).toBeNull()
  expect(scope.fetch({ url: '/', mode: 'navigate' })).toBeNull()
  expect(scope.asked).toEqual([])
})

test('a page comes from the network, so that a visit shows the newest', async () => {
  const scope = await installed()
  scope.network = NEW
  expect(await visit(scope, 'lessons/one/')).toBe('new lesson one')
})

test('the presenter’s window and the picture of the next step keep the version of the open page', async () => {
  const scope = await installed()
  scope.network = NEW
  expect(await visit(scope, 'lessons/one/?mode=presenter&session=1')).toBe('lesson one')
  expect(await visit(scope, 'lessons/one/?mode=present', 'iframe')).toBe('lesson one')
  expect(scope.asked).toEqual([])
  // One that isn't saved has to come from the network all the same.
  scope.network = { '/course/new/?mode=presenter': 'new' }
  expect(await visit(scope, 'new/?mode=presenter')).toBe('new')
})

test('without a network a page comes from what was saved, whatever its query, with or without its slash', async () => {
  const scope = await installed()
  scope.reach = 'off'
  expect(await visit(scope, 'lessons/one/')).toBe('lesson one')
  expect(await visit(scope, 'lessons/one/?mode=present')).toBe('lesson one')
  expect(await visit(scope, 'lessons/one')).toBe('lesson one')
  expect(await visit(scope, 'favicon.svg')).toBe('icon')
})

test('without a network a page that isn’t saved is the home page; without that, an error', async () => {
  const scope = await installed()
  scope.reach = 'off'
  expect(await visit(scope, 'lessons/unknown/')).toBe('home')
  const empty = await opened()
  empty.reach = 'off'
  expect((await empty.fetch({ url: 'lessons/one/', mode: 'navigate' }))?.type).toBe('error')
})

test('a page of another kind that was kept before, such as a PDF, is shown without a network', async () => {
  const scope = await installed()
  await textOf(scope.fetch({ url: 'pdf/one-slides.pdf' }))
  scope.reach = 'off'
  expect(await visit(scope, 'pdf/one-slides.pdf')).toBe('slides')
})

test('a network that doesn’t answer within three seconds is none, where the page is saved', async () => {
  vi.useFakeTimers()
  const scope = await installed()
  scope.reach = 'never'
  let shown = ''
  void visit(scope, 'lessons/one/').then((text) => {
    shown = text
  })
  await vi.advanceTimersByTimeAsync(2900)
  expect(shown).toBe('')
  await vi.advanceTimersByTimeAsync(200)
  expect(shown).toBe('lesson one')
})

test('a page that isn’t saved has all the time it needs', async () => {
  vi.useFakeTimers()
  const scope = await installed()
  scope.reach = 'never'
  let answered = false
  void scope.fetch({ url: 'lessons/unknown/', mode: 'navigate' })?.finally(() => {
    answered = true
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answered).toBe(false)
})

test('files of the list are the version’s own, and the network isn’t asked', async () => {
  const scope = await installed()
  scope.network = { ...NEW, '/course/favicon.svg': 'new icon' }
  expect(await textOf(scope.fetch({ url: '_astro/core.abc.js' }))).toBe('core')
  expect(await textOf(scope.fetch({ url: 'favicon.svg?v=2' }))).toBe('icon')
  expect(scope.asked).toEqual([])
})

test('a file that the browser has thrown away comes from the network', async () => {
  const scope = await installed()
  await scope.caches.delete('site-/course/:one')
  expect(await textOf(scope.fetch({ url: 'favicon.svg' }))).toBe('icon')
})

test('what was asked for beyond the list comes from the network, and is kept for the time without one', async () => {
  const scope = await installed()
  expect(await textOf(scope.fetch({ url: 'pdf/one-slides.pdf' }))).toBe('slides')
  expect(await scope.caches.keys()).toContain('asked-for-/course/')
  scope.network = { '/course/pdf/one-slides.pdf': 'new slides' }
  expect(await textOf(scope.fetch({ url: 'pdf/one-slides.pdf' }))).toBe('new slides')
  scope.reach = 'off'
  expect(await textOf(scope.fetch({ url: 'pdf/one-slides.pdf' }))).toBe('new slides')
  expect((await scope.fetch({ url: 'pdf/two.pdf' }))?.type).toBe('error')
})

test('an answer that is no file is passed on and not kept', async () => {
  const scope = await installed()
  expect((await scope.fetch({ url: 'pdf/none.pdf' }))?.status).toBe(404)
  scope.reach = 'off'
  expect((await scope.fetch({ url: 'pdf/none.pdf' }))?.type).toBe('error')
})
