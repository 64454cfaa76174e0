/** Runs before the maths: the classes that Markdown's own elements need in the layout. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** A table or a listing that is too wide scrolls by itself, and the keyboard must reach it. */
export function rehypeLesson() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      if (node.tagName === 'pre') node.properties.tabIndex = 0
      if (node.tagName === 'table') {
        const box = {
          type: 'element' as const,
          tagName: 'div',
          properties: { className: ['table'], tabIndex: 0 },
          children: [node],
        }
        parent.children[index] = box
        return index + 1
      }
      return undefined
    })
  }
}
