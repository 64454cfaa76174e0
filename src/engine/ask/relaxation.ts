/**
 * A ReLU whose z is known to lie between two bounds, without its binary: the triangle between the graph of relu and the
 * chord over it.
 *
 *     y        ／ u        y ≥ 0,  y ≥ z,  y ≤ u (z − l) / (u − l)
 *       gap ／│／
 *     ／____│／            at z = 0 the chord is −u l / (u − l) too high
 *     l     0    u   z
 */

import type { Complex } from '../complex/complex.ts'
import { cuttingPlaces } from '../complex/maps.ts'
import { formValue } from '../exact/forms.ts'
import { add, compare, divide, multiply, negate, type Rational, sign, subtract, ZERO } from '../exact/rational.ts'

export interface Bounds {
  readonly lower: Rational
  readonly upper: Rational
}

/** `off`: z ≤ 0 throughout; `on`: z ≥ 0 throughout; neither needs a binary, and the relaxation is exact. */
export type Phase = 'off' | 'on' | 'both'

export const phaseOf = ({ lower, upper }: Bounds): Phase =>
  sign(upper) <= 0 ? 'off' : sign(lower) >= 0 ? 'on' : 'both'

/** The chord `slope · z + offset` above relu, and how far above it is at z = 0, where that is farthest. */
export interface Relaxation {
  readonly slope: Rational
  readonly offset: Rational
  readonly gap: Rational
}

/** Null: the unit is on or off throughout, and there is nothing to relax. */
export function relaxation(bounds: Bounds): Relaxation | null {
  if (phaseOf(bounds) !== 'both') return null
  const { lower, upper } = bounds
  const slope = divide(upper, subtract(upper, lower))
  const gap = negate(multiply(slope, lower))
  return { slope, offset: gap, gap }
}

/** How far the chord lies above relu at a z between the bounds. */
export function gapAt(bounds: Bounds, z: Rational): Rational {
  const relaxed = relaxation(bounds)
  if (!relaxed) return ZERO
  const chord = add(multiply(relaxed.slope, z), relaxed.offset)
  return subtract(chord, sign(z) > 0 ? z : ZERO)
}

/**
 * The exact range of z over the box, for every unit of every ReLU layer: on each cell of the level before, z is affine,
 * so its extremes are at corners. They are the tightest constants that a big-M formulation can have.
 */
export function preactivationBounds(complex: Complex): readonly (readonly Bounds[])[] {
  return cuttingPlaces(complex.network).map((place, before) => {
    const level = complex.levels[before]
    const units = complex.network.layers[place]?.bias.length ?? 0
    const bounds: (Bounds | undefined)[] = new Array(units).fill(undefined)
    for (const cell of level?.cells ?? []) {
      const { matrix, offset } = complex.preactivations(before, cell.index, place + 1)
      const corners = cell.vertices.map((vertex) => level?.vertices[vertex]?.exact() ?? [])
      for (const [unit, normal] of matrix.entries()) {
        for (const corner of corners) {
          bounds[unit] = widened(bounds[unit], formValue({ normal, offset: offset[unit] ?? ZERO }, corner))
        }
      }
    }
    return bounds.map((each) => each ?? { lower: ZERO, upper: ZERO })
  })
}

const widened = (bounds: Bounds | undefined, value: Rational): Bounds => ({
  lower: bounds && compare(bounds.lower, value) <= 0 ? bounds.lower : value,
  upper: bounds && compare(bounds.upper, value) >= 0 ? bounds.upper : value,
})
