/** Each mistake that an author can make is made here, and what the checker says of it is read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkLesson } from '../../src/lesson/check-lesson.ts'
import { checkSite } from '../../src/lesson/check-site.ts'

const FRONTMATTER = 'title: Strips\nlead: Two units make a strip.\norder: 9\nminutes: 5'

/** Beside the course, so that its networks, its bibliography and its pages are at hand. */
const PATH = join(process.cwd(), 'content/lessons/02-one-layer/index.mdx')

/** The frontmatter takes six lines, so the body begins on the seventh. */
const findings = (body: string, frontmatter = FRONTMATTER) =>
  checkLesson(`---\n${frontmatter}\n---\n${body}\n`, PATH).then((found) =>
    found.map((each) => each.replace('content/lessons/02-one-layer/index.mdx:', '')),
  )

const SCENE = '<Scene network="two-units">\n\n## Two units\n\n<Step at={{ layer: 1 }}>\n\nHere.\n\n</Step>\n\n</Scene>'

test('finds nothing in a lesson that is right', async () => {
  expect(
    await findings(
      `${SCENE}\n\n## More\n\nLayer 2 cuts <Count network="strip" /> cells <Cite id="zaslavsky1975" />, see [here](#two-units/1) and [the start](../one-layer/#start).\n\n<Bibliography />`,
    ),
  ).toEqual([])
})

describe('frontmatter', () => {
  test('an unknown key, and what was meant', async () => {
    const [found] = await findings(SCENE, `${FRONTMATTER}\nminuts: 5`)
    expect(found).toBe(
      '6:1: the frontmatter has no key “minuts”. Did you mean “minutes”? Its keys are title, lead, order, minutes, outcomes, needs, picture, date, draft, lang.',
    )
  })

  test('a missing field', async () => {
    const [found] = await findings(SCENE, 'title: Strips\nlead: Two units.\norder: 9')
    expect(found).toMatch(/^2:1: “minutes”: .*expected number.*found nothing; add the line\.$/)
  })

  test('a value of the wrong kind', async () => {
    const [found] = await findings(SCENE, FRONTMATTER.replace('9', 'last'))
    expect(found).toMatch(/^4:8: “order”: .*expected number.*; found "last"\.$/)
  })

  test('no frontmatter', async () => {
    const [found] = await checkLesson('## A slide\n', PATH)
    expect(found).toMatch(/index\.mdx:1:1: expected a frontmatter between two lines “---”, found none\./)
  })

  test('YAML that can’t be read', async () => {
    const [found] = await findings(SCENE, `${FRONTMATTER}\noutcomes: [a`)
    expect(found).toMatch(/^\d+:\d+: the frontmatter is no valid YAML: /)
  })
})

