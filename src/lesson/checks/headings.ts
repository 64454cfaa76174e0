/** Headings that nobody meant: a line of text above `---` or `===`, and a second title. */
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Problems, placeOf } from '../findings/problems.ts'
import type { Source } from '../tree/source.ts'
import type { Root } from '../tree/tree.ts'

export function checkHeadings(tree: Root, source: Source, problems: Problems): void {
  visit(tree, 'heading', (node) => {
    const written = source.of(node)
    if (written === null) return
    const title = plainText(node).split('\n').at(-1) ?? ''
    if (!written.text.startsWith('#')) {
      const line = node.depth === 1 ? '===' : '---'
      problems.add(
        placeOf(node),
        `the line “${line}” below “${title}” turns that text into a heading. For a heading write “## ${title}”; ` +
          `for a break between slides write <Slide title="…" />; else put an empty line before “${line}”.`,
      )
    } else if (node.depth === 1) {
      problems.add(
        placeOf(node),
        `“# ${title}” is a second title: the page's title is the frontmatter's. Write “## ${title}” to begin a slide.`,
      )
    }
  })
}
