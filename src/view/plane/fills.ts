/** What lies under the lines: tinted cells, the current cell, the hatched side of the line pointed at, open sides. */
import type { UnitRef } from '../../network/network.ts'
import { stateOf, unitsOn } from '../draw/cells.ts'
import type { Frame, Pixel } from '../draw/frame.ts'
import { round, TINTS, tintOf } from '../draw/palette.ts'
import { at, distance, middle, polygon } from '../draw/paths.ts'
import { type LineMap, pixelOf } from './lines.ts'

export const cellPixels = (map: LineMap, cell: number): readonly Pixel[] =>
  (map.level.cells[cell]?.vertices ?? []).map((vertex) => pixelOf(map, vertex))

export const cellPath = (map: LineMap, cell: number): string => polygon(cellPixels(map, cell))

/** One path a tint: a figure of a thousand cells has six elements for them. */
export function tintPaths(map: LineMap, units: number): readonly string[] {
  const paths: string[] = new Array(TINTS).fill('')
  for (const { index } of map.level.cells) {
    const tint = Math.min(TINTS - 1, tintOf(unitsOn(map.level, index), units))
    paths[tint] += cellPath(map, index)
  }
  return paths
}

const HATCH_GAP = 6

type Interval = readonly [from: number, to: number]

/** The cells on the unit's side that holds at `cell`, hatched. */
export function hatchPath(map: LineMap, cell: number, unit: UnitRef): string {
  const side = stateOf(map.level, cell, unit)
  const cells = map.level.cells.filter(({ index }) => stateOf(map.level, index, unit) === side)
  return hatched(
    cells.map(({ index }) => cellPixels(map, index)),
    HATCH_GAP * map.frame.mark,
  )
}

/**
 * Convex polygons hatched at 45°: each line x + y = c of the screen is cut with each of them, and neighbouring pieces are
 * joined, so that the hatching runs through.
 */
function hatched(polygons: readonly (readonly Pixel[])[], gap: number): string {
  const every = gap * Math.SQRT2
  const rows = new Map<number, Interval[]>()
  for (const corners of polygons) hatchPolygon(corners, every, rows)
  let path = ''
  for (const [row, intervals] of rows) {
    for (const [from, to] of joined(intervals)) {
      path += `M${at([from, row * every - from])}L${at([to, row * every - to])}`
    }
  }
  return path
}

/** Adds to each row the stretch of x in which its line runs through a convex polygon. */
function hatchPolygon(corners: readonly Pixel[], every: number, rows: Map<number, Interval[]>): void {
  const sums = corners.map(([x, y]) => x + y)
  const [low, high] = [Math.ceil(Math.min(...sums) / every), Math.floor(Math.max(...sums) / every)]
  for (let row = low; row <= high; row += 1) {
    const crossings: number[] = []
    for (const [place, [ax]] of corners.entries()) {
      const next = (place + 1) % corners.length
      const [a = 0, b = 0, bx = 0] = [sums[place], sums[next], corners[next]?.[0]]
      const share = (row * every - a) / (b - a)
      if (a !== b && share >= 0 && share <= 1) crossings.push(ax + share * (bx - ax))
    }
    const [from, to] = [Math.min(...crossings), Math.max(...crossings)]
    if (to - from > 1e-6) rows.set(row, [...(rows.get(row) ?? []), [from, to]])
  }
}

function joined(intervals: readonly Interval[]): readonly Interval[] {
  const result: [number, number][] = []
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last && from <= last[1] + 0.01) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** A chevron pair's size at scale 1, and how far from the frame's edge its tips stay. */
const OPEN = { depth: 5, half: 5.5, apart: 6, inset: 2 }

/** » where the current cell goes on past the frame, once for each open side, in the middle of its opening. */
export function openSides(map: LineMap, cell: number): string {
  const openings = (map.level.cells[cell]?.edges ?? []).flatMap((edge) => {
    const found = map.level.edges[edge]
    const open = found && found.side !== null && map.owner[edge] === -1
    return open ? [{ side: found.side, from: found.from, to: found.to }] : []
  })
  let path = ''
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const ends = openings
      .filter((opening) => opening.side === side)
      .flatMap(({ from, to }) => [from, to])
      .map((vertex) => pixelOf(map, vertex))
    const [from, to] = farthest(ends)
    if (from && to && distance(from, to) > 2 * OPEN.half * map.frame.mark)
      path += chevrons(map.frame, side, middle(from, to))
  }
  return path
}

function farthest(points: readonly Pixel[]): readonly [Pixel | undefined, Pixel | undefined] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  return [sorted[0], sorted.at(-1)]
}

function chevrons({ mark }: Frame, side: 'top' | 'right' | 'bottom' | 'left', [x, y]: Pixel): string {
  const [nx, ny] = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] }[side] as [number, number]
  const corner = (back: number, aside: number): string =>
    `${round(x - nx * back * mark - ny * aside * mark)} ${round(y - ny * back * mark + nx * aside * mark)}`
  const chevron = (back: number): string =>
    `M${corner(back + OPEN.depth, -OPEN.half)}L${corner(back, 0)}L${corner(back + OPEN.depth, OPEN.half)}`
  return chevron(OPEN.inset) + chevron(OPEN.inset + OPEN.apart)
}

/** Corners where three or more different lines meet. */
export function concurrentCorners(map: LineMap): readonly Pixel[] {
  const meeting = new Map<number, Map<number, string>>()
  for (const [place, line] of map.lines.entries()) {
    for (const edge of line.edges) {
      const found = map.level.edges[edge]
      if (!found) continue
      for (const vertex of [found.from, found.to]) {
        const here = meeting.get(vertex) ?? new Map<number, string>()
        here.set(place, `${here.get(place) ?? ''} ${edge}`)
        meeting.set(vertex, here)
      }
    }
  }
  return [...meeting].flatMap(([vertex, lines]) => (new Set(lines.values()).size >= 3 ? [pixelOf(map, vertex)] : []))
}
