/**
 * `npm run bench [-- --seeds N] [--rational-seeds N] [--audit]`: the engine's speed, beside two plainer ways in the same
 * process, and whether it reaches what it has to. `--audit` asks every sign again exactly instead, which takes half an hour.
 */

import { cpus, loadavg } from 'node:os'
import { buildPlane } from '../engine/plane/build.ts'
import { ENGLISH } from '../view/words/words.ts'
import { audit } from './bench/audit.ts'
import { DEGENERATE_HEAD, degenerateRow, measureDegenerate } from './bench/degenerate.ts'
import { DRAG_HEAD, dragRow, measureDrag } from './bench/drag.ts'
import { BOXES, GENERIC_HEAD, genericRow, measureGeneric, SHAPES } from './bench/generic.ts'
import { table } from './bench/measure.ts'
import { DEGENERATE, genericNetwork, square } from './bench/random-networks.ts'
import { measureShipped } from './bench/shipped.ts'
import * as targets from './bench/targets.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

interface Options {
  readonly seeds: number
  readonly rationalSeeds: number
  readonly audit: boolean
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

function readOptions(args: readonly string[]): Options {
  const { files, flags } = parseArguments(
    args.filter((each) => each !== '--audit'),
    ['--seeds', '--rational-seeds'],
  )
  if (files.length > 0) throw new UsageError(`expected flags only, found ${files.join(' ')}`)
  const number = (flag: string, otherwise: number): number => {
    const text = flags.get(flag) ?? String(otherwise)
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`${flag}: expected a number from 1 on, found "${text}"`)
    return Number(text)
  }
  return {
    seeds: number('--seeds', 30),
    rationalSeeds: number('--rational-seeds', 2),
    audit: args.includes('--audit'),
  }
}

async function runBench({ seeds, rationalSeeds }: Options): Promise<void> {
  const load = loadavg()[0]?.toFixed(1)
  print(
    `${cpus().length} cores with a load of ${load}; Node ${process.versions.node}. Times are what the thread itself ran, in`,
  )
  print('milliseconds: other programs do not lengthen them. The three ways take turns in one process.')
  print(`\ngeneric networks, ${seeds} seeds each\n`)
  const generic = SHAPES.flatMap((shape) => BOXES.map((half) => measureGeneric(shape, half, seeds, rationalSeeds)))
  print(table(GENERIC_HEAD, generic.map(genericRow)))
  print('\ndegenerate networks; every cell and corner compared with all-rational arithmetic\n')
  const degenerate = DEGENERATE.map(measureDegenerate)
  print(table(DEGENERATE_HEAD, degenerate.map(degenerateRow)))
  print('\ndragging a weight of the first layer, by the wall clock and in own time\n')
  const drags = SHAPES.filter(({ name }) => name === '32×3' || name === '64×3').map((shape) => measureDrag(shape, 300))
  print(table(DRAG_HEAD, drags.map(dragRow)))
  print('\ntargets\n')
  const all = [
    ...targets.countTargets(),
    ...targets.genericTargets(generic),
    ...targets.degenerateTargets(degenerate),
    ...drags.filter(({ name }) => name === '32×3').flatMap(targets.dragTargets),
    targets.shippedTarget(await measureShipped()),
  ]
  print(table(targets.TARGET_HEAD, all.map(targets.targetRow)))
}

function runAudit({ seeds }: Options): void {
  print('every sign of every line at every corner, asked again exactly\n')
  const row = (name: string, planes: Iterable<ReturnType<typeof buildPlane>>): void => {
    let [networks, signs, wrong] = [0, 0, 0]
    for (const plane of planes) {
      const found = audit(plane)
      networks += 1
      signs += found.signs
      wrong += found.wrong
    }
    print(`${name}: ${networks} networks, ${signs.toLocaleString(ENGLISH)} signs, ${wrong} wrong`)
  }
  const planesOf = function* (count: number, plane: (seed: number) => ReturnType<typeof buildPlane>) {
    for (let seed = 1; seed <= count; seed += 1) yield plane(seed)
  }
  for (const { name, count, network } of DEGENERATE)
    row(
      name,
      planesOf(count, (seed) => buildPlane(network(seed))),
    )
  for (const { name, widths } of SHAPES)
    for (const half of BOXES)
      row(
        `${name} ±${half}`,
        planesOf(seeds, (seed) => buildPlane(genericNetwork(seed, widths, square(half)))),
      )
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.audit) runAudit(options)
  else await runBench(options)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
