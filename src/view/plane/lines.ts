/**
 * From the edges of a level to each unit's line: chains of edges that run on through corners, straight where they can.
 */
import type { Level } from '../../engine/complex/complex.ts'
import type { UnitRef } from '../../network/network.ts'
import { isHigherLeft, linesOfEdge } from '../draw/cells.ts'
import { type Frame, type Pixel, toPixel } from '../draw/frame.ts'
import type { UnitStyle } from '../draw/palette.ts'
import { along, direction } from '../draw/paths.ts'

/** `vertices` is one longer than `edges`; of a closed chain the first and the last are the same. */
export interface Chain {
  readonly vertices: readonly number[]
  readonly edges: readonly number[]
  readonly closed: boolean
}

export interface UnitLine {
  readonly style: UnitStyle
  readonly edges: ReadonlySet<number>
  readonly chains: readonly Chain[]
}

/** A level with its corners in pixels and its lines by unit. */
export interface LineMap {
  readonly level: Level
  readonly frame: Frame
  readonly pixels: readonly Pixel[]
  readonly lines: readonly UnitLine[]
  /** For each edge the place in `lines` of the one that draws it, or -1: where several coincide only one does. */
  readonly owner: readonly number[]
}

export type ExitSide = 'top' | 'right' | 'bottom' | 'left'

/** Where a line leaves the frame, and in which direction. */
export interface Exit {
  readonly side: ExitSide
  readonly at: Pixel
  readonly direction: Pixel
}

/** `first` names units that draw before the others where they coincide. */
export function lineMap(level: Level, frame: Frame, styles: readonly UnitStyle[], first: readonly string[]): LineMap {
  const pixels = level.vertices.map((vertex) => toPixel(frame, vertex.at))
  const placeOf = new Map(styles.map((style, place) => [`${style.layer}.${style.unit}`, place]))
  const edgesOf: Set<number>[] = styles.map(() => new Set())
  const rank = (place: number): number => {
    const preferred = first.indexOf(styles[place]?.name ?? '')
    return preferred >= 0 ? preferred - first.length : place
  }
  const owner = level.edges.map((_, edge) => {
    let best = -1
    for (const { layer, unit } of linesOfEdge(level, edge)) {
      const place = placeOf.get(`${layer}.${unit}`)
      if (place === undefined) continue
      edgesOf[place]?.add(edge)
      if (best < 0 || rank(place) < rank(best)) best = place
    }
    return best
  })
  const lines = styles.map((style, place) => {
    const edges = edgesOf[place] ?? new Set<number>()
    const found = chains(level, pixels, [...edges])
    return { style, edges, chains: found.map((chain) => orient(level, pixels, chain, style)) }
  })
  return { level, frame, pixels, lines, owner }
}

export const pixelOf = ({ pixels }: Pick<LineMap, 'pixels'>, vertex: number): Pixel => pixels[vertex] ?? [0, 0]

/** An end of an edge: twice the edge, and one more at its `to`. */
type End = number
const opposite = (end: End): End => end ^ 1
const edgeOf = (end: End): number => end >> 1

function chains(level: Level, pixels: readonly Pixel[], edges: readonly number[]): readonly Chain[] {
  const vertexOf = (end: End): number => {
    const edge = level.edges[edgeOf(end)]
    return (end & 1 ? edge?.to : edge?.from) ?? 0
  }
  const partner = partners(edges, vertexOf, pixels)
  const used = new Set<number>()
  const walk = (start: End): Chain => {
    const chain: { vertices: number[]; edges: number[] } = { vertices: [vertexOf(start)], edges: [] }
    let end: End | undefined = start
    while (end !== undefined && !used.has(edgeOf(end))) {
      used.add(edgeOf(end))
      chain.edges.push(edgeOf(end))
      chain.vertices.push(vertexOf(opposite(end)))
      end = partner.get(opposite(end))
    }
    return { ...chain, closed: end !== undefined }
  }
  const starts = edges.flatMap((edge) => [2 * edge, 2 * edge + 1]).filter((end) => !partner.has(end))
  const open = starts
    .filter((end) => !used.has(edgeOf(end)))
    .flatMap((end) => (used.has(edgeOf(end)) ? [] : [walk(end)]))
  const closed = edges.flatMap((edge) => (used.has(edge) ? [] : [walk(2 * edge)]))
  return [...open, ...closed]
}

/**
 * The same chain with its on side at the left, a closed one from its leftmost corner on. So a line keeps its two ends
 * while it moves and turns, and its path can glide from one place to the next.
 */
