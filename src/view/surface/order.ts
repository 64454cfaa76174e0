/**
 * What is painted first. Cells are convex, so along the line of sight they can be put in order: of two neighbours the one
 * further away comes first. Two places of the surface that are drawn at the same pixel lie one behind the other on that
 * line, whatever their heights, so this order is right for every f. It is decided in fractions: a wrong guess at
 * a border that runs almost along the line of sight could make a circle.
 */
import type { Level } from '../../engine/complex/complex.ts'
import { fromNumber, multiply, sign, subtract, ZERO } from '../../engine/exact/rational.ts'
import type { Point } from '../draw/frame.ts'

/**
 * By cell: its rank. Cells of one rank are never drawn over each other, and of two that are the nearer one has the
 * higher rank.
 */
export function paintRanks({ vertices, edges, cells }: Level, sight: Point): readonly number[] {
  const places = vertices.map((vertex) => vertex.exact())
  const along = sight.map(fromNumber)
  const across = (from: number, to: number, axis: 0 | 1) =>
    multiply(subtract(places[to]?.[axis] ?? ZERO, places[from]?.[axis] ?? ZERO), along[1 - axis] ?? ZERO)
  const nearer: number[][] = cells.map(() => [])
  const waiting = cells.map(() => 0)
  for (const { from, to, left, right } of edges) {
    // Positive: what is further away lies at the left of the edge.
    const side = left < 0 || right < 0 ? 0 : sign(subtract(across(from, to, 0), across(from, to, 1)))
    if (side === 0) continue
    const [far, near] = side > 0 ? [left, right] : [right, left]
    nearer[far]?.push(near)
    waiting[near] = (waiting[near] ?? 0) + 1
  }
  const ranks = cells.map(() => 0)
  const ready = waiting.flatMap((count, cell) => (count === 0 ? [cell] : []))
  for (const cell of ready) {
    for (const near of nearer[cell] ?? []) {
      ranks[near] = Math.max(ranks[near] ?? 0, (ranks[cell] ?? 0) + 1)
      waiting[near] = (waiting[near] ?? 0) - 1
      // The list grows while it is walked.
      if (waiting[near] === 0) ready.push(near)
    }
  }
  return ranks
}
