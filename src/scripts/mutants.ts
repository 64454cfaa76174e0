/**
 *     npm run mutants -- [src/engine …] [--most 60] [--seed 1] [--named] [--tests test/engine,test/view]
 *
 * Plants one fault at a time in a copy of the project, runs the unit tests that have to do with the file, and prints the faults
 * that no test saw. `--most`: so many of each folder, drawn by the seed; `--named`: only those of the written list.
 * `--tests`: only the tests of these folders, which is quicker; what they miss, others may still see.
 *
 * StrykerJS 10 starts on this Vitest, but its dry run puts all faults of a floor into the sources at once: tests that read
 * sources take them for faults, and the engine's inner loops get too slow for its limit.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { randomFrom } from '../network/seeded/random.ts'
import { type Fault, faultsOf } from './mutants/faults.ts'
import { NAMED } from './mutants/named.ts'
import { UnitTests } from './mutants/tests.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

/** All floors but the routes and the command lines. */
const FLOORS = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== 'pages' && entry.name !== 'scripts' ? [entry.name] : [],
)
const COPIED = ['src', 'test', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'LICENSE-content', 'biome.json'] // biome-ignore format: one list

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
}

/** Some of all, without repetition, the same for the same seed. */
function drawn<T>(all: readonly T[], most: number, random: () => number): readonly T[] {
  const rest = [...all]
  return Array.from(
    { length: Math.min(most, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0] as T,
  )
}

function named(): readonly Fault[] {
  return NAMED.map(({ file, text, put, says }) => {
    const source = readFileSync(file, 'utf8')
    const [before = '', ...after] = source.split(text)
    if (after.length !== 1)
      throw new UsageError(`${file}: expected the text of a named fault once, found it ${after.length} times: ${text}`)
    return { file, line: before.split('\n').length, says, text: before + put + after.join('') }
  })
}

interface Group {
  readonly name: string
  readonly faults: readonly Fault[]
}

function groupsOf(folders: readonly string[], most: number, seed: number): readonly Group[] {
  const random = randomFrom(seed)
  return folders.map((name) => {
    const all = filesIn(name).flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))
    return { name, faults: drawn(all, most, random) }
  })
}

/** After how many faults it is asked whether a remark alone is taken for one: then the figures would be worth nothing. */
const CONTROLLED = 10

async function plant({ name, faults }: Group, tests: UnitTests): Promise<void> {
  let seen = 0
  for (const [place, { file, line, says, text }] of faults.entries()) {
    const before = readFileSync(file, 'utf8')
    if (place % CONTROLLED === CONTROLLED - 1 && (await tests.see({ file, before, after: `${before}// nothing\n` })))
      throw new Error(`${file}: expected that no test minds a remark, found one that does; the count is wrong`)
    if (await tests.see({ file, before, after: text })) seen += 1
    else process.stdout.write(`  survived  ${file}:${line}  ${says}\n`)
  }
  const share = faults.length === 0 ? '' : ` (${Math.round((100 * seen) / faults.length)} %)`
  process.stdout.write(`${name}: ${seen} of ${faults.length} seen${share}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const onlyNamed = args.includes('--named')
  const { files, flags } = parseArguments(
    args.filter((arg) => arg !== '--named'),
    ['--most', '--seed', '--tests'],
  )
  const folders = files.length > 0 ? files : FLOORS.map((floor) => `src/${floor}`)
  const [most, seed] = [Number(flags.get('--most') ?? 20), Number(flags.get('--seed') ?? 1)]
  const groups = onlyNamed ? [{ name: 'named', faults: named() }] : groupsOf(folders, most, seed)
  const [home, root] = [process.cwd(), realpathSync(mkdtempSync(join(tmpdir(), 'mutants-')))]
  for (const each of COPIED) cpSync(each, join(root, each), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  process.chdir(root)
  const tests = new UnitTests(root, flags.get('--tests')?.split(',') ?? [])
  try {
    // A test that fails anyway would see every fault.
    const failing = await tests.failing([...new Set(groups.flatMap(({ faults }) => faults.map(({ file }) => file)))])
    if (failing.length > 0)
      throw new UsageError(`expected the tests to pass before a fault is planted, found failing: ${failing.join(', ')}`)
    for (const group of groups) await plant(group, tests)
  } finally {
    await tests.close()
    process.chdir(home)
    rmSync(root, { recursive: true })
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(
    `${error.message}\nUsage: npm run mutants -- [src/engine …] [--most 60] [--seed 1] [--named] [--tests test/engine,test/view]\n`,
  )
  process.exitCode = 1
}
