/** The folding figure as two drawings: the open sheet with its creases, and the packet, seen from above or pulled apart. */
import { ancestors, determinant, onPacket, type Packet } from '../../engine/ask/fold.ts'
import { sign, toNumber } from '../../engine/exact/rational.ts'
import { type Frame, inFrame, type Pixel, type Point, planeFrame, toPixel } from '../../view/draw/frame.ts'
import { dashArray, layerStroke, round, type UnitStyle, unitStyle, unitStyles } from '../../view/draw/palette.ts'
import { polygon, polyline } from '../../view/draw/paths.ts'
import type { LineDrawing, Trace } from '../../view/draw/plane-scene.ts'
import { type LineMap, lineMap } from '../../view/plane/lines.ts'
import { lineDrawings, traces } from '../../view/plane/strokes.ts'
import { cameraAt, cornerAt, type PencilDrawing, pencilDrawings } from './packet.ts'
import { cellAt, type Folded, type FoldedPoint, type FoldState, linePieces, packetLines } from './state.ts'

export interface FoldScene {
  readonly open: OpenDrawing
  readonly packet: PacketDrawing
}

export interface OpenDrawing {
  readonly frame: Frame
  readonly outline: string
  /** Cells that lie face up in the packet, and those that lie face down. */
  readonly front: string
  readonly back: string
  readonly creases: readonly { readonly path: string; readonly width: number; readonly dash: string | undefined }[]
  readonly lines: readonly LineDrawing[]
  readonly point: Pixel | null
  /** The other points that lie on it in the packet. */
  readonly twins: readonly Pixel[]
  readonly traces: readonly Trace[]
}

export interface PacketDrawing {
  readonly frame: Frame
  /** Where the open sheet was. */
  readonly ghost: string
  /** From the lowest to the highest. */
  readonly sheets: readonly SheetDrawing[]
  readonly pencils: readonly PencilDrawing[]
  /** Through all sheets at the point; a stroke of no length while they lie flat. */
  readonly pin: string
  readonly point: Pixel
  /** How far the uppermost sheet is drawn from where it lies, in px. */
  readonly lift: Pixel
}

export interface SheetDrawing {
  readonly path: string
  readonly turned: boolean
  readonly lines: readonly { readonly slot: number; readonly path: string }[]
}

export interface FoldSceneSpec {
  readonly folded: Folded
  readonly state: FoldState
  readonly place: FoldedPoint
  readonly hover: string | null
  /** Of both drawings, which are alike. */
  readonly size: { readonly width: number; readonly height: number; readonly mark: number }
}

const MARGINS = { top: 14, right: 14, bottom: 14, left: 14 }

export function foldScene(spec: FoldSceneSpec): FoldScene {
  const { folded, size } = spec
  const box = folded.complex.network.box
  const open = planeFrame({ ...size, box, margins: MARGINS })
  return { open: openDrawing(open, spec), packet: packetDrawing(spec) }
}

function openDrawing(frame: Frame, { folded, state, place, hover }: FoldSceneSpec): OpenDrawing {
  const { complex, packets } = folded
  const made = Math.ceil(state.folds)
  const level = complex.levels[made] ?? { layer: 0, vertices: [], edges: [], cells: [] }
  const corners = (cell: number): readonly Pixel[] =>
    (level.cells[cell]?.vertices ?? []).map((vertex) => toPixel(frame, level.vertices[vertex]?.at ?? [0, 0]))
  const isTurned = (cell: number): boolean => {
    const map = packets[made]?.sheets[cell]?.map
    return map !== undefined && sign(determinant(map)) < 0
  }
  const faces = (turned: boolean): string =>
    level.cells.flatMap(({ index }) => (isTurned(index) === turned ? [polygon(corners(index))] : [])).join('')
  const options = { cell: -1, inequalities: [], lit: hover, selected: null, newestLayer: 0 }
  const creaseMap = lineMap(level, frame, unitStyles(complex.network, made), [])
  const drawnMap = state.draw ? drawnLines(frame, folded, hover) : null
  const at = (point: FoldedPoint['point']): Pixel => toPixel(frame, pointOf(point))
  const here = at(place.point)
  return {
    frame,
    outline: sheetPath(frame, complex.network.box),
    front: faces(false),
    back: faces(true),
    creases: lineDrawings(creaseMap, options)
      .filter(({ thin }) => thin !== '')
      .map(({ thin, layer }) => {
        const { dash } = layerStroke(layer)
        return { path: thin, width: round(1.25 * frame.line), dash: dashArray(dash, frame.line) }
      }),
    lines: drawnMap ? onlyDrawn(folded, lineDrawings(drawnMap, options)) : [],
    point: inFrame(frame, here, 1e-6) ? here : null,
    twins: (place.together.length > MOST_TWINS ? [] : place.together)
      .map(at)
      .filter(([x, y]) => Math.hypot(x - here[0], y - here[1]) > 0.5),
    traces: drawnMap ? onlyDrawn(folded, traces(drawnMap)) : [],
  }
}

