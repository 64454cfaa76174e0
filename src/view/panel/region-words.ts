/** Where f isn't negative, in words. */

import { aboveOnLine } from '../../engine/ask/above.ts'
import { outlineOf } from '../../engine/ask/outline.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { intervalText } from '../line/region.ts'
import { type RegionStrings, regionStrings } from '../words/english/region.ts'
import { fill } from '../words/words.ts'

export interface RegionWords {
  readonly sentence: string
  /** For the panel. */
  readonly short: string
}

export function regionWords(complex: Complex, strings: RegionStrings = regionStrings): RegionWords {
  return complex.dimension === 1 ? wordsOnLine(complex, strings) : wordsInPlane(complex, strings)
}

function wordsOnLine(complex: Complex, strings: RegionStrings): RegionWords {
  const { intervals, open } = aboveOnLine(complex)
  const [interval = '', ...more] = intervals.map((each) => intervalText(complex.network.inputs[0] ?? 'x', each))
  const count = intervals.length
  if (count === 0) return { sentence: strings.none, short: strings.nowhere }
  const first = fill(more.length === 0 ? strings.oneInterval : strings.manyIntervals, {
    count,
    intervals: [interval, ...more].join(', '),
  })
  return {
    sentence: open ? `${first} ${strings.open}` : first,
    short: fill(more.length === 0 ? strings.interval : strings.intervals, { count, interval }),
  }
}

function wordsInPlane(complex: Complex, strings: RegionStrings): RegionWords {
  const { loops, corners, open } = outlineOf(complex)
  if (loops === 0) return { sentence: strings.none, short: strings.nowhere }
  const first = fill(loops === 1 ? strings.one : strings.many, { loops, corners })
  return {
    sentence: open ? `${first} ${strings.open}` : first,
    short: fill(strings.corners, { corners }),
  }
}
