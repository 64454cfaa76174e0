/**
 * A linear program, exactly: the largest value of `objective · x` where all of some affine functions are ≤ 0.
 * Infeasible, unbounded and "optimal, but far outside the window" are different answers, and no box has a say in them.
 */
import type { AffineForm } from '../exact/forms.ts'
import { formValue } from '../exact/forms.ts'
import { type Rational, rational, ZERO } from '../exact/rational.ts'
import { isEmpty, type Polyhedron, pointOfRay, polyhedron, product, type Ray } from './polyhedron.ts'

/** A direction in whole numbers without a common divisor. */
export type Direction = readonly bigint[]

export type Answer =
  | { readonly kind: 'infeasible' }
  /** Along `direction`, from any point of the set, one stays in it and the objective grows for ever. */
  | { readonly kind: 'unbounded'; readonly direction: Direction }
  | Optimum

/** The largest value, and where it is taken: everything between `points`, and on along `directions` and `lines`. */
export interface Optimum {
  readonly kind: 'optimum'
  readonly value: Rational
  /** Corners of the set if it has any: one, or the ends of an edge, or all if the objective is 0. */
  readonly points: readonly (readonly Rational[])[]
  /** The optimal part goes on this way for ever. */
  readonly directions: readonly Direction[]
  /** This way and back. */
  readonly lines: readonly Direction[]
}

/** Where all `constraints` are ≤ 0. */
export const feasibleSet = (constraints: readonly AffineForm[], dimension: number): Polyhedron =>
  polyhedron(constraints, dimension)

export function maximise(objective: readonly Rational[], set: Polyhedron): Answer {
  if (isEmpty(set)) return { kind: 'infeasible' }
  const common = objective.reduce((scale, { denominator }) => scale * denominator, 1n)
  const row: Ray = [...objective.map(({ numerator, denominator }) => numerator * (common / denominator)), 0n]
  const rising = steepest(row, set)
  if (rising) return { kind: 'unbounded', direction: rising.slice(0, -1) }
  const values = set.points.map((ray) => rational(product(row, ray), (ray.at(-1) ?? 1n) * common))
  const largest = values.reduce((best, value) => (less(best, value) ? value : best))
  const level = (ray: Ray): boolean => product(row, ray) === 0n
  return {
    kind: 'optimum',
    value: largest,
    points: set.points.filter((_, place) => !less(values[place] ?? ZERO, largest)).map(pointOfRay),
    directions: set.directions.filter(level).map((ray) => ray.slice(0, -1)),
    lines: set.lines.map((ray) => ray.slice(0, -1)),
  }
}

const less = (a: Rational, b: Rational): boolean => a.numerator * b.denominator < b.numerator * a.denominator

/** Of the generating directions to infinity, the one along which the objective grows fastest; null if along none. */
function steepest(row: Ray, { directions, lines }: Polyhedron): Ray | null {
  const both = lines.flatMap((line) => [line, line.map((entry) => -entry)])
  const candidates = [...directions, ...both].filter((ray) => product(row, ray) > 0n)
  let best: Ray | null = null
  for (const ray of candidates) {
    // (c · d)² / |d|², compared without a root.
    if (!best || product(row, ray) ** 2n * product(best, best) > product(row, best) ** 2n * product(ray, ray))
      best = ray
  }
  return best
}

/** Which constraints hold with `= 0` wherever the optimum is taken: those that stop it. */
export function tightAt(optimum: Optimum, constraints: readonly AffineForm[]): readonly boolean[] {
  const endless = [...optimum.directions, ...optimum.lines].map((direction) =>
    direction.map((entry) => rational(entry)),
  )
  return constraints.map(
    (form) =>
      optimum.points.every((point) => formValue(form, point).numerator === 0n) &&
      endless.every((direction) => formValue({ normal: form.normal, offset: ZERO }, direction).numerator === 0n),
  )
}
