/**
 * The lesson page's one controller: keys, scroll, address and other windows ask for a change, the pure deck computes
 * it, and the page, the address and the reader's ear follow. The lecturer's tools are loaded when they are asked for.
 */
import { sceneStore } from '../../islands/scene-store.ts'
import { encodeOverlay } from '../../view/overlay-url.ts'
import { type Address, type Entry, openAddress } from './address.ts'
import { type Command, type DeckState, goTo, type Mode, openDeck, type Place, reduce, samePlace } from './deck.ts'
import { watchFocus } from './focus.ts'
import { type Foot, openFoot } from './foot.ts'
import { watchKeys } from './key-events.ts'
import { type Effect, isAction } from './keys.ts'
import { type DeckPage, readPage, sceneAt } from './page.ts'
import { focusOn, openPresence, type Presence } from './presence.ts'
import { openReader, type Reader } from './reading.ts'
import { openVoice, showMode, showPlace, type Voice } from './surface.ts'
import { hasTalk, isEmbedded } from './talk-storage.ts'
import { formatFragment, isArticle, modeOf, type PageMode, parseFragment, placeOf, withMode } from './url.ts'

/** What asked for a change: what follows from it depends on that. */
export type Cause = 'key' | 'link' | 'scroll' | 'address' | 'window'

export type Listener = (now: DeckState, before: DeckState) => void

/** What the lecturer's tools get to work with. */
export interface Deck {
  readonly page: DeckPage
  readonly pageMode: PageMode
  readonly voice: Voice
  state(): DeckState
  change(next: DeckState, cause: Cause, entry?: Entry): void
  run(action: Command | Effect): void
  onChange(listener: Listener): void
  /** The address's fragment for a place, with what was changed in its figure. */
  fragment(place: Place): string
}

const loadTools = () => import('./tools.ts')

export function startDeck(window: Window): Deck | null {
  const { document } = window
  const page = readPage(document.querySelector('main') ?? document.body)
  if (page.slides.length === 0) return null
  return new Controller(window, page)
}

class Controller implements Deck {
  readonly page: DeckPage
  readonly pageMode: PageMode
  readonly voice: Voice
  readonly #window: Window
  readonly #address: Address
  readonly #reader: Reader
  readonly #presence: Presence
  readonly #foot: Foot
  readonly #listeners = new Set<Listener>()
  #state: DeckState

  constructor(window: Window, page: DeckPage) {
    const { document } = window
    this.#window = window
    this.page = page
    this.pageMode = modeOf(window.location.search)
    this.voice = openVoice(document)
    this.#address = openAddress(window)
    this.#reader = openReader(window, page)
    this.#presence = openPresence(window, page, this.#reader, this.voice)
    this.#foot = openFoot(page.frame)
    this.#state = openDeck(page.slides, this.pageMode === 'read' ? 'read' : 'present')
    window.history.scrollRestoration = 'manual'
    this.#openAddress()
    this.#listen()
    document.documentElement.setAttribute('data-deck', 'ready')
    const tools = this.pageMode === 'presenter' || this.pageMode === 'print' || isArticle(window.location.search)
    if (tools || hasTalk()) void loadTools().then((tools) => tools.resume(this))
  }

  state(): DeckState {
    return this.#state
  }

  onChange(listener: Listener): void {
    this.#listeners.add(listener)
  }

