/** Where f isn't negative, in words. */

import { aboveOnLine } from '../../engine/ask/above.ts'
import { outlineOf } from '../../engine/ask/outline.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { intervalText } from '../line/region.ts'
import { fill } from '../words/strings.ts'

export const regionStrings = {
  one: 'f ≥ 0 on one polygon with {corners} corners.',
  many: 'f ≥ 0 within {loops} outlines with {corners} corners in all.',
  none: 'f < 0 in the whole window.',
  open: 'It goes on past the frame.',
  corners: 'f ≥ 0: {corners} corners',
  nowhere: 'f ≥ 0: nowhere',
  oneInterval: 'f ≥ 0 for {intervals}.',
  manyIntervals: 'f ≥ 0 on {count} intervals: {intervals}.',
  interval: 'f ≥ 0: {interval}',
  intervals: 'f ≥ 0: {count} intervals',
} as const

export interface RegionWords {
  readonly sentence: string
  /** For the panel. */
  readonly short: string
}

export function regionWords(complex: Complex): RegionWords {
  return complex.dimension === 1 ? wordsOnLine(complex) : wordsInPlane(complex)
}

function wordsOnLine(complex: Complex): RegionWords {
  const { intervals, open } = aboveOnLine(complex)
  const [interval = '', ...more] = intervals.map((each) => intervalText(complex.network.inputs[0] ?? 'x', each))
  const count = intervals.length
  if (count === 0) return { sentence: regionStrings.none, short: regionStrings.nowhere }
  const first = fill(more.length === 0 ? regionStrings.oneInterval : regionStrings.manyIntervals, {
    count,
    intervals: [interval, ...more].join(', '),
  })
  return {
    sentence: open ? `${first} ${regionStrings.open}` : first,
    short: fill(more.length === 0 ? regionStrings.interval : regionStrings.intervals, { count, interval }),
  }
}

function wordsInPlane(complex: Complex): RegionWords {
  const { loops, corners, open } = outlineOf(complex)
  if (loops === 0) return { sentence: regionStrings.none, short: regionStrings.nowhere }
  const first = fill(loops === 1 ? regionStrings.one : regionStrings.many, { loops, corners })
  return {
    sentence: open ? `${first} ${regionStrings.open}` : first,
    short: fill(regionStrings.corners, { corners }),
  }
}
