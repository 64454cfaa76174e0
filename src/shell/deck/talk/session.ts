/**
 * One talk in several windows. Each holds all of what is shared; a change goes out as a part, a window that joins is
 * sent everything. The windows of one talk know each other by an id that `window.open` hands over in the address, so
 * two lessons, or two copies opened apart, never hear each other.
 */
import { sceneStore } from '../../../islands/core/scene-store.ts'
import type { Deck } from '../page/ports.ts'
import { goTo, samePlace } from '../state/deck.ts'
import { holdTalk } from './hold.ts'
import { emptyShared, isMessage, type Message, merge, type Part, type Role, type Shared } from './shared.ts'
import { keepTalk, keptTalk, writeTalk } from './talk-storage.ts'

type Listener = (shared: Shared, part: Part) => void

export interface Session {
  readonly role: Role
  shared(): Shared
  /** Changes what is shared, here and in every other window. */
  send(part: Part): void
  /** Hears of every change, its own too, after the deck has followed it. */
  onShared(listener: Listener): void
  /** Finds the other windows of this talk, under the id that is returned. */
  connect(id?: string): string
  /** True while another window plays that role. */
  has(role: Role): boolean
}

let open: Session | null = null

/** The page's session, made on the first ask. */
export function openSession(deck: Deck): Session {
  open ??= new Talk(deck)
  return open
}

class Talk implements Session {
  readonly role: Role
  readonly #deck: Deck
  readonly #self = crypto.randomUUID()
  readonly #listeners = new Set<Listener>()
  readonly #others = new Map<string, Role>()
  #channel: BroadcastChannel | null = null
  #id: string | null = null
  #shared: Shared
  /** What was heard while this window may still be a double of the one that holds the talk; null: it isn't. */
  #unheard: Message[] | null = null
  /** True where something was done in this window that the others were not told, for the same reason. */
  #untold = false
  #giveUp: (() => void) | null = null
  /** True while the deck follows another window: what it does then is no news to that window. */
  #following = false

  constructor(deck: Deck) {
    this.#deck = deck
    this.role = deck.pageMode === 'presenter' ? 'presenter' : 'page'
    const { slide, step } = deck.state()
    const kept = keptTalk()
    // Place and figure are in the address; from the store comes what isn't.
    this.#shared = { ...emptyShared({ slide, step }), ...kept?.shared }
    this.#tellChanges()
    if (kept?.id && this.role === 'page') {
      this.#unheard = []
      this.connect(kept.id)
    }
  }

  shared(): Shared {
    return this.#shared
  }

  onShared(listener: Listener): void {
    this.#listeners.add(listener)
  }

  has(role: Role): boolean {
    return [...this.#others.values()].includes(role)
  }

  send(part: Part): void {
    this.#take(part)
    if (this.#unheard) this.#untold = true
    else this.#post({ kind: 'part', part })
  }

  connect(id: string = this.#id ?? crypto.randomUUID()): string {
    if (this.#id === id) return id
    this.#disconnect()
    this.#id = id
    const name = `${location.pathname}#${id}`
    this.#channel = new BroadcastChannel(name)
    if (this.role === 'page') this.#giveUp = holdTalk(name, () => this.#believe())
    this.#channel.addEventListener('message', (event) => this.#hear(event.data))
    this.#post({ kind: 'hello', role: this.role })
    this.#keep()
    return id
  }

  #disconnect(): void {
    this.#post({ kind: 'bye', role: this.role })
    this.#giveUp?.()
    this.#giveUp = null
    this.#channel?.close()
    this.#channel = null
    this.#others.clear()
  }

  #post(message: MessageBody): void {
    this.#channel?.postMessage({ from: this.#self, ...message })
  }

  #hear(data: unknown): void {
    if (!isMessage(data) || ('to' in data && data.to !== this.#self)) return
    if (this.#unheard && data.kind !== 'taken') {
      this.#unheard.push(data)
      return
    }
    switch (data.kind) {
      case 'hello':
        this.#greet(data.from, data.role)
        break
      case 'welcome':
        this.#others.set(data.from, data.role)
        this.#follow(data.shared)
        break
      case 'taken':
        // Whoever holds the talk keeps it; this window is one of its own now.
        this.#unheard = null
        this.#untold = false
        this.#disconnect()
        this.#id = null
        this.#keep()
        break
      case 'part':
        this.#follow(data.part)
        break
      case 'bye':
        this.#others.delete(data.from)
        this.#notify({})
    }
  }

  #believe(): void {
    const messages = this.#unheard ?? []
    this.#unheard = null
    for (const message of messages) this.#hear(message)
    if (this.#untold) this.#post({ kind: 'part', part: this.#shared })
    this.#untold = false
  }

  #greet(from: string, role: Role): void {
    if (role === 'page' && this.role === 'page') {
      this.#post({ kind: 'taken', to: from })
      return
    }
    this.#others.set(from, role)
    this.#post({ kind: 'welcome', role: this.role, to: from, shared: this.#shared })
    this.#notify({})
  }

  #take(part: Part): void {
    this.#shared = merge(this.#shared, part)
    this.#keep()
    this.#notify(part)
  }

  #notify(part: Part): void {
    for (const listener of this.#listeners) listener(this.#shared, part)
  }

  #keep(): void {
    keepTalk(this.#id, this.#shared)
  }

  /** The deck and its figures do what another window did. */
  #follow(part: Part): void {
    this.#following = true
    const before = this.#deck.state()
    const place = part.place ?? before
    let next = samePlace(place, before) ? before : goTo(before, place.slide, place.step)
    if (part.curtain && part.curtain !== next.curtain) next = { ...next, curtain: part.curtain }
    if (part.qr !== undefined && part.qr !== (next.panel === 'qr')) next = { ...next, panel: part.qr ? 'qr' : 'none' }
    this.#deck.change(next, 'window')
    for (const [scene, overlay] of Object.entries(part.overlays ?? {})) sceneStore(scene).setOverlay(overlay)
    this.#following = false
    this.#take(part)
  }

  #tellChanges(): void {
    this.#deck.onChange(({ slide, step, curtain, panel }, before) => {
      if (this.#following) return
      const qr = panel === 'qr'
      const part: Part = {
        ...(samePlace({ slide, step }, before) ? {} : { place: { slide, step } }),
        ...(curtain === before.curtain ? {} : { curtain }),
        ...(qr === this.#shared.qr ? {} : { qr }),
      }
      if (Object.keys(part).length > 0) this.send(part)
    })
    for (const scene of this.#deck.page.scenes) {
      const id = scene.getAttribute('data-scene') as string
      this.#shared = merge(this.#shared, { overlays: { [id]: sceneStore(id).overlay() } })
      sceneStore(id).onOverlay((overlay) => {
        if (!this.#following) this.send({ overlays: { [id]: overlay } })
      })
    }
    addEventListener('pagehide', () => {
      this.#post({ kind: 'bye', role: this.role })
      this.#giveUp?.()
      writeTalk()
    })
  }
}

type WithoutFrom<Kind> = Kind extends unknown ? Omit<Kind, 'from'> : never
type MessageBody = WithoutFrom<Message>