  run(action: Command | Effect): void {
    switch (action) {
      case 'fullscreen':
        this.#toggleFullScreen()
        break
      case 'reset': {
        const scene = sceneAt(this.page, this.#state)
        if (scene) sceneStore(scene.id).setOverlay({})
        break
      }
      case 'redraw':
        // Only the figure knows how: its own button is pressed.
        this.page.views[this.#state.slide]?.scene?.querySelector<HTMLElement>('[data-do="redraw"]')?.click()
        break
      case 'presenter':
      case 'clear':
      case 'timer':
        void loadTools().then((tools) => tools.use(this, action))
        break
      default: {
        const entry = action === 'enter' ? 'push' : 'replace'
        this.change(reduce(this.#state, action), 'key', entry)
      }
    }
  }

  change(wanted: DeckState, cause: Cause, entry: Entry = 'replace'): void {
    const before = this.#state
    // The presenter's window and the printed page have no page to go back to.
    const fixed = this.pageMode === 'presenter' || this.pageMode === 'print'
    const next: DeckState = fixed && wanted.mode === 'read' ? before : wanted
    if (next === before) return
    if (before.mode === 'read' && next.mode === 'present') this.#presence.enter(before)
    this.#state = next
    this.#show(before)
    const moved = !samePlace(before, next)
    if (before.mode === 'present' && next.mode === 'read') this.#presence.leave(next)
    else if (moved && next.mode === 'read' && cause !== 'scroll') this.#reader.scrollTo(next)
    if (next.mode === 'present' && (moved || before.mode === 'read'))
      this.#presence.arrive(next, cause !== 'window' && !isEmbedded())
    if (cause !== 'address') this.#write(moved ? entry : 'replace')
    if (next.panel !== 'none' || next.tool !== 'none') void loadTools().then((tools) => tools.open(this))
    for (const listener of this.#listeners) listener(next, before)
  }

  fragment(place: Place): string {
    return formatFragment(this.page.slides, place, this.#overlayText(place))
  }

  #overlayText(place: Place): string {
    const scene = sceneAt(this.page, place)
    if (!scene) return ''
    const store = sceneStore(scene.id)
    return store.waitingLink() ?? encodeOverlay(store.overlay())
  }

  #show(before: DeckState): void {
    const { documentElement } = this.#window.document
    // A link that still waits for its figure belongs to the step it was opened on.
    if (!samePlace(before, this.#state)) {
      const scene = sceneAt(this.page, before)
      if (scene && sceneStore(scene.id).waitingLink()) sceneStore(scene.id).openLink('', () => {})
    }
    showMode(documentElement, this.#state, this.pageMode)
    showPlace(this.page, this.#state)
    this.#foot.show(this.#state)
  }

  #write(entry: Entry): void {
    const { location } = this.#window
    const mode = this.pageMode === 'presenter' ? 'presenter' : this.#state.mode
    this.#address.write(withMode(location.search, mode), this.fragment(this.#state), entry)
  }

  /** Takes place and mode from the address: on opening, on back and forward, on a link within the page. */
  #openAddress(): void {
    const { location, document } = this.#window
    const { slides } = this.page
    const fragment = parseFragment(location.hash)
    const mode = modeOf(location.search) === 'read' ? 'read' : 'present'
    const place = placeOf(slides, fragment)
    if (place) {
      this.#open(mode, place, fragment.overlay)
      return
    }
    const target = fragment.step === null ? document.getElementById(fragment.id) : null
    const holder = this.page.views.findIndex(({ element }) => element.contains(target))
    this.change({ ...this.#state, mode }, 'address')
    // A link to something in the page that isn't a slide, a source say: the browser shows it, the scroll tells the step.
    if (target && mode === 'read') target.scrollIntoView()
    else if (target && holder >= 0) this.#open(mode, { slide: holder, step: 1 }, fragment.overlay)
    else {
      void import('./lost.ts').then(({ locate }) => {
        const { words, ...found } = locate(slides, fragment)
        this.#open(mode, found, fragment.overlay)
        if (words) this.voice.show(words)
        this.#write('replace')
      })
    }
  }

  #open(mode: Mode, place: Place, overlay: string): void {
    const before = this.#state
    this.#presence.forget()
    this.change(goTo({ ...before, mode }, place.slide, place.step), 'address')
    this.#show(before)
    this.#openOverlay(overlay)
    if (mode === 'read' && this.#window.location.hash !== '') this.#putPage(this.#state)
  }

  #openOverlay(text: string): void {
    const scene = sceneAt(this.page, this.#state)
    // Nothing said, nothing to take back: the address of a page that was only opened stays as it is.
    if (!scene || (text === '' && this.#overlayText(this.#state) === '')) return
    sceneStore(scene.id).openLink(text, (problems) => this.voice.show(problems.join(' ')))
  }

  #putPage(place: Place): void {
    const remembered = this.#address.remembered()
    if (remembered === null) this.#reader.scrollTo(place)
    else this.#reader.restore(remembered)
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return
    const action = event.target.closest('[data-action]')?.getAttribute('data-action') ?? null
    if (isAction(action)) this.run(action)
    const hash = event.target.closest('a[href^="#"]')?.getAttribute('href')
    if (!hash || event.ctrlKey || event.metaKey || event.shiftKey) return
    const place = placeOf(this.page.slides, parseFragment(hash))
    if (!place) return
    event.preventDefault()
    const before = this.#state
    this.change(goTo(before, place.slide, place.step), 'link', 'push')
    if (this.#state.mode === 'present') return
    // A link to where we are leads to where it begins.
    if (this.#state === before) this.#reader.scrollTo(place)
    const view = this.page.views[place.slide]
    if (view) focusOn(view.heading ?? view.element)
  }

  #toggleFullScreen(): void {
    const { document } = this.#window
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    done.catch(() => this.voice.show('This browser does not allow full screen here.'))
  }

  #listen(): void {
    const window = this.#window
    const { document } = window
    window.addEventListener('popstate', () => {
      if (this.#address.isNews()) this.#openAddress()
    })
    window.addEventListener('pagehide', () => this.#address.flush())
    this.#reader.onMove((place) => {
      if (this.#state.mode === 'read') this.change(goTo(this.#state, place.slide, place.step), 'scroll')
    })
    watchKeys(document, watchFocus(document), this)
    if (window.matchMedia('(any-pointer: coarse)').matches) {
      void import('./gestures.ts').then(({ watchGestures }) => watchGestures(window, this))
    }
    document.addEventListener('click', (event) => this.#click(event))
    const ids = new Set(this.page.scenes.map((scene) => scene.getAttribute('data-scene') as string))
    for (const id of ids) {
      sceneStore(id).onOverlay(() => {
        if (sceneAt(this.page, this.#state)?.id === id) this.#write('replace')
      })
    }
  }
}
