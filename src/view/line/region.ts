/** Where f isn't negative on the number line: a bar along the axis, and the intervals as text. */
import { aboveOnLine, type Interval } from '../../engine/ask/above.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { equals, toNumber } from '../../engine/exact/rational.ts'
import { round } from '../draw/palette.ts'
import { inputName, nameText } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'
import { type LineFrame, toLinePixel } from './line-frame.ts'

/** A single point is a bar of no length: the stroke's round ends show it. */
export function regionBars(complex: Complex, frame: LineFrame): string {
  return aboveOnLine(complex)
    .intervals.map(({ from, to }) => {
      const [left, right] = [from, to].map((end) => round(toLinePixel(frame, toNumber(end))))
      return `M${left} ${round(frame.axis)}H${right}`
    })
    .join('')
}

/** `1 ≤ x ≤ 3`, or `x = 3`. */
export function intervalText(name: string, { from, to }: Interval): string {
  const x = nameText(inputName(name))
  if (!equals(from, to)) return `${valueText(from)} ≤ ${x} ≤ ${valueText(to)}`
  const value = valueText(from)
  return value.startsWith('≈') ? `${x} ${value}` : `${x} = ${value}`
}
