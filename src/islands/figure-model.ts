/**
 * A figure's state and all that follows from it, as signals: keyframe and overlay → network → cells → panel, diagram and
 * drawing. Moving the point never cuts the cells again, and nothing is computed twice for one repaint.
 */
import { batch, createEffect, createMemo, createSignal, on } from 'solid-js'
import { buildComplex } from '../engine/build.ts'
import type { Complex } from '../engine/complex.ts'
import type { Network } from '../network/network.ts'
import { describe } from '../view/describe.ts'
import { diagramOf } from '../view/diagram.ts'
import { diagramLayout } from '../view/diagram-layout.ts'
import type { Edit } from '../view/edit.ts'
import { parseParameterKey, selectedUnit } from '../view/keys.ts'
import { lineFrame, lineScene } from '../view/line.ts'
import { deadUnits, locate } from '../view/located.ts'
import { nameText, unitName } from '../view/notation.ts'
import { numbersOf } from '../view/numbers-table.ts'
import { panelOf } from '../view/panel.ts'
import { applyNetwork, decodeOverlay, figureState, withOverlay } from '../view/parameters.ts'
import { type HandlePins, planeFrame, planeScene } from '../view/plane.ts'
import type { Keyframe } from '../view/state.ts'
import { type FigureStrings, figureStrings, fill } from '../view/strings.ts'
import { parseUnitName } from '../view/units.ts'
import { emptyHistory, type History, record, redo, settle, undo } from './history.ts'
import { type SceneStep, sceneStore } from './scene-store.ts'

export interface FigureProps {
  /** Unique on the page: the deck finds the figure's store by it. */
  readonly scene: string
  readonly network: Network
  readonly title?: string
  /** One for each step; without any the figure shows every layer. */
  readonly keyframes?: readonly SceneStep[]
  /** Shown in every step, under what the steps set. */
  readonly show?: readonly string[]
  readonly strings?: FigureStrings
}

/** The drawing's size in CSS px, and the figure's font size in units of 16 px. */
export interface Measure {
  readonly width: number
  readonly height: number
  readonly mark: number
}

/** What the server draws: the frame is 412 px wide. */
const NOMINAL: Measure = { width: 500, height: 488, mark: 1 }
const NOMINAL_LINE: Measure = { width: 640, height: 500, mark: 1 }

export type FigureModel = ReturnType<typeof createFigureModel>

export function createFigureModel(props: FigureProps) {
  const strings = () => props.strings ?? figureStrings
  const flat = props.network.inputs.length === 2
  const store = sceneStore(props.scene)
  // What the server drew is the first step without an overlay: hydration has to begin with the same.
  const [live, setLive] = createSignal(false)
  const start = () => {
    batch(() => {
      setLive(true)
      store.register(props.keyframes ?? [], (text) => decodeOverlay(text, props.network))
    })
  }

  const keyframe = createMemo((): Keyframe => {
    const step = props.keyframes?.[live() ? store.step() : 0]
    const base: Keyframe = props.show ? { show: props.show, ...step?.keyframe } : (step?.keyframe ?? {})
    return live() ? withOverlay(base, store.overlay()) : base
  })
  const state = createMemo(() => figureState(props.network, keyframe()))
  const parameters = createMemo(() => parametersOf(keyframe()), {}, { equals: sameEntries })
  const network = createMemo(() => applyNetwork(props.network, parameters()))
  const complex = createMemo((): Complex => buildComplex(network()))
  const layer = createMemo(() => state().layer)
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const dead = createMemo(() => deadUnits(complex(), layer()))
  const selected = createMemo(() => selectedUnit(props.network, state().select))

  const [hover, setHover] = createSignal<string | null>(null)
  const [pins, setPins] = createSignal<HandlePins>({})
  const [dragging, setDragging] = createSignal<string | null>(null)
  const [measure, setMeasure] = createSignal<Measure>(flat ? NOMINAL : NOMINAL_LINE, {
    equals: (a, b) => a.width === b.width && a.height === b.height && a.mark === b.mark,
  })

  const panel = createMemo(() => panelOf(located(), dead()), undefined, { equals: sameText })
  const layout = createMemo(() => diagramLayout(network(), layer()))
  const diagram = createMemo(() => diagramOf(layout(), located(), dead()))
  const numbers = createMemo(() => numbersOf(network(), layer(), located(), strings()))
  const words = createMemo(() => describe(located(), dead(), strings()))
  const look = () => ({ complex: complex(), state: state(), hover: hover(), pins: pins() })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() => (flat ? planeScene({ ...look(), frame: frame() }) : null))
  const rule = createMemo(() => lineFrame({ ...measure(), box: network().box, layers: layer() }))
  const titleOf = (each: number) => fill(strings().earlierLayer, { layer: each })
  const line = createMemo(() => (flat ? null : lineScene({ ...look(), frame: rule(), located: located(), titleOf })))

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
  /** Does an edit, or says why not. */
  const apply = (edit: Edit, gesture: string | null) => {
    const { remark } = edit
    const unit = remark?.unit === undefined ? null : parseUnitName(remark.unit)
    setMessage(remark ? fill(strings()[remark.key], { unit: unit ? nameText(unitName(unit)) : '' }) : '')
    if (edit.patch) change(edit.patch, gesture)
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
    strings,
    store,
    start,
    state,
    network,
    complex,
    located,
    selected,
    hover,
    setHover,
    setPins,
    dragging,
    setDragging,
    measure,
    setMeasure,
    panel,
    diagram,
    numbers,
    words,
    frame,
    plane,
    rule,
    line,
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
    flat,
  }
}

function parametersOf(keyframe: Keyframe): Keyframe {
  return Object.fromEntries(Object.entries(keyframe).filter(([key]) => parseParameterKey(key) !== null))
}

function sameEntries(a: Keyframe, b: Keyframe): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Rows are values of plain text: where none has changed, none is set again. */
function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
