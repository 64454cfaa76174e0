/**
 * Which key does what, as one table: the deck, the help dialog and the presenter's window read it.
 * Single characters can be switched off (WCAG 2.1.4); named keys always work.
 */
import type { Command, Mode } from './deck.ts'

/** Commands that act on the page and not on the deck's state. */
export type Effect = 'fullscreen' | 'presenter' | 'clear' | 'reset' | 'redraw' | 'timer'

/** What a key or a button can ask for; digits are typed one by one. */
export type Bound = Exclude<Command, `digit${number}`> | Effect

export interface Binding {
  /** As `KeyboardEvent.key` says it, lower case for letters; `Shift+` before it where the shift key matters. */
  readonly keys: readonly string[]
  readonly does: Bound
  readonly modes: readonly Mode[]
}

const present: readonly Mode[] = ['present']
const both: readonly Mode[] = ['read', 'present']

export const bindings: readonly Binding[] = [
  { keys: ['ArrowRight', ' ', 'PageDown'], does: 'next', modes: present },
  { keys: ['ArrowLeft', 'Shift+ ', 'PageUp'], does: 'previous', modes: present },
  { keys: ['ArrowDown'], does: 'nextSlide', modes: present },
  { keys: ['ArrowUp'], does: 'previousSlide', modes: present },
  { keys: ['Home'], does: 'first', modes: present },
  { keys: ['End'], does: 'last', modes: present },
  { keys: ['Enter'], does: 'enter', modes: present },
  { keys: ['g'], does: 'goto', modes: present },
  { keys: ['o'], does: 'overview', modes: present },
  { keys: ['f'], does: 'fullscreen', modes: both },
  { keys: ['b', '.'], does: 'black', modes: present },
  { keys: ['w'], does: 'white', modes: present },
  { keys: ['s'], does: 'presenter', modes: present },
  { keys: ['d'], does: 'draw', modes: present },
  { keys: ['l'], does: 'spot', modes: present },
  { keys: ['c'], does: 'clear', modes: present },
  { keys: ['r'], does: 'reset', modes: present },
  { keys: ['n'], does: 'redraw', modes: present },
  { keys: ['t'], does: 'timer', modes: present },
  { keys: ['q'], does: 'qr', modes: present },
  { keys: ['?'], does: 'help', modes: both },
  { keys: ['p'], does: 'present', modes: ['read'] },
  { keys: ['Escape'], does: 'out', modes: both },
]

const effects: readonly string[] = [
  'fullscreen',
  'presenter',
  'clear',
  'reset',
  'redraw',
  'timer',
] satisfies readonly Effect[]

export const isEffect = (action: Command | Effect): action is Effect => effects.includes(action)

/** What a `[data-action]` of the page may ask for. */
export const isAction = (text: string | null): text is Bound => bindings.some((binding) => binding.does === text)

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
