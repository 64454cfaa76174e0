/**
 * The text of the page about the site: Markdown from a language's file, as HTML. It knows headings, paragraphs, lists,
 * links, stress, and code for a key to press; anything else is refused, so that nothing is dropped in silence.
 */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Link, Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { fill } from '../../view/words/words.ts'

/** `values` are put in the place of `{…}`: addresses that are whole, or begin with the base. */
export function aboutHtml(markdown: string, values: Readonly<Record<string, string | number>>): string {
  const tree: Root = unified().use(remarkParse).parse(fill(markdown, values))
  return toHtml({ type: 'root', children: tree.children.map(nodeOf) })
}

const TAGS = { paragraph: 'p', emphasis: 'em', strong: 'strong', listItem: 'li' } as const

function nodeOf(node: RootContent): ElementContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value }
    case 'inlineCode':
      return element('kbd', [{ type: 'text', value: node.value }])
    case 'heading':
      return element(`h${node.depth}`, node.children.map(nodeOf))
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', node.children.map(nodeOf))
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'listItem':
      return element(TAGS[node.type], node.children.map(nodeOf))
    case 'link':
      return linkOf(node)
    default:
      throw new Error(
        `about.text: expected headings, paragraphs, lists, links, stress and keys, found ${node.type} in line ${node.position?.start.line} of the text.`,
      )
  }
}

function linkOf({ url, children }: Link): Element {
  const outside = /^https?:\/\//.test(url)
  if (!outside && !url.startsWith('/'))
    throw new Error(`about.text: expected a link such as {lessons} or https://…, found “${url}”.`)
  return element('a', children.map(nodeOf), { href: url, ...(outside ? { rel: ['external'] } : {}) })
}

const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] })
