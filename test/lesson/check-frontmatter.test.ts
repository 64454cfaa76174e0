/** The facts at the top of a lesson: each mistake in them is made, and what the checker says is read. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('an unknown key, and what was meant', async () => {
  const [found] = await findings(SCENE, `${FRONTMATTER}\nminuts: 5`)
  expect(found).toBe(
    '6:1: the frontmatter has no key “minuts”. Did you mean “minutes”? Its keys are title, lead, order, minutes, outcomes, needs, picture, date, draft, lang.',
  )
})

test('a missing field', async () => {
  const [found] = await findings(SCENE, 'title: Strips\nlead: Two units.\norder: 9')
  expect(found).toBe('2:1: the frontmatter lacks “minutes”: a whole number above 0. Add a line such as “minutes: 5”.')
})

test('a value of the wrong kind', async () => {
  const [found] = await findings(SCENE, FRONTMATTER.replace('9', 'last'))
  expect(found).toBe('4:8: “order” should be a number above 0, such as “order: 3”; found "last".')
})

test('a key that is misspelt is not missing as well', async () => {
  const found = await findings(SCENE, FRONTMATTER.replace('minutes', 'minuts'))
  expect(found).toEqual([expect.stringMatching(/^5:1: the frontmatter has no key “minuts”\. Did you mean “minutes”\?/)])
})

test('a day that is none', async () => {
  const found = await findings(SCENE, `${FRONTMATTER}\ndate: 24.11.2026`)
  expect(found).toEqual(['6:7: “date” should be a day, such as “date: 2026-11-24”; found "24.11.2026".'])
})

test('a colon that YAML takes for its own', async () => {
  const [found] = await findings(SCENE, FRONTMATTER.replace('title: Strips', 'title: Strips: a start'))
  expect(found).toMatch(/^2:8: the frontmatter is no valid YAML: .* A text with a colon in it stands in quotes: /)
  expect(found).not.toContain('at line')
})

test('ends of lines as Windows writes them, and a byte order mark', async () => {
  const text = `\ufeff---\n${FRONTMATTER}\ndate: 2026-11-24\n---\n${SCENE}\n`
  expect(await checkLesson(text.replaceAll('\n', '\r\n'), PATH)).toEqual([])
})

test('no frontmatter', async () => {
  const [found] = await checkLesson('## A slide\n', PATH)
  expect(found).toMatch(/index\.mdx:1:1: expected a frontmatter between two lines “---”, found none\./)
})

test('YAML that can’t be read', async () => {
  const [found] = await findings(SCENE, `${FRONTMATTER}\noutcomes: [a`)
  expect(found).toMatch(/^\d+:\d+: the frontmatter is no valid YAML: /)
})
