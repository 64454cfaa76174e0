/**
 * f over the plane: contours at round values, the zero set, the sign of each region, and {f ≥ 0}. f is continuous and
 * affine on each cell, so its values at the corners tell all; their signs are exact.
 */

import type { Complex, Level } from '../../engine/complex/complex.ts'
import { mapValues } from '../../engine/exact/forms.ts'
import { type Rational, sign, toNumber, ZERO } from '../../engine/exact/rational.ts'
import type { Pixel } from '../draw/frame.ts'
import { distance, polygon, polyline } from '../draw/paths.ts'
import type { ValueDrawing } from '../draw/plane-scene.ts'
import { axisTicks } from '../draw/ticks.ts'
import { cellPixels } from '../plane/fills.ts'
import { type LineMap, pixelOf } from '../plane/lines.ts'
import type { ValueSpec } from '../plane/plane.ts'

/** About so many contours cross the plane. */
const CONTOURS = 9
/** px at scale 1: a region smaller than this has no sign written in it; a sign keeps away from the point. */
const SIGN = { least: 34, away: 34, rise: 6.5 }

/** f at a corner of the last level, and the nearest double. */
export interface CornerValue {
  readonly exact: Rational
  readonly value: number
  readonly sign: -1 | 0 | 1
}

type Values = readonly CornerValue[]

export function valueDrawing(spec: ValueSpec): ValueDrawing {
  const { map } = spec
  const values = valuesOf(spec.complex, map.level)
  const levels = spec.contours ? contourLevels(values) : []
  const over = (vertex: number, level: number): number => (values[vertex]?.value ?? 0) - level
  const contour = (keep: (level: number) => boolean): string =>
    levels
      .filter(keep)
      .map((level) =>
        levelSet(
          map,
          (vertex) => Math.sign(over(vertex, level)),
          (vertex) => over(vertex, level),
        ),
      )
      .join('')
  const pieces = signPieces(map, values)
  return {
    step: (levels[1] ?? 0) - (levels[0] ?? 0),
    above: contour((level) => level > 0),
    below: contour((level) => level < 0),
    zero: levelSet(
      map,
      (vertex) => values[vertex]?.sign ?? 0,
      (vertex) => over(vertex, 0),
    ),
    region: spec.region
      ? pieces
          .filter((piece) => piece.sign >= 0)
          .map((piece) => polygon(piece.corners))
          .join('')
      : '',
    signs: spec.contours ? signMarks(spec, pieces, values) : [],
  }
}

/** By vertex. `level` is the last one. */
export function valuesOf(complex: Complex, level: Level): Values {
  const values: CornerValue[] = level.vertices.map(() => ({ exact: ZERO, value: 0, sign: 0 }))
  const known = new Set<number>()
  for (const { index, vertices, edges } of level.cells) {
    const corners = new Set([...vertices, ...edges.flatMap((edge) => [level.edges[edge]?.from, level.edges[edge]?.to])])
    const map = complex.outputMap(index)
    for (const vertex of corners) {
      if (vertex === undefined || known.has(vertex)) continue
      known.add(vertex)
      const [f = ZERO] = mapValues(map, level.vertices[vertex]?.exact() ?? [])
      values[vertex] = { exact: f, value: toNumber(f), sign: sign(f) }
    }
  }
  return values
}

/** Round values that about `CONTOURS` contours lie at. */
export function contourLevels(values: Values): readonly number[] {
  const all = values.map(({ value }) => value)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  if (low === high) return []
  return axisTicks(low, high, CONTOURS, 1).map(({ value }) => value)
}

/**
 * Where f crosses a level: through the cells whose corners lie on both sides of it, and along the edges on it, save those
 * between two cells that lie on it altogether. `side` is the side of a corner, `formValue` weighs the two ends of a crossing.
 */
function levelSet(map: LineMap, side: (vertex: number) => number, formValue: (vertex: number) => number): string {
  let path = ''
  const isFlat = (cell: number): boolean =>
    map.level.cells[cell]?.vertices.every((vertex) => side(vertex) === 0) ?? true
  for (const { from, to, left, right } of map.level.edges) {
    // The border of the box ends the picture; a contour along it would look like a frame.
    if (left < 0 || right < 0 || side(from) !== 0 || side(to) !== 0 || (isFlat(left) && isFlat(right))) continue
    path += polyline([pixelOf(map, from), pixelOf(map, to)])
  }
  for (const { vertices } of map.level.cells) {
    const ends: Pixel[] = []
    for (const [place, from] of vertices.entries()) {
      const to = vertices[(place + 1) % vertices.length] ?? from
      if (side(from) === 0) ends.push(pixelOf(map, from))
      else if (side(from) * side(to) < 0) ends.push(crossingAt(map, from, to, formValue))
    }
    const through = vertices.some((vertex) => side(vertex) > 0) && vertices.some((vertex) => side(vertex) < 0)
    if (through) path += polyline(ends)
  }
  return path
}

