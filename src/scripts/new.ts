/**
 *     npm run new -- "My lesson"
 *     npm run new -- figure my-kind
 *     npm run new -- network my-net [--from export.json] [--lesson my-lesson] [--box=-3,3] [--digits 3] [--title "…"]
 *
 * Makes a lesson that works as it is, a kind of figure that does, or a network, from nothing or from what PyTorch or Keras wrote. Without
 * arguments it asks; with `--yes`, or where nobody can answer, it never does.
 */
import { isAbsolute, resolve } from 'node:path'
import { askWhat } from './new/ask.ts'
import { ImportError } from './new/import-network.ts'
import { type NetworkWish, type Written, writeFigure, writeLesson, writeNetwork } from './new/write.ts'
import { parseArguments, UsageError } from './shared/arguments.ts'

const FLAGS = ['--from', '--lesson', '--box', '--digits', '--title']

async function main(args: readonly string[]): Promise<Written | null> {
  const quiet = args.includes('--yes')
  const { files, flags } = parseArguments(
    args.filter((arg) => arg !== '--yes'),
    FLAGS,
  )
  if (files.length === 0) {
    if (quiet || !process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError('say what to make')
    const wish = await askWhat()
    if (wish === null) return null
    return wish.what === 'lesson' ? writeLesson(process.cwd(), wish.name) : writeNetwork(process.cwd(), wish.name, {})
  }
  if (files[0] === 'network') {
    const [, name, ...more] = files
    if (name === undefined || more.length > 0) throw new UsageError('expected one name for the network')
    return writeNetwork(process.cwd(), name, networkWish(flags))
  }
  const [flag] = flags.keys()
  if (files[0] === 'figure' && files.length > 1) {
    const [, name = '', ...more] = files
    if (flag !== undefined) throw new UsageError(`${flag} belongs to a network, not to a figure`)
    if (more.length > 0) throw new UsageError('expected one name for the figure')
    return writeFigure(process.cwd(), name)
  }
  if (flag !== undefined) throw new UsageError(`${flag} belongs to a network, not to a lesson`)
  if (files.length > 1) throw new UsageError('put the title in quotes, so that it is one word for the shell')
  return writeLesson(process.cwd(), files[0] ?? '')
}

function networkWish(flags: ReadonlyMap<string, string>): NetworkWish {
  const [from, lesson, title, box, digits] = ['--from', '--lesson', '--title', '--box', '--digits'].map((flag) =>
    flags.get(flag),
  )
  return {
    ...(from === undefined ? {} : { from: fromUser(from) }),
    ...(lesson === undefined ? {} : { lesson }),
    ...(title === undefined ? {} : { title }),
    ...(box === undefined ? {} : { box: readBox(box) }),
    ...(digits === undefined ? {} : { digits: readDigits(digits) }),
  }
}

/** npm runs scripts in the package's folder and says in INIT_CWD where the user is. */
function fromUser(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

function readBox(text: string): readonly [number, number] {
  const [from = Number.NaN, to = Number.NaN, ...more] = text.split(',').map(Number)
  if (from < to && more.length === 0) return [from, to]
  throw new UsageError(`--box: expected two numbers, from and to, such as --box=-3,3; found ${text}`)
}

function readDigits(text: string): number {
  if (/^\d$/.test(text)) return Number(text)
  throw new UsageError(`--digits: expected a number of decimals from 0 to 9; found ${text}`)
}

const USAGE =
  'Usage: npm run new -- "My lesson"\n       npm run new -- figure my-kind\n       npm run new -- network my-net [--from export.json] [--lesson my-lesson] [--box=-3,3] [--digits 3]\n'

const args = process.argv.slice(2)
try {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE)
    process.exit()
  }
  const written = await main(args)
  for (const file of written?.files ?? []) process.stdout.write(`wrote ${file}\n`)
  if (written?.address !== undefined) {
    process.stdout.write(
      `\nIt will live at ${written.address}: see it with “npm run dev”, then write, and “npm run check”.\n`,
    )
  }
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ImportError)) throw error
  process.stderr.write(`${error.message.replace(/\.?$/, '.')}\n${error instanceof UsageError ? USAGE : ''}`)
  process.exitCode = 1
}
