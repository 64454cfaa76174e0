/**
 * Runs after rehype-katex. It stops the build at bad TeX, which rehype-katex only prints in red; it keeps a formula
 * and the punctuation after it on one line; and it folds each formula into one raw fragment, since its forest of
 * spans costs more to compile than all the rest of a lesson.
 */
import type { Element, ElementContent, Root, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { Problems } from '../findings/problems.ts'

export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    reportBadTex(file)
    visit(tree, 'element', (node, index, parent) => {
      const display = hasClass(node, 'katex-display')
      if (parent === undefined || index === undefined || !(display || hasClass(node, 'katex'))) return
      const children = parent.children as ElementContent[]
      if (display) node.properties.tabIndex = 0
      const comma = display ? '' : takePunctuation(children[index + 1])
      const together = comma !== '' || (!display && isShort(node))
      const folded = fragment(toHtml(node))
      children[index] = together ? nowrap(folded, comma) : folded
      return [SKIP, index + 1]
    })
  }
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}

/** Shorter than half a line of the narrowest prose: a break after its sign would only leave a ragged `x >`. */
function isShort(formula: Element): boolean {
  let letters = 0
  visit(formula, (node) => {
    if (node.type === 'element' && hasClass(node, 'katex-mathml')) return SKIP
    if (node.type === 'text') letters += node.value.trim().length
    return undefined
  })
  return letters <= 12
}

/** As the last plugin it also stops the build at whatever the plugins before it have found. */
function reportBadTex(file: VFile): void {
  const problems = Problems.of(file)
  for (const message of file.messages) {
    if (message.source !== 'rehype-katex') continue
    const cause = message.cause
    const why = cause instanceof Error ? cause.message.replace(/^KaTeX parse error: /, '') : message.reason
    const { line = 1, column = 1 } = message
    problems.add(
      { line, column },
      `bad TeX in this formula: ${why}. Correct the formula; see https://katex.org/docs/supported for what it may hold.`,
    )
  }
  problems.stop()
}

/** Takes the punctuation off the beginning of the text after a formula, and gives it back. */
function takePunctuation(next: ElementContent | undefined): string {
  if (next?.type !== 'text') return ''
  const found = /^[,.;:!?)\]’”–—-]+/.exec(next.value)?.[0] ?? ''
  next.value = next.value.slice(found.length)
  return found
}

function nowrap(formula: ElementContent, text: string): Element {
  const comma: Text = { type: 'text', value: text }
  return { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [formula, comma] }
}

function fragment(html: string): ElementContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  }
}
