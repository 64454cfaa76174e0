/**
 * What a page that is read answers to before anything of presenting is loaded: three keys and its buttons. Each loads
 * the rest, which then takes the keys; what is pressed on the way is kept for it.
 */
import type { Deck } from '../page/ports.ts'
import type { Presenting } from '../presenting.ts'
import { commandFor, isCharacterKey } from '../state/keys.ts'
import { characterKeys } from '../state/settings.ts'

const TYPING = 'input, textarea, select, [contenteditable], dialog *'

/** The head of the page has buttons of its own. */
const BUTTON = '[data-action]:not(.site-head *)'

const isPrint = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey

export interface Asks {
  /** Loads what presenting takes, once. */
  present(): Promise<Presenting>
}

export function openAsks({ document }: Window, deck: Deck): Asks {
  const early: KeyboardEvent[] = []
  let touched: Node | null = null
  let loading: Promise<Presenting> | null = null
  let loaded = false

  const open = async () => {
    try {
      const { openPresenting } = await import('../presenting.ts')
      const presenting = openPresenting(deck, touched)
      loaded = true
      for (const event of early) presenting.press(event)
      return presenting
    } catch (error) {
      // No network, or another version of the site: the style sheet says so, and the page can be read on.
      loading = null
      early.length = 0
      document.documentElement.setAttribute('data-deck', 'failed')
      deck.change({ ...deck.state(), mode: 'read' }, 'key')
      deck.reader.restore(deck.left()?.scrolled ?? 0)
      throw error
    }
  }
  const present = () => {
    loading ??= open()
    return loading
  }
  const ask = (action: string) => {
    // At once: the next key is the deck's already.
    if (action === 'present') deck.change({ ...deck.state(), mode: 'present', panel: 'none' }, 'key')
    else void present().then((presenting) => presenting.ask(action))
  }
  const press = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (isPrint(event)) {
      event.preventDefault()
      void present().then((presenting) => presenting.ask('print'))
    }
    if (loaded || event.defaultPrevented || ctrlKey || metaKey || altKey) return
    if (deck.state().mode === 'present') {
      early.push(event)
      return
    }
    const action = isCharacterKey(key) ? commandFor(event, 'read', characterKeys()) : null
    if (!action || (target as Element).matches(TYPING)) return
    event.preventDefault()
    if (!event.repeat) ask(action)
  }
  document.addEventListener('keydown', press)
  document.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest(BUTTON)?.getAttribute('data-action')
    if (action) ask(action)
  })
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      touched = target as Node
    },
    true,
  )
  return { present }
}
