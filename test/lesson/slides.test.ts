/** What becomes of a lesson's Markdown: its outline, with the attributes that the page and the deck go by. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lessonMarkdown } from '../../src/lesson/markdown/markdown.ts'

interface Element {
  readonly name: string
  readonly props: Readonly<Record<string, unknown>>
}

type Child = Element | string | readonly Child[] | null | undefined

const PATH = join(process.cwd(), 'content/lessons/02-one-layer/index.mdx')
const COMPONENTS = ['Scene', 'Title', 'Unit', 'Inequalities', 'Misconception', 'Predict', 'Fragment']

/** The lesson, compiled as the build does and run with elements that are plain objects. */
async function render(body: string): Promise<Child> {
  const renderer = await lessonMarkdown.createMdxRenderer?.(
    { syntaxHighlight: false, gfm: true, smartypants: true },
    { optimize: false, srcDir: new URL(`file://${process.cwd()}/src/`) },
  )
  if (renderer === undefined) throw new Error('Expected a processor that reads MDX.')
  const { code } = await renderer.process(body, PATH, { title: 'Strips' })
  const plain = code.replace(/^import .*$/m, '').replace(/^export (default )?/gm, '')
  const element = (name: unknown, props: Record<string, unknown>): Element => ({ name: String(name), props })
  const run = new Function('_jsx', '_jsxs', '_Fragment', 'components', `${plain}\nreturn MDXContent({ components })`)
  return run(element, element, 'Fragment', Object.fromEntries(COMPONENTS.map((name) => [name, name]))) as Child
}

const SHOWN = ['id', 'data-step', 'data-scene-step', 'hidden']

/** One line an element, indented: `section.slide#start`. Text is left out. */
function outline(node: Child, depth = 0): readonly string[] {
  if (node === null || node === undefined || typeof node === 'string') return []
  if ('map' in node) return node.flatMap((each) => outline(each, depth))
  const children = node.props.children as Child
  if (node.name === 'Fragment') return outline(children, depth)
  const classes = typeof node.props.class === 'string' ? `.${node.props.class.replaceAll(' ', '.')}` : ''
  const attributes = SHOWN.filter((name) => name in node.props).map((name) => ` ${name}=${String(node.props[name])}`)
  return [`${'  '.repeat(depth)}${node.name}${classes}${attributes.join('')}`, ...outline(children, depth + 1)]
}

const outlineOf = async (body: string) => outline(await render(body)).join('\n')

test('slides run from heading to heading; plain prose is for page and notes', async () => {
  expect(
    await outlineOf(
      'Before.\n\n## One\n\nWords.\n\n- a list\n\n$$ x $$\n\n<Slide title="Two" />\n\n<Key>Briefly.</Key>',
    ),
  ).toBe(
    `section.slide.slide-title id=start
  Title
  p.on-page.on-notes
section.slide id=one
  h2.slide-heading id=title-one
  p.on-page.on-notes
  ul.on-page.on-notes
    li
section.slide id=two
  p.key`,
  )
})

test('a scene holds whole slides, the title first, and numbers its steps through', async () => {
  const step = (words: string) => `<Step at={{ layer: 1 }}>\n\n${words}\n\n</Step>`
  expect(
    await outlineOf(
      `<Scene network="two-units">\n\n## One\n\n${step('a')}\n\n${step('b')}\n\n## Two\n\n${step('c')}\n\n</Scene>`,
    ),
  ).toBe(`Scene id=scene-1
  section.slide.slide-title id=start
    Title
  section.slide id=one
    h2.slide-heading id=title-one
    div.step id=one/1 data-step=1 data-scene-step=0
      p.on-page.on-notes
    div.step id=one/2 data-step=2 data-scene-step=1
      p.on-page.on-notes
  section.slide id=two
    h2.slide-heading id=title-two
    div.step id=two/1 data-step=1 data-scene-step=2
      p.on-page.on-notes`)
})

test('a scene takes in the slide that is open when it begins, and what follows it', async () => {
  expect(
    await outlineOf(
      '## One\n\nBefore.\n\n<Scene network="two-units">\n\n<Step at={{ layer: 1 }}>\n\na\n\n</Step>\n\n</Scene>\n\nAfter.',
    ),
  ).toBe(`section.slide.slide-title id=start
  Title
Scene id=scene-1
  section.slide id=one
    h2.slide-heading id=title-one
    p.on-page.on-notes
    div.step id=one/1 data-step=1 data-scene-step=0
      p.on-page.on-notes
    p.on-page.on-notes`)
})

test('the steps carry their patch and the absolute keyframe', async () => {
  const tree = (await render(
    '<Scene network="two-units">\n\n<Step at={{ layer: 1, point: [1, 0] }}>\n\na\n\n</Step>\n\n<Step at={{ point: null, "bias.1.1": -2 }}>\n\nb\n\n</Step>\n\n</Scene>',
  )) as Element
  const scene = tree.name === 'Scene' ? tree : (tree.props.children as Element)
  expect(scene.props.steps).toEqual([
    { slide: 'start', patch: { layer: 1, point: [1, 0] }, keyframe: { layer: 1, point: [1, 0] } },
    { slide: 'start', patch: { point: null, 'bias.1.1': -2 }, keyframe: { layer: 1, 'bias.1.1': -2 } },
  ])
})

test('Show, Say and Read say where; what only one of them shows is hidden until then', async () => {
  expect(await outlineOf('## One\n\n<Show>\n\na\n\n</Show>\n\n<Say>b</Say>\n\n<Read>\n\nc\n\n</Read>')).toBe(
    `section.slide.slide-title id=start
  Title
section.slide id=one
  h2.slide-heading id=title-one
  div.on-slide hidden=true
    p
  div.on-notes hidden=true
  div.on-page
    p`,
  )
})

test('a note hangs beside the paragraph that it follows', async () => {
  expect(await outlineOf('## One\n\nWords.\n\n<Note>Aside.</Note>')).toContain(`  div.noted
    aside.note.on-page
    p.on-page.on-notes`)
})

test('a formula keeps its punctuation on its line, and is one raw piece', async () => {
  const html = JSON.stringify(await render('Let $x > 0$, then.'))
  expect(html).toMatch(
    /"class":"nowrap","children":\[\{"name":"Fragment","props":\{"set:html":"[^\]]*katex[^\]]*"\}\},","\]/,
  )
})

test('a short formula is not broken at its sign; a long one may be', async () => {
  expect(JSON.stringify(await render('So $x > a$ is.'))).toContain('"class":"nowrap"')
  expect(JSON.stringify(await render('So $-2x + 3y + 4z - 5 > 0$ is.'))).not.toContain('"class":"nowrap"')
})

test('$$ … $$ on a line of its own is a display, on page and slide; within a sentence it is not', async () => {
  expect(JSON.stringify(await render('$$ x $$'))).toContain('katex-display')
  expect(JSON.stringify(await render('So $$ x $$ is.'))).not.toContain('katex-display')
})
