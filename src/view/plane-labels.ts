/** The labels of the plane's lines: mark and name, beside the line's end or, for a closed line, on its longest piece. */
import type { Frame, Pixel } from './frame.ts'
import { type LabelEnd, type LabelRequest, type LabelRoom, type PlacedLabel, placeLabels } from './labels.ts'
import { MARK_RADIUS } from './marks.ts'
import { unitName } from './notation.ts'
import { nameWidth } from './palette.ts'
import { distance, middle, withoutStraightCorners } from './paths.ts'
import { markState } from './plane-cells.ts'
import { exitsOf, type LineMap, pixelOf, type UnitLine } from './plane-lines.ts'
import type { LabelDrawing, LabelItem } from './plane-scene.ts'

/** Sizes at scale 1, px. */
const LABEL = {
  text: 19,
  /** Between a mark and its name, and between two labels of one line. */
  markGap: 3.8,
  itemGap: 9,
  /** From the frame to the middle of a label above or below it, and to the nearer edge of one beside it. */
  away: 25,
  beside: 22.8,
  besideLeft: 14,
  baseline: 5.5,
  apart: 44,
  /** The names of the axes stand at the end of the lower side and at the upper end of the left one. */
  axisName: 30,
  row: 24,
} as const

/** Lines that run along the very same edges share a label: `lines[0]` draws, the others stand beside it. */
interface Group {
  readonly key: string
  readonly lines: readonly UnitLine[]
}

export function labelDrawings(map: LineMap, cell: number, lit: string | null): readonly LabelDrawing[] {
  const { frame } = map
  const groups = groupsOf(map)
  const requests = groups.map((group) => requestOf(map, group))
  const placed = new Map(placeLabels(requests, roomOf(frame)).map((label) => [label.key, label]))
  return groups.flatMap((group) => {
    const label = placed.get(group.key)
    const drawing = label ? besideLabel(frame, group, label) : insideLabel(map, group)
    if (!drawing) return []
    const items = drawing.items.map((item) => ({
      ...item,
      state: markState(map.level, cell, item),
      lit: item.name === lit,
    }))
    return [{ ...drawing, items }]
  })
}

function groupsOf({ lines }: LineMap): readonly Group[] {
  const groups = new Map<string, UnitLine[]>()
  for (const line of lines) {
    if (line.edges.size === 0) continue
    const edges = [...line.edges].sort((a, b) => a - b).join(' ')
    groups.set(edges, [...(groups.get(edges) ?? []), line])
  }
  return [...groups.values()].map((group) => ({ key: group.map(({ style }) => style.name).join(' '), lines: group }))
}

const itemWidth = ({ style }: UnitLine): number =>
  2 * MARK_RADIUS.label + LABEL.markGap + LABEL.text * nameWidth(unitName(style))

const rowWidth = (lines: readonly UnitLine[]): number =>
  lines.reduce((sum, line) => sum + itemWidth(line), 0) + LABEL.itemGap * (lines.length - 1)

/** A pair beside the frame would run out of the margin, so there it stands in rows; above and below it is preferred anyway. */
function requestOf(map: LineMap, { key, lines }: Group): LabelRequest {
  const { frame } = map
  const ends = (lines[0]?.chains ?? []).flatMap((chain) =>
    exitsOf(map, chain).flatMap((exit): readonly LabelEnd[] => {
      if (!exit) return []
      const horizontal = exit.side === 'top' || exit.side === 'bottom'
      return [{ side: exit.side, at: horizontal ? exit.at[0] - frame.left : exit.at[1] - frame.top }]
    }),
  )
  return { key, ends, across: rowWidth(lines) * frame.mark, down: LABEL.row * lines.length * frame.mark }
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

type BareItem = Omit<LabelItem, 'state' | 'lit'>
type BareLabel = Omit<LabelDrawing, 'items'> & { readonly items: readonly BareItem[] }

function item(line: UnitLine, start: number, middleY: number, scale: number): BareItem {
  const r = MARK_RADIUS.label
  return {
    ...line.style,
    title: unitName(line.style),
    mark: [start + r * scale, middleY],
    text: [start + (2 * r + LABEL.markGap) * scale, middleY + LABEL.baseline * scale],
  }
}

/** Items in one row about a middle. */
function row(lines: readonly UnitLine[], [x, y]: Pixel, scale: number, inside: boolean): BareLabel {
  let start = x - (rowWidth(lines) * scale) / 2
  const items = lines.map((line) => {
    const next = item(line, start, y, scale)
    start += (itemWidth(line) + LABEL.itemGap) * scale
    return next
  })
  return { items, inside, x, y, across: Math.max(44, rowWidth(lines) + 12) * scale, down: 36 * scale }
}

function besideLabel(frame: Frame, { lines }: Group, { side, at }: PlacedLabel): BareLabel {
  const { left, top, across, down, mark } = frame
  if (side === 'top') return row(lines, [left + at, top - LABEL.away * mark], mark, false)
  if (side === 'bottom') return row(lines, [left + at, top + down + LABEL.away * mark], mark, false)
  const width = Math.max(...lines.map(itemWidth))
  const start = side === 'right' ? left + across + LABEL.beside * mark : left - (LABEL.besideLeft + width) * mark
  const first = top + at - ((lines.length - 1) * LABEL.row * mark) / 2
  return {
    items: lines.map((line, place) => item(line, start, first + place * LABEL.row * mark, mark)),
    inside: false,
    x: start + (width * mark) / 2,
    y: top + at,
    across: (width + 12) * mark,
    down: Math.max(36, LABEL.row * lines.length) * mark,
  }
}

/** In the middle of the longest straight piece. */
function insideLabel(map: LineMap, { lines }: Group): BareLabel | null {
  let best: { length: number; at: Pixel } | null = null
  for (const chain of lines[0]?.chains ?? []) {
    const corners = withoutStraightCorners(chain.vertices.map((vertex) => pixelOf(map, vertex)))
    for (const [place, from] of corners.entries()) {
      const to = corners[place + 1]
      const length = to ? distance(from, to) : 0
      if (to && length > (best?.length ?? 0)) best = { length, at: middle(from, to) }
    }
  }
  return best && row(lines, best.at, map.frame.mark, true)
}