/** More rings than these would hide the cells that they lie in. */
const MOST_TWINS = 64

const pointOf = (point: FoldedPoint['point']): Point => [
  point[0] ? toNumber(point[0]) : 0,
  point[1] ? toNumber(point[1]) : 0,
]

function drawnLines(frame: Frame, { complex, packets }: Folded, hover: string | null): LineMap | null {
  const level = complex.levels[packets.length]
  return level ? lineMap(level, frame, unitStyles(complex.network, packets.length), hover ? [hover] : []) : null
}

function onlyDrawn<T extends { readonly name: string }>({ complex, drawn }: Folded, all: readonly T[]): readonly T[] {
  const names = new Set(drawn.map((ref) => unitStyle(complex.network, ref).name))
  return all.filter(({ name }) => names.has(name))
}

/** px at scale 1 between two sheets: flat, so that a packet looks as thick as it is, and pulled apart. */
const GAP = { flat: 0.8, apart: 9 }

/** The share of the frame that the sheets of a packet may take when they are pulled apart. */
const MOST_APART = 0.42

function packetDrawing({ folded, state, place, size }: FoldSceneSpec): PacketDrawing {
  const { complex, packets } = folded
  const { network } = complex
  const upper = Math.ceil(state.folds)
  const share = upper === 0 ? 1 : state.folds - (upper - 1)
  const [after, before] = [packets[upper], packets[Math.max(0, upper - 1)]]
  const camera = cameraAt(folded, state.folds)
  const frame = planeFrame({ ...size, box: camera, margins: MARGINS })
  if (!after || !before) throw new RangeError(`expected at most ${packets.length - 1} folds, found ${state.folds}`)
  const gap = gapOf(frame, state, Math.max(1, after.layers - 1))
  const top = (1 - share) * (before.layers - 1) + share * (after.layers - 1)
  // Pulled apart, the packet stands in the middle of its stack, as far as there is room on the other side.
  const aside = Math.min((top * gap) / 2, roomBeside(frame, cornerAt(folded, state.folds)))
  const between = mixer(folded, { after, before, share, frame, gap, aside })
  const level = complex.levels[upper]
  const order = [...after.sheets].sort((a, b) => between.rank(a.cell) - between.rank(b.cell))
  const lines = state.draw ? linesBySheet(folded, upper, between) : new Map<number, SheetDrawing['lines']>()
  const cell = cellAt(complex, upper, place.point)
  const point = between.pixel(cell, pointOf(place.point), place.point)
  const bottom: Pixel = [point[0] + between.height(cell) * gap, point[1] - between.height(cell) * gap]
  return {
    frame,
    ghost: upper === 0 ? '' : ghostPath(frame, network.box),
    lift: between.shift(top),
    sheets: order.map(({ cell: index }) => ({
      path: polygon(
        (level?.cells[index]?.vertices ?? []).map((vertex) =>
          between.pixel(index, level?.vertices[vertex]?.at ?? [0, 0]),
        ),
      ),
      turned: between.isTurned(index),
      lines: lines.get(index) ?? [],
    })),
    pencils:
      state.draw && state.folds === packets.length - 1
        ? pencilDrawings(folded, frame, packetLines(folded), between.shift(top))
        : [],
    pin: top * gap < 6 ? '' : polyline([bottom, [bottom[0] - top * gap, bottom[1] + top * gap]]),
    point,
  }
}

/** How far apart two heights stand, in px. */
function gapOf(frame: Frame, { apart }: FoldState, heights: number): number {
  const most = (MOST_APART * Math.min(frame.across, frame.down)) / heights
  return Math.min(most, (GAP.flat + apart * (GAP.apart - GAP.flat)) * frame.mark)
}

