/** What is seen of the packet: the camera, and the pencil line that is drawn once, on top. */
import { onPacket } from '../../engine/ask/fold.ts'
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { movePath } from '../../view/draw/move-path.ts'
import { type UnitStyle, unitStyle } from '../../view/draw/palette.ts'
import { along, direction, distance, middle, polyline } from '../../view/draw/paths.ts'
import type { HandleDrawing } from '../../view/draw/plane-scene.ts'
import { stretchIn } from '../../view/draw/stretch.ts'
import { type Name, unitName } from '../../view/text/notation.ts'
import type { Folded, PacketLine } from './state.ts'

export type Box = readonly [x: readonly [from: number, to: number], y: readonly [from: number, to: number]]

/** The packet's extent in its own coordinates, after `level` folds. */
export function extentOf({ complex, packets }: Folded, level: number): Box {
  const { vertices = [], cells = [] } = complex.levels[level] ?? {}
  const packet = packets[level]
  const xs: number[] = []
  const ys: number[] = []
  for (const cell of cells) {
    for (const vertex of cell.vertices) {
      const [x, y] = packet ? onPacket(packet, cell.index, vertices[vertex]?.exact() ?? []) : []
      if (x && y) {
        xs.push(toNumber(x))
        ys.push(toNumber(y))
      }
    }
  }
  return [
    [Math.min(...xs), Math.max(...xs)],
    [Math.min(...ys), Math.max(...ys)],
  ]
}

const span = ([from, to]: readonly [number, number]): number => to - from

/** The longer side of the packet when all folds are made. */
export const packetSize = (folded: Folded): number => Math.max(...extentOf(folded, folded.packets.length - 1).map(span))

/** The camera comes nearer where the packet is less than half as long as what is seen. */
function cameraOver(folded: Folded, level: number): Box {
  const [sheetX = [0, 1], sheetY = [0, 1]] = folded.complex.network.box
  const [x, y] = extentOf(folded, level)
  const zoom = Math.min(1, 2 * Math.max(span(x) / span(sheetX), span(y) / span(sheetY)))
  const seen = (extent: readonly [number, number], sheet: readonly [number, number]): readonly [number, number] => {
    const length = zoom * span(sheet)
    const from = zoom < 1 ? (extent[0] + extent[1] - length) / 2 : sheet[0]
    return [from, from + length]
  }
  return [seen(x, sheetX), seen(y, sheetY)]
}

/** The packet's upper right corner, on its way from one fold to the next. */
export function cornerAt(folded: Folded, folds: number): Point {
  const low = Math.floor(folds)
  const [a, b] = [extentOf(folded, low), extentOf(folded, Math.ceil(folds))]
  const mix = (from: number, to: number): number => from + (folds - low) * (to - from)
  return [mix(a[0][1], b[0][1]), mix(a[1][1], b[1][1])]
}

export function cameraAt(folded: Folded, folds: number): Box {
  const [low, high] = [Math.floor(folds), Math.ceil(folds)]
  const [a, b] = [cameraOver(folded, low), cameraOver(folded, high)]
  const mix = (from: number, to: number): number => from + (folds - low) * (to - from)
  return [
    [mix(a[0][0], b[0][0]), mix(a[0][1], b[0][1])],
    [mix(a[1][0], b[1][0]), mix(a[1][1], b[1][1])],
  ]
}

/** A line drawn on the packet, a little past its edges, with its name at one end and a handle in its middle. */
export interface PencilDrawing extends UnitStyle {
  readonly path: string
  readonly title: Name
  readonly mark: Pixel
  readonly text: Pixel
  readonly handle: HandleDrawing
}

/** px at scale 1. */
const PENCIL = { over: 22, label: 14, text: 9, baseline: 6, name: 20 }

/** `shift` lifts the drawing onto the uppermost sheet. */
export function pencilDrawings(
  folded: Folded,
  frame: Frame,
  lines: readonly PacketLine[],
  shift: Pixel,
): readonly PencilDrawing[] {
  const { complex, packets } = folded
  const packet = packets.at(-1)
  if (!packet) return []
  const level = complex.levels[packet.level]
  const corners = (level?.cells[packet.reference]?.vertices ?? []).map((vertex) =>
    toPixel(frame, level?.vertices[vertex]?.at ?? [0, 0]),
  )
  return lines.flatMap(({ unit, form }): readonly PencilDrawing[] => {
    const stretch = stretchIn(frame, corners, form)
    if (!stretch) return []
    const lifted = stretch.map(([x, y]): Pixel => [x + shift[0], y + shift[1]])
    const [from = shift, to = shift] = rightwards(lifted)
    const way = direction(from, to)
    const normal = towardsOn(frame, form)
    const at = middle(from, to)
    const mark = labelPlace(frame, from, to)
    return [
      {
        ...unitStyle(complex.network, unit),
        path: polyline([along(from, way, -PENCIL.over * frame.mark), along(to, way, PENCIL.over * frame.mark)]),
        title: unitName(unit),
        mark,
        text: [mark[0] + PENCIL.text * frame.mark, mark[1] + PENCIL.baseline * frame.mark],
        handle: {
          kind: 'move',
          at,
          radius: 6.5 * frame.mark,
          path: distance(from, to) > 0 ? movePath({ at, normal }, frame.mark) : '',
          point: [0, 0],
          normal,
        },
      },
    ]
  })
}

/** The end that is further right, or of two the upper one, comes last: the name stands there. */
function rightwards(stretch: readonly Pixel[]): readonly Pixel[] {
  return [...stretch].sort(([ax, ay], [bx, by]) => ax - bx || by - ay)
}

/** Where the label's mark stands: past the right end of the line, or past the left one where no room is left at the right. */
function labelPlace(frame: Frame, from: Pixel, to: Pixel): Pixel {
  const past = (PENCIL.over + PENCIL.label) * frame.mark
  const name = (PENCIL.text + PENCIL.name) * frame.mark
  const right = along(to, direction(from, to), past)
  if (right[0] + name <= frame.width) return right
  const [x, y] = along(from, direction(to, from), past)
  return [x - name, y]
}

function towardsOn({ box: [[x0, x1], [y0, y1]], across, down }: Frame, [a, b]: PacketLine['form']): Pixel {
  const [gx, gy] = [(a * (x1 - x0)) / across, (-b * (y1 - y0)) / down]
  const size = Math.hypot(gx, gy)
  return [gx / size, gy / size]
}
