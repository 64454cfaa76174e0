/** Where f isn’t negative, in words. */
import { section } from '../words.ts'

export const regionStrings = section('region', {
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
})

export type RegionStrings = typeof regionStrings