interface Mix {
  readonly after: Packet
  readonly before: Packet
  /** How much of the last fold is made. */
  readonly share: number
  readonly frame: Frame
  readonly gap: number
  /** To the right and up, for the whole packet. */
  readonly aside: number
}

/** Between two packets: each sheet on its way from the one to the other, as a flap looks from above while it turns over. */
function mixer({ complex }: Folded, { after, before, share, frame, gap, aside }: Mix) {
  const parentOf = (cell: number): number =>
    after === before ? cell : (complex.levels[after.level]?.cells[cell]?.parent ?? 0)
  const heightIn = (packet: Packet, cell: number): number => packet.sheets[cell]?.height ?? 0
  const height = (cell: number): number =>
    (1 - share) * heightIn(before, parentOf(cell)) + share * heightIn(after, cell)
  const linear = (packet: Packet, cell: number): readonly number[] => {
    const { matrix = [], offset = [] } = packet.sheets[cell]?.map ?? {}
    return [...matrix.flat(), ...offset].map(toNumber)
  }
  const maps = after.sheets.map(({ cell }) => {
    const [from, to] = [linear(before, parentOf(cell)), linear(after, cell)]
    return from.map((entry, place) => (1 - share) * entry + share * (to[place] ?? 0))
  })
  const shift = (up: number): Pixel => [aside - up * gap, up * gap - aside]
  return {
    height,
    shift,
    /** Until it stands upright a flap keeps its old neighbours, afterwards it has its new ones. */
    rank: (cell: number): number => (share < 0.5 ? heightIn(before, parentOf(cell)) : heightIn(after, cell)),
    isTurned: (cell: number): boolean => {
      const [a = 1, b = 0, c = 0, d = 1] = maps[cell] ?? []
      return a * d - b * c < 0
    },
    /** Where a point of a cell is drawn; `exact` is not needed to draw it, but says where it is to the last digit. */
    pixel: (cell: number, [x, y]: Point, exact?: FoldedPoint['point']): Pixel => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = maps[cell] ?? []
      const place: Point =
        exact && share === 1 ? pointOf(onPacket(after, cell, exact)) : [a * x + b * y + e, c * x + d * y + f]
      const [px, py] = toPixel(frame, place)
      const [dx, dy] = shift(height(cell))
      return [px + dx, py + dy]
    },
  }
}

function linesBySheet(
  folded: Folded,
  level: number,
  between: ReturnType<typeof mixer>,
): ReadonlyMap<number, SheetDrawing['lines']> {
  const { complex, packets } = folded
  const last = complex.levels[packets.length]
  const found = new Map<number, Map<number, string>>()
  for (const { unit, edge, sheet } of linePieces(folded)) {
    const cell = ancestors(complex, packets.length - 1, sheet)[level] ?? 0
    const style: UnitStyle = unitStyle(complex.network, unit)
    const { from = 0, to = 0 } = last?.edges[edge] ?? {}
    const ends = [from, to].map((vertex) => between.pixel(cell, last?.vertices[vertex]?.at ?? [0, 0]))
    const paths = found.get(cell) ?? new Map<number, string>()
    paths.set(style.slot, (paths.get(style.slot) ?? '') + polyline(ends))
    found.set(cell, paths)
  }
  return new Map([...found].map(([cell, paths]) => [cell, [...paths].map(([slot, path]) => ({ slot, path }))]))
}

/** How far the packet may be moved right and up without leaving the drawing. */
function roomBeside(frame: Frame, corner: Point): number {
  const [x, y] = toPixel(frame, corner)
  return Math.max(0, Math.min(frame.width - 2 - x, y - 2))
}

/** Only where all of it is seen. */
function ghostPath(frame: Frame, box: FoldBox): string {
  return cornersOf(frame, box).every((pixel) => inFrame(frame, pixel, 1)) ? sheetPath(frame, box) : ''
}

type FoldBox = readonly (readonly [from: number, to: number])[]

const sheetPath = (frame: Frame, box: FoldBox): string => polygon(cornersOf(frame, box))

function cornersOf(frame: Frame, [[x0, x1] = [0, 1], [y0, y1] = [0, 1]]: FoldBox): readonly Pixel[] {
  const corners: readonly Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
  return corners.map((corner) => toPixel(frame, corner))
}
