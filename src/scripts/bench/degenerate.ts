/** The table of degenerate networks: every cell and corner compared with all-rational arithmetic. */

import { buildPlane } from '../../engine/plane/build.ts'
import { buildRationalComplex } from '../../engine/second-opinion/rational-complex.ts'
import { countByFloatSplitter } from './float-splitter.ts'
import { median, ms, sample, type Times, timesOf } from './measure.ts'
import type { Suite } from './random-networks.ts'
import { countsOf, isWrong } from './wrong.ts'

export interface Degenerate {
  readonly suite: Suite
  readonly times: Times
  readonly decisions: number
  readonly wrong: number
  readonly floatWrong: number
  readonly rationalRatio: number
}

export function measureDegenerate(suite: Suite): Degenerate {
  const [ours, exact]: [number[], number[]] = [[], []]
  let [decisions, wrong, floatWrong] = [0, 0, 0]
  for (let seed = 1; seed <= suite.count; seed += 1) {
    const built = suite.network(seed)
    const { own, result: plane } = sample(() => buildPlane(built), 1)
    ours.push(...own)
    exact.push(...sample(() => buildRationalComplex(built), 0).own)
    decisions += plane.exact.decisions
    if (isWrong(plane)) wrong += 1
    if (countsOf(plane).join() !== countByFloatSplitter(built).join()) floatWrong += 1
  }
  return { suite, times: timesOf(ours), decisions, wrong, floatWrong, rationalRatio: median(exact) / median(ours) }
}

export const DEGENERATE_HEAD = ['suite', 'networks', 'p50', 'p99', 'exact', 'wrong', 'float wrong', 'rational ÷ ours']

export const degenerateRow = (found: Degenerate): string[] => [
  found.suite.name,
  `${found.suite.count}`,
  ms(found.times.median),
  ms(found.times.p99),
  `${found.decisions}`,
  `${found.wrong}`,
  `${found.floatWrong}`,
  found.rationalRatio.toFixed(1),
]
