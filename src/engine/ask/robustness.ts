/**
 * How far one may go from a point before something changes: a certificate "no point of the window nearer than r is
 * different", and the first counter-example, both exact. Near means in a square (the largest of |Δx| and |Δy|) or in a
 * diamond (their sum); both make the distance to a segment piecewise linear, so that it is least at a break or an end.
 */

import { cuts } from '../../network/gating.ts'
import type { UnitRef } from '../../network/network.ts'
import type { Complex, Inequality, Level } from '../complex/complex.ts'
import { type Coordinates, formValue } from '../exact/forms.ts'
import { add, compare, divide, negate, type Rational, rational, sign, subtract, ZERO } from '../exact/rational.ts'
import { lastLevel, outputForm, towards } from './cell-values.ts'
import { levelSet, regionAbove } from './levelset.ts'

export type Shape = 'square' | 'diamond'

/** `units`: every unit stays on or off as it is at the point; `sign`: f stays positive, or stays not positive. */
export type Claim = 'units' | 'sign'

export interface Certificate {
  /** Nothing nearer is different. Null: nothing in the whole window is. */
  readonly radius: Rational | null
  /** A nearest place at or next to which it is different; null with the radius. */
  readonly at: Coordinates | null
  /** The units whose z is 0 there, but not on the whole of the point's cell: those that change first. */
  readonly units: readonly UnitRef[]
}

type Stretch = readonly [from: Coordinates, to: Coordinates]

export function certificate(complex: Complex, point: Coordinates, shape: Shape, claim: Claim, output = 0): Certificate {
  const level = lastLevel(complex)
  const cell = complex.cellOf(level.layer, point)
  const stretches = claim === 'units' ? unitStretches(complex, level, cell) : signStretches(complex, point, output)
  // A pattern without a full cell: right beside the point it is another.
  const found = cell < 0 && claim === 'units' ? { at: point, radius: ZERO } : nearest(shape, point, stretches)
  if (!found) return { radius: null, at: null, units: [] }
  return { ...found, units: cell < 0 ? [] : vanishing(complex.inequalities(level.layer, cell), found.at) }
}

export function distance(shape: Shape, from: Coordinates, to: Coordinates): Rational {
  const parts = from.map((value, axis) => absolute(subtract(to[axis] ?? ZERO, value)))
  return parts.reduce((total, part) => (shape === 'diamond' ? add(total, part) : larger(total, part)), ZERO)
}

const absolute = (value: Rational): Rational => (sign(value) < 0 ? negate(value) : value)
const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)

function nearest(
  shape: Shape,
  point: Coordinates,
  stretches: readonly Stretch[],
): { at: Coordinates; radius: Rational } | null {
  let best: { at: Coordinates; radius: Rational } | null = null
  for (const stretch of stretches) {
    for (const at of breaks(point, stretch)) {
      const radius = distance(shape, point, at)
      if (!best || compare(radius, best.radius) < 0) best = { at, radius }
    }
  }
  return best
}

/** The ends of a stretch, and where on it Δx or Δy is 0 or |Δx| = |Δy|. */
function breaks(point: Coordinates, [from, to]: Stretch): readonly Coordinates[] {
  const [x = ZERO, y = ZERO] = subtracted(from, point)
  const [dx = ZERO, dy = ZERO] = subtracted(to, from)
  const zeros: readonly (readonly [value: Rational, slope: Rational])[] = [
    [x, dx],
    [y, dy],
    [subtract(x, y), subtract(dx, dy)],
    [add(x, y), add(dx, dy)],
  ]
  const inside = zeros.flatMap(([value, slope]) => {
    if (sign(slope) === 0) return []
    const share = negate(divide(value, slope))
    return sign(share) > 0 && compare(share, rational(1)) < 0 ? [towards(from, to, share)] : []
  })
  return [from, to, ...inside]
}

const subtracted = (a: Coordinates, b: Coordinates): Coordinates =>
  a.map((value, axis) => subtract(value, b[axis] ?? ZERO))

/**
 * Where the pattern ends: edges with another cell behind them; and on the window's own border, where there is none,
 * what a unit that is above a breakpoint has for its zeros (z = 0 is off).
 */
function unitStretches(complex: Complex, level: Level, cell: number): readonly Stretch[] {
  const found = level.cells[cell]
  if (!found) return []
  const place = (vertex: number): Coordinates => level.vertices[vertex]?.exact() ?? []
  const fragile = complex
    .inequalities(level.layer, cell)
    .filter((each) => !isConstant(each) && changesAtZero(complex, each))
  const zeroAt = (each: Inequality, at: Coordinates): boolean => sign(formValue(each, at)) === 0
  const edges = found.edges.flatMap((each) => {
    const edge = level.edges[each]
    if (!edge) return []
    const [from, to] = [place(edge.from), place(edge.to)]
    const ends = edge.side === null || fragile.some((form) => zeroAt(form, from) && zeroAt(form, to))
    return ends ? [[from, to] as const] : []
  })
  const corners = found.vertices.map(place).filter((at) => fragile.some((form) => zeroAt(form, at)))
  return [...edges, ...corners.map((at) => [at, at] as const)]
}

/** Where it holds with `= 0`, is the unit in another state? z = 0 is off, and a tie goes to the first of its group. */
function changesAtZero({ network }: Complex, { layer, unit, on, group, over }: Inequality): boolean {
  if (group === undefined || over === undefined) return on
  const units = network.layers.filter(cuts)[layer - 1]?.groups?.[group - 1] ?? []
  return units.indexOf(over) < units.indexOf(unit)
}

const isConstant = ({ normal }: Inequality): boolean => normal.every((entry) => sign(entry) === 0)

const vanishing = (inequalities: readonly Inequality[], at: Coordinates): readonly UnitRef[] =>
  inequalities.flatMap((each) =>
    isConstant(each) || sign(formValue(each, at)) !== 0 ? [] : [{ layer: each.layer, unit: each.group ?? each.unit }],
  )

/** Where f > 0 ends, or where it begins: on the way from one to the other a continuous f is 0. */
function signStretches(complex: Complex, point: Coordinates, output: number): readonly Stretch[] {
  const level = lastLevel(complex)
  const [cell = 0] = complex.cellsAt(level.layer, point)
  const place = (vertex: number): Coordinates => level.vertices[vertex]?.exact() ?? []
  if (sign(formValue(outputForm(complex, cell, output), point)) > 0) {
    const { segments, flat, points } = levelSet(complex, output, ZERO)
    const rims = flat.flatMap((index) => loop(level.cells[index]?.vertices.map(place) ?? []))
    return [...segments.map(({ from, to }) => [from, to] as const), ...rims, ...points.map((at) => [at, at] as const)]
  }
  return regionAbove(complex, output, ZERO)
    .filter((part) => {
      const form = outputForm(complex, part.cell, output)
      return part.corners.some((corner) => sign(formValue(form, corner)) > 0)
    })
    .flatMap(({ corners }) => loop(corners))
}

const loop = (corners: readonly Coordinates[]): readonly Stretch[] =>
  corners.map((corner, at) => [corner, corners[(at + 1) % corners.length] ?? corner] as const)
