/**
 * Presenting: keys, gestures, the slide's foot, the reader's place and ear. Loaded when somebody presents, or asks for
 * what only a presented page has; the lecturer's tools come later still, each when it is asked for.
 */
import { sceneStore } from '../../islands/core/scene-store.ts'
import { watchFocus } from './page/focus.ts'
import { openFoot } from './page/foot.ts'
import { watchKeys } from './page/key-events.ts'
import { sceneAt } from './page/page.ts'
import type { Deck } from './page/ports.ts'
import { openPresence } from './page/presence.ts'
import { openVoice } from './page/voice.ts'
import { type Command, samePlace } from './state/deck.ts'
import { type Effect, isAction } from './state/keys.ts'
import { reduce } from './state/reduce.ts'
import { isEmbedded } from './talk/talk-key.ts'
import { say } from './words/words.ts'

export interface Presenting {
  /** A `[data-action]` of the page, or `print`; what isn't one of the deck's is left alone. */
  ask(action: string): void
  /** A key that was pressed before this was loaded. */
  press(event: KeyboardEvent): void
  /** Takes up what the address or the window's own store asks for. */
  resume(): void
}

const loadTools = () => import('./tools.ts')

/** `touched`: what the pointer went down on last. */
export function openPresenting(deck: Deck, touched: Node | null): Presenting {
  const presence = openPresence(deck.page, deck.reader)
  const foot = openFoot(deck.page.frame)
  const run = (action: Command | Effect) => perform(deck, action)
  const openTools = () => {
    const { panel, tool } = deck.state()
    if (panel !== 'none' || tool !== 'none') void loadTools().then((tools) => tools.open(deck))
  }
  deck.onChange((now, before, cause) => {
    foot.show(now)
    if (before.mode === 'present' && now.mode === 'read') presence.leave(now, deck.left())
    const came = before.mode === 'read' || !samePlace(before, now)
    if (now.mode === 'present' && came) presence.arrive(now, cause !== 'window' && !isEmbedded())
    openTools()
  })
  foot.show(deck.state())
  if (deck.state().mode === 'present') presence.arrive(deck.state(), !isEmbedded())
  openTools()
  const press = watchKeys(document, watchFocus(document, touched), { state: () => deck.state(), run })
  if (matchMedia('(any-pointer: coarse)').matches) {
    void import('./page/gestures.ts').then(({ watchGestures }) =>
      watchGestures(window, { state: () => deck.state(), run }),
    )
  }
  return {
    ask(action) {
      if (action === 'print') void import('./print/print-command.ts').then(({ print }) => print(deck))
      else if (isAction(action)) run(action)
    },
    press,
    resume() {
      loadTools()
        .then((tools) => tools.resume(deck))
        .catch(fail)
    },
  }
}

/** The style sheet says it: what would say so otherwise could not be loaded either. */
function fail(error: unknown): never {
  document.documentElement.setAttribute('data-deck', 'failed')
  throw error
}

function perform(deck: Deck, action: Command | Effect): void {
  const { page } = deck
  switch (action) {
    case 'fullscreen':
      toggleFullScreen()
      break
    case 'reset': {
      const scene = sceneAt(page, deck.state())
      if (scene) sceneStore(scene.id).setOverlay({})
      break
    }
    case 'redraw':
      // Only the figure knows how: its own button is pressed.
      page.views[deck.state().slide]?.scene?.querySelector<HTMLElement>('[data-do="redraw"]')?.click()
      break
    case 'presenter':
    case 'clear':
    case 'timer':
      void loadTools().then((tools) => tools.use(deck, action))
      break
    default: {
      const entry = action === 'enter' ? 'push' : 'replace'
      deck.change(reduce(deck.state(), action), 'key', entry)
    }
  }
}

function toggleFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => openVoice().show(say('noFullScreen')))
}
