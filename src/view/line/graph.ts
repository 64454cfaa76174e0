/** The graph above the strips: f over the intervals, the hinges of single units, and f's own axis. */

import type { Complex, Level } from '../../engine/complex/complex.ts'
import { type AffineMap, formAt, mapValues } from '../../engine/exact/forms.ts'
import { toNumber, ZERO } from '../../engine/exact/rational.ts'
import { type Gating, gatingOf } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import type { Pixel } from '../draw/frame.ts'
import { round, type UnitStyle } from '../draw/palette.ts'
import { middle, polyline, withoutStraightCorners } from '../draw/paths.ts'
import { axisTicks } from '../draw/ticks.ts'
import { locate } from '../state/located.ts'
import { isSilentOff } from '../text/condition.ts'
import { outputName, unitName } from '../text/notation.ts'
import { numberText } from '../text/numbers.ts'
import { cuttingFileLayers, cuttingLayerCount, layerOf } from '../text/units.ts'
import { type Interval, intervalsOf } from './cells.ts'
import { type LineFrame, toLinePixel, toValuePixel, type ValueScale } from './line-frame.ts'
import type { CurveDrawing, GraphDrawing, HingeDrawing } from './scene.ts'

/** px at scale 1. */
const GRAPH = {
  number: 18,
  mark: { from: 16, to: 9 },
  numberGap: 60,
  rise: 4.5,
  /** A hinge ends this far below the upper edge. */
  hingeTop: 7,
  /** More hinges than this are a thicket; one more is drawn when its unit is pointed at. */
  mostHinges: 5,
} as const

/** A piece of a graph over an interval. */
interface Piece {
  readonly from: readonly [x: number, value: number]
  readonly to: readonly [x: number, value: number]
}

export interface GraphSpec {
  readonly complex: Complex
  readonly frame: LineFrame
  readonly layer: number
  readonly cell: number
  readonly point: readonly number[]
  readonly styles: readonly UnitStyle[]
  readonly lit: string | null
}

export function graphDrawing(spec: GraphSpec, bands: Pick<GraphDrawing, 'tints' | 'current'>): GraphDrawing {
  const { frame } = spec
  const curves = outputCurves(spec)
  const hinges = hingeUnits(spec).map((style) => ({ style, pieces: hingePieces(spec, style) }))
  const scale = scaleOf(curves.length > 0 ? curves : hinges.map(({ pieces }) => pieces))
  const values = valuesAt(spec, scale, curves.length)
  const top = frame.graph.top + 10 * frame.mark
  const zero = round(toValuePixel(frame, scale, 0))
  // Before the first layer there is nothing to draw, and so nothing to measure.
  const empty = curves.length === 0 && hinges.length === 0
  const gap = GRAPH.numberGap * frame.mark
  const ticks = empty ? [] : axisTicks(scale.low, scale.high, frame.graph.down, gap)
  const levels = ticks.map(({ value, text }) => ({ text, y: toValuePixel(frame, scale, value) }))
  const clear = (y: number, from: number): boolean => Math.abs(y - from) >= 15 * frame.mark
  return {
    ...bands,
    zero: empty ? '' : `M${round(frame.left)} ${zero}H${round(frame.left + frame.across)}`,
    curves: curves.map((pieces, output) => curveDrawing(spec, scale, pieces, output, curves.length)),
    hinges: hinges.flatMap(({ style, pieces }) => hingeDrawing(frame, scale, style, pieces) ?? []),
    names: curves.length > 0 ? [{ name: outputName(1, 1), at: [frame.left - GRAPH.number * frame.mark, top] }] : [],
    numbers: levels
      .filter(({ y }) => clear(y, top - 5 * frame.mark) && values.every(({ at }) => clear(y, at[1])))
      .map(({ text, y }) => ({
        text,
        x: frame.left - GRAPH.number * frame.mark,
        y: y + GRAPH.rise * frame.mark,
      })),
    ticks: levels
      .map(({ y }) => `M${round(frame.left - 14 * frame.mark)} ${round(y)}h${round(5 * frame.mark)}`)
      .join(''),
    values,
  }
}

/** In doubles, for drawing. */
const heightOf = (map: AffineMap, row: number, x: number): number => {
  const { normal, offset } = formAt(map, row)
  return toNumber(normal[0] ?? ZERO) * x + toNumber(offset)
}

