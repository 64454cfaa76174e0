/** What is wrong with the folders of a site as a whole, and with files that are no proper text. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { checkSite } from '../../src/lesson/report/site.ts'

const FRONTMATTER = 'title: Strips\nlead: Two units make a strip.\norder: 9\nminutes: 5'

const root = mkdtempSync(join(tmpdir(), 'check-'))
// A test that fails leaves nothing behind for the next.
afterEach(() => rmSync(join(root, 'content'), { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true }))
const write = (path: string, data: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), data)
}
const lesson = `---\n${FRONTMATTER}\n---\n\n## One\n\nText.\n`
const named = async () => (await checkSite(root)).findings.map((each) => each.replace(`${root}/`, ''))

test('two lessons at one address, an empty folder, a language that the site does not speak', async () => {
  write('content/lessons/01-strip/index.mdx', lesson)
  write('content/lessons/02-strip/index.mdx', lesson)
  write('content/lessons/02-strip/index.xx.mdx', lesson)
  write('content/lessons/03-empty/index.md', lesson)
  const found = await named()
  expect(found).toEqual([
    'content/lessons/02-strip/index.mdx:1:1: this lesson would live at lessons/strip/, where content/lessons/01-strip lives already. Rename one of the two folders.',
    expect.stringMatching(/^content\/lessons\/02-strip\/index\.xx\.mdx:1:1: the site doesn't speak “xx”\./),
    'content/lessons/03-empty/index.mdx:1:1: expected a lesson in this folder, found none. Rename index.md to index.mdx.',
  ])
})

test('a lesson that needs one that is not there', async () => {
  write('content/lessons/01-strip/index.mdx', lesson)
  write('content/lessons/02-box/index.mdx', lesson.replace('\n---\n\n', '\nneeds: [strp]\n---\n\n'))
  expect(await named()).toEqual([
    'content/lessons/02-box/index.mdx:6:9: “needs”: “strp” is no lesson. Did you mean “strip”? Lessons: strip.',
  ])
})

test('a broken network, whether a lesson names it or not', async () => {
  write('content/lessons/01-strip/index.mdx', lesson)
  write(
    'content/lessons/01-strip/net.json',
    '{\n  "inputs": ["x"],\n  "box": [[0, 1]],\n  "layers": [\n    { "weights": [[1]], "bias": [0], "activation": "rely" }\n  ]\n}\n',
  )
  write('content/networks/torn.json', '{\n  "inputs": ["x",\n}\n')
  const found = await named()
  expect(found[0]).toMatch(
    /^content\/lessons\/01-strip\/net\.json:5:52: layers\[0\]\.activation: expected "relu", .*found "rely"/,
  )
  expect(found[1]).toMatch(
    /^content\/networks\/torn\.json:3:1: expected .*, found "\}"\. Take away the comma before it\.$/,
  )
})

test('a broken network that a lesson names: told once, where the network is', async () => {
  write('content/lessons/01-strip/index.mdx', `${lesson}\n<Count network="net" /> <Unit network="net" name="h1" />\n`)
  write('content/lessons/01-strip/net.json', '{ "inputs": [x] }')
  expect(await named()).toEqual([
    'content/lessons/01-strip/net.json:1:14: expected a number, a text in double quotes, "[" or "{", found "x". A network file is JSON: correct it there.',
  ])
})

test('a picture that is no network', async () => {
  write('content/lessons/01-strip/index.mdx', lesson.replace('\n---\n\n', '\npicture: nte\n---\n\n'))
  write('content/lessons/01-strip/net.json', '{ "inputs": ["x"], "box": [[0, 1]], "layers": [] }')
  const found = await named()
  expect(found[0]).toMatch(
    /^content\/lessons\/01-strip\/index\.mdx:6:10: “picture”: there is no network “nte”\. Did you mean “net”\?/,
  )
})

test('a wrong encoding, a network of 10 MB', async () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...lesson].map((c) => c.charCodeAt(0))).buffer),
  ])
  write('content/lessons/01-strip/index.mdx', utf16)
  write('content/lessons/02-box/index.mdx', new Uint8Array([...new TextEncoder().encode(lesson), 0xe4, 0x20]))
  write('content/networks/large.json', `{ "inputs": ["x"], "box": [[0, 1]], "layers": [${' '.repeat(10_000_000)}] }`)
  expect(await named()).toEqual([
    'content/lessons/01-strip/index.mdx:1:1: expected text in UTF-8, found UTF-16. Save the file again with the encoding UTF-8.',
    'content/lessons/02-box/index.mdx:1:1: expected text in UTF-8, found another encoding. Save the file again with the encoding UTF-8.',
    'content/networks/large.json:1:1: the file has 10.0 MB; expected at most 4 MB. Take a smaller network, or cut the lesson in two.',
  ])
})

test('a lesson of 10,000 lines', async () => {
  const slides = Array.from({ length: 2500 }, (_, index) => `## Slide ${'abcdefghij'[index % 10]}\n\nText and $x$.\n`)
  write('content/lessons/01-long/index.mdx', `---\n${FRONTMATTER}\n---\n\n${slides.join('\n')}`)
  expect(await named()).toEqual([])
})

test('a network with more units than a page can draw', async () => {
  const rows = Array.from({ length: 1000 }, (_, unit) => [unit, 1])
  const layer = { weights: rows, bias: rows.map(() => 0), activation: 'relu' }
  write(
    'content/networks/wide.json',
    JSON.stringify({
      inputs: ['x', 'y'],
      box: [
        [0, 1],
        [0, 1],
      ],
      layers: [layer],
    }),
  )
  write('content/lessons/01-strip/index.mdx', `${lesson}\n<Count network="wide" />\n`)
  expect((await named()).map((each) => each.replace(/^.*?(?=content)/, ''))).toEqual([
    'content/lessons/01-strip/index.mdx:12:8: <Count>: the network “wide” has 1000 units, more than a page can cut and draw; expected at most 160. Take a smaller one. “npm run -s explain” still prints it.',
  ])
})

test('a translation that has fallen behind is a warning, no mistake', async () => {
  const steps = '\n<Scene network="net">\n\n## Two\n\n<Step>\n\nA.\n\n</Step>\n\n<Step>\n\nB.\n\n</Step>\n\n</Scene>\n'
  write(
    'content/lessons/01-strip/net.json',
    '{ "inputs": ["x"], "box": [[0, 1]], "layers": [{ "weights": [[1]], "bias": [0], "activation": "relu" }] }',
  )
  write('content/languages/de.yaml', readFileSync('content/languages/de.yaml', 'utf8'))
  write('content/lessons/01-strip/index.mdx', lesson + steps)
  const warned = async (translation: string) => {
    write('content/lessons/01-strip/index.de.mdx', translation)
    const { findings, warnings } = await checkSite(root)
    expect(findings).toEqual([])
    return warnings
  }
  expect(await warned(lesson + steps)).toEqual([])
  expect(await warned(lesson)).toEqual([
    'content/lessons/01-strip/index.de.mdx:1:1: warning: this translation has 2 slides, its original 3, so it may be out of date. Compare it with content/lessons/01-strip/index.mdx, slide by slide.',
  ])
  expect(await warned(lesson + steps.replace('\n<Step>\n\nB.\n\n</Step>\n', ''))).toEqual([
    'content/lessons/01-strip/index.de.mdx:14:1: warning: the slide “Two” has 1 step, that of its original, “Two”, 2, so it may be out of date. Compare it with content/lessons/01-strip/index.mdx, slide by slide.',
  ])
})
