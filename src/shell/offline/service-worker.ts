/// <reference lib="webworker" />
/**
 * The service worker, written into the built site with the list of its files. After one visit everything works without
 * a network. The files of one version are one cache, so old and new never mix: a page that is open keeps its version,
 * and the next visit gets the new one.
 */
const worker = self as unknown as ServiceWorkerGlobalScope

/** Set when the site is built. Paths are relative to the worker's own folder. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] }

const root = new URL('./', worker.location.href)

/** All sites of one host share its caches, and another may run this very worker: the names say whose they are. */
const SAVED = `site-${root.pathname}:`
const CACHE = `${SAVED}${BUILD.version}`
/** What was asked for beyond the list: PDFs and other large files. They outlive the versions. */
const ASKED = `asked-for-${root.pathname}`
/** A network that has not answered by then is no network, in a lecture hall. */
const PATIENCE = 3000

const listed = new Set(BUILD.files.map((file) => new URL(file, root).pathname))

worker.addEventListener('install', (event) => {
  event.waitUntil(save())
})

/** Twelve at a time: a phone's network and a small server have other things to do. */
async function save(): Promise<void> {
  const cache = await caches.open(CACHE)
  const waiting = [...listed]
  const next = async (): Promise<void> => {
    const path = waiting.pop()
    if (path === undefined) return
    const kept = isHashed(path) ? await caches.match(path) : undefined
    const response = kept ?? (await fetch(path, { cache: 'no-cache' }))
    if (!response.ok) throw new Error(`${path} answered ${response.status}; this version can't be saved for offline.`)
    await cache.put(path, response)
    await next()
  }
  await Promise.all(Array.from({ length: 12 }, next))
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(SAVED) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(request, url))
  else if (listed.has(url.pathname)) event.respondWith(file(request, url))
  else event.respondWith(asked(request))
})

const isHashed = (path: string): boolean => path.includes('/_astro/')

const kept = (path: string): Promise<Response | undefined> => caches.open(CACHE).then((cache) => cache.match(path))

/** Pages come from the network first: so a visit shows the newest version. */
async function page(request: Request, url: URL): Promise<Response> {
  const here = (await kept(url.pathname)) ?? (await kept(`${url.pathname}/`))
  // The presenter's window and its picture of the next step belong to a page that is open: they keep its version.
  const part = url.searchParams.get('mode') === 'presenter' || request.destination === 'iframe'
  if (here && part) return here
  try {
    return await inTime(fetch(request), here !== undefined)
  } catch {
    return here ?? (await caches.match(request)) ?? (await kept(root.pathname)) ?? Response.error()
  }
}

/** Files of the list: the version's own; their names change with what is in them. */
async function file(request: Request, url: URL): Promise<Response> {
  return (await kept(url.pathname)) ?? fetch(request)
}

/** Everything else from the network, kept for the time without one. */
async function asked(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.status === 200) await (await caches.open(ASKED)).put(request.url, response.clone())
    return response
  } catch {
    return (await caches.match(request.url)) ?? Response.error()
  }
}

function inTime(answer: Promise<Response>, impatient: boolean): Promise<Response> {
  if (!impatient) return answer
  const late = new Promise<Response>((_, reject) =>
    setTimeout(() => reject(new Error('The network is slow.')), PATIENCE),
  )
  return Promise.race([answer, late])
}

export {}
