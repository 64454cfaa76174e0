/**
 *     npm run scale [-- 10 100 300]
 *
 * Builds sites of so many lessons and measures how long the build takes and what a page weighs; writes the table that
 * the guide prints. The lessons are generated in a folder of their own; the project's are left alone.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { networkText, STARTER_NAME, STARTER_NETWORK, starterLesson } from './new/templates.ts'

const TABLE = 'content/guide/06-inside/scale.txt'
const COPIED = [
  'src',
  'public',
  'content/networks',
  'content/site.json',
  'content/glossary.yaml',
  'content/bibliography.bib',
  'LICENSE',
  'LICENSE-content',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
]

interface Measured {
  readonly lessons: number
  readonly seconds: number
  /** Brotli, in kilobytes: the first lesson's page alone, and all that every page shares. */
  readonly page: number
  readonly shared: number
  /** The first page, whose list of lessons ends somewhere, and the list of all lessons. */
  readonly home: number
  readonly list: number
}

/** Twenty formulas and a scene of three steps: as much as a short lesson has. */
function lessonText(number: number): string {
  const formulas = Array.from(
    { length: 20 },
    (_, index) => `So $a_{${index}} x + b_{${number}} y \\le ${index + number}$ holds too.`,
  )
  return starterLesson({ title: `Generated lesson ${number}`, order: number }).replace(
    '## What to keep',
    `## Formulas\n\n${formulas.join('\n\n')}\n\n## What to keep`,
  )
}

function makeSite(lessons: number): string {
  const root = mkdtempSync(join(tmpdir(), 'scale-'))
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'content/guide'), { recursive: true })
  for (let number = 1; number <= lessons; number++) {
    const folder = join(root, 'content/lessons', `${String(number).padStart(3, '0')}-generated-${number}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.mdx'), lessonText(number))
    writeFileSync(join(folder, `${STARTER_NAME}.json`), networkText(STARTER_NETWORK))
  }
  return root
}

function measure(lessons: number): Measured {
  const root = makeSite(lessons)
  try {
    const start = performance.now()
    const build = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1e9,
    })
    if (build.status !== 0) throw new Error(`The build of ${lessons} lessons failed:\n${build.stdout}\n${build.stderr}`)
    const seconds = (performance.now() - start) / 1000
    const dist = join(root, 'dist')
    const page = weight(join(dist, 'lessons/generated-1/index.html'))
    const assets = readdirSync(join(dist, '_astro')).filter((file) => /\.(?:js|css)$/.test(file))
    const shared = assets.reduce((sum, file) => sum + weight(join(dist, '_astro', file)), 0)
    const [home, list] = ['index.html', 'lessons/index.html'].map((file) => weight(join(dist, file)))
    return { lessons, seconds, page, shared, home: home ?? 0, list: list ?? 0 }
  } finally {
    rmSync(root, { recursive: true })
  }
}

const weight = (path: string): number => brotliCompressSync(readFileSync(path)).length / 1000

const HEAD = 'lessons    build  each lesson   one lesson  all JS and CSS  home page  all lessons'

function tableOf(rows: readonly Measured[]): string {
  const lines = rows.map(({ lessons, seconds, page, shared, home, list }) =>
    [
      String(lessons).padStart(7),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${((seconds * 1000) / lessons).toFixed(0)} ms`.padStart(12),
      `${page.toFixed(1)} KB`.padStart(12),
      `${shared.toFixed(1)} KB`.padStart(14),
      `${home.toFixed(1)} KB`.padStart(11),
      `${list.toFixed(1)} KB`.padStart(13),
    ].join(''),
  )
  return [`Measured on ${new Date().toISOString().slice(0, 10)}; weights are compressed.`, '', HEAD, ...lines].join(
    '\n',
  )
}

const sizes = process.argv.slice(2).map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write('Expected numbers of lessons, such as: npm run scale -- 10 100 300\n')
  process.exitCode = 1
} else {
  const table = tableOf((sizes.length > 0 ? sizes : [10, 100, 300]).map(measure))
  process.stdout.write(`${table}\n`)
  if (sizes.length === 0) writeFileSync(TABLE, `${table}\n`)
}
