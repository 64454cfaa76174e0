/**
 * `<Example>…</Example>` shows what it holds, and before it the source, cut from the lesson itself: so the example that
 * is printed is the one that runs. One that holds a scene or a slide is laid out like any other part of the lesson.
 */
import type { Code, Parent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Source } from '../tree/source.ts'
import { type BlockNode, type Component, hasChildren, isComponent, isHeading, type Root } from '../tree/tree.ts'

export function expandExamples(tree: Root, source: Source): void {
  expandIn(tree, source)
}

/** One that stands in something else (in <Read>, say) is expanded there. */
function expandIn(parent: Parent, source: Source): void {
  for (const node of parent.children) if (hasChildren(node) && !isComponent(node, 'Example')) expandIn(node, source)
  parent.children = parent.children.flatMap((node) => (isComponent(node, 'Example') ? expanded(node, source) : [node]))
}

/** The sources of all examples of a lesson, for tests. */
export function examplesOf(tree: Root, source: Source): readonly string[] {
  const sources: string[] = []
  visit(tree, (node) => {
    if (isComponent(node, 'Example')) sources.push(written(node, source))
  })
  return sources
}

function expanded(node: Component, source: Source): readonly RootContent[] {
  const text: Code = { type: 'code', lang: 'markup', meta: null, value: written(node, source) }
  // On a slide there is no room for both, and the thing itself says more.
  const code = box(['example-source', 'on-page'], [text])
  const children = node.children as RootContent[]
  const slides = children.some(
    (child) => isComponent(child, 'Scene') || isComponent(child, 'Slide') || isHeading(child, 2),
  )
  if (slides) return [code, ...children]
  return [box(['example'], [code, box(['example-result'], children)])]
}

function box(className: readonly string[], children: RootContent[]): BlockNode {
  return { type: 'lessonBlock', children, data: { hName: 'div', hProperties: { className: [...className] } } }
}

/** From the first child's first character to the last one's last, without what stands around. */
function written(node: Component, source: Source): string {
  const first = node.children[0]
  const last = node.children.at(-1)
  if (first === undefined || last === undefined) return ''
  const from = first.position?.start.offset ?? 0
  const to = last.position?.end.offset ?? 0
  return source.text.slice(from, to).trim()
}