function orient(level: Level, pixels: readonly Pixel[], chain: Chain, unit: UnitRef): Chain {
  const first = level.edges[chain.edges[0] ?? -1]
  if (!first) return chain
  const forward = chain.vertices[0] === first.from
  const leftIsOn = isHigherLeft(level, first, unit)
  const turned =
    leftIsOn === forward ? chain : { ...chain, vertices: chain.vertices.toReversed(), edges: chain.edges.toReversed() }
  if (!chain.closed) return turned
  const corners = turned.vertices.slice(0, -1)
  const key = (vertex: number): Pixel => pixels[vertex] ?? [0, 0]
  const start = corners.reduce((best, vertex, place) => {
    const [[x, y], [bx, by]] = [key(vertex), key(corners[best] ?? 0)]
    return x < bx || (x === bx && y < by) ? place : best
  }, 0)
  const vertices = [...corners.slice(start), ...corners.slice(0, start)]
  return {
    vertices: [...vertices, vertices[0] ?? 0],
    edges: [...turned.edges.slice(start), ...turned.edges.slice(0, start)],
    closed: true,
  }
}

/** Which end a line runs on with: where more than two of its edges meet, the straightest pairs belong together. */
function partners(
  edges: readonly number[],
  vertexOf: (end: End) => number,
  pixels: readonly Pixel[],
): ReadonlyMap<End, End> {
  const endsAt = new Map<number, End[]>()
  for (const edge of edges) {
    for (const end of [2 * edge, 2 * edge + 1]) endsAt.set(vertexOf(end), [...(endsAt.get(vertexOf(end)) ?? []), end])
  }
  const partner = new Map<End, End>()
  const away = (end: End): Pixel =>
    direction(pixels[vertexOf(end)] ?? [0, 0], pixels[vertexOf(opposite(end))] ?? [0, 0])
  for (const ends of endsAt.values()) {
    const free = [...ends]
    while (free.length > 1) {
      let best: { pair: readonly [End, End]; bend: number } | null = null
      for (const [place, a] of free.entries()) {
        for (const b of free.slice(place + 1)) {
          const [[ax, ay], [bx, by]] = [away(a), away(b)]
          const bend = ax * bx + ay * by
          if (!best || bend < best.bend) best = { pair: [a, b], bend }
        }
      }
      if (!best) break
      const [a, b] = best.pair
      partner.set(a, b)
      partner.set(b, a)
      free.splice(free.indexOf(a), 1)
      free.splice(free.indexOf(b), 1)
    }
  }
  return partner
}

/** Consecutive edges of a chain that pass, as corners; a closed chain is turned so that no run is cut in two. */
export function runs(chain: Chain, passes: (edge: number) => boolean): readonly Chain[] {
  const start = chain.closed
    ? Math.max(
        0,
        chain.edges.findIndex((edge) => !passes(edge)),
      )
    : 0
  const edges = [...chain.edges.slice(start), ...chain.edges.slice(0, start)]
  const corners = chain.closed ? chain.vertices.slice(0, -1) : chain.vertices
  const vertexAt = (place: number): number => corners[(start + place) % corners.length] ?? 0
  const found: { vertices: number[]; edges: number[]; closed: boolean }[] = []
  for (const [place, edge] of edges.entries()) {
    if (!passes(edge)) continue
    const last = found.at(-1)
    if (last && place > 0 && passes(edges[place - 1] ?? -1)) {
      last.edges.push(edge)
      last.vertices.push(vertexAt(place + 1))
    } else found.push({ vertices: [vertexAt(place), vertexAt(place + 1)], edges: [edge], closed: false })
  }
  return found.map((run) => ({ ...run, closed: chain.closed && run.edges.length === chain.edges.length }))
}

const OUTWARD: readonly (readonly [ExitSide, Pixel])[] = [
  ['top', [0, -1]],
  ['right', [1, 0]],
  ['bottom', [0, 1]],
  ['left', [-1, 0]],
]

/** How a chain leaves the frame at its start and at its end; null where it ends inside, or only touches the border. */
export function exitsOf(map: LineMap, chain: Chain): readonly [start: Exit | null, end: Exit | null] {
  if (chain.closed) return [null, null]
  const [first = 0, second = 0] = chain.vertices
  return [exitOf(map, second, first), exitOf(map, chain.vertices.at(-2) ?? 0, chain.vertices.at(-1) ?? 0)]
}

function exitOf({ frame, level, pixels }: LineMap, inner: number, outer: number): Exit | null {
  const [x, y] = level.vertices[outer]?.at ?? [0, 0]
  const [[x0, x1], [y0, y1]] = frame.box
  const lies: Readonly<Record<ExitSide, boolean>> = { top: y === y1, right: x === x1, bottom: y === y0, left: x === x0 }
  const at = pixels[outer] ?? [0, 0]
  const heading = direction(pixels[inner] ?? [0, 0], at)
  let best: { side: ExitSide; lean: number } | null = null
  for (const [side, [nx, ny]] of OUTWARD) {
    const lean = heading[0] * nx + heading[1] * ny
    if (lies[side] && lean > 1e-9 && (!best || lean > best.lean + 1e-9)) best = { side, lean }
  }
  return best && { side: best.side, at, direction: heading }
}

/** Lines run this far past the frame, so that one sees that they go on. */
export const OVERRUN = 9

export const overrun = (exit: Exit, scale: number): Pixel => along(exit.at, exit.direction, OVERRUN * scale)
