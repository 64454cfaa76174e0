/** Where f isn't negative, in words. */

import { outlineOf } from '../../engine/ask/outline.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { fill } from '../words/strings.ts'

export const regionStrings = {
  one: 'f ≥ 0 on one polygon with {corners} corners.',
  many: 'f ≥ 0 within {loops} outlines with {corners} corners in all.',
  none: 'f < 0 in the whole window.',
  open: 'It goes on past the frame.',
  corners: 'f ≥ 0: {corners} corners',
  nowhere: 'f ≥ 0: nowhere',
} as const

export interface RegionWords {
  readonly sentence: string
  /** For the panel. */
  readonly short: string
}

export function regionWords(complex: Complex): RegionWords {
  const { loops, corners, open } = outlineOf(complex)
  if (loops === 0) return { sentence: regionStrings.none, short: regionStrings.nowhere }
  const first = fill(loops === 1 ? regionStrings.one : regionStrings.many, { loops, corners })
  return {
    sentence: open ? `${first} ${regionStrings.open}` : first,
    short: fill(regionStrings.corners, { corners }),
  }
}
