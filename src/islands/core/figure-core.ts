/**
 * What every live figure has, whatever it draws: its state from keyframe and overlay, the network that results and its
 * cells, what is pointed at and dragged, undo and redo. `figure-model.ts` and its like add what they draw.
 */
import { batch, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import type { Edit, Remark } from '../../view/edit/edit.ts'
import type { Knob } from '../../view/edit/knob-of.ts'
import type { HandlePins } from '../../view/plane/handles.ts'
import { parseParameterKey, selectedUnit } from '../../view/state/keys.ts'
import { applyNetwork, figureState, withOverlay } from '../../view/state/parameters.ts'
import type { Keyframe } from '../../view/state/state.ts'
import { nameText, unitName } from '../../view/text/notation.ts'
import { parseUnitName, plainName, sameUnit } from '../../view/text/units.ts'
import { type FigureStrings, figureStrings } from '../../view/words/english/figure.ts'
import { fill, type Words, wordsIn } from '../../view/words/words.ts'
import type { Drawing } from './drawing.ts'
import { emptyHistory, type History, record, redo, settle, undo } from './history.ts'
import { liveComplex } from './live-complex.ts'
import { type SceneStep, sceneStore } from './scene-store.ts'

/** What the page says of the figure's kind: its name, how its stage is laid out, and the keys that only it knows. */
export interface KindProps {
  readonly name: string
  readonly layout: string
  readonly own: readonly string[]
}

export interface FigureProps {
  readonly kind: KindProps
  /** Unique on the page: the deck finds the figure's store by it. */
  readonly scene: string
  readonly network: Network
  readonly title?: string
  /** One for each step; without any the figure shows every layer. */
  readonly keyframes?: readonly SceneStep[]
  /** Shown in every step, under what the steps set. */
  readonly show?: readonly string[]
  /** The page can present: a button asks the shell to. */
  readonly present?: boolean
  /** The language of its words; left out: English. */
  readonly lang?: string | undefined
  /** The unit that is pointed at before anybody points: the gallery shows it. */
  readonly pointed?: string
}

/** The drawing's size in CSS px, and the figure's font size in units of 16 px. */
export interface Measure {
  readonly width: number
  readonly height: number
  readonly mark: number
}

/** What a kind gives to the core of its figure. */
export interface FigureSetup {
  /** What the server draws. */
  readonly nominal: Measure
  /** What the figure's own keys make of the network. */
  readonly change?: (network: Network, own: Keyframe) => Network
}

export type FigureCore = ReturnType<typeof createFigureCore>

/** A figure that pointer and keyboard can be wired to. */
export interface LiveFigure extends FigureCore {
  readonly drawing: Drawing
  /** Of a figure with several drawings, the one in this element. */
  readonly drawingOf?: (svg: Element) => Drawing | null
  /** The surface that stands in the drawing's place, while it does. */
  readonly surface?: () => Drawing | undefined
  /** Handles of the figure's own, by their `data-handle`: what a drag and an arrow key do. */
  readonly own?: Readonly<Record<string, OwnHandle>>
  /** The slider under the drawing, where the step has one. */
  readonly knob?: () => Knob | null
  /** Fetches what its own handles take, beside pointer and keyboard, before the first of them is answered. */
  readonly prepareHand?: () => Promise<void>
}

export interface OwnHandle {
  /** The unit whose line it moves, if it does. */
  readonly line?: UnitRef | null
  /** Called when a drag begins; what it returns is called with the pointer's place. */
  readonly drag: () => (domain: readonly number[]) => Edit
  readonly step: (direction: readonly [x: number, y: number], factor: number) => Edit | null
}

export function createFigureCore(props: FigureProps, setup: FigureSetup) {
  const words = <English extends Words>(english: English): English => wordsIn(props.lang, english)
  const strings = (): FigureStrings => words(figureStrings)
  const store = sceneStore(props.scene)
  // What the server drew is the first step without an overlay: hydration has to begin with the same.
  const [live, setLive] = createSignal(false)
  const start = () => {
    batch(() => {
      setLive(true)
      store.register(props.keyframes ?? [], async (text) => {
        const { decodeOverlay } = await import('../../view/link/overlay-read.ts')
        return decodeOverlay(text, props.network, props.kind.own)
      })
    })
  }

  const shownStep = () => (live() ? store.step() : 0)
  const keyframe = createMemo((): Keyframe => {
    const step = props.keyframes?.[shownStep()]
    const base: Keyframe = props.show ? { show: props.show, ...step?.keyframe } : (step?.keyframe ?? {})
    return live() ? withOverlay(base, store.overlay()) : base
  })
  const state = createMemo(() => figureState(props.network, keyframe()))
  const parameters = createMemo(() => parametersOf(keyframe()), {}, { equals: sameEntries })
  const own = createMemo(() => state().own, {}, { equals: sameText })
  const network = createMemo(() => {
    const set = applyNetwork(props.network, parameters())
    return setup.change?.(set, own()) ?? set
  })
  const complex = liveComplex(network, store.begin)
  const selected = createMemo(() => selectedUnit(props.network, state().select))

  const [hover, setHover] = createSignal<string | null>(props.pointed ?? null)
  const [pins, setPins] = createSignal<HandlePins>({})
  const [dragging, setDragging] = createSignal<string | null>(null)
  const [measure, setMeasure] = createSignal<Measure>(setup.nominal, {
    equals: (a, b) => a.width === b.width && a.height === b.height && a.mark === b.mark,
  })

  const [message, setMessage] = createSignal('')
  const [history, setHistory] = createSignal<History>(emptyHistory)
  createEffect(on(store.step, () => setHistory(emptyHistory), { defer: true }))

  /** Sets keys of the overlay; the changes of one gesture are undone together. */
  const change = (patch: Keyframe, gesture: string | null) => {
    const before = store.overlay()
    batch(() => {
      setHistory(record(history(), before, gesture))
      store.setOverlay({ ...before, ...patch })
    })
  }
  const say = (remark: Remark | null) => {
    const unit = remark?.unit === undefined ? null : parseUnitName(remark.unit)
    setMessage(remark ? fill(strings()[remark.key], { unit: unit ? nameText(unitName(unit)) : '' }) : '')
  }
  /** Does an edit, or says why not. `line` is the unit whose line it moves: a line that is seen stays in the window. */
  const apply = (edit: Edit, gesture: string | null, line: UnitRef | null = null) => {
    say(edit.remark)
    if (!edit.patch) return
    const before = { overlay: store.overlay(), history: history() }
    const seen = line !== null && hasLine(complex(), line)
    change(edit.patch, gesture)
    if (!seen || hasLine(complex(), line)) return
    batch(() => {
      setHistory(before.history)
      store.setOverlay(before.overlay)
      say({ key: 'lineLeftWindow', unit: plainName(line) })
    })
  }
  const travel = (to: ReturnType<typeof undo>) => {
    if (!to) return
    batch(() => {
      setHistory(to.history)
      setMessage('')
      store.setOverlay(to.overlay)
    })
  }

  return {
    props,
    /** Words that a part of the figure has of its own, in the figure's language. */
    words,
    /** Those that all figures share. */
    strings,
    flat: props.network.inputs.length === 2,
    store,
    start,
    live,
    shownStep,
    state,
    network,
    complex,
    selected,
    hover,
    setHover,
    pins,
    setPins,
    dragging,
    setDragging,
    measure,
    setMeasure,
    message,
    setMessage,
    change,
    apply,
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    settle: () => setHistory(settle(history())),
    undo: () => travel(undo(history(), store.overlay())),
    redo: () => travel(redo(history(), store.overlay())),
    /** Back to what the author set for this step; undo brings the reader's changes back. */
    reset: () => {
      if (Object.keys(store.overlay()).length === 0) return
      batch(() => {
        setHistory(record(history(), store.overlay(), null))
        setMessage('')
        store.setOverlay({})
      })
    },
  }
}

function hasLine({ levels }: Complex, unit: UnitRef): boolean {
  return levels[unit.layer]?.edges.some(({ units }) => units.some((each) => sameUnit(each, unit))) ?? false
}

function parametersOf(keyframe: Keyframe): Keyframe {
  return Object.fromEntries(
    Object.entries(keyframe).filter(([key]) => key === 'scale' || parseParameterKey(key) !== null),
  )
}

function sameEntries(a: Keyframe, b: Keyframe): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Values of plain text: where nothing has changed, nothing is set again. */
export function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