const EMPTY: Level = { layer: 0, vertices: [], edges: [], cells: [] }

/** One list of pieces an output; none before the last layer is shown. */
function outputCurves({ complex, layer }: GraphSpec): readonly (readonly Piece[])[] {
  if (layer < cuttingLayerCount(complex.network)) return []
  const intervals = intervalsOf(complex.levels[layer] ?? EMPTY)
  const maps = intervals.map(({ cell }) => complex.outputMap(cell.index))
  const outputs = maps[0]?.offset.length ?? 0
  return Array.from({ length: outputs }, (_, row) =>
    intervals.map(({ from, to }, place): Piece => {
      const map = maps[place]
      return { from: [from, map ? heightOf(map, row, from) : 0], to: [to, map ? heightOf(map, row, to) : 0] }
    }),
  )
}

/** The first layer's units under f; before f is shown, those of the newest layer; and always the one pointed at. */
function hingeUnits({ complex, layer, styles, lit }: GraphSpec): readonly UnitStyle[] {
  const shown = layer < cuttingLayerCount(complex.network) ? layer : 1
  const candidates = styles.filter((style) => style.layer === shown && isHinge(complex.network, style))
  const few = candidates.length <= GRAPH.mostHinges ? candidates : []
  return styles.filter((style) => few.includes(style) || (style.name === lit && isHinge(complex.network, style)))
}

/** Drawn are units that begin as nothing: flat, then a ramp (and flat again, if there is a second breakpoint). */
const isHinge = (network: Network, unit: UnitStyle): boolean => isSilentOff(layerOf(network, unit))

/** What a unit puts out over the intervals of the layers before it, each cut where its z is at a threshold. */
function hingePieces({ complex }: GraphSpec, { layer, unit }: UnitStyle): readonly Piece[] {
  const place = cuttingFileLayers(complex.network)[layer - 1] ?? 1
  const own = layerOf(complex.network, { layer })
  if (!own) return []
  const gating = gatingOf(own)
  return intervalsOf(complex.levels[layer - 1] ?? EMPTY).flatMap(({ cell, from, to }: Interval): readonly Piece[] => {
    const map = complex.preactivations(layer - 1, cell.index, place)
    return unitPieces(gating, [from, heightOf(map, unit - 1, from)], [to, heightOf(map, unit - 1, to)])
  })
}

/** A unit's graph between two places with their z, which is linear from one to the other. */
function unitPieces({ thresholds, pieces }: Gating, from: Piece['from'], to: Piece['to']): readonly Piece[] {
  const [[start, low], [end, high]] = [from, to]
  const passed = thresholds
    .filter((at) => (low - at) * (high - at) < 0)
    .map((at): Piece['from'] => [start + ((low - at) / (low - high)) * (end - start), at])
  const places = [from, ...(low < high ? passed : passed.toReversed()), to]
  return places.slice(1).map((next, place): Piece => {
    const last = places[place] ?? from
    const middle = (last[1] + next[1]) / 2
    const { slope, constant } = pieces[thresholds.filter((at) => middle > at).length] ?? { slope: 0, constant: 0 }
    return { from: [last[0], slope * last[1] + constant], to: [next[0], slope * next[1] + constant] }
  })
}

/** From the least value, or 0, to a third above the greatest, so that hinges show where they lead. */
function scaleOf(graphs: readonly (readonly Piece[])[]): ValueScale {
  const values = graphs.flat().flatMap(({ from, to }) => [from[1], to[1]])
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  const span = most - least || 1
  return { low: least < 0 ? least - span / 8 : 0, high: most + span / (most > 0 ? 3 : 8) }
}

const pixel = (frame: LineFrame, scale: ValueScale, [x, value]: Piece['from']): Pixel => [
  toLinePixel(frame, x),
  toValuePixel(frame, scale, value),
]

const corners = (frame: LineFrame, scale: ValueScale, pieces: readonly Piece[]): readonly Pixel[] => {
  const [first] = pieces
  if (!first) return []
  return [pixel(frame, scale, first.from), ...pieces.map(({ to }) => pixel(frame, scale, to))]
}

