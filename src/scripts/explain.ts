/** `npm run -s explain -- FILE …`: prints the nested inequalities of a network file. */
import { readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { buildComplex } from '../engine/build.ts'
import type { Complex } from '../engine/complex/complex.ts'
import { compare, fromNumber, parseRational, type Rational } from '../engine/exact/rational.ts'
import { cuts } from '../network/gating.ts'
import type { Network } from '../network/network.ts'
import { NetworkError, readNetwork } from '../network/read.ts'
import { explainJson, type Selection } from '../view/explain/explain.ts'
import { explainLatex } from '../view/explain/latex.ts'
import { explainLp } from '../view/explain/lp.ts'
import { ProgramError } from '../view/explain/program.ts'
import { explainPython } from '../view/explain/python.ts'
import { explainText } from '../view/explain/text.ts'
import { explainTypeScript } from '../view/explain/typescript.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

const USAGE = 'usage: npm run -s explain -- FILE [--format text|latex|json|python|typescript|lp] [--layer K] [--at=X,Y]'

type Format = (complex: Complex, selection: Selection) => string

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['text', explainText],
  ['latex', explainLatex],
  ['json', explainJson],
  ['python', explainPython],
  ['typescript', explainTypeScript],
  ['lp', explainLp],
])
/** A program is the whole network: it has no layers and no place. */
const PROGRAMS = ['python', 'typescript', 'lp']

function readFormat(name: string): Format {
  const format = FORMATS.get(name)
  if (!format) throw new UsageError(`--format: expected ${[...FORMATS.keys()].join(', ')}, found "${name}"`)
  return format
}

function readLayer(text: string, network: Network): number {
  const layers = network.layers.filter(cuts).length
  const expected =
    layers === 0 ? 'no --layer: all layers of this network are linear' : `a layer that cuts, 1 to ${layers}`
  const layer = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
  if (layer < 1 || layer > layers) throw new UsageError(`--layer: expected ${expected}, found "${text}"`)
  return layer
}

function readPoint(text: string, network: Network): readonly Rational[] {
  const { inputs, box } = network
  const parts = text.split(',').map(parseRational)
  const point = parts.filter((part) => part !== null)
  if (parts.length !== inputs.length || point.length !== parts.length) {
    const example = inputs.length === 1 ? '--at=1/2' : '--at=1/2,-0.5'
    throw new UsageError(
      `--at: expected ${inputs.length} decimals or fractions, for ${inputs.join(' and ')}, as in ${example}, found "${text}"`,
    )
  }
  for (const [place, [from, to]] of box.entries()) {
    const value = point[place]
    if (value && compare(value, fromNumber(from)) >= 0 && compare(value, fromNumber(to)) <= 0) continue
    throw new UsageError(`--at: expected a point in the box, ${from} ≤ ${inputs[place]} ≤ ${to}, found "${text}"`)
  }
  return point
}

/** npm runs scripts in the package's folder and says in INIT_CWD where the user is. */
function readFile(name: string): string {
  const from = process.env['npm_lifecycle_event'] === undefined ? undefined : process.env['INIT_CWD']
  const path = isAbsolute(name) ? name : resolve(from ?? process.cwd(), name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${name}: expected text in UTF-8, found other bytes`)
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw new UsageError(`${name}: expected a network file, found no file at ${path}`)
    if (code === 'EISDIR') throw new UsageError(`${name}: expected a network file, found a folder`)
    throw new UsageError(`${name}: could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function run(args: readonly string[]): string {
  const { files, flags } = parseArguments(args, ['--format', '--layer', '--at'])
  const [file] = files
  if (file === undefined || files.length > 1) {
    throw new UsageError(
      `expected one network file, found ${files.length === 0 ? 'none' : files.join(' and ')}\n${USAGE}`,
    )
  }
  const name = flags.get('--format') ?? 'text'
  const format = readFormat(name)
  const [layer, at] = [flags.get('--layer'), flags.get('--at')]
  if (PROGRAMS.includes(name) && (layer !== undefined || at !== undefined)) {
    throw new UsageError(
      `${layer === undefined ? '--at' : '--layer'}: expected with text, latex or json; a ${name} program is the whole network`,
    )
  }
  const network = readNetwork(readFile(file), file)
  const selection: Selection = {
    ...(layer === undefined ? {} : { layer: readLayer(layer, network) }),
    ...(at === undefined ? {} : { at: readPoint(at, network) }),
  }
  return format(buildComplex(network), selection)
}

// A reader that has seen enough (`| head`) closes its end: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.stdout.write(run(process.argv.slice(2)))
} catch (error) {
  if (![UsageError, NetworkError, ProgramError].some((known) => error instanceof known)) throw error
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
