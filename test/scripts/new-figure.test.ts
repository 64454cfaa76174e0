/** A new kind of figure, from the command to the built page: nothing but its folder and its line is written. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let root = ''
const NAME = 'cell-walk'

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
    input: '',
  })
const make = (...args: string[]) => run('src/scripts/new.ts', ...args)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const lesson = (figure: string, at: string): string => `---
title: A walk
lead: From cell to cell.
order: 99
minutes: 5
outcomes:
  - Walk.
needs: []
draft: false
---

<Scene network="bent" figure="${figure}">

## One after the other

<Step at={{ ${at} }}>

Cell after cell.

<Key>Cells lie side by side.</Key>

</Step>

</Scene>
`

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-figure-'))
  for (const file of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'biome.json',
    'LICENSE',
    'LICENSE-content',
  ])
    cpSync(file, join(root, file), { recursive: true })
  for (const file of [
    'content/networks',
    'content/site.json',
    'content/languages',
    'content/glossary.yaml',
    'content/bibliography.bib',
  ])
    cpSync(file, join(root, file), { recursive: true })
  mkdirSync(join(root, 'content/guide'))
  mkdirSync(join(root, 'content/lessons/99-a-walk'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('npm run new -- figure', () => {
  test('writes a folder and one line', () => {
    const before = read('src/kinds/list.ts')
    const { status, stdout, stderr } = make('figure', NAME)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([
      'wrote src/kinds/cell-walk/kind.ts',
      'wrote src/kinds/cell-walk/Island.astro',
      'wrote src/kinds/cell-walk/CellWalkFigure.tsx',
      'wrote src/kinds/cell-walk/strings.ts',
      'wrote src/kinds/list.ts',
    ])
    const after = read('src/kinds/list.ts')
    const line = "export { cellWalk } from './cell-walk/kind.ts'\n"
    expect(after.replace(line, '')).toBe(before)
    expect(after).toContain(line)
  })

  test('says what is wrong with a name, and writes nothing then', () => {
    expect(make('figure', NAME).stderr).toMatch(/^src\/kinds\/cell-walk is there already; choose another name\.\n/)
    expect(make('figure', 'My Kind!').stderr).toMatch(
      /written in small letters and dashes, such as my-kind; found “My Kind!”/,
    )
    expect(make('figure', 'a', 'b').stderr).toMatch(/^expected one name for the figure\./)
  })

  test('what it wrote is typed and styled as the rest is', () => {
    expect(run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.').stdout).toBe('')
    const biome = run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', `src/kinds/${NAME}`)
    expect(biome.stdout + biome.stderr).toMatch(/Checked 4 files.*No fixes applied/)
  })

  test('the checker knows it and its key', () => {
    const check = (at: string) => {
      writeFileSync(join(root, 'content/lessons/99-a-walk/index.mdx'), lesson(NAME, at))
      return run('src/scripts/check.ts', '--no-slides')
    }
    // What no language of the site says yet is shown in English, and told.
    const warned =
      /^content\/languages\/de\.yaml:\d+:1: warning: “kinds”: 5 texts are shown in English: cell-walk \(5\)\. Translate them\.\n/
    const wrong = check("cell: 'two'").stderr
    expect(wrong).toMatch(warned)
    expect(wrong.replace(warned, '')).toMatch(
      /^content\/lessons\/99-a-walk\/index\.mdx:16:13: <Step>: “cell” should be a number from 1 to 4096/,
    )
    expect(check('cell: 3').stderr.replace(warned, '')).toBe('')
  })

  test('the gallery and a lesson show it', () => {
    const { status, stdout, stderr } = run('node_modules/astro/bin/astro.mjs', 'build')
    expect(status, stdout.slice(-2000) + stderr).toBe(0)
    const gallery = read('dist/gallery/index.html')
    expect(gallery.match(/data-figure="cell-walk"/g)).toHaveLength(2)
    expect(gallery).toContain('Cell 5 of 13 has the pattern')
    const page = read('dist/lessons/a-walk/index.html')
    expect(page).toMatch(/<astro-island[^>]*CellWalkFigure/)
    expect(page).toContain('Cell 3 of 13 has the pattern')
  })
})
