/**
 * Which key does what, as one table: the deck, the help dialog and the presenter window read it.
 * Single characters can be switched off (WCAG 2.1.4); named keys always work.
 */
import type { Command, Mode } from './deck.ts'

/** Commands that act on the page and not on the deck's state. */
export type Effect = 'fullscreen' | 'presenter' | 'clear' | 'reset' | 'timer'

export interface Binding {
  /** As `KeyboardEvent.key` says it, lower case for letters; `Shift+` before it where the shift key matters. */
  readonly keys: readonly string[]
  readonly does: Command | Effect
  /** Short words for the help. */
  readonly says: string
  readonly modes: readonly Mode[]
}

const present: readonly Mode[] = ['present']
const both: readonly Mode[] = ['read', 'present']

export const bindings: readonly Binding[] = [
  { keys: ['ArrowRight', ' ', 'PageDown'], does: 'next', says: 'next step', modes: present },
  { keys: ['ArrowLeft', 'Shift+ ', 'PageUp'], does: 'previous', says: 'previous step', modes: present },
  { keys: ['ArrowDown'], does: 'nextSlide', says: 'next slide', modes: present },
  { keys: ['ArrowUp'], does: 'previousSlide', says: 'previous slide', modes: present },
  { keys: ['Home'], does: 'first', says: 'first slide', modes: present },
  { keys: ['End'], does: 'last', says: 'last slide', modes: present },
  { keys: ['Enter'], does: 'enter', says: 'go to the slide whose number was typed', modes: present },
  { keys: ['g'], does: 'goto', says: 'go to a slide', modes: present },
  { keys: ['o'], does: 'overview', says: 'overview', modes: present },
  { keys: ['f'], does: 'fullscreen', says: 'full screen', modes: both },
  { keys: ['b', '.'], does: 'black', says: 'black screen', modes: present },
  { keys: ['w'], does: 'white', says: 'white screen', modes: present },
  { keys: ['s'], does: 'presenter', says: 'presenter window', modes: present },
  { keys: ['d'], does: 'draw', says: 'draw on the slide', modes: present },
  { keys: ['l'], does: 'spot', says: 'pointer spot', modes: present },
  { keys: ['c'], does: 'clear', says: 'clear the drawing', modes: present },
  { keys: ['r'], does: 'reset', says: 'reset the figure', modes: present },
  { keys: ['t'], does: 'timer', says: 'timer', modes: present },
  { keys: ['q'], does: 'qr', says: 'QR code of this step', modes: present },
  { keys: ['?'], does: 'help', says: 'this help', modes: both },
  { keys: ['p'], does: 'present', says: 'present from here', modes: ['read'] },
  { keys: ['Escape'], does: 'out', says: 'one step out, in the end back to the page', modes: both },
]

const effects: readonly string[] = ['fullscreen', 'presenter', 'clear', 'reset', 'timer'] satisfies readonly Effect[]

export const isEffect = (action: Command | Effect): action is Effect => effects.includes(action)

/** What a `[data-action]` of the page may ask for. */
export const isAction = (text: string | null): text is Command | Effect =>
  bindings.some((binding) => binding.does === text)

export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** One printed character other than the space: what WCAG 2.1.4 calls a character key. */
export const isCharacterKey = (key: string): boolean => key !== ' ' && [...key].length === 1

/** What the press asks for in this mode; null: nothing, and the key is left alone. */
export function commandFor(press: Press, mode: Mode, characterKeys: boolean): Command | Effect | null {
  const { key } = press
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (isCharacterKey(key)) {
    if (!characterKeys) return null
    if (mode === 'present' && key >= '0' && key <= '9') return `digit${Number(key)}`
  }
  const name = isCharacterKey(key) ? key.toLowerCase() : `${press.shiftKey ? 'Shift+' : ''}${key}`
  return bindings.find((binding) => binding.modes.includes(mode) && binding.keys.includes(name))?.does ?? null
}
