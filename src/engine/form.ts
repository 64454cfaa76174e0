import type { AffineForm } from './complex.ts'
import { add, type Rational, rational, ZERO } from './rational.ts'

/** The value of a form at a point. */
export function formValue({ normal, offset }: AffineForm, at: readonly Rational[]): Rational {
  return normal.reduce((sum, { numerator, denominator }, axis) => {
    const x = at[axis] ?? ZERO
    return add(sum, rational(numerator * x.numerator, denominator * x.denominator))
  }, offset)
}
