/**
 *     npm run mutants -- [src/engine …] [--most 60] [--seed 1] [--named]
 *
 * Plants one fault at a time in a copy of the project, runs the unit tests that have to do with the file, and prints the faults
 * that no test saw. `--most`: so many of each folder, drawn by the seed; `--named`: only those of the written list. It
 * takes the place of StrykerJS, whose runner asks for an older Vitest.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { randomFrom } from '../network/seeded/random.ts'
import { type Fault, faultsOf } from './mutants/faults.ts'
import { NAMED } from './mutants/named.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

/** All floors but the routes and the command lines. */
const FLOORS = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== 'pages' && entry.name !== 'scripts' ? [entry.name] : [],
)
const COPIED = ['src', 'test', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'LICENSE-content', 'biome.json'] // biome-ignore format: one list
/** Tests that build the whole site have to do with every file, and say nothing that others don't. */
const SLOW = ['test/scripts/new-figure.test.ts']

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

/** Runs the tests of a file in the copy; a run that doesn't end has seen the fault too. */
function isSeen(root: string, { file, text }: Fault): boolean {
  const path = join(root, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, text)
  const excluded = SLOW.flatMap((each) => ['--exclude', each])
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'related',
      file,
      '--run',
      '--bail=1',
      '--config',
      'test/vitest.config.ts',
      ...excluded,
    ],
    { cwd: root, stdio: 'ignore', timeout: 300_000 },
  )
  writeFileSync(path, whole)
  return status !== 0
}

function main(args: readonly string[]): void {
  const onlyNamed = args.includes('--named')
  const { files, flags } = parseArguments(
    args.filter((arg) => arg !== '--named'),
    ['--most', '--seed'],
  )
  const folders = files.length > 0 ? files : FLOORS.map((floor) => `src/${floor}`)
  const most = Number(flags.get('--most') ?? 20)
  const random = randomFrom(Number(flags.get('--seed') ?? 1))
  const root = mkdtempSync(join(tmpdir(), 'mutants-'))
  try {
    for (const each of COPIED) cpSync(each, join(root, each), { recursive: true })
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
    const groups = onlyNamed
      ? [['named', named()] as const]
      : folders.map((folder) => {
          const all = filesIn(folder).flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))
          return [folder, drawn(all, most, random)] as const
        })
    for (const [folder, faults] of groups) {
      let seen = 0
      for (const fault of faults) {
        if (isSeen(root, fault)) seen += 1
        else process.stdout.write(`  survived  ${fault.file}:${fault.line}  ${fault.says}\n`)
      }
      const share = faults.length === 0 ? '' : ` (${Math.round((100 * seen) / faults.length)} %)`
      process.stdout.write(`${folder}: ${seen} of ${faults.length} seen${share}\n`)
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\nUsage: npm run mutants -- [src/engine …] [--most 60] [--seed 1] [--named]\n`)
  process.exitCode = 1
}
