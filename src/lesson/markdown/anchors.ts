/** The places in a lesson that a link may lead to. */
import { readFileSync, statSync } from 'node:fs'
import GithubSlugger from 'github-slugger'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isComponent, type Root, textOf } from '../tree/tree.ts'
import { outlineOf } from './outline.ts'

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
  const outline = outlineOf(text)
  if (outline === null) return null
  const { slides, tree } = outline
  return new Set([
    ...slides.map((slide) => slide.id),
    // `slide/2`, as the deck counts them.
    ...slides.flatMap(({ id, steps }) => steps.map((_, index) => `${id}/${index + 1}`)),
    ...ownAnchors(tree),
  ])
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
