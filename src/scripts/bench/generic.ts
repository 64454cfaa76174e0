/** The table of generic networks: our times beside those of two plainer ways, taken in turn in one process. */

import { buildPlane, type Plane } from '../../engine/plane/build.ts'
import { buildRationalComplex } from '../../engine/second-opinion/rational-complex.ts'
import { ENGLISH } from '../../view/words/words.ts'
import { countByFloatSplitter } from './float-splitter.ts'
import { median, ms, sample, type Times, timesOf } from './measure.ts'
import { genericNetwork, square } from './random-networks.ts'
import { countsOf, isWrong } from './wrong.ts'

export interface Shape {
  readonly name: string
  readonly widths: readonly number[]
  /** All-rational arithmetic takes part up to here. */
  readonly rational: boolean
}

const shape = (units: number, layers: number, rational: boolean): Shape => ({
  name: `${units}×${layers}`,
  widths: new Array<number>(layers).fill(units),
  rational,
})

export const SHAPES: readonly Shape[] = [
  shape(8, 2, true),
  shape(16, 2, true),
  shape(32, 3, true),
  shape(64, 3, false),
  shape(16, 4, true),
  shape(128, 2, false),
]
export const BOXES = [1, 3, 10] as const

export interface Generic {
  readonly shape: Shape
  readonly half: number
  /** On average, in the last level. */
  readonly cells: number
  /** Times here are the thread's own. */
  readonly times: Times
  readonly decisions: number
  readonly wrong: number
  /** Of the largest of the planes, in memory. */
  readonly bytes: number
  readonly float: number
  /** Medians, over the seeds, of how many times as long the other way takes; NaN: it did not take part. */
  readonly floatRatio: number
  readonly rationalRatio: number
}

function bytesOf({ levels, rows }: Plane): number {
  const arrays = levels.flatMap((level) => Object.values(level).filter((value) => ArrayBuffer.isView(value)))
  return [...arrays, ...rows].reduce((sum, array) => sum + array.byteLength, 0)
}

/** Milliseconds for which our way is repeated, before the others' turn and after it. */
const TURN = 20

export function measureGeneric(shape: Shape, half: number, seeds: number, rationalSeeds: number): Generic {
  const { widths, rational } = shape
  const [ours, float, floatRatios, rationalRatios]: [number[], number[], number[], number[]] = [[], [], [], []]
  let [cells, decisions, wrong, bytes] = [0, 0, 0, 0]
  sample(() => buildPlane(genericNetwork(1, widths, square(half))), TURN)
  for (let seed = 1; seed <= seeds; seed += 1) {
    const network = genericNetwork(seed, widths, square(half))
    const before = sample(() => buildPlane(network), TURN)
    const plain = sample(() => countByFloatSplitter(network), 0)
    const after = sample(() => buildPlane(network), TURN)
    const plane = after.result
    const own = [...before.own, ...after.own]
    ours.push(...own)
    float.push(...plain.own)
    floatRatios.push(median(plain.own) / median(own))
    if (rational && seed <= rationalSeeds) {
      rationalRatios.push(median(sample(() => buildRationalComplex(network), 0).own) / median(own))
      if (isWrong(plane)) wrong += 1
    } else if (countsOf(plane).join() !== plain.result.join()) wrong += 1
    cells += (plane.levels.at(-1)?.faces ?? 0) / seeds
    decisions += plane.exact.decisions
    bytes = Math.max(bytes, bytesOf(plane))
  }
  const [floatRatio, rationalRatio] = [median(floatRatios), median(rationalRatios)]
  const times = timesOf(ours)
  return { shape, half, cells, times, decisions, wrong, bytes, float: median(float), floatRatio, rationalRatio }
}

export const GENERIC_HEAD = [
  'network',
  'cells',
  'p50',
  'p99',
  'cells/s',
  'exact',
  'wrong',
  'MB',
  'float p50',
  'float ÷ ours',
  'rational ÷ ours',
]

export function genericRow(found: Generic): string[] {
  const ratio = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1))
  return [
    `${found.shape.name} ±${found.half}`,
    Math.round(found.cells).toString(),
    ms(found.times.median),
    ms(found.times.p99),
    Math.round((found.cells / found.times.median) * 1000).toLocaleString(ENGLISH),
    `${found.decisions}`,
    `${found.wrong}`,
    (found.bytes / 1e6).toFixed(1),
    ms(found.float),
    ratio(found.floatRatio),
    ratio(found.rationalRatio),
  ]
}
