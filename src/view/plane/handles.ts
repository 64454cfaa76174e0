/** The handles of the selected line, where there is room for them: at least 24 px from any corner of a cell. */

import { isHigherLeft } from '../draw/cells.ts'
import { type Pixel, type Point, toDomain, toPixel } from '../draw/frame.ts'
import { movePath, type Place } from '../draw/move-path.ts'
import { round } from '../draw/palette.ts'
import { along, at, direction, distance, leftOf, nearestOn } from '../draw/paths.ts'
import type { HandleDrawing, HandlesDrawing } from '../draw/plane-scene.ts'
import { type LineMap, pixelOf, type UnitLine } from './lines.ts'

/** Where a handle that is being dragged stays: at the nearest point of the line to this one, in domain coordinates. */
export interface HandlePins {
  readonly move?: Point
  readonly turn?: Point
}

const HANDLE = {
  move: 6.5,
  turn: 4.5,
  /** From a corner of a cell, from the point, and between the two. */
  clear: 24,
  fromPoint: 48,
  between: 44,
  arc: { radius: 13, half: 0.95, head: 4.5 },
} as const

/** A straight stretch of the line between two corners of cells. */
interface Stretch {
  readonly from: Pixel
  readonly to: Pixel
  /** The on side, as a unit vector. */
  readonly normal: Pixel
  readonly length: number
}

export function handlesDrawing(
  map: LineMap,
  selected: string | null,
  point: Pixel | null,
  pins: HandlePins,
): HandlesDrawing | null {
  const line = map.lines.find(({ style }) => style.name === selected)
  if (!line || line.edges.size === 0) return null
  const stretches = stretchesOf(map, line)
  const move = place(map, stretches, point, [], pins.move)
  if (!move) return null
  const turn = line.style.layer === 1 ? place(map, stretches, point, [move.at], pins.turn) : null
  const handles = [
    drawing(map, 'move', move, movePath(move, map.frame.mark)),
    ...(turn ? [drawing(map, 'turn', turn, turnPath(turn, map.frame.mark))] : []),
  ]
  return { ...line.style, handles }
}

/** Every edge is a stretch: its ends are the corners of cells that lie on the line. */
function stretchesOf(map: LineMap, { edges, style }: UnitLine): readonly Stretch[] {
  return [...edges].flatMap((edge) => {
    const found = map.level.edges[edge]
    if (!found) return []
    const [from, to] = [pixelOf(map, found.from), pixelOf(map, found.to)] as const
    const [left, right] = [leftOf(direction(from, to)), leftOf(direction(to, from))]
    const onLeft = isHigherLeft(map.level, found, style)
    return [{ from, to, normal: onLeft ? left : right, length: distance(from, to) }]
  })
}

/** The roomiest place; on a line too crowded for the distances, the one that comes nearest to them. */
function place(
  map: LineMap,
  stretches: readonly Stretch[],
  point: Pixel | null,
  taken: readonly Pixel[],
  pin: Point | undefined,
): Place | null {
  if (pin) return pinned(stretches, toPixel(map.frame, pin))
  const { mark, across } = map.frame
  const share = (distances: readonly number[], wanted: number): number =>
    Math.min(1, ...distances.map((d) => d / wanted))
  let best: { place: Place; score: number } | null = null
  for (const { from, to, normal, length } of stretches) {
    // Only corners near the stretch can be too near to a place on it.
    const near = map.pixels.filter((corner) => distance(nearestOn(from, to, corner), corner) < HANDLE.clear * mark)
    for (const { at: spot, share: place } of spots(from, to, length, STEP * mark)) {
      const fromCorners = share(
        near.map((corner) => distance(spot, corner)),
        HANDLE.clear * mark,
      )
      const fromPoint = share(point ? [distance(spot, point)] : [], HANDLE.fromPoint * mark)
      const fromTaken = share(
        taken.map((other) => distance(spot, other)),
        HANDLE.between * mark,
      )
      // Clearances first, each counted up to its full measure; then a long stretch, then the middle of it.
      const score = 300 * fromCorners + 100 * (fromPoint + fromTaken) + length / across - Math.abs(place - 0.5) / 3
      if (!best || score > best.score + 1e-9) best = { place: { at: spot, normal }, score }
    }
  }
  return best?.place ?? null
}

/** Places are tried this far apart. */
const STEP = 8

function spots(from: Pixel, to: Pixel, length: number, step: number): readonly { at: Pixel; share: number }[] {
  const half = Math.floor(length / (2 * step))
  return Array.from({ length: 2 * half + 1 }, (_, count) => {
    const share = 0.5 + ((count - half) * step) / Math.max(step, length)
    return { at: along(from, [to[0] - from[0], to[1] - from[1]], share), share }
  })
}

function pinned(stretches: readonly Stretch[], wish: Pixel): Place | null {
  let best: { place: Place; away: number } | null = null
  for (const { from, to, normal } of stretches) {
    const spot = nearestOn(from, to, wish)
    const away = distance(spot, wish)
    if (!best || away < best.away) best = { place: { at: spot, normal }, away }
  }
  return best?.place ?? null
}

function drawing(map: LineMap, kind: 'move' | 'turn', spot: Place, path: string): HandleDrawing {
  const radius = round(HANDLE[kind] * map.frame.mark)
  return { kind, at: spot.at, radius, path, point: toDomain(map.frame, spot.at), normal: spot.normal }
}

/** An arc on the off side, where no ticks stand, with a head at either end. */
function turnPath({ at: spot, normal }: Place, scale: number): string {
  const { radius, half, head } = HANDLE.arc
  const r = radius * scale
  const off = Math.atan2(-normal[1], -normal[0])
  const onArc = (angle: number, reach = r): Pixel => [
    spot[0] + reach * Math.cos(off + angle),
    spot[1] + reach * Math.sin(off + angle),
  ]
  const chevron = (way: 1 | -1): string => {
    const back = way * (half - (head * scale) / r)
    return `M${at(onArc(back, r - head * 0.75 * scale))}L${at(onArc(way * half))}L${at(onArc(back, r + head * 0.75 * scale))}`
  }
  return `M${at(onArc(-half))}A${round(r)} ${round(r)} 0 0 1 ${at(onArc(half))}${chevron(1)}${chevron(-1)}`
}
