import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = (name: string): string => join(root, 'test/fixtures/explain', name)
const scratch = mkdtempSync(join(tmpdir(), 'explain-'))

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function explain(...args: string[]): Run {
  const environment = { ...process.env, npm_lifecycle_event: undefined, INIT_CWD: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/scripts/explain.ts'), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: environment,
  })
  return { status, stdout, stderr }
}

function json(...args: string[]): {
  layers: { layer: number; cells: { pattern: string[] }[] }[]
  output?: { pattern: string[] }[]
} {
  const { status, stdout, stderr } = explain(...args, '--format', 'json')
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const patterns = (cells: readonly { pattern: string[] }[] | undefined): string[] =>
  cells?.map(({ pattern }) => pattern.join(' ')) ?? []

describe('explain', () => {
  it('prints the JSON of design.md', () => {
    expect(json(fixture('bent.json'))).toEqual(JSON.parse(readFileSync(fixture('bent.explain.json'), 'utf8')))
  })

  it('prints only the cells of one layer, without the output', () => {
    const { layers, output } = json(fixture('bent.json'), '--layer', '2')
    expect(layers.map(({ layer }) => layer)).toEqual([2])
    expect(layers[0]?.cells).toHaveLength(13)
    expect(output).toBeUndefined()
  })

  it.each([['--at=1/2,-0.5'], ['--at', '1/2,-1/2'], ['--at', '0.5, -.5']])(
    'prints only the cell of a point (%s)',
    (...args) => {
      const { layers, output } = json(fixture('bent.json'), ...args)
      expect(layers.map(({ cells }) => patterns(cells))).toEqual([['011'], ['011 10']])
      expect(patterns(output)).toEqual(['011 10'])
    },
  )

  it('prints both sides of a border, sorted', () => {
    const { layers, output } = json(fixture('strip.json'), '--at', '-1,1')
    expect(layers.map(({ cells }) => patterns(cells))).toEqual([['00', '10']])
    expect(patterns(output)).toEqual(['00', '10'])
  })

  it('takes one number in one dimension, the ends of the box included', () => {
    expect(patterns(json(fixture('bump.json'), '--at', '-1').output)).toEqual(['10 0'])
    expect(patterns(json(fixture('bump.json'), '--at=3').output)).toEqual(['00 1', '01 1'])
  })

  it('joins --layer and --at', () => {
    const { layers, output } = json(fixture('bump.json'), '--layer=1', '--at=4')
    expect(layers.map(({ layer, cells }) => [layer, patterns(cells)])).toEqual([[1, ['01']]])
    expect(output).toBeUndefined()
  })

  it('counts every layer that cuts, and names what each inequality is about', () => {
    const layers = [
      { weights: [[1, 1]], bias: [0], activation: 'hard-tanh' },
      { weights: [[1], [-1]], bias: [0, 0.5], activation: 'max', groups: [[1, 2]] },
    ]
    const file = write('mixed.json', { ...STRIP, layers })
    const { layers: printed } = json(file, '--layer=2', '--at=0,0')
    expect(JSON.stringify(printed[0]?.cells)).toContain(
      '"inequalities":[' +
        '{"layer":1,"unit":1,"bound":"lower","normal":["1","1"],"offset":"1","status":"binding"},' +
        '{"layer":1,"unit":1,"bound":"upper","normal":["-1","-1"],"offset":"1","status":"implied"},' +
        '{"layer":2,"group":1,"unit":2,"over":1,"normal":["-2","-2"],"offset":"1/2","status":"binding"}]',
    )
    expect(explain(file, '--at=0,0').stdout).toMatchInlineSnapshot(`
      "Two units make a strip
      box: −2 ≤ x ≤ 2, −2 ≤ y ≤ 2
      cells in the box: 3 after layer 1, 4 after layer 2

      cell 1 1   area 143/32   corners (−2, 1) (1, −2) (2, −2) (2, −7/4) (−7/4, 2) (−2, 2)
        h₁      above −1  x + y + 1 > 0                    binding
        h₁      below 1   x + y − 1 ≤ 0                    implied
          g₁    2 over 1  1/2 − 2h₁  =  1/2 − 2x − 2y > 0  binding
        output  f         1/2 − x − y
      "
    `)
  })

  it('prints text by default', () => {
    const { status, stdout } = explain(fixture('bent.json'), '--at=1/2,-1/2')
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "Three lines, and two that bend
      box: −3 ≤ x ≤ 3, −3 ≤ y ≤ 3
      cells in the box: 7 after layer 1, 13 after layer 2

      cell 011 10   area 11/6   corners (−3/2, −2) (−1, −2) (5/4, −1/2) (5/6, 1/3)
        h₁      off  2x + y − 2 ≤ 0                          binding
        h₂      on   y + 2 > 0                               binding
        h₃      on   2x − y + 2 > 0                          implied
          g₁    on   h₁ + 2h₂ − h₃ + 2  =  −2x + 3y + 4 > 0  binding
          g₂    off  −h₁ + h₂ − h₃ + 1  =  −2x + 2y + 1 ≤ 0  binding
        output  f    g₁ − 2g₂ − 1  =  −2x + 3y + 3
      "
    `)
  })

  it('prints the text of every cell, in one dimension too', () => {
    expect(explain(fixture('bump.json'), '--layer', '1').stdout).toMatchInlineSnapshot(`
      "An interval on a line
      box: −1 ≤ x ≤ 5
      cells in the box: 3 after layer 1

      cell 00   length 2   ends 1 3
        h₁  off  1 − x ≤ 0  binding
        h₂  off  x − 3 ≤ 0  binding

      cell 01   length 2   ends 3 5
        h₁  off  1 − x ≤ 0  implied
        h₂  on   x − 3 > 0  binding

      cell 10   length 2   ends −1 1
        h₁  on   1 − x > 0  binding
        h₂  off  x − 3 ≤ 0  implied
      "
    `)
  })

  it('knows networks without a ReLU layer', () => {
    const file = write('linear.json', { ...STRIP, layers: [{ weights: [[1, 1]], bias: [0.5], activation: 'linear' }] })
    const linear = json(file)
    expect(linear.layers).toEqual([])
    expect(linear.output).toEqual([{ pattern: [], matrix: [['1', '1']], offset: ['1/2'] }])
    expect(explain(file).stdout).toContain('cell everywhere')
  })
})

const STRIP = JSON.parse(readFileSync(fixture('strip.json'), 'utf8'))

function write(name: string, value: unknown): string {
  const file = join(scratch, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

describe('explain refuses', () => {
  const strip = fixture('strip.json')
  it.each<[name: string, args: string[], message: RegExp]>([
    ['no file', [], /^expected one network file, found none\nusage: /],
    ['two files', [strip, 'b.json'], /^expected one network file, found .* and b\.json/],
    ['a file that is not there', ['nowhere.json'], /^nowhere\.json: expected a network file, found no file at /],
    ['a folder', [scratch], /expected a network file, found a folder/],
    ['an unknown flag', [strip, '--colour', 'red'], /^unknown flag --colour: expected one of /],
    ['an unknown short flag', [strip, '-v'], /^unknown flag -v/],
    ['a flag twice', [strip, '--layer', '1', '--layer=1'], /^--layer is given twice/],
    ['a flag without its value', [strip, '--format'], /^--format has no value/],
    ['a flag for a value', [strip, '--format', '--layer=1'], /^--format has no value/],
    [
      'an unknown format',
      [strip, '--format', 'xml'],
      /^--format: expected text, latex, json, python, typescript, lp, found "xml"/,
    ],
    [
      'a program of one layer',
      [strip, '--format', 'python', '--layer', '1'],
      /^--layer: expected with text, latex or json; a python program/,
    ],
    ['a program at a point', [strip, '--format=typescript', '--at=0,0'], /^--at: expected with text, latex or json/],
    ['layer 0', [strip, '--layer', '0'], /^--layer: expected a layer that cuts, 1 to 1, found "0"/],
    ['a layer too many', [strip, '--layer', '2'], /^--layer: expected a layer that cuts, 1 to 1, found "2"/],
    ['a negative layer', [strip, '--layer', '-1'], /^--layer: expected a layer that cuts/],
    ['a layer in words', [strip, '--layer', 'one'], /^--layer: expected a layer that cuts/],
    ['one coordinate of two', [strip, '--at', '1'], /^--at: expected 2 decimals or fractions, for x and y/],
    ['three coordinates', [strip, '--at', '1,2,0'], /^--at: expected 2 decimals/],
    ['letters for a coordinate', [strip, '--at', '1,a'], /^--at: expected 2 decimals/],
    ['a fraction over zero', [strip, '--at', '1,1/0'], /^--at: expected 2 decimals/],
    [
      'a point outside the box',
      [strip, '--at', '2.000001,0'],
      /^--at: expected a point in the box, -2 ≤ x ≤ 2, found "2.000001,0"/,
    ],
  ])('%s', (_name, args, message) => {
    const { status, stdout, stderr } = explain(...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(message)
  })

  it('a broken network, with its JSON path', () => {
    const file = write('broken.json', { ...STRIP, layers: [{ weights: [[1]], bias: [0], activation: 'relu' }] })
    const { status, stdout, stderr } = explain(file, '--format', 'json')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `${file}: layers[0].weights[0]: expected an array of 2 numbers (one for each input), found an array of 1.\n`,
    )
  })

  it('bytes that are not UTF-8', () => {
    const file = join(scratch, 'latin.json')
    writeFileSync(file, Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]))
    expect(explain(file).stderr).toBe(`${file}: expected text in UTF-8, found other bytes\n`)
  })
})

it('is content with a reader that has seen enough', () => {
  const script = join(root, 'src/scripts/explain.ts')
  const command = `"${process.execPath}" "${script}" "${fixture('bent.json')}" --format json | head -c 10`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect([stdout.length, stderr]).toEqual([10, ''])
})

it('reads a file with a byte order mark', () => {
  expect(explain(write('marked.json', `\uFEFF${JSON.stringify(STRIP)}`)).status).toBe(0)
})

it('takes a file from where the user is, under npm too', () => {
  write('here.json', STRIP)
  const npm = ['--prefix', root, 'run', '-s', 'explain', '--', 'here.json', '--format=json', '--layer=1']
  const printed = execFileSync('npm', npm, { cwd: scratch, encoding: 'utf8' })
  expect(JSON.parse(printed).layers).toHaveLength(1)
})
