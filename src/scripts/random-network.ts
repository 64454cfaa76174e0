/**
 * `node src/scripts/random-network.ts --seed N --widths A,B,… [--half H]`: prints a network file with random weights, the
 * bench's generic network of that seed rounded to hundredths, in the box [−H, H]² (10 unless told). The files
 * `content/networks/random-….json` were made by it.
 */

import { randomNetworkFile } from './bench/random-network-file.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

const USAGE = 'usage: node src/scripts/random-network.ts --seed N --widths A,B,… [--half H]'

function whole(flags: ReadonlyMap<string, string>, flag: string, otherwise?: number): number {
  const text = flags.get(flag) ?? (otherwise === undefined ? '' : String(otherwise))
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${flag}: expected a whole number from 1 on, found "${text}"`)
  return Number(text)
}

function widthsOf(flags: ReadonlyMap<string, string>): readonly number[] {
  const text = flags.get('--widths') ?? ''
  if (!/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/.test(text))
    throw new UsageError(`--widths: expected numbers of units with commas between, as in 8,8, found "${text}"`)
  return text.split(',').map(Number)
}

try {
  const { files, flags } = parseArguments(process.argv.slice(2), ['--seed', '--widths', '--half'])
  if (files.length > 0) throw new UsageError(`expected flags only, found ${files.join(' ')}\n${USAGE}`)
  const text = randomNetworkFile(whole(flags, '--seed'), widthsOf(flags), whole(flags, '--half', 10))
  process.stdout.write(text)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
