/** `npm run bench [-- --seeds N] [--rational-seeds N]`: the engine's speed, beside two plainer ways in the same process. */
import { buildPlane, type Plane } from '../engine/plane-build.ts'
import { buildRationalComplex } from '../engine/rational-complex.ts'
import type { Network } from '../network/network.ts'
import { parseArguments, UsageError } from './arguments.ts'
import { countByFloatSplitter } from './bench/float-splitter.ts'
import { ms, sample, table, timesOf } from './bench/measure.ts'
import { DEGENERATE, genericNetwork, square } from './bench/random-networks.ts'
import { countsOf, isWrong } from './bench/wrong.ts'

interface Shape {
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

const SHAPES: readonly Shape[] = [
  shape(8, 2, true),
  shape(16, 2, true),
  shape(32, 3, true),
  shape(64, 3, false),
  shape(16, 4, true),
  shape(128, 2, false),
]
const BOXES = [1, 3, 10] as const
const HEAD = [
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

interface Options {
  readonly seeds: number
  readonly rationalSeeds: number
}

function bytesOf({ levels, rows }: Plane): number {
  const arrays = levels.flatMap((level) => Object.values(level).filter((value) => ArrayBuffer.isView(value)))
  return [...arrays, ...rows].reduce((sum, array) => sum + array.byteLength, 0)
}

function genericRow({ name, widths, rational }: Shape, half: number, options: Options): string[] {
  const [ours, float, exact]: [number[], number[], number[]] = [[], [], []]
  let [cells, decisions, wrong, bytes] = [0, 0, 0, 0]
  for (let seed = 1; seed <= options.seeds; seed += 1) {
    const network = genericNetwork(seed, widths, square(half))
    const own = sample(() => buildPlane(network), 40)
    const plain = sample(() => countByFloatSplitter(network), 0)
    ours.push(...own.samples)
    float.push(...plain.samples)
    const plane = own.result
    if (rational && seed <= options.rationalSeeds) {
      exact.push(...sample(() => buildRationalComplex(network), 0).samples)
      if (isWrong(plane)) wrong += 1
    } else if (countsOf(plane).join() !== plain.result.join()) wrong += 1
    cells += plane.levels.at(-1)?.faces ?? 0
    decisions += plane.exact.decisions
    bytes = Math.max(bytes, bytesOf(plane))
  }
  const [own, floats, exacts] = [timesOf(ours), timesOf(float), timesOf(exact)]
  const mean = cells / options.seeds
  const speed = Math.round((mean / own.median) * 1000).toLocaleString('en')
  const ratio = (other: number): string => (Number.isNaN(other) ? '–' : (other / own.median).toFixed(1))
  return [
    `${name} ±${half}`,
    Math.round(mean).toString(),
    ms(own.median),
    ms(own.p99),
    speed,
    `${decisions}`,
    `${wrong}`,
    (bytes / 1e6).toFixed(1),
    ms(floats.median),
    ratio(floats.median),
    ratio(exacts.median),
  ]
}

function degenerateRow({ name, count, network }: (typeof DEGENERATE)[number]): string[] {
  const ours: number[] = []
  const exact: number[] = []
  let [decisions, wrong, floatWrong] = [0, 0, 0]
  for (let seed = 1; seed <= count; seed += 1) {
    const built = network(seed)
    const { samples, result: plane } = sample(() => buildPlane(built), 1)
    ours.push(...samples)
    exact.push(...sample(() => buildRationalComplex(built), 0).samples)
    decisions += plane.exact.decisions
    if (isWrong(plane)) wrong += 1
    if (countsOf(plane).join() !== countByFloatSplitter(built).join()) floatWrong += 1
  }
  const [own, exacts] = [timesOf(ours), timesOf(exact)]
  return [
    name,
    `${count}`,
    ms(own.median),
    ms(own.p99),
    `${decisions}`,
    `${wrong}`,
    `${floatWrong}`,
    (exacts.median / own.median).toFixed(1),
  ]
}

/** One weight of the first layer goes up and down, a frame at a time. */
function dragRow({ name, widths }: Shape, frames: number): string[] {
  const network = genericNetwork(1, widths)
  const dragged = (frame: number): Network => {
    const by = Math.round(100 * Math.sin(frame / 24)) / 100
    const layers = network.layers.map((layer, place) =>
      place > 0
        ? layer
        : {
            ...layer,
            weights: layer.weights.map((row, unit) =>
              unit > 0 ? row : row.map((weight, input) => (input > 0 ? weight : weight + by)),
            ),
          },
    )
    return { ...network, layers }
  }
  let plane = buildPlane(network)
  const samples: number[] = []
  for (let frame = -60; frame < frames; frame += 1) {
    const next = dragged(frame)
    const before = plane
    const frameTime = sample(() => buildPlane(next, before), 0)
    plane = frameTime.result
    if (frame >= 0) samples.push(...frameTime.samples)
  }
  const [own, float] = [timesOf(samples), timesOf(sample(() => countByFloatSplitter(network), 1000).samples)]
  return [name, `${frames}`, ms(own.median), ms(own.p99), ms(float.median), (float.median / own.p99).toFixed(1)]
}

function readOptions(args: readonly string[]): Options {
  const { files, flags } = parseArguments(args, ['--seeds', '--rational-seeds'])
  if (files.length > 0) throw new UsageError(`expected flags only, found ${files.join(' ')}`)
  const number = (flag: string, otherwise: number): number => {
    const text = flags.get(flag) ?? String(otherwise)
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`${flag}: expected a number from 1 on, found "${text}"`)
    return Number(text)
  }
  return { seeds: number('--seeds', 30), rationalSeeds: number('--rational-seeds', 2) }
}

function run(options: Options): void {
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  print(`generic networks, ${options.seeds} seeds each; milliseconds; baselines in the same process\n`)
  print(
    table(
      HEAD,
      SHAPES.flatMap((each) => BOXES.map((half) => genericRow(each, half, options))),
    ),
  )
  print('\ndegenerate networks; every cell and corner compared with all-rational arithmetic\n')
  print(
    table(
      ['suite', 'networks', 'p50', 'p99', 'exact', 'wrong', 'float wrong', 'rational ÷ ours'],
      DEGENERATE.map(degenerateRow),
    ),
  )
  print('\ndragging a weight of the first layer\n')
  const [, , medium, large] = SHAPES
  const dragged = [medium, large].flatMap((each) => (each ? [dragRow(each, 300)] : []))
  print(table(['network', 'frames', 'p50', 'p99', 'float p50', 'float ÷ our p99'], dragged))
}

try {
  run(readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
