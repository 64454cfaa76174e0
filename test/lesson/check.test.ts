/** Each mistake that an author can make is made here, and what the checker says of it is read. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkLesson } from '../../src/lesson/report/lesson.ts'

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
  [
    'something that a scene can’t show',
    SCENE.replace('two-units"', 'two-units" show={["vlaue"]}'),
    /^7:34: <Scene>: “show” has "vlaue", which this figure can’t show\. Did you mean “value”\?/,
  ],
  [
    'a part that the scene’s figure doesn’t have',
    SCENE.replace('two-units"', 'two-units" figure="lp" show={["region"]}'),
    /^7:46: <Scene>: “show” has “region”, which the figure “lp” can’t show\. It can show “numbers”\.$/,
  ],
  [
    'a part of f while its layer isn’t drawn',
    SCENE.replace('two-units"', 'two-units" show={["surface"]}').replace(/at=\{\{.*?\}\}/g, 'at={{ layer: 0 }}'),
    /^7:34: <Scene>: “show” has “surface”, which tells of f.* layer 0 of 1 is drawn\. Set “layer” to 1 too/,
  ],
  ['a component in lower case', '<key>\n\nSo it is.\n\n</key>', /^7:1: there is no tag <key> .* Write <Key>\.$/],
  ['a tag that HTML doesn’t have', '<centre>x</centre>', /^7:1: there is no tag <centre> in HTML/],
  ['an import from nowhere', "import X from './x.ts'\n\nText.", /^7:1: there is no file \.\/x\.ts to import\./],
  [
    'a state in a state',
    SCENE.replace('Here.', '<Step>\n\nThere.\n\n</Step>'),
    /^13:1: This <Step> stands inside another\./,
  ],
  [
    'a misspelt scene, told once',
    SCENE.replaceAll('Scene', 'Sceen').replace('Here.', '<Map /> <Unit name="h1" />'),
    /^7:1: unknown component <Sceen>\. Did you mean “Scene”\?/,
  ],
  [
    'a scene without its network, told once',
    SCENE.replace('two-units', 'tow-units').replace('Here.', '<Map /> <Unit name="h1" />'),
    /^7:8: <Scene>: there is no network “tow-units”/,
  ],
  [
    'a key with points that has no quotes',
    SCENE.replace('layer: 1', 'bias.1.1: 2'),
    /^11:\d+: MDX can’t read this: .* A key with points in it stands in quotes: ’bias\.1\.2’: 3\.$/,
  ],
  [
    'an object with one pair of braces',
    SCENE.replace('{{ layer: 1 }}', '{ layer: 1 }'),
    /An object has braces of its own inside those: at=\{\{ layer: 1 \}\}\.$/,
  ],
  [
    'a word where a text is meant',
    SCENE.replace('layer: 1', 'select: h1'),
    /^11:21: “at” of <Step>: expected a plain value, found the word h1; a text stands in quotes: ’h1’\.$/,
  ],
  [
    'a calculation',
    SCENE.replace('layer: 1', "'bias.1.1': 1 / 2"),
    /^11:25: “at” of <Step>: expected a plain value, found a calculation with “\/”/,
  ],
  ['a value without its quotes', 'See <Cite id="zaslavsky1975 />.', /^7:\d+: MDX can’t read this: /],
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

  test('a broken scene hides no misspelt key', async () => {
    const found = await findings(SCENE.replace('two-units', 'tow-units').replace('layer: 1', 'layr: 1'))
    expect(found).toEqual([
      expect.stringMatching(/^7:8: <Scene>: there is no network “tow-units”/),
      expect.stringMatching(/^11:13: <Step>: “layr” is not a key that a step can set\. Did you mean “layer”\?/),
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
