/**
 * Where f isn't negative on the number line, within the box: closed intervals, from left to right, that don't touch. f is
 * the first output, affine on each interval of the last level and continuous; everything is exact.
 */
import type { Complex } from '../complex/complex.ts'
import { formAt, formValue } from '../exact/forms.ts'
import { compare, divide, equals, fromNumber, negate, type Rational, sign, ZERO } from '../exact/rational.ts'

export interface Interval {
  readonly from: Rational
  /** Where f is 0 in one point alone, it is `from`. */
  readonly to: Rational
}

export interface Above {
  readonly intervals: readonly Interval[]
  /** f is positive at an end of the box, so the region goes on past the frame. */
  readonly open: boolean
}

export function aboveOnLine(complex: Complex): Above {
  const level = complex.levels.at(-1)
  if (!level || complex.dimension !== 1) throw new RangeError('expected a network with one drawn input')
  const [from, to] = complex.network.box[0] ?? [0, 0]
  const pieces = level.cells
    .map(({ index, vertices }) => {
      const [left = ZERO, right = ZERO] = vertices.map((vertex) => level.vertices[vertex]?.exact()[0] ?? ZERO)
      return { left, right, f: formAt(complex.outputMap(index), 0) }
    })
    .toSorted((a, b) => compare(a.left, b.left))
  const intervals: Interval[] = []
  for (const { left, right, f } of pieces) {
    const [low, high] = [sign(formValue(f, [left])), sign(formValue(f, [right]))]
    if (low < 0 && high < 0) continue
    const zero = low * high < 0 ? divide(negate(f.offset), f.normal[0] ?? ZERO) : ZERO
    const own = { from: low >= 0 ? left : high === 0 ? right : zero, to: high >= 0 ? right : low === 0 ? left : zero }
    const before = intervals.at(-1)
    // The one before ends where this one begins: continuity makes them one.
    if (before && compare(own.from, before.to) <= 0) intervals[intervals.length - 1] = { ...before, to: own.to }
    else intervals.push(own)
  }
  const ends: readonly Rational[] = [fromNumber(from), fromNumber(to)]
  const positive = (at: Rational): boolean =>
    pieces.some(({ left, right, f }) => (equals(left, at) || equals(right, at)) && sign(formValue(f, [at])) > 0)
  return { intervals, open: ends.some(positive) }
}
