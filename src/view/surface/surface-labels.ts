/**
 * Mark and name beside each unit's line, where it leaves the surface: behind it if that end is seen, else in front of it;
 * of a closed line on its longest piece that is seen. And the value of f beside the point, where none of them is.
 */
import type { Rational } from '../../engine/exact/rational.ts'
import { isOn } from '../draw/cells.ts'
import type { Pixel } from '../draw/frame.ts'
import { labelRow, labelWidth } from '../draw/label-row.ts'
import { spread } from '../draw/labels.ts'
import { nameWidth } from '../draw/palette.ts'
import { distance, middle, polyline } from '../draw/paths.ts'
import type { LabelDrawing } from '../draw/plane-scene.ts'
import { exitsOf, pixelOf } from '../plane/lines.ts'
import { groupsOf, type LineGroup } from '../plane/plane-labels.ts'
import { outputName } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'
import { isHidden, type SurfaceGround } from './ground.ts'
import type { SurfaceText } from './scene.ts'
import { sight } from './surface-frame.ts'

/** From the end of a line to the middle of its label, at scale 1; and between two labels. */
const LABEL = { away: 21, apart: 40, gap: 10, leader: 20, edge: 24, clear: 40 } as const

interface Place {
  readonly group: LineGroup
  /** The line's end, or the middle of a closed line's piece. */
  readonly at: Pixel
  /** Up from a far side of the box, down from a near one, neither on a closed line. */
  readonly way: -1 | 0 | 1
  readonly score: number
}

export function surfaceLabels(
  ground: SurfaceGround,
  cell: number,
  lit: string | null,
  point: Pixel,
): readonly LabelDrawing[] {
  const places = groupsOf(ground.map).flatMap((group) => {
    const ends = endsOf(ground, group)
    const best = (ends.length > 0 ? ends : piecesOf(ground, group, point)).sort((a, b) => b.score - a.score)[0]
    return best ? [best] : []
  })
  return ([-1, 1, 0] as const).flatMap((way) => row(ground, places.filter((place) => place.way === way), cell, lit)) // biome-ignore format: row after row
}

/** Ends that are seen come first, then those behind, where the paper is empty. */
function endsOf(ground: SurfaceGround, group: LineGroup): Place[] {
  const [x, y] = sight(ground.frame)
  const outwards = { top: y, right: x, bottom: -y, left: -x }
  return group.chains.flatMap(({ vertices, ...chain }) =>
    exitsOf(ground.map, { ...chain, vertices }).flatMap((exit, place) => {
      if (!exit) return []
      const vertex = vertices.at(-place) ?? 0
      const way = outwards[exit.side] > 0 ? -1 : 1
      return [{ group, at: pixelOf(ground, vertex), way, score: (isSeen(ground, vertex) ? 2 : 0) - way } as const]
    }),
  )
}

/** The edges of a closed line: the longest is liked best, if its ends are seen and the point isn't near. */
function piecesOf(ground: SurfaceGround, group: LineGroup, point: Pixel): Place[] {
  return group.chains
    .flatMap(({ edges }) => edges)
    .map((edge) => {
      const { from = 0, to = 0 } = ground.level.edges[edge] ?? {}
      const at = middle(pixelOf(ground, from), pixelOf(ground, to))
      const good = distance(at, point) > LABEL.clear * ground.frame.mark && isSeen(ground, from) && isSeen(ground, to)
      return { group, at, way: 0, score: distance(pixelOf(ground, from), pixelOf(ground, to)) * (good ? 1 : 0.1) }
    })
}

/** Is nothing drawn over a vertex but cells that it belongs to? */
function isSeen(ground: SurfaceGround, vertex: number): boolean {
  const own = ground.level.edges.flatMap(({ from, to, left, right }) =>
    from === vertex || to === vertex ? [left, right] : [],
  )
  return !isHidden(ground, pixelOf(ground, vertex), own)
}

/** Labels of neighbouring ends keep their distance; one that had to step aside is tied to its line. */
function row(
  { frame, level }: SurfaceGround,
  found: readonly Place[],
  cell: number,
  lit: string | null,
): readonly LabelDrawing[] {
  const { mark, width } = frame
  const sorted = [...found].sort((a, b) => a.at[0] - b.at[0])
  const places = spread(
    sorted.map(({ at }) => at[0]),
    sorted.map(({ group }) => labelWidth(group.units) * mark),
    { apart: LABEL.apart * mark, gap: LABEL.gap * mark },
    { from: LABEL.edge * mark, to: width - LABEL.edge * mark },
  )
  return sorted.map(({ group, at, way }, place) => {
    const x = way === 0 ? at[0] : (places[place] ?? at[0])
    const y = at[1] + way * LABEL.away * mark
    const label = labelRow(group.units, [x, y], mark, true)
    const items = label.items.map((item) => ({
      ...item,
      state: isOn(level, cell, item) ? ('on' as const) : ('off' as const),
      lit: item.name === lit,
    }))
    const tied = Math.abs(x - at[0]) > LABEL.leader * mark
    return { ...label, items, leader: tied ? polyline([at, [x, y - way * 9 * mark]]) : '' }
  })
}

/** Size of the text, from the point to its near end, its line above or below the point, and a letter's width. */
const VALUE = { text: 19, beside: 17, rises: [7, -20], letter: 0.5 } as const

/** At the right of the point or at its left, a little above or below: where no label and no edge of the drawing is. */
export function valueTexts(
  { frame: { mark, width }, complex }: SurfaceGround,
  [px, py]: Pixel,
  value: Rational,
  labels: readonly LabelDrawing[],
): readonly SurfaceText[] {
  const name = outputName(1, complex.outputMap(0).offset.length)
  const number = valueText(value)
  const text = number.startsWith('≈') ? ` ${number}` : ` = ${number}`
  const wide = VALUE.text * mark * nameWidth(name)
  const long = wide + VALUE.text * mark * VALUE.letter * text.length
  const places = VALUE.rises.flatMap((rise) =>
    [1, -1].map((side) => ({
      x: px + side * VALUE.beside * mark - (side > 0 ? 0 : long),
      y: py - rise * mark,
    })),
  )
  const isFree = ({ x, y }: (typeof places)[number]): boolean =>
    x > 0 &&
    x + long < width &&
    labels.every(
      (label) =>
        Math.abs(label.x - x - long / 2) > (label.across + long) / 2 ||
        Math.abs(y - 6 * mark - label.y) > VALUE.text * mark,
    )
  const { x, y } = places.find(isFree) ?? { x: px + VALUE.beside * mark, y: py }
  return [
    { name, x, y },
    { text, x: x + wide, y },
  ]
}
