/** `d`: a pen over the slide. Strokes are kept by slide, in parts of its width, and mirrored to the talk's windows. */
import { getStroke } from 'perfect-freehand'
import type { Deck } from '../page/ports.ts'
import { rectangleOf, spotIn } from './layer.ts'
import type { Session } from './session.ts'
import type { InkPoint, Stroke } from './shared.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Units of the drawing across the slide. */
const WIDTH = 1000

const opened = new WeakSet<Session>()

export function openInk(deck: Deck, session: Session): void {
  if (opened.has(session)) return
  opened.add(session)
  const layer = document.createElementNS(SVG, 'svg')
  layer.setAttribute('class', 'deck-ink')
  layer.setAttribute('aria-hidden', 'true')
  deck.page.frame.append(layer)
  const resize = () => {
    const { width, height } = rectangleOf(deck.page.frame)
    if (width > 0) layer.setAttribute('viewBox', `0 0 ${WIDTH} ${(WIDTH * height) / width}`)
  }
  new ResizeObserver(resize).observe(deck.page.frame)
  resize()

  const paths = new Map<string, SVGPathElement>()
  const drawn = new Map<string, Stroke>()
  const draw = () => {
    const slide = slideId(deck)
    const { ink } = session.shared()
    for (const [id, path] of paths) {
      if (ink[id]?.slide === slide) continue
      path.remove()
      paths.delete(id)
      drawn.delete(id)
    }
    for (const [id, stroke] of Object.entries(ink)) {
      if (stroke.slide !== slide || drawn.get(id) === stroke) continue
      const path = paths.get(id) ?? layer.appendChild(document.createElementNS(SVG, 'path'))
      path.setAttribute('d', outline(stroke.points))
      paths.set(id, path)
      drawn.set(id, stroke)
    }
  }
  session.onShared((_, part) => {
    if (part.ink) draw()
  })
  deck.onChange(draw)
  draw()
  takePen(layer, deck, session)
}

const slideId = (deck: Deck): string => deck.state().slides[deck.state().slide]?.id ?? ''

function takePen(layer: SVGSVGElement, deck: Deck, session: Session): void {
  let stroke: { readonly id: string; readonly pointer: number; readonly points: InkPoint[] } | null = null
  let frame = 0
  const send = () => {
    frame = 0
    if (stroke) session.send({ ink: { [stroke.id]: { slide: slideId(deck), points: [...stroke.points] } } })
  }
  const add = (event: PointerEvent) => {
    const rectangle = rectangleOf(deck.page.frame)
    const events = event.getCoalescedEvents?.() ?? []
    for (const each of events.length > 0 ? events : [event]) {
      // A mouse has no pressure of its own: 0.5 lets the library make one from the speed.
      stroke?.points.push([...spotIn(rectangle, each), each.pointerType === 'pen' ? each.pressure : 0.5])
    }
    if (frame === 0) frame = requestAnimationFrame(send)
  }
  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || stroke) return
    event.preventDefault()
    layer.setPointerCapture(event.pointerId)
    stroke = { id: crypto.randomUUID(), pointer: event.pointerId, points: [] }
    add(event)
  })
  layer.addEventListener('pointermove', (event) => {
    if (stroke?.pointer === event.pointerId) add(event)
  })
  const end = (event: PointerEvent) => {
    if (stroke?.pointer !== event.pointerId) return
    cancelAnimationFrame(frame)
    send()
    stroke = null
  }
  layer.addEventListener('pointerup', end)
  layer.addEventListener('pointercancel', end)
}

/** The stroke's outline as a path through the middles of its corners. */
function outline(points: readonly InkPoint[]): string {
  const scaled = points.map(([x, y, pressure]) => [x * WIDTH, y * WIDTH, pressure])
  const simulatePressure = points.every(([, , pressure]) => pressure === 0.5)
  const corners = getStroke(scaled, { size: 4.5, thinning: 0.5, smoothing: 0.5, streamline: 0.35, simulatePressure })
  const short = (n: number) => Math.round(n * 100) / 100
  const middles = corners.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = corners[(index + 1) % corners.length] ?? []
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`
  })
  const [x = 0, y = 0] = corners[0] ?? []
  return corners.length === 0 ? '' : `M${short(x)} ${short(y)}Q${middles.join(' ')}Z`
}
