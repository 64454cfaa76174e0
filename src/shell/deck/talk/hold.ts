/**
 * Whose a talk is. One page holds it; a page that comes up with a talk in its tab's store is that page again after a
 * reload, or a double of its tab. A lock tells: it is free once the old page is gone, and never while that page is open.
 * Returns what gives the talk up, or ends the waiting for it.
 */
export function holdTalk(name: string, held: () => void): () => void {
  const { locks } = navigator
  const ending = new AbortController()
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()))
  const hold = () => {
    held()
    return ended
  }
  locks.request(name, { signal: ending.signal }, hold).catch((error: unknown) => {
    if (!ending.signal.aborted) throw error
  })
  return () => ending.abort()
}
