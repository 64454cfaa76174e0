/** The guide is built from what it teaches: each example in it is run by itself, and nothing is left out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFrontmatter } from '@astrojs/markdown-remark'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { DEFAULT_FIGURE, FIGURE_NAMES, KINDS } from '../../src/kinds/figures.ts'
import { COMPONENT_NAMES } from '../../src/lesson/checks/vocabulary.ts'
import { examplesOf } from '../../src/lesson/markdown/examples.ts'
import { checkLesson } from '../../src/lesson/report/lesson.ts'
import { lessonFiles } from '../../src/lesson/shelf/files.ts'
import { HOUSE } from '../../src/lesson/shelf/house.ts'
import { LESSON_KEYS } from '../../src/lesson/shelf/schema.ts'
import { Source } from '../../src/lesson/tree/source.ts'
import type { Root } from '../../src/lesson/tree/tree.ts'
import { showNames } from '../../src/view/state/keys.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)
const chapters = lessonFiles().filter((file) => file.shelf === 'guide')
const sources = chapters.map(({ path }) => readFileSync(path, 'utf8'))

const examples = chapters.flatMap(({ path }, index) => {
  const { content } = parseFrontmatter(sources[index] ?? '', { frontmatter: 'empty-with-spaces' })
  const tree = parser.parse(content) as Root
  return examplesOf(tree, new Source(content)).map((source, place) => ({ name: `${path}, ${place + 1}`, path, source }))
})

const FRONTMATTER = '---\ntitle: Example\nlead: An example of the guide.\norder: 1\nminutes: 1\n---\n\n'

test.each(examples)('the example is right by itself: $name', async ({ path, source }) => {
  expect(source).not.toBe('')
  expect(await checkLesson(`${FRONTMATTER}${source}\n`, join(process.cwd(), path))).toEqual([])
})

test('every component has its place in the guide', () => {
  const text = sources.join('\n')
  expect(COMPONENT_NAMES.filter((name) => !text.includes(`<${name}`))).toEqual([])
})

test('every key of the frontmatter is explained', () => {
  const text = sources.join('\n')
  expect(LESSON_KEYS.filter((key) => !text.includes(`| \`${key}\` |`))).toEqual([])
})

test('the house is drawn as it stands', () => {
  expect(HOUSE.map(({ room }) => room).join(' → ')).toBe(
    'network → engine → view → figures → islands → kinds → lesson → shell → pages',
  )
})

test('every figure, its keys and all that a figure can show are explained', () => {
  const text = sources.join('\n')
  const keys = KINDS.flatMap(({ own }) => Object.keys(own))
  expect(FIGURE_NAMES.filter((name) => name !== DEFAULT_FIGURE && !text.includes(`figure="${name}"`))).toEqual([])
  expect([...FIGURE_NAMES, ...keys].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  expect(showNames.filter((name) => !text.includes(`\`'${name}'\``))).toEqual([])
})
