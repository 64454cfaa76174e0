/** The slides and steps of a lesson as its file has them, each with its place. */

import { parseFrontmatter } from '@astrojs/markdown-remark'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Place } from '../findings/problems.ts'
import { Problems, placeOf } from '../findings/problems.ts'
import { Source } from '../tree/source.ts'
import { isComponent, type Root, type SlideNode } from '../tree/tree.ts'
import { expandExamples } from './examples.ts'
import { groupSlides } from './slides.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)

export interface OutlinedSlide {
  readonly id: string
  readonly title: string
  readonly line: number
  /** Where each of its steps begins. */
  readonly steps: readonly Place[]
}

export interface Outline {
  readonly tree: Root
  readonly slides: readonly OutlinedSlide[]
}

/** `null` if the lesson can't be read; its own mistakes are told elsewhere. */
export function outlineOf(text: string): Outline | null {
  try {
    const { content, frontmatter } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' })
    const tree = parser.parse(content) as Root
    expandExamples(tree, new Source(content))
    const slides = groupSlides(tree, String(frontmatter.title ?? ''), new Problems(new VFile(content)))
    const steps = stepsOf(tree)
    return { tree, slides: slides.map((slide) => ({ ...slide, steps: steps.get(slide.id) ?? [] })) }
  } catch {
    return null
  }
}

function stepsOf(tree: Root): ReadonlyMap<string, readonly Place[]> {
  const steps = new Map<string, readonly Place[]>()
  visit(tree, 'lessonSlide', (slide: SlideNode) => {
    const places: Place[] = []
    visit(slide, (node) => {
      if (isComponent(node, 'Step')) places.push(placeOf(node))
    })
    steps.set(String(slide.data.hProperties.id), places)
  })
  return steps
}
