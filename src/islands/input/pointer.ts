/**
 * The pointer on a figure: pointing at a line, a row or a unit lights all three; a press on the point or a handle drags
 * it, on a line selects it (and drags it on), anywhere else moves the point there.
 */
import type { UnitRef } from '../../network/network.ts'
import type { Pixel } from '../../view/draw/frame.ts'
import { beginTurn, dragPoint, type Edit, moveLine, turnLine } from '../../view/edit/edit.ts'
import type { HandlePins } from '../../view/plane/plane.ts'
import { selectedUnit } from '../../view/state/keys.ts'
import { type Drawing, pixelOf } from '../core/drawing.ts'
import type { LiveFigure } from '../core/figure-core.ts'

/** px that a press may wander and still be a click. */
const STILL = 4
/** How near to a line a press counts as on it, in px at scale 1; fingers are broader. */
const REACH = { mouse: 8, touch: 14 } as const

interface Drag {
  readonly pointer: number
  readonly svg: Element
  readonly start: Pixel
  readonly to: (domain: readonly number[]) => Edit
  /** The unit whose line it moves. */
  readonly line: UnitRef | null
  readonly pins: (domain: readonly [number, number]) => HandlePins
  /** What a press without a move does. */
  readonly click: () => void
  moved: boolean
}

export function watchPointer(root: HTMLElement, model: LiveFigure, early: readonly Event[]): () => void {
  const controller = new AbortController()
  const { signal } = controller
  let drag: Drag | null = null
  let repaint = 0
  let last: PointerEvent | null = null
  let gestures = 0

  /** At most one change a frame, however often the pointer reports. */
  const onNextFrame = (event: PointerEvent) => {
    last = event
    if (repaint === 0) repaint = requestAnimationFrame(follow)
  }
  const follow = () => {
    repaint = 0
    const event = last
    last = null
    if (!event) return
    if (!drag) return point(event)
    const pixel = pixelOf(drag.svg, event)
    if (!drag.moved && Math.hypot(pixel[0] - drag.start[0], pixel[1] - drag.start[1]) < STILL) return
    drag.moved = true
    const domain = drawingOf(model, drag.svg).domainOf(pixel)
    model.setPins(drag.pins([domain[0] ?? 0, domain[1] ?? 0]))
    model.apply(drag.to(domain), `drag ${gestures}`, drag.line)
  }

  const point = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    model.setHover(pointedAt(model, event))
  }

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    const press = beginDrag(model, event)
    if (!press) return
    gestures += 1
    drag = press
    capture(press.svg, event.pointerId)
    model.setDragging(event.pointerType)
  }
  const up = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return
    if (repaint !== 0) cancelAnimationFrame(repaint)
    if (event.type === 'pointerup') {
      last ??= event
      follow()
      if (drag && !drag.moved) drag.click()
    }
    drag = null
    last = null
    model.setDragging(null)
    model.setPins({})
    model.settle()
  }

  const handlers: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointermove: onNextFrame,
    pointerdown: down,
    pointerup: up,
    pointercancel: up,
    pointerleave: () => drag ?? model.setHover(null),
    click: (event) => selectByClick(model, event),
  }
  const handle = (event: Event) => handlers[event.type]?.(event as PointerEvent)
  for (const event of early) handle(event)
  for (const type of Object.keys(handlers)) root.addEventListener(type, handle, { signal })
  return () => {
    controller.abort()
    if (repaint !== 0) cancelAnimationFrame(repaint)
  }
}

function capture(svg: Element, pointer: number): void {
  try {
    svg.setPointerCapture(pointer)
  } catch {
    // A press that was over before this was loaded: there is nothing to follow any more.
  }
}

function closest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null
}

/** Most figures have one drawing. */
function drawingOf(model: LiveFigure, svg: Element): Drawing {
  return model.surface?.() ?? model.drawingOf?.(svg) ?? model.drawing
}

