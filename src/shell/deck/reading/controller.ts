/**
 * The lesson page's one controller: keys, scroll, address and other windows ask for a change, and the page and its
 * address follow. A page that is read carries no more than this; what presenting takes is loaded with the first key.
 */

import { sceneStore } from '../../../islands/core/scene-store.ts'
import { encodeOverlay } from '../../../view/state/overlay-url.ts'
import { type Address, type Entry, openAddress } from '../page/address.ts'
import { type DeckPage, focusOn, readPage, sceneAt } from '../page/page.ts'
import type { Cause, Deck, Listener } from '../page/ports.ts'
import type { Left } from '../page/presence.ts'
import { openReader, type Reader } from '../page/reading.ts'
import { showMode, showPlace } from '../page/surface.ts'
import type { Place } from '../state/deck.ts'
import { type DeckState, goTo, type Mode, openDeck, samePlace } from '../state/deck.ts'
import { formatFragment, isArticle, modeOf, type PageMode, parseFragment, placeOf, withMode } from '../state/url.ts'
import { hasTalk } from '../talk/talk-key.ts'
import { type Asks, openAsks } from './asks.ts'

export function startDeck(window: Window): Deck | null {
  const { document } = window
  const page = readPage(document.querySelector('main') ?? document.body)
  if (page.slides.length === 0) return null
  return new Controller(window, page)
}

class Controller implements Deck {
  readonly page: DeckPage
  readonly pageMode: PageMode
  readonly reader: Reader
  readonly #window: Window
  readonly #address: Address
  readonly #listeners = new Set<Listener>()
  readonly #asks: Asks
  #left: Left | null = null
  #state: DeckState

  constructor(window: Window, page: DeckPage) {
    const { document, location } = window
    this.#window = window
    this.page = page
    this.pageMode = modeOf(location.search)
    this.#address = openAddress(window)
    this.reader = openReader(window, page)
    this.#state = openDeck(page.slides, this.pageMode === 'read' ? 'read' : 'present')
    this.#asks = openAsks(window, this)
    window.history.scrollRestoration = 'manual'
    this.#openAddress()
    this.#listen()
    const ready = () => document.documentElement.setAttribute('data-deck', 'ready')
    const resumes =
      this.pageMode === 'presenter' || this.pageMode === 'print' || isArticle(location.search) || hasTalk()
    if (resumes || this.pageMode === 'present') {
      void this.#asks.present().then((presenting) => {
        ready()
        if (resumes) presenting.resume()
      })
    } else ready()
  }

  state(): DeckState {
    return this.#state
  }

  onChange(listener: Listener): void {
    this.#listeners.add(listener)
  }

  left(): Left | null {
    return this.#left
  }

  change(wanted: DeckState, cause: Cause, entry: Entry = 'replace'): void {
    const before = this.#state
    // The presenter's window and the printed page have no page to go back to.
    const fixed = this.pageMode === 'presenter' || this.pageMode === 'print'
    const next: DeckState = fixed && wanted.mode === 'read' ? before : wanted
    if (next === before) return
    if (before.mode === 'read' && next.mode === 'present') {
      const { scrollY: scrolled, document } = this.#window
      this.#left = cause === 'address' ? null : { place: before, scrolled, focus: document.activeElement }
    }
    this.#state = next
    this.#show(before)
    const moved = !samePlace(before, next)
    if (moved && next.mode === 'read' && before.mode === 'read' && cause !== 'scroll') this.reader.scrollTo(next)
    for (const listener of this.#listeners) listener(next, before, cause)
    if (cause !== 'address') this.#write(moved ? entry : 'replace')
    if (next.mode === 'present') void this.#asks.present()
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
      void import('../page/lost.ts').then(({ locate }) => {
        const { words, ...found } = locate(slides, fragment)
        this.#open(mode, found, fragment.overlay)
        if (words) this.#tell(words)
        this.#write('replace')
      })
    }
  }

  #open(mode: Mode, place: Place, overlay: string): void {
    const before = this.#state
    this.#left = null
    this.change(goTo({ ...before, mode }, place.slide, place.step), 'address')
    this.#show(before)
    this.#openOverlay(overlay)
    if (mode === 'read' && this.#window.location.hash !== '') this.#putPage(this.#state)
  }

  #openOverlay(text: string): void {
    const scene = sceneAt(this.page, this.#state)
    // Nothing said, nothing to take back: the address of a page that was only opened stays as it is.
    if (!scene || (text === '' && this.#overlayText(this.#state) === '')) return
    sceneStore(scene.id).openLink(text, (problems) => this.#tell(problems.join(' ')))
  }

  #tell(text: string): void {
    void import('../page/voice.ts').then(({ openVoice }) => openVoice().show(text))
  }

  #putPage(place: Place): void {
    const remembered = this.#address.remembered()
    if (remembered === null) this.reader.scrollTo(place)
    else this.reader.restore(remembered)
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return
    const hash = event.target.closest('a[href^="#"]')?.getAttribute('href')
    if (!hash || event.ctrlKey || event.metaKey || event.shiftKey) return
    const place = placeOf(this.page.slides, parseFragment(hash))
    if (!place) return
    event.preventDefault()
    const before = this.#state
    this.change(goTo(before, place.slide, place.step), 'link', 'push')
    if (this.#state.mode === 'present') return
    // A link to where we are leads to where it begins.
    if (this.#state === before) this.reader.scrollTo(place)
    const view = this.page.views[place.slide]
    if (view) focusOn(view.heading ?? view.element)
  }

  #listen(): void {
    const window = this.#window
    const { document } = window
    window.addEventListener('popstate', () => {
      if (this.#address.isNews()) this.#openAddress()
    })
    window.addEventListener('pagehide', () => this.#address.flush())
    this.reader.onMove((place) => {
      if (this.#state.mode === 'read') this.change(goTo(this.#state, place.slide, place.step), 'scroll')
    })
    document.addEventListener('click', (event) => this.#click(event))
    const ids = new Set(this.page.scenes.map((scene) => scene.getAttribute('data-scene') as string))
    for (const id of ids) {
      sceneStore(id).onOverlay(() => {
        if (sceneAt(this.page, this.#state)?.id === id) this.#write('replace')
      })
    }
  }
}