/** Where on the way between two corners the value that `formValue` tells is 0. */
export function crossingAt(
  map: Pick<LineMap, 'pixels'>,
  from: number,
  to: number,
  formValue: (vertex: number) => number,
): Pixel {
  const [a, b] = [formValue(from), formValue(to)]
  const share = a / (a - b)
  const [[ax, ay], [bx, by]] = [pixelOf(map, from), pixelOf(map, to)]
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

/** The part of a cell where f has one sign. */
interface SignPiece {
  readonly cell: number
  readonly sign: -1 | 0 | 1
  readonly corners: readonly Pixel[]
}

function signPieces(map: LineMap, values: Values): readonly SignPiece[] {
  const signOf = (vertex: number): number => values[vertex]?.sign ?? 0
  const formValue = (vertex: number): number => values[vertex]?.value ?? 0
  return map.level.cells.flatMap(({ index, vertices }): readonly SignPiece[] => {
    if (vertices.every((vertex) => signOf(vertex) === 0)) {
      return [{ cell: index, sign: 0 as const, corners: cellPixels(map, index) }]
    }
    return ([1, -1] as const).flatMap((wanted) => {
      const corners = vertices.flatMap((from, place) => {
        const to = vertices[(place + 1) % vertices.length] ?? from
        const kept = signOf(from) * wanted >= 0 ? [pixelOf(map, from)] : []
        return signOf(from) * signOf(to) < 0 ? [...kept, crossingAt(map, from, to, formValue)] : kept
      })
      const has = vertices.some((vertex) => signOf(vertex) === wanted)
      return has ? [{ cell: index, sign: wanted, corners }] : []
    })
  })
}

const SIGNS = ['\u2212', '0', '+']

/** +, − or 0 in each connected region, in its roomiest piece. */
function signMarks({ map, point }: ValueSpec, pieces: readonly SignPiece[], values: Values): ValueDrawing['signs'] {
  const { mark } = map.frame
  return regionsOf(map, pieces, values).flatMap((region) => {
    let best: { at: Pixel; room: number } | null = null
    for (const { corners } of region) {
      const at = centroid(corners)
      const room = Math.min(
        ...corners.map((corner, place) => awayFrom(at, corner, corners[(place + 1) % corners.length] ?? corner)),
      )
      const clear = !point || distance(at, point) > SIGN.away * mark
      if (clear && (!best || room > best.room)) best = { at, room }
    }
    if (!best || 2 * best.room < SIGN.least * mark) return []
    return [{ text: SIGNS[1 + (region[0]?.sign ?? 0)] ?? '', x: best.at[0], y: best.at[1] + SIGN.rise * mark }]
  })
}

/** Pieces of one sign that touch along an edge belong together. */
function regionsOf(
  { level }: LineMap,
  pieces: readonly SignPiece[],
  values: Values,
): readonly (readonly SignPiece[])[] {
  const parent = pieces.map((_, place) => place)
  const root = (place: number): number => (parent[place] === place ? place : root(parent[place] ?? place))
  const placeOf = new Map(pieces.map((piece, place) => [`${piece.cell} ${piece.sign}`, place]))
  for (const { from, to, left, right } of level.edges) {
    for (const each of [1, 0, -1]) {
      // A sign at neither end of an edge doesn't reach over it.
      if (values[from]?.sign !== each && values[to]?.sign !== each) continue
      const [a, b] = [placeOf.get(`${left} ${each}`), placeOf.get(`${right} ${each}`)]
      if (a !== undefined && b !== undefined) parent[root(a)] = root(b)
    }
  }
  const regions = new Map<number, SignPiece[]>()
  for (const [place, piece] of pieces.entries()) regions.set(root(place), [...(regions.get(root(place)) ?? []), piece])
  return [...regions.values()]
}

function centroid(corners: readonly Pixel[]): Pixel {
  let [x, y, area] = [0, 0, 0]
  for (const [place, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(place + 1) % corners.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return area === 0 ? (corners[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)]
}

/** How far a pixel is from the line through two others. */
function awayFrom([x, y]: Pixel, from: Pixel, to: Pixel): number {
  const length = distance(from, to)
  if (length === 0) return Number.POSITIVE_INFINITY
  return Math.abs((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])) / length
}