function inDrawing(event: Event): boolean {
  return closest(event, '.fig-plane') !== null
}

function pointedAt(model: LiveFigure, event: PointerEvent): string | null {
  const named = closest(event, '[data-unit]')?.getAttribute('data-unit')
  if (named) return named
  const svg = closest(event, '.fig-plane svg')
  return svg ? drawingOf(model, svg).lineAt(pixelOf(svg, event), REACH.mouse) : null
}

/** A click on a row or on a mark of the diagram; those on the drawing are presses. */
function selectByClick(model: LiveFigure, event: Event): void {
  if (inDrawing(event) || closest(event, 'input')) return
  const name = closest(event, '.fig-panel [data-unit], .fig-diagram [data-unit]')?.getAttribute('data-unit')
  if (name) select(model, name)
}

export function select(model: LiveFigure, name: string | null): void {
  const next = name !== null && model.state().select === name ? null : name
  model.change({ select: next }, null)
}

function beginDrag(model: LiveFigure, event: PointerEvent): Drag | null {
  const svg = closest(event, '.fig-plane svg')
  if (!svg) return null
  const start = pixelOf(svg, event)
  const drawing = drawingOf(model, svg)
  const base = { pointer: event.pointerId, svg, start, line: null, moved: false }
  const handle = closest(event, '[data-handle]')?.getAttribute('data-handle')
  if (handle === 'move' || handle === 'turn') return { ...base, ...handleDrag(model, handle), click: () => {} }
  const own = handle === null || handle === undefined ? undefined : model.own?.[handle]
  if (own) return { ...base, line: own.line ?? null, to: own.drag(), pins: () => ({}), click: () => {} }
  const toPoint = (domain: readonly number[]) => dragPoint(model.network(), domain)
  const pointDrag = { ...base, to: toPoint, pins: () => ({}), click: () => {} }
  if (closest(event, '[data-point]')) return pointDrag
  const touch = event.pointerType === 'touch'
  const label = closest(event, '[data-unit]')?.getAttribute('data-unit') ?? null
  const line = label ?? drawing.lineAt(start, touch ? REACH.touch : REACH.mouse)
  if (line) return { ...base, ...lineDrag(model, line, touch), click: () => select(model, line) }
  if (!drawing.isInFrame(start)) return null
  const click = () => model.apply(toPoint(drawing.domainOf(start)), null)
  return { ...pointDrag, click }
}

type Follow = Pick<Drag, 'to' | 'pins' | 'line'>

function handleDrag(model: LiveFigure, kind: 'move' | 'turn'): Follow {
  const ref = model.selected()
  const move = model.drawing.handleOf('move')
  const turn = model.drawing.handleOf('turn')
  if (!ref || !move) return nothing
  if (kind === 'move') {
    return { line: ref, to: (domain) => moveLine(model.network(), ref, domain), pins: (at) => ({ move: at }) }
  }
  if (!turn) return nothing
  const pivot = model.drawing.handlePoint(move)
  const began = beginTurn(model.network(), ref, pivot, model.drawing.handlePoint(turn))
  return {
    line: ref,
    to: (domain) => turnLine(model.network(), ref, began, domain),
    pins: (at) => ({ move: move.point, turn: at }),
  }
}

const nothing: Follow = { line: null, to: () => ({ patch: {}, remark: null }), pins: () => ({}) }

/** A line can be taken hold of anywhere. A finger on it scrolls or selects: it has the handles. */
function lineDrag(model: LiveFigure, name: string, touch: boolean): Follow {
  const ref = selectedUnit(model.props.network, name)
  if (!ref || touch) return nothing
  return {
    line: ref,
    to: (domain) => {
      const edit = moveLine(model.network(), ref, domain)
      return edit.patch ? { ...edit, patch: { ...edit.patch, select: name } } : edit
    },
    pins: (at) => ({ move: at }),
  }
}
