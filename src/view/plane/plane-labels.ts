/** The labels of the plane's lines: mark and name, beside the line's end or, for a closed line, on its longest piece. */

import { isOn } from '../draw/cells.ts'
import type { Frame, Pixel } from '../draw/frame.ts'
import { type BareLabel, item, itemWidth, labelRow, labelWidth } from '../draw/label-row.ts'
import { type LabelEnd, type LabelRequest, type LabelRoom, type PlacedLabel, placeLabels } from '../draw/labels.ts'
import type { UnitStyle } from '../draw/palette.ts'
import { distance, middle, polyline, withoutStraightCorners } from '../draw/paths.ts'
import type { LabelDrawing } from '../draw/plane-scene.ts'
import { type Chain, exitsOf, type LineMap, pixelOf, type UnitLine } from './lines.ts'

/** Sizes at scale 1, px. */
const LABEL = {
  /** From the frame to the middle of a label above or below it, and to the nearer edge of one beside it. */
  away: 25,
  beside: 22.8,
  besideLeft: 14,
  apart: 44,
  /** The names of the axes stand at the end of the lower side and at the upper end of the left one. */
  axisName: 30,
  row: 24,
  /** A label inside keeps away from the point, the handles and other labels. */
  clear: 40,
  /** A label farther than this from its line has a leader: two that share an end need none. */
  leader: 23,
  leaderFrom: 11,
  leaderTo: { above: 14, beside: 17 },
} as const

/** Lines that run along the very same edges share a label: the first unit draws, the others stand beside it. */
export interface LineGroup {
  readonly key: string
  readonly units: readonly UnitStyle[]
  readonly chains: readonly Chain[]
}

/** `avoid`: the point and the handles, which a label inside the frame keeps clear of. */
export function labelDrawings(
  map: LineMap,
  cell: number,
  lit: string | null,
  avoid: readonly Pixel[],
): readonly LabelDrawing[] {
  const { frame } = map
  const groups = groupsOf(map)
  const requests = groups.map((group) => requestOf(map, group))
  const placed = new Map(placeLabels(requests, roomOf(frame)).map((label) => [label.key, label]))
  const taken = [...avoid]
  return groups.flatMap((group) => {
    const label = placed.get(group.key)
    const drawing = label ? besideLabel(frame, group, label) : insideLabel(map, group, taken)
    if (!drawing) return []
    if (drawing.inside) taken.push([drawing.x, drawing.y])
    const items = drawing.items.map((item) => ({
      ...item,
      state: item.isGroup || isOn(map.level, cell, item) ? ('on' as const) : ('off' as const),
      lit: item.name === lit,
    }))
    return [{ ...drawing, items }]
  })
}

export function groupsOf({ lines }: LineMap): readonly LineGroup[] {
  const groups = new Map<string, UnitLine[]>()
  for (const line of lines) {
    if (line.edges.size === 0) continue
    const edges = [...line.edges].sort((a, b) => a - b).join(' ')
    groups.set(edges, [...(groups.get(edges) ?? []), line])
  }
  return [...groups.values()].map((lines) => {
    const units = lines.map(({ style }) => style)
    return { key: units.map(({ name }) => name).join(' '), units, chains: lines[0]?.chains ?? [] }
  })
}

/** A pair beside the frame would run out of the margin, so there it stands in rows; above and below it is preferred anyway. */
function requestOf(map: LineMap, { key, units, chains }: LineGroup): LabelRequest {
  const { frame } = map
  const ends = chains.flatMap((chain) =>
    exitsOf(map, chain).flatMap((exit): readonly LabelEnd[] => {
      if (!exit) return []
      const horizontal = exit.side === 'top' || exit.side === 'bottom'
      return [{ side: exit.side, at: horizontal ? exit.at[0] - frame.left : exit.at[1] - frame.top }]
    }),
  )
  return { key, ends, across: labelWidth(units) * frame.mark, down: LABEL.row * units.length * frame.mark }
}

function roomOf({ across, down, mark }: Frame): LabelRoom {
  return {
    sides: {
      top: { from: 0, to: across },
      right: { from: 0, to: down },
      bottom: { from: 0, to: across - LABEL.axisName * mark },
      left: { from: LABEL.axisName * mark, to: down },
    },
    apart: LABEL.apart * mark,
    gap: 12 * mark,
  }
}

function besideLabel(frame: Frame, { units }: LineGroup, { side, at, wished }: PlacedLabel): BareLabel {
  const { left, top, across, down, mark } = frame
  const leader = leaderPath(frame, side, at, wished)
  if (side === 'top') return { ...labelRow(units, [left + at, top - LABEL.away * mark], mark, false), leader }
  if (side === 'bottom') return { ...labelRow(units, [left + at, top + down + LABEL.away * mark], mark, false), leader }
  const width = Math.max(...units.map(itemWidth))
  const start = side === 'right' ? left + across + LABEL.beside * mark : left - (LABEL.besideLeft + width) * mark
  const first = top + at - ((units.length - 1) * LABEL.row * mark) / 2
  return {
    items: units.map((unit, place) => item(unit, start, first + place * LABEL.row * mark, mark)),
    inside: false,
    leader,
    x: start + (width * mark) / 2,
    y: top + at,
    across: (width + 12) * mark,
    down: Math.max(36, LABEL.row * units.length) * mark,
  }
}

/** A label that had to step aside is tied to its line's end. */
function leaderPath(
  { left, top, across, down, mark }: Frame,
  side: PlacedLabel['side'],
  to: number,
  from: number,
): string {
  if (Math.abs(to - from) <= LABEL.leader * mark) return ''
  const { above, beside } = LABEL.leaderTo
  const out = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] }[side] as [number, number]
  const corner = (place: number, away: number): Pixel =>
    out[0] === 0
      ? [left + place, (out[1] < 0 ? top : top + down) + out[1] * away * mark]
      : [(out[0] < 0 ? left : left + across) + out[0] * away * mark, top + place]
  return polyline([corner(from, LABEL.leaderFrom), corner(to, out[0] === 0 ? above : beside)])
}

/** In the middle of its longest straight piece that is clear of `taken`. */
function insideLabel(map: LineMap, { units, chains }: LineGroup, taken: readonly Pixel[]): BareLabel | null {
  const { mark } = map.frame
  let best: { score: number; at: Pixel } | null = null
  for (const chain of chains) {
    const corners = withoutStraightCorners(chain.vertices.map((vertex) => pixelOf(map, vertex)))
    for (const [place, from] of corners.entries()) {
      const to = corners[place + 1]
      if (!to) continue
      const at = middle(from, to)
      const crowd = taken.filter((other) => distance(at, other) < LABEL.clear * mark).length
      const score = distance(from, to) - crowd * map.frame.across
      if (!best || score > best.score + 1e-9) best = { score, at }
    }
  }
  return best && labelRow(units, best.at, mark, true)
}
