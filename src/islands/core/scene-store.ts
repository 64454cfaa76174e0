/**
 * The module through which the deck and the figures of one page speak: the deck says which step it is,
 * the figure says what the reader changed. Neither touches the other's elements.
 */
import { createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import type { DecodedOverlay } from '../../view/link/overlay-read.ts'
import { overlayAfter } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'

/** One step of a scene, as built: its own patch, and all patches so far folded into one keyframe. */
export interface SceneStep {
  readonly slide: string
  readonly patch: Keyframe
  readonly keyframe: Keyframe
}

export interface SceneStore {
  readonly id: string
  /** Empty until the figure has registered them. */
  readonly steps: readonly SceneStep[]
  /** Counts from 0 over all steps of the scene. A Solid signal. */
  readonly step: () => number
  /** Clears the keys of the overlay that the crossed steps set. */
  readonly setStep: (step: number) => void
  /** What the reader changed. A Solid signal. */
  readonly overlay: () => Keyframe
  readonly setOverlay: (overlay: Keyframe) => void
  /** Is told of every change of the overlay, whoever made it; returns the function that ends this. */
  readonly onOverlay: (listener: (overlay: Keyframe) => void) => () => void
  /**
   * What the address says of this figure. Only the figure knows its network, so the text waits until the figure has
   * registered; then the overlay is set and `told` hears what had to be left out. A later link takes its place.
   */
  readonly openLink: (text: string, told: (problems: readonly string[]) => void) => void
  /** The text of `openLink` that is still waiting; null: none is. */
  readonly waitingLink: () => string | null
  readonly register: (steps: readonly SceneStep[], decode?: Decode) => void
  /** Something that the figure draws is on its way, a worker's cells say; the function that is returned ends that. */
  readonly begin: () => () => void
  /** True while something is on its way. A Solid signal. */
  readonly busy: () => boolean
  /** Resolves as soon as the figure has registered and draws the state that it is in. */
  readonly settled: () => Promise<void>
}

/** What reads links may have to be loaded first. */
type Decode = (text: string) => Promise<DecodedOverlay>

interface Link {
  readonly text: string
  readonly told: (problems: readonly string[]) => void
}

const stores = new Map<string, SceneStore>()

/** The store of the scene `id`, made on the first ask from either side. On the server each ask gets its own. */
export function sceneStore(id: string): SceneStore {
  const known = stores.get(id)
  if (known) return known
  const store = createSceneStore(id)
  if (!isServer) stores.set(id, store)
  return store
}

export function createSceneStore(id: string): SceneStore {
  let steps: readonly SceneStep[] = []
  const [step, writeStep] = createSignal(0)
  const [overlay, writeOverlay] = createSignal<Keyframe>({})
  const listeners = new Set<(overlay: Keyframe) => void>()
  let decode: Decode | undefined
  let waiting: Link | null = null
  let registered = false
  let works = 0
  const [busy, setBusy] = createSignal(false)
  const settling: (() => void)[] = []

  const isSettled = () => registered && works === 0
  const tellSettled = () => {
    if (!isSettled()) return
    for (const tell of settling.splice(0)) tell()
  }

  const followLink = async () => {
    const link = waiting
    if (!decode || !link) return
    const { overlay, problems } = link.text === '' ? { overlay: {}, problems: [] } : await decode(link.text)
    // A later link has taken its place.
    if (waiting !== link) return
    waiting = null
    setOverlay(overlay)
    if (problems.length > 0) link.told(problems)
  }

  const setOverlay = (next: Keyframe) => {
    if (next === overlay()) return
    writeOverlay(next)
    for (const listener of listeners) listener(next)
  }

  return {
    id,
    get steps() {
      return steps
    },
    step,
    setStep(next) {
      const from = step()
      if (next === from) return
      const crossed = steps.slice(Math.min(from, next) + 1, Math.max(from, next) + 1)
      writeStep(next)
      setOverlay(
        overlayAfter(
          overlay(),
          crossed.map((each) => each.patch),
        ),
      )
    },
    overlay,
    setOverlay,
    onOverlay(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openLink(text, told) {
      waiting = { text, told }
      void followLink()
    },
    waitingLink: () => waiting?.text ?? null,
    register(given, read) {
      steps = given
      decode = read
      registered = true
      void followLink()
      tellSettled()
    },
    begin() {
      works += 1
      setBusy(true)
      let ended = false
      return () => {
        if (ended) return
        ended = true
        works -= 1
        setBusy(works > 0)
        tellSettled()
      }
    },
    busy,
    settled: () =>
      new Promise((resolve) => {
        settling.push(resolve)
        tellSettled()
      }),
  }
}
