/** Each unit's line as strokes: thin, bold where it bounds the current cell, with ticks on its on side. */
import type { Inequality } from '../../engine/complex/complex.ts'
import { isHigherLeft } from '../draw/cells.ts'
import type { Pixel } from '../draw/frame.ts'
import {
  bindingStroke,
  dashArray,
  HOVER_WIDTH,
  IMPLIED_WIDTH,
  layerStroke,
  round,
  type UnitStyle,
} from '../draw/palette.ts'
import { along, direction, distance, leftOf, polyline, withoutStraightCorners } from '../draw/paths.ts'
import type { LineDrawing, TickStyle, Trace } from '../draw/plane-scene.ts'
import { type Chain, exitsOf, type LineMap, overrun, pixelOf, runs, type UnitLine } from './lines.ts'

export interface StrokeOptions {
  /** The current cell, -1 if there is none. */
  readonly cell: number
  readonly inequalities: readonly Inequality[]
  /** Plain names. */
  readonly lit: string | null
  readonly selected: string | null
  readonly newestLayer: number
}

const TICK = { length: 6, width: 1, every: 22, first: 11 }

export function tickStyle({ frame }: LineMap): TickStyle {
  const [every, first] = [TICK.every * frame.mark, TICK.first * frame.mark]
  const width = TICK.width * frame.line
  return {
    width: round(TICK.length * frame.mark),
    dash: `${round(width)} ${round(every - width)}`,
    offset: round(width / 2 - first),
  }
}

export function lineDrawings(map: LineMap, options: StrokeOptions): readonly LineDrawing[] {
  const binding = new Set(map.level.cells[options.cell]?.edges)
  return map.lines.map((line, place) => lineDrawing(map, line, place, binding, options))
}

function lineDrawing(
  map: LineMap,
  line: UnitLine,
  place: number,
  binding: ReadonlySet<number>,
  options: StrokeOptions,
): LineDrawing {
  const { style } = line
  const scale = map.frame.line
  const lit = style.name === options.lit
  const stroke = layerStroke(style.layer)
  const bold = bindingStroke(style.layer)
  const own = (edge: number): boolean => map.owner[edge] === place
  const bounds = (edge: number): boolean => own(edge) && binding.has(edge)
  // Under a solid bold stretch the thin line may stay: it isn't seen, and a whole line glides better.
  const isThin = stroke.dash.length === 0 ? own : (edge: number): boolean => own(edge) && !binding.has(edge)
  const hasTicks = style.layer === options.newestLayer || style.name === options.selected
  const implied = statusOf(options.inequalities, style) === 'implied'
  const width = lit ? HOVER_WIDTH : implied ? IMPLIED_WIDTH : stroke.width
  return {
    ...style,
    thin: line.chains.map((chain) => thinPath(map, chain, isThin, own)).join(''),
    width: round(width * scale),
    dash: dashArray(stroke.dash, scale),
    bold: line.chains
      .map((chain) =>
        runs(chain, bounds)
          .map((run) => runPath(map, run))
          .join(''),
      )
      .join(''),
    boldWidth: round(bold.width * scale),
    boldDash: dashArray(bold.dash, scale),
    ticks: hasTicks ? line.chains.map((chain) => tickPath(map, line, chain, own)).join('') : '',
    lit,
  }
}

const statusOf = (inequalities: readonly Inequality[], { layer, unit }: UnitStyle): string | undefined =>
  inequalities.find((inequality) => inequality.layer === layer && inequality.unit === unit)?.status

const pixelsOf = (map: LineMap, vertices: readonly number[]): readonly Pixel[] =>
  vertices.map((vertex) => pixelOf(map, vertex))

function runPath(map: LineMap, run: Chain): string {
  const path = polyline(withoutStraightCorners(pixelsOf(map, run.vertices)))
  return run.closed ? `${path}Z` : path
}

/** Thin runs, prolonged past the frame where the line leaves it; the prolongation alone where the last edge is bold. */
function thinPath(
  map: LineMap,
  chain: Chain,
  isThin: (edge: number) => boolean,
  own: (edge: number) => boolean,
): string {
  const [start, end] = exitsOf(map, chain)
  const scale = map.frame.mark
  const [first = -1, last = -1] = [chain.edges[0], chain.edges.at(-1)]
  let path = ''
  if (start && own(first) && !isThin(first)) path += polyline([start.at, overrun(start, scale)])
  for (const run of runs(chain, isThin)) {
    if (run.closed) {
      path += runPath(map, run)
      continue
    }
    const points = [...pixelsOf(map, run.vertices)]
    if (start && run.edges[0] === first) points.unshift(overrun(start, scale))
    if (end && run.edges.at(-1) === last) points.push(overrun(end, scale))
    path += polyline(withoutStraightCorners(points))
  }
  if (end && own(last) && !isThin(last)) path += polyline([end.at, overrun(end, scale)])
  return path
}

/** One stroke for each straight stretch with the same on side, beside it by half a tick. */
function tickPath(map: LineMap, { style }: UnitLine, chain: Chain, own: (edge: number) => boolean): string {
  let path = ''
  for (const onLeft of [true, false]) {
    const matches = (edge: number): boolean => own(edge) && onIsLeft(map, style, chain, edge) === onLeft
    for (const run of runs(chain, matches)) {
      const corners = withoutStraightCorners(pixelsOf(map, run.vertices))
      for (const [place, from] of corners.entries()) {
        const to = corners[place + 1]
        if (to && distance(from, to) > TICK.first * map.frame.mark) path += besidePath(from, to, onLeft, map.frame.mark)
      }
    }
  }
  return path
}

function besidePath(from: Pixel, to: Pixel, onLeft: boolean, scale: number): string {
  const away = leftOf(direction(from, to))
  const shift = (onLeft ? 0.5 : -0.5) * TICK.length * scale
  return polyline([along(from, away, shift), along(to, away, shift)])
}

/** Is the unit on at the left of an edge, as the chain walks over it? */
function onIsLeft({ level }: LineMap, unit: UnitStyle, chain: Chain, edge: number): boolean {
  const found = level.edges[edge]
  if (!found) return false
  const forward = chain.vertices[chain.edges.indexOf(edge)] === found.from
  const leftIsOn = isHigherLeft(level, found, unit)
  return leftIsOn === forward
}

/** Whole lines with their prolongations, first those that draw. */
export function traces(map: LineMap): readonly Trace[] {
  const found = map.lines.flatMap((line, place) =>
    line.chains.map((chain) => {
      const [start, end] = exitsOf(map, chain)
      const points = [...pixelsOf(map, chain.vertices)]
      if (start) points.unshift(overrun(start, map.frame.mark))
      if (end) points.push(overrun(end, map.frame.mark))
      const draws = chain.edges.some((edge) => map.owner[edge] === place)
      return { draws, trace: { name: line.style.name, points: withoutStraightCorners(points) } }
    }),
  )
  return [...found.filter(({ draws }) => draws), ...found.filter(({ draws }) => !draws)].map(({ trace }) => trace)
}