const MISTAKES: readonly (readonly [name: string, body: string, found: string | RegExp])[] = [
  [
    'an unknown component',
    '<Sceen network="strip" />',
    /^7:1: unknown component <Sceen>\. Did you mean “Scene”\? A lesson may use: Scene, Step, /,
  ],
  [
    'an unknown property',
    '<Count network="strip" layr={1} />',
    /^7:24: <Count> has no property “layr”\. Did you mean “layer”\? It has: network, of, /,
  ],
  ['a missing property', '<Cite />', '7:1: <Cite> needs the property “id”. Write <Cite id="…" …>.'],
  [
    'a value of the wrong kind',
    '<Count network="strip" layer="1" />',
    '7:24: “layer” of <Count> should be a number, such as {2}; found "1".',
  ],
  [
    'a step that sets a key which the figure does not have',
    SCENE.replace('layer: 1', 'layr: 1'),
    /^11:13: <Step>: .*layr.*Did you mean “layer”\?/,
  ],
  [
    'a step that sets a unit which the network does not have',
    SCENE.replace('layer: 1', "'bias.1.7': 2"),
    /^11:13: <Step>: .*bias\.1\.7/,
  ],
  [
    'an unknown network',
    SCENE.replace('two-units', 'tow-units'),
    /^7:8: <Scene>: there is no network “tow-units”\. Did you mean “two-units”\? Expected content\/lessons\/02-one-layer\/tow-units\.json or content\/networks\/tow-units\.json/,
  ],
  [
    'an unknown citation',
    'So it is <Cite id="zaslavski1975" />.',
    /^7:16: <Cite>: content\/bibliography\.bib has no entry “zaslavski1975”\. Did you mean “zaslavsky1975”\?/,
  ],
  [
    'a link to a page that does not exist',
    'See [two layers](../two-leyers/).',
    /^7:5: the link \.\.\/two-leyers\/ leads to lessons\/two-leyers\/, and there is no such page\. Did you mean “\.\.\/two-layers\/”\?/,
  ],
  [
    'a link to a place that does not exist',
    `${SCENE}\n\nSee [above](#two-unit).`,
    /^19:5: there is no place #two-unit in this lesson\. Did you mean “two-units”\? Its places: #start, #two-units\./,
  ],
  [
    'a link to a place that another lesson does not have',
    'See [there](../one-layer/#a-unit-is-a-hing).',
    /^7:5: there is no place #a-unit-is-a-hing in content\/lessons\/02-one-layer\/index\.mdx|in this lesson/,
  ],
  [
    'a link without the base path',
    'See [two layers](/lessons/two-layers/#start).',
    '7:5: the link /lessons/two-layers/#start leaves out the base path: it begins at the root of the host, where the site needn’t be. Write it from this page on: ../two-layers/#start.',
  ],
  [
    'a link without the base path, as a tag',
    'See <a href="/guide">the guide</a>.',
    /^7:5: the link \/guide leaves out the base path: .* Write it from this page on: \.\.\/\.\.\/guide/,
  ],
  [
    'a link that lacks its slash',
    'See [one](../three-layers).',
    /^7:5: the link \.\.\/three-layers lacks the slash at its end\. Write \.\.\/three-layers\/\.$/,
  ],
  ['a link out of the site', 'See [home](../../../).', /^7:5: the link \.\.\/\.\.\/\.\.\/ leads out of the site/],
  [
    'a heading made by accident',
    'Two units make a strip.\n---\n\nMore.',
    '7:1: the line “---” below “Two units make a strip.” turns that text into a heading. For a heading write “## Two units make a strip.”; for a break between slides write <Slide title="…" />; else put an empty line before “---”.',
  ],
  ['a second title', '# Strips', /^7:1: “# Strips” is a second title/],
  [
    'an image without a description',
    '![](../../../public/favicon.svg)',
    /^7:1: this image has no description, so a screen reader can’t say it\. Write what is to be seen: !\[…\]\(\.\.\/\.\.\/\.\.\/public\/favicon\.svg\)\./,
  ],
  [
    'an image that is not there',
    '![A strip](./strip.png)',
    /^7:1: there is no picture \.\/strip\.png beside the lesson\./,
  ],
  [
    'an image of another host',
    '![A strip](https://example.org/strip.png)',
    /^7:1: the picture https:\S+ lies on another host/,
  ],
  [
    'an image without the base path',
    '![A strip](/strip.png)',
    /^7:1: the picture \/strip\.png leaves out the base path\./,
  ],
  [
    'a numeral that is neither marked nor computed',
    'The layer cuts the plane into\n7 cells.',
    '8:1: the numeral 7 is typed, not computed. If it is a result, let the engine say it (<Count>, <Value>, <Pattern> …); in a formula write $7$; else mark it: <Num>7</Num>.',
  ],
  ['a numeral in a list', '- It has 3 corners.', /^7:10: the numeral 3 is typed/],
  ['bad TeX', 'Let $\\frac{1}{2$ be.', /^7:5: bad TeX in this formula: /],
  ['a tag that is not closed', '<Key>\n\nSo it is.', /^7:1: MDX can’t read this: .*Each <Tag> needs its <\/Tag>/],
  [
    'a brace',
    'The set {x | x > 0} is open.',
    /^7:9: braces hold a value to compute, .*found \{x \| x > 0\}\. For braces as text write/,
  ],
  [
    'a brace that is no expression',
    'The set {x : x > 0} is open.',
    /^7:\d+: MDX can’t read this: .*for a brace as text write/,
  ],
  ['a less-than sign', 'Where x <3 it is off.', /^7:\d+: MDX can’t read this: .*write &lt;/],
  ['a scene in a scene', `<Scene network="strip">\n\n${SCENE}\n\n</Scene>`, /: A <Scene> stands inside another\./],
  ['a state outside a scene', '<Step at={{ layer: 1 }}>\n\nHere.\n\n</Step>', /stands outside a <Scene>/],
  [
    'a region that is not there',
    '<Code file="src/engine/build.ts" region="nothing" />',
    /^7:\d+: <Code>: .*has no region “nothing”/,
  ],
]

describe('body', () => {
  test.each(MISTAKES)('%s', async (_name, body, expected) => {
    const found = await findings(body)
    const straight = found.map((each) => each.replaceAll("'", '’'))
    expect(straight).toHaveLength(1)
    if (typeof expected === 'string') expect(straight[0]).toBe(expected)
    else expect(straight[0]).toMatch(expected)
  })

  test('says all at once, in order', async () => {
    const found = await findings(
      'It has 7 cells.\n\n<Sceen />\n\nBad $\\frac{$ here.\n\nSee [x](/nowhere/).',
      `${FRONTMATTER}\nfoo: 1`,
    )
    expect(found.map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual([
      '6:1: the frontmatter',
      '8:8: the numeral',
      '10:1: unknown component',
      '12:5: bad TeX',
      '14:5: the link',
    ])
  })

  test('leaves alone what is no result', async () => {
    expect(
      await findings(
        'Layer 2, layers 1 and 2, h1, Conv2d, `x > 1`, $1 + 2$, <Num>8</Num>, [a](https://example.org/7).\n\n```py\nx = 1\n```',
      ),
    ).toEqual([])
  })
})

describe('a site', () => {
  const root = mkdtempSync(join(tmpdir(), 'check-'))
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
    rmSync(join(root, 'content'), { recursive: true })
  })

  test('a lesson that needs one that is not there', async () => {
    write('content/lessons/01-strip/index.mdx', lesson)
    write('content/lessons/02-box/index.mdx', lesson.replace('\n---\n\n', '\nneeds: [strp]\n---\n\n'))
    expect(await named()).toEqual([
      'content/lessons/02-box/index.mdx:6:9: “needs”: “strp” is no lesson. Did you mean “strip”? Lessons: strip.',
    ])
    rmSync(join(root, 'content'), { recursive: true })
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
    expect(found[1]).toMatch(/^content\/networks\/torn\.json:3:1: line 3, column 1: expected/)
    rmSync(join(root, 'content'), { recursive: true })
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
    rmSync(join(root, 'content'), { recursive: true })
  })

  test('a lesson of 10,000 lines', async () => {
    const slides = Array.from({ length: 2500 }, (_, index) => `## Slide ${'abcdefghij'[index % 10]}\n\nText and $x$.\n`)
    write('content/lessons/01-long/index.mdx', `---\n${FRONTMATTER}\n---\n\n${slides.join('\n')}`)
    expect(await named()).toEqual([])
  })
})
