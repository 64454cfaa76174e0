/** A kind of figure is a folder and one line in the list: nothing else in the sources says its name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { FIGURE_NAMES, KINDS } from '../../src/kinds/figures.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).split(sep).join('/'))
  .filter((file) => /\.(?:ts|tsx|astro|css)$/.test(file))

/** Names that are words of the project beside: of these only lines that speak of a figure or its kind are asked. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(['network', 'search'])

/** A format that the command line prints has the name of a kind. */
const isFormat = (file: string, found: string): boolean => file === 'src/scripts/explain.ts' && found === "'lp'"

/** A name as a whole string or attribute, or in an address of the kind's folder. */
function placesOf(kind: string, sources: readonly (readonly [file: string, text: string])[]): readonly string[] {
  const address = new RegExp(`kinds/${kind}[/'"\`]`)
  const name = new RegExp(`(['"\`])${kind}\\1`)
  const speaks = ORDINARY_WORDS.has(kind) ? /figure|kind/i : /^/
  return sources.flatMap(([file, text]) =>
    text.split('\n').flatMap((line) => {
      const found = address.exec(line)?.[0] ?? (speaks.test(line) ? name.exec(line)?.[0] : undefined)
      return found === undefined || isFormat(file, found) ? [] : [`${file}: ${found}`]
    }),
  )
}

const outside = (kind: string): readonly (readonly [string, string])[] =>
  files
    .filter((file) => !file.startsWith('src/kinds/') || file.split('/').length === 3)
    .filter((file) => file !== 'src/kinds/list.ts')
    .map((file) => [file, readFileSync(file, 'utf8')] as const)
    .filter(([file]) => !file.startsWith(`src/kinds/${kind}/`))

test.each(FIGURE_NAMES)('nothing outside its folder and the list names the kind “%s”', (kind) => {
  const sources = outside(kind)
  expect(sources.length).toBeGreaterThan(300)
  expect(placesOf(kind, sources)).toEqual([])
})

test('a name that is planted is found', () => {
  const planted = [
    ['src/shell/a.css', '.fig[data-figure="folds"] {}'],
    ['src/lesson/b.ts', "if (figure === 'folds') return"],
    ['src/pages/c.astro', "import Fold from '../kinds/folds/FoldFigure.tsx'"],
  ] as const
  expect(placesOf('folds', planted)).toHaveLength(3)
  expect(placesOf('search', [['src/shell/d.ts', "if (figure === 'search') return"]])).toHaveLength(1)
})

test('every folder is a kind of the list, under its own name, with all that a kind has', () => {
  const folders = readdirSync('src/kinds', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  expect([...FIGURE_NAMES].sort()).toEqual(folders.sort())
  for (const name of FIGURE_NAMES) {
    expect(existsSync(`src/kinds/${name}/kind.ts`), name).toBe(true)
    expect(existsSync(`src/kinds/${name}/Island.astro`), name).toBe(true)
  }
})

test('shared style sheets ask for a layout that is one', () => {
  const layouts = new Set(
    files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\[data-layout="(\w+)"\]/g)].map(([, layout]) => layout),
      ),
  )
  expect([...layouts].sort()).toEqual([...new Set(KINDS.map(({ layout }) => layout))].sort())
})

test('a kind’s own keys are declared once, by the kind', () => {
  const code = files.filter((file) => file.startsWith('src/kinds/') && !file.endsWith('/kind.ts'))
  expect(code.length).toBeGreaterThan(50)
  for (const file of code) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bownKeys\b|\bOWN_KEYS\b/)
})
