/** Where an output is c, and where it is at least c: exactly, as pieces of the last level's cells. */

import type { Cell, Complex, Level } from '../complex/complex.ts'
import type { Coordinates } from '../exact/forms.ts'
import { divide, type Rational, sign, subtract, ZERO } from '../exact/rational.ts'
import { lastLevel, outputForm, towards, vertexValues } from './cell-values.ts'

/** A stretch of `{f = c}` in a cell (in one dimension a point: `from` is `to`). */
export interface Segment {
  readonly cell: number
  readonly from: Coordinates
  readonly to: Coordinates
}

export interface LevelSet {
  readonly segments: readonly Segment[]
  /** Cells where the output is c everywhere. */
  readonly flat: readonly number[]
  /** Corners where it is c, and nowhere beside: peaks and pits. */
  readonly points: readonly Coordinates[]
}

export interface RegionPart {
  readonly cell: number
  /** Counter-clockwise; the two ends in one dimension. */
  readonly corners: readonly Coordinates[]
}

type Values = readonly Rational[]
const signAt = (values: Values, vertex: number): number => sign(values[vertex] ?? ZERO)

/** The vertices round a cell, those within its sides too. */
function loopOf(level: Level, { index, edges, vertices }: Cell): readonly number[] {
  if (vertices.length === 2) return vertices
  return edges.map((edge) => {
    const found = level.edges[edge]
    return (found?.left === index ? found.from : found?.to) ?? 0
  })
}

/** Where the output is c on the way between two vertices of different signs. */
function crossing(level: Level, values: Values, from: number, to: number): Coordinates {
  const [v, w] = [values[from] ?? ZERO, values[to] ?? ZERO]
  const place = (vertex: number): Coordinates => level.vertices[vertex]?.exact() ?? []
  return towards(place(from), place(to), divide(v, subtract(v, w)))
}

/** `output` counts from 0. */
export function levelSet(complex: Complex, output: number, c: Rational): LevelSet {
  const level = lastLevel(complex)
  const values = vertexValues(complex, output, c)
  const flat = level.cells
    .filter((cell) => loopOf(level, cell).every((vertex) => signAt(values, vertex) === 0))
    .map(({ index }) => index)
  const within = level.cells.flatMap((cell) => chord(level, values, cell))
  const along = complex.dimension === 1 ? uprightZeros(level, values, flat) : edgeSegments(level, values, flat)
  const touched = new Set([
    ...vertexNumbersOf(level, flat),
    ...along.flatMap(({ ends }) => ends),
    ...within.flatMap(({ ends }) => ends),
  ])
  const lonely = values.flatMap((value, vertex) =>
    sign(value) === 0 && !touched.has(vertex) ? [level.vertices[vertex]?.exact() ?? []] : [],
  )
  return { segments: [...within, ...along].map(({ cell, from, to }) => ({ cell, from, to })), flat, points: lonely }
}

/** A segment, and which vertices it ends in. */
interface Ended extends Segment {
  readonly ends: readonly number[]
}

const vertexNumbersOf = (level: Level, cells: readonly number[]): readonly number[] =>
  cells.flatMap((cell) => {
    const found = level.cells[cell]
    return found ? loopOf(level, found) : []
  })

/** Across a cell with both signs: from one place on its border where the output is c to the other. */
function chord(level: Level, values: Values, cell: Cell): readonly Ended[] {
  const loop = loopOf(level, cell)
  const signs = loop.map((vertex) => signAt(values, vertex))
  if (!signs.includes(1) || !signs.includes(-1)) return []
  const places: Coordinates[] = []
  const ends: number[] = []
  for (const [at, vertex] of loop.entries()) {
    const next = (at + 1) % loop.length
    if (signs[at] === 0) {
      places.push(level.vertices[vertex]?.exact() ?? [])
      ends.push(vertex)
    } else if ((signs[at] ?? 0) * (signs[next] ?? 0) < 0) places.push(crossing(level, values, vertex, loop[next] ?? 0))
  }
  const [from = [], to = from] = places
  return [{ cell: cell.index, from, to, ends }]
}

/** Edges along which the output is c, once each, unless a cell beside is flat. */
function edgeSegments(level: Level, values: Values, flat: readonly number[]): readonly Ended[] {
  const isFlat = new Set(flat)
  return level.edges.flatMap(({ from, to, left, right }) => {
    if (signAt(values, from) !== 0 || signAt(values, to) !== 0 || isFlat.has(left) || isFlat.has(right)) return []
    const place = (vertex: number): Coordinates => level.vertices[vertex]?.exact() ?? []
    return [{ cell: left >= 0 ? left : right, from: place(from), to: place(to), ends: [from, to] }]
  })
}

/** In one dimension: ends of intervals where the output changes sign or touches c from one side. */
function uprightZeros(level: Level, values: Values, flat: readonly number[]): readonly Ended[] {
  const isFlat = new Set(flat)
  return level.edges.flatMap(({ from, left, right }) => {
    if (signAt(values, from) !== 0 || isFlat.has(left) || isFlat.has(right)) return []
    const place = level.vertices[from]?.exact() ?? []
    return [{ cell: left >= 0 ? left : right, from: place, to: place, ends: [from] }]
  })
}

/** Where the output is at least c: the part of each cell that has an inside. */
export function regionAbove(complex: Complex, output: number, c: Rational): readonly RegionPart[] {
  const level = lastLevel(complex)
  const values = vertexValues(complex, output, c)
  return level.cells.flatMap((cell) => {
    const form = outputForm(complex, cell.index, output)
    const constant = form.normal.every((entry) => sign(entry) === 0)
    const loop = cell.vertices
    const signs = loop.map((vertex) => signAt(values, vertex))
    if (!signs.includes(1) && !(constant && signs[0] === 0)) return []
    const open = complex.dimension === 1
    const corners = loop.flatMap((vertex, at) => {
      const next = (at + 1) % loop.length
      const own = (signs[at] ?? 0) >= 0 ? [level.vertices[vertex]?.exact() ?? []] : []
      const crosses = (signs[at] ?? 0) * (signs[next] ?? 0) < 0 && !(open && next === 0)
      return crosses ? [...own, crossing(level, values, vertex, loop[next] ?? 0)] : own
    })
    return [{ cell: cell.index, corners }]
  })
}
