import type { Condition } from '../../engine/complex/complex.ts'
import { thresholdText } from '../text/condition.ts'
import type { FigureStrings } from './english/figure.ts'
import { fill } from './words.ts'

/** On which side of its threshold something is: `on`, `above −1`, or of a maximum `2 over 1`. */
export function sideText(
  on: boolean,
  { bound, threshold = 0, over, unit }: Pick<Condition, 'bound' | 'threshold' | 'over' | 'unit'>,
  strings: FigureStrings,
): string {
  if (over !== undefined) return fill(strings.over, { winner: unit, other: over })
  if (bound) return fill(on ? strings.above : strings.below, { bound: thresholdText(threshold) })
  return on ? strings.on : strings.off
}
