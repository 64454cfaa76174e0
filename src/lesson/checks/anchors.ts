/** The places in a lesson that a link may lead to. */
import { readFileSync, statSync } from 'node:fs'
import { parseFrontmatter } from '@astrojs/markdown-remark'
import GithubSlugger from 'github-slugger'
import { toString as plainText } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expandExamples } from '../examples.ts'
import { Problems } from '../problems.ts'
import { groupSlides } from '../slides.ts'
import { isComponent, type Root, textOf } from '../tree.ts'
import { Source } from './source.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)
const known = new Map<string, { readonly stamp: number; readonly anchors: ReadonlySet<string> | null }>()

/** `null` if the lesson can't be read; its own mistakes are told elsewhere. */
export function anchorsOf(path: string): ReadonlySet<string> | null {
  const stamp = statSync(path).mtimeMs
  const before = known.get(path)
  if (before?.stamp === stamp) return before.anchors
  const anchors = readAnchors(readFileSync(path, 'utf8'))
  known.set(path, { stamp, anchors })
  return anchors
}

export function readAnchors(text: string): ReadonlySet<string> | null {
  try {
    const { content, frontmatter } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' })
    const tree = parser.parse(content) as Root
    expandExamples(tree, new Source(content))
    const slides = groupSlides(tree, String(frontmatter.title ?? ''), new Problems(new VFile(content)))
    return new Set([...slides.map((slide) => slide.id), ...stepsOf(tree), ...ownAnchors(tree)])
  } catch {
    return null
  }
}

/** `slide/2`, as the deck counts them. */
function stepsOf(tree: Root): readonly string[] {
  const anchors: string[] = []
  visit(tree, 'lessonSlide', (slide) => {
    let steps = 0
    visit(slide, (node) => {
      if (!isComponent(node, 'Step')) return
      steps += 1
      anchors.push(`${String(slide.data.hProperties.id)}/${steps}`)
    })
  })
  return anchors
}

/** Smaller headings get their ids from Astro, in this same way; references and elements have their own. */
function ownAnchors(tree: Root): readonly string[] {
  const slugger = new GithubSlugger()
  const anchors: string[] = []
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth !== 2) anchors.push(slugger.slug(plainText(node)))
    if (!isComponent(node)) return
    const id = textOf(node, 'id')
    if (id !== null) anchors.push(node.name === 'Cite' ? `ref-${id}` : id)
  })
  return anchors
}