function curveDrawing(
  { complex, frame, layer, cell }: GraphSpec,
  scale: ValueScale,
  pieces: readonly Piece[],
  output: number,
  outputs: number,
): CurveDrawing {
  const place = intervalsOf(complex.levels[layer] ?? EMPTY).findIndex((interval) => interval.cell.index === cell)
  const piece = pieces[place]
  const line = withoutStraightCorners(corners(frame, scale, pieces))
  return {
    name: outputName(output + 1, outputs),
    nameAt: nameAbove(frame, line),
    path: polyline(line),
    current: piece ? polyline(corners(frame, scale, [piece])) : '',
  }
}

/** Over the highest long stretch. */
function nameAbove(frame: LineFrame, line: readonly Pixel[]): Pixel {
  let best: { at: Pixel; score: number } | null = null
  for (const [place, from] of line.entries()) {
    const to = line[place + 1]
    if (!to) continue
    const at = middle(from, to)
    const score = Math.min(to[0] - from[0], frame.across / 3) - at[1] - 2 * Math.abs(to[1] - from[1])
    if (!best || score > best.score) best = { at, score }
  }
  const [x, y] = best?.at ?? [frame.left, frame.graph.top]
  return [x, Math.max(frame.graph.top + 14 * frame.mark, y - 12 * frame.mark)]
}

/** The hinge up to the upper edge of the graph, with its name there. Nothing for a unit that is never on. */
function hingeDrawing(
  frame: LineFrame,
  scale: ValueScale,
  style: UnitStyle,
  pieces: readonly Piece[],
): HingeDrawing | null {
  const highest = frame.graph.top + GRAPH.hingeTop * frame.mark
  const strokes = pieces
    .filter(({ from, to }) => from[1] > 0 || to[1] > 0)
    .flatMap((piece) => clippedAbove(pixel(frame, scale, piece.from), pixel(frame, scale, piece.to), highest))
  const ends = strokes.flat()
  const end = ends.reduce<Pixel | null>((best, each) => (best && best[1] <= each[1] ? best : each), null)
  if (!end) return null
  const low = ends.reduce<Pixel>((best, each) => (best[1] >= each[1] ? best : each), end)
  return {
    ...style,
    title: unitName(style),
    path: strokes.map(polyline).join(''),
    ...hingeName(frame, end, end[0] < low[0] ? -1 : 1),
  }
}

/** Beyond the hinge's upper end, `way` being where it rises to; above it where the frame ends there. */
function hingeName({ left, across, graph, mark }: LineFrame, [x, y]: Pixel, way: 1 | -1) {
  const room = way < 0 ? x - left : left + across - x
  const anchor: HingeDrawing['anchor'] = way < 0 === room > 34 * mark ? 'end' : 'start'
  if (room > 34 * mark) return { nameAt: [x + 8 * way * mark, y + 16 * mark] as const, anchor }
  return { nameAt: [x - 8 * way * mark, Math.max(graph.top + 15 * mark, y - 6 * mark)] as const, anchor }
}

function clippedAbove(from: Pixel, to: Pixel, top: number): readonly (readonly Pixel[])[] {
  if (from[1] >= top && to[1] >= top) return [[from, to]]
  if (from[1] < top && to[1] < top) return []
  const share = (top - from[1]) / (to[1] - from[1])
  const cut: Pixel = [from[0] + share * (to[0] - from[0]), top]
  return from[1] < top ? [[cut, to]] : [[from, cut]]
}

/** f at the point, exactly. */
function valuesAt(
  { complex, frame, layer, cell, point }: GraphSpec,
  scale: ValueScale,
  outputs: number,
): GraphDrawing['values'] {
  if (outputs === 0 || cell < 0) return []
  const { mark } = frame
  const located = locate(complex, layer, point)
  return mapValues(complex.outputMap(cell), located.point).map((value) => {
    const y = toValuePixel(frame, scale, toNumber(value))
    return {
      at: [toLinePixel(frame, point[0] ?? 0), y],
      mark: `M${round(frame.left - GRAPH.mark.from * mark)} ${round(y)}h${round(7 * mark)}`,
      number: {
        text: numberText(value).text,
        x: frame.left - (GRAPH.number + 2) * mark,
        y: y + GRAPH.rise * mark,
      },
    }
  })
}
