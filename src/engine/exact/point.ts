/**
 * Points as integers: `(X, Y, W)` is the point (X / W, Y / W), and `(X, W)` is X / W on a line; W > 0.
 * The value of a row at a point is then a sum of products, and two lines meet in their cross product.
 */
import type { Row } from './affine.ts'
import type { Vertex } from './forms.ts'
import { gcd, quotientToNumber, type Rational, rational } from './rational.ts'

/** Coordinates, then the common denominator. */
export type Point = readonly bigint[]

/** A point in lowest terms with a positive denominator. */
export function point(entries: readonly bigint[]): Point {
  const last = entries.at(-1) ?? 0n
  if (last === 0n) throw new RangeError('expected two lines that meet in one point, found parallel ones')
  let common = 0n
  for (const entry of entries) common = gcd(entry, common)
  if (last < 0n) common = -common
  return entries.map((entry) => entry / common)
}

export function pointOf(coordinates: readonly Rational[]): Point {
  let common = 1n
  for (const { denominator } of coordinates) common = (common / gcd(common, denominator)) * denominator
  return [...coordinates.map(({ numerator, denominator }) => (numerator * common) / denominator), common]
}

/** The value of a row at a point, times the positive scale of the one and the denominator of the other. */
export function valueAt(row: Row, at: Point): bigint {
  let sum = 0n
  for (let place = 0; place < row.length; place += 1) sum += (row[place] ?? 0n) * (at[place] ?? 0n)
  return sum
}

export const signAt = (row: Row, at: Point): -1 | 0 | 1 => {
  const value = valueAt(row, at)
  return value > 0n ? 1 : value < 0n ? -1 : 0
}

/** Where the lines of two rows meet. */
export function meet([a = 0n, b = 0n, c = 0n]: Row, [d = 0n, e = 0n, f = 0n]: Row): Point {
  return point([b * f - c * e, c * d - a * f, a * e - b * d])
}

/** Where a row over one coordinate is zero. */
export const root = ([a = 0n, c = 0n]: Row): Point => point([-c, a])

/** By x, then by y. */
export function compareLexicographically(p: Point, q: Point): number {
  const pw = p.at(-1) ?? 1n
  const qw = q.at(-1) ?? 1n
  for (let place = 0; place < p.length - 1; place += 1) {
    const left = (p[place] ?? 0n) * qw
    const right = (q[place] ?? 0n) * pw
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** A point as the facade shows it. */
export function vertexAt(at: Point): Vertex {
  const denominator = at.at(-1) ?? 1n
  const coordinate = (place: number): number =>
    place < at.length - 1 ? quotientToNumber(at[place] ?? 0n, denominator) : 0
  return {
    at: [coordinate(0), coordinate(1)],
    exact: () => at.slice(0, -1).map((entry) => rational(entry, denominator)),
  }
}

/** Twice the signed area of a polygon of points, or the length between two of them on a line. */
export function doubledArea(corners: readonly Point[]): Rational {
  let numerator = 0n
  let denominator = 1n
  for (const [place, p] of corners.entries()) {
    const q = corners[(place + 1) % corners.length] ?? p
    const [px = 0n, py = 0n, pw = 1n] = p
    const [qx = 0n, qy = 0n, qw = 1n] = q
    const weight = pw * qw
    numerator = numerator * weight + (px * qy - py * qx) * denominator
    denominator *= weight
    const common = gcd(numerator, denominator)
    if (common > 1n) [numerator, denominator] = [numerator / common, denominator / common]
  }
  return rational(numerator, denominator)
}
