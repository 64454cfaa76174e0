/** What the reader has set, kept in this browser. A browser that keeps nothing has the defaults. */

const KEY = 'character-keys'

export function characterKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function setCharacterKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // Storage is closed to us: the setting holds for nothing, and the deck goes on.
  }
}
