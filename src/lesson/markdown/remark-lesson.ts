/**
 * Turns the Markdown of a lesson into its slides, scenes and steps, and notes what is wrong in it (the last plugin,
 * rehypeFormulas, stops the build then).
 * It leaves in the frontmatter, for the layout: `slides`, and `cites` and `terms` in the order of first use.
 */
import type { VFile } from 'vfile'
import { checkComponents } from '../checks/components.ts'
import { checkExpressions } from '../checks/expressions.ts'
import { checkHeadings } from '../checks/headings.ts'
import { checkImages } from '../checks/images.ts'
import { checkImports } from '../checks/imports.ts'
import { checkNumerals } from '../checks/numerals.ts'
import { checkTags } from '../checks/tags.ts'
import { Problems, relativePath } from '../findings/problems.ts'
import { Source } from '../tree/source.ts'
import { type Root, setAttribute } from '../tree/tree.ts'
import { readAnchors } from './anchors.ts'
import { placeBlocks } from './blocks.ts'
import { checkCitations } from './citations.ts'
import { cutRegions } from './code-files.ts'
import { raiseDisplayMaths } from './display-maths.ts'
import { expandExamples } from './examples.ts'
import { checkLinks } from './links.ts'
import { readScenes } from './scenes.ts'
import { groupSlides, type SlideFacts } from './slides.ts'
import { checkTerms } from './terms.ts'

export function remarkLesson() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter ?? {}
    const problems = Problems.of(file)
    const source = new Source(String(file))
    const path = file.path
    checkExpressions(tree, problems)
    raiseDisplayMaths(tree, source.text)
    checkHeadings(tree, source, problems)
    checkNumerals(tree, source, problems)
    checkImages(tree, path, problems)
    checkLinks(tree, path, readAnchors(source.text), problems)
    checkTags(tree, problems)
    checkImports(tree, path, problems)
    const properties = checkComponents(tree, problems)
    expandExamples(tree, source)
    const slides = groupSlides(tree, String(frontmatter.title ?? ''), problems)
    frontmatter.slides = slides
    readScenes(tree, { path, properties, problems })
    frontmatter.cites = checkCitations(tree, properties, problems)
    frontmatter.terms = checkTerms(tree, properties, problems)
    cutRegions(tree, path, properties, problems)
    addTitle(tree, path, slides)
    placeBlocks(tree)
  }
}

/** The title slide comes by itself: heading, lead and the facts of the frontmatter. */
function addTitle(tree: Root, path: string, slides: readonly SlideFacts[]): void {
  const [first] = tree.children.filter((node) => node.type !== 'mdxjsEsm')
  const slide = first?.type === 'lessonSlide' ? first : (first as { children?: unknown[] } | undefined)?.children?.[0]
  const title = { type: 'mdxJsxFlowElement' as const, name: 'Title', attributes: [], children: [] }
  setAttribute(title, 'lesson', relativePath(path))
  setAttribute(
    title,
    'slides',
    slides.map(({ id, title, line }) => ({ id, title, line })),
  )
  ;(slide as { children: unknown[] }).children.unshift(title)
}
