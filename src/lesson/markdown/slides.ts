/**
 * The body of a lesson becomes its slides:
 *
 *     main > ( section | Scene > section* )*
 *
 * A slide runs from its heading to the next. A scene holds whole slides: one that is open when the scene
 * begins without a heading of its own is taken into it, and so is the title slide, so that the first
 * figure stands beside the title.
 */

import GithubSlugger from 'github-slugger'
import type { Heading, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Place } from '../findings/problems.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { type Component, isComponent, isHeading, mark, type Root, type SlideNode, textOf } from '../tree/tree.ts'

export const TITLE_SLIDE = 'start'

export interface SlideFacts {
  readonly id: string
  readonly title: string
  readonly line: number
}

class Grouping {
  readonly blocks: RootContent[] = []
  readonly slides: SlideFacts[] = []
  readonly #slugger = new GithubSlugger()
  readonly #problems: Problems
  #open: SlideNode

  constructor(title: string, problems: Problems) {
    this.#problems = problems
    this.#open = this.#begin(title, { line: 1, column: 1 }, TITLE_SLIDE)
    this.#slugger.slug(TITLE_SLIDE)
    this.blocks.push(this.#open)
  }

  #begin(title: string, place: Place, id = this.#slugger.slug(title)): SlideNode {
    this.slides.push({ id, title, line: place.line })
    const className = id === TITLE_SLIDE ? ['slide', 'slide-title'] : ['slide']
    return {
      type: 'lessonSlide',
      children: [],
      data: {
        hName: 'section',
        hProperties: { dataSlide: '', id, className, dataTitle: title, dataLine: String(place.line) },
      },
    }
  }

  /** Puts the blocks of the page, or of a scene, into their slides. `into` takes the slides that begin there. */
  add(children: readonly RootContent[], into: RootContent[], inScene: boolean): void {
    for (const node of children) {
      if (isHeading(node, 2)) this.#heading(node, into)
      else if (isComponent(node, 'Slide')) this.#break(node, into)
      else if (isComponent(node, 'Scene')) this.#scene(node, inScene)
      else this.#open.children.push(node)
    }
  }

  #heading(node: Heading, into: RootContent[]): void {
    const title = plainText(node)
    if (title === '') this.#problems.add(placeOf(node), 'This heading is empty; a slide needs a title.')
    this.#open = this.#begin(title, placeOf(node))
    const id = `title-${this.#open.data.hProperties.id}`
    mark(node, ['slide-heading'], { id })
    this.#open.data.hProperties.ariaLabelledBy = id
    this.#open.children.push(node)
    into.push(this.#open)
  }

  #break(node: Component, into: RootContent[]): void {
    const title = textOf(node, 'title') ?? ''
    this.#open = this.#begin(title, placeOf(node))
    this.#open.data.hProperties.ariaLabel = title
    into.push(this.#open)
  }

  #scene(node: Component, inScene: boolean): void {
    if (inScene) {
      this.#problems.add(placeOf(node), 'A <Scene> stands inside another. Close the first one before it.')
      return
    }
    const children = node.children as RootContent[]
    const first = children.find((each) => !isComponent(each, 'Say'))
    const beginsWithSlide = first !== undefined && (isHeading(first, 2) || isComponent(first, 'Slide'))
    const slides: RootContent[] = []
    const last = this.blocks.at(-1)
    if (last === this.#open && (!beginsWithSlide || this.#open.data.hProperties.id === TITLE_SLIDE)) {
      slides.push(this.#open)
      this.blocks.pop()
    } else if (last !== this.#open && !beginsWithSlide) {
      this.#problems.add(placeOf(node), 'A slide holds one <Scene>. Begin a new slide with ## before the second.')
    }
    this.add(children, slides, true)
    node.children = slides as typeof node.children
    this.blocks.push(node as RootContent)
  }
}

/** Groups the tree in place and says which slides it has. */
export function groupSlides(tree: Root, title: string, problems: Problems): readonly SlideFacts[] {
  const grouping = new Grouping(title, problems)
  const scripts = tree.children.filter((node) => node.type === 'mdxjsEsm')
  grouping.add(
    tree.children.filter((node) => node.type !== 'mdxjsEsm'),
    grouping.blocks,
    false,
  )
  tree.children = [...scripts, ...grouping.blocks]
  return grouping.slides
}
