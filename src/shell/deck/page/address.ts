/**
 * The window's address as the deck writes it. Stepping, scrolling and dragging replace the entry of the history,
 * jumps add one. Writes are spaced out, as browsers refuse more than some twenty a second; none is lost.
 */

export type Entry = 'replace' | 'push'

/** What an entry of the history remembers beside its address. */
interface Remembered {
  readonly scrolled: number
}

const SPACING = 120

export interface Address {
  write(search: string, hash: string, entry: Entry): void
  /** Writes what is waiting, with the scroll position that the page is left at. */
  flush(): void
  /** True where the address isn't what was written or read last: somebody else has changed it. Reads it. */
  isNews(): boolean
  /** The scroll position remembered with this entry of the history, if it has one. */
  remembered(): number | null
}

export function openAddress(window: Window): Address {
  const { history, location } = window
  let waiting: string | null = null
  let timer = 0
  let lastWrite = 0
  let written = location.search + location.hash

  const write = (entry: Entry, url: string) => {
    const state: Remembered = { scrolled: window.scrollY }
    history[entry === 'push' ? 'pushState' : 'replaceState'](state, '', url)
    written = location.search + location.hash
    lastWrite = Date.now()
  }
  const flush = () => {
    window.clearTimeout(timer)
    timer = 0
    if (waiting !== null) write('replace', waiting)
    waiting = null
  }
  return {
    write(search, hash, entry) {
      const url = `${location.pathname}${search}${hash}`
      if (entry === 'push') {
        flush()
        write('push', url)
        return
      }
      waiting = url
      const wait = lastWrite + SPACING - Date.now()
      if (wait <= 0) flush()
      else if (timer === 0) timer = window.setTimeout(flush, wait)
    },
    flush,
    isNews() {
      const known = written
      written = location.search + location.hash
      return written !== known
    },
    remembered() {
      const state: unknown = history.state
      if (typeof state !== 'object' || state === null || !('scrolled' in state)) return null
      return typeof state.scrolled === 'number' ? state.scrolled : null
    },
  }
}
