/**
 * What a service worker sees, as plain objects: caches, clients, a network and events. The worker itself is the real
 * module, loaded anew into each scope.
 */
import { vi } from 'vitest'

/** A base path, so that the worker's files aren't all of the host's. */
export const HOME = 'https://host.example/course/'

type Key = string | { readonly url: string }

const addressOf = (key: Key): string => new URL(typeof key === 'string' ? key : key.url, HOME).href

/** As the real one: an answer that is put in is used up, one that is taken out is a new one each time. */
export class FakeCache {
  readonly #kept = new Map<string, { readonly text: string; readonly status: number }>()

  async put(key: Key, response: Response): Promise<void> {
    const { status } = response
    this.#kept.set(addressOf(key), { text: await response.text(), status })
  }

  async match(key: Key): Promise<Response | undefined> {
    const found = this.#kept.get(addressOf(key))
    return found && new Response(found.text, { status: found.status })
  }

  addresses(): readonly string[] {
    return [...this.#kept.keys()].sort()
  }
}

export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>()

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache()
    this.#caches.set(name, cache)
    return cache
  }

  async match(key: Key): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(key)
      if (found) return found
    }
    return undefined
  }

  async keys(): Promise<readonly string[]> {
    return [...this.#caches.keys()]
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name)
  }
}

/** By path and query: a text, or a status for an answer without one. What it doesn't hold is not found. */
export type Network = Readonly<Record<string, string | number>>

interface Asked {
  readonly url: string
  readonly method?: string
  readonly mode?: string
  readonly destination?: string
}

export interface Scope {
  readonly caches: FakeCaches
  /** What the network was asked for, by path and query. */
  readonly asked: string[]
  /** How it was asked. */
  readonly how: Map<string, RequestInit | undefined>
  claims: number
  network: Network
  /** `never` answers never; `off` refuses at once. */
  reach: 'on' | 'off' | 'never'
  /** Sends an event, and waits for what the worker asked to wait for. */
  send(type: 'install' | 'activate'): Promise<void>
  /** The worker's answer; null: it leaves the request to the browser. */
  fetch(asked: Asked): Promise<Response> | null
}

export async function openScope(
  build: { readonly version: string; readonly files: readonly string[] },
  network: Network,
  caches = new FakeCaches(),
): Promise<Scope> {
  const listeners = new Map<string, (event: unknown) => void>()
  const scope: Scope = {
    caches,
    asked: [],
    how: new Map(),
    claims: 0,
    network,
    reach: 'on',
    async send(type) {
      let done: Promise<unknown> | undefined
      listeners.get(type)?.({
        waitUntil: (promise: Promise<unknown>) => {
          done = promise
        },
      })
      if (done === undefined) throw new Error(`The worker doesn’t ask to wait for its “${type}”.`)
      await done
    },
    fetch({ url, method = 'GET', mode = 'no-cors', destination = '' }) {
      let answer: Promise<Response> | null = null
      listeners.get('fetch')?.({
        request: { url: addressOf(url), method, mode, destination },
        respondWith: (promise: Promise<Response>) => {
          answer = promise
        },
      })
      return answer
    },
  }
  const fetch = async (key: Key, options?: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(addressOf(key))
    scope.asked.push(pathname + search)
    scope.how.set(pathname + search, options)
    if (scope.reach === 'never') return new Promise<never>(() => {})
    if (scope.reach === 'off') throw new TypeError('Failed to fetch')
    const found = scope.network[pathname + search] ?? 404
    return typeof found === 'string' ? new Response(found) : new Response('', { status: found })
  }
  vi.stubGlobal('BUILD', build)
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('self', {
    location: new URL('service-worker.js', HOME),
    clients: {
      claim: async () => {
        scope.claims += 1
      },
    },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  })
  vi.resetModules()
  await import('../../src/shell/offline/service-worker.ts')
  return scope
}
