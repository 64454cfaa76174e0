/** Where two lines meet: the place in doubles, and how far it may be off. */
import type { ExactPlane } from './exact.ts'
import { growVertices, type PlaneLevel } from './level.ts'
import { UNIT_ROUNDOFF } from './rounding.ts'

/** For the rounding of the bound itself, and of its second order. */
const RADIUS_SLACK = 1 + 2 ** -20
/** A place that is known no better than this is worth settling at once: two lines that are nearly one. */
const COARSE = 1e-3

/**
 * Adds the vertex where an edge's line meets the line that cuts. With rows p, q of sizes |p|, |q| and errors Ep, Eq, each of
 *   X = b f − c e,   Y = c d − a f,   W = a e − b d
 * is within H = Ep|q| + Eq|p| + EpEq + 4u|p||q| of the exact one (two products, one difference). The vertex
 * lies in the box, |X/W| ≤ 1, so X̂/Ŵ − X/W = (X̂ − X − (X/W)(Ŵ − W))/Ŵ is at most 2H/|Ŵ|, and the
 * quotient rounds once more, by at most 2u in a box of half width 1 (where it is larger, 2H/|Ŵ| is too).
 */
export function addCrossing(level: PlaneLevel, exact: ExactPlane, edgeLine: number, ownLine: number): number {
  if (level.vertices === level.x.length) growVertices(level)
  const vertex = level.vertices
  level.vertices += 1
  const { lineRow, lineError } = level
  const p = 3 * edgeLine
  const q = 3 * ownLine
  const a = lineRow[p] as number
  const b = lineRow[p + 1] as number
  const c = lineRow[p + 2] as number
  const d = lineRow[q] as number
  const e = lineRow[q + 1] as number
  const f = lineRow[q + 2] as number
  const edgeError = lineError[edgeLine] as number
  const ownError = lineError[ownLine] as number
  const edgeSize = Math.abs(a) + Math.abs(b) + Math.abs(c)
  const ownSize = Math.abs(d) + Math.abs(e) + Math.abs(f)
  const error =
    edgeError * ownSize + ownError * edgeSize + edgeError * ownError + 4 * UNIT_ROUNDOFF * edgeSize * ownSize
  const w = a * e - b * d
  const radius = (2 * error) / Math.abs(w) + 4 * UNIT_ROUNDOFF
  level.x[vertex] = (b * f - c * e) / w
  level.y[vertex] = (c * d - a * f) / w
  level.radius[vertex] = radius * RADIUS_SLACK
  level.lineA[vertex] = edgeLine
  level.lineB[vertex] = ownLine
  if (!(radius < COARSE)) exact.settle(level, vertex)
  return vertex
}
