/**
 * `$$ x $$` alone on its line stands as a formula of its own, as an author means it; remark-math takes it for one
 * within a sentence unless the dollars have lines to themselves.
 */
import type { Paragraph, Root } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { visit } from 'unist-util-visit'

export function raiseDisplayMaths(tree: Root, source: string): void {
  visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
    const [only, ...others] = node.children
    if (only?.type !== 'inlineMath' || others.length > 0 || parent === undefined || index === undefined) return
    const start = only.position?.start.offset ?? 0
    if (source.slice(start, start + 2) === '$$') parent.children[index] = block(only)
  })
}

/** As remark-math makes it itself. */
function block({ value, position }: InlineMath): MathBlock {
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value }],
  }
  const math: MathBlock = { type: 'math', value, data: { hName: 'pre', hChildren: [code] } }
  return position === undefined ? math : { ...math, position }
}
