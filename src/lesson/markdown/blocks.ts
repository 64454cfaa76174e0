/**
 * What shows where. A block with none of these classes is on the page and on the slide.
 *
 *     on-page   the reading page        plain paragraphs, lists, <Read>
 *     on-slide  the slide alone         <Show>
 *     on-notes  the speaker's notes     plain paragraphs, lists, <Say>
 */
import type { Node, Paragraph, Parent } from 'mdast'
import { type Component, hasChildren, isComponent, isHeading, mark, toElement } from '../tree/tree.ts'

/** Components whose content is judged block by block; all others are judged as a whole. */
const TRANSPARENT = new Set(['Scene', 'Step', 'Misconception', 'Predict'])

export function placeBlocks(parent: Parent): void {
  hangNotes(parent)
  for (const node of parent.children) {
    if (node.type === 'paragraph') placeParagraph(node)
    else if (node.type === 'list') mark(node, ['on-page', 'on-notes'])
    else if (isHeading(node, 3) || isHeading(node, 4)) mark(node, ['on-page'])
    else if (isComponent(node)) placeComponent(node)
    else if (node.type === 'lessonSlide' || node.type === 'lessonBlock') placeBlocks(node as Parent)
  }
}

function placeParagraph(node: Paragraph): void {
  const pictures = node.children.every(
    (each) => each.type === 'image' || (each.type === 'text' && /^\s*$/.test(each.value)),
  )
  if (!pictures) mark(node, ['on-page', 'on-notes'])
  placeInside(node)
}

function placeInside(node: Parent): void {
  for (const child of node.children) {
    if (isComponent(child)) placeComponent(child)
    else if (hasChildren(child)) placeInside(child)
  }
}

function placeComponent(node: Component): void {
  const block = node.type === 'mdxJsxFlowElement'
  if (node.name !== null && TRANSPARENT.has(node.name)) placeBlocks(node)
  else if (node.name === 'Key') toElement(node, holdsBlocks(node) ? 'div' : 'p', { className: ['key'] })
  else if (node.name === 'Show') toElement(node, block ? 'div' : 'span', { className: ['on-slide'], hidden: true })
  else if (node.name === 'Say') toElement(node, block ? 'div' : 'span', { className: ['on-notes'], hidden: true })
  else if (node.name === 'Read') toElement(node, block ? 'div' : 'span', { className: ['on-page'] })
  else if (node.name === 'Note') toElement(node, 'aside', { className: ['note', 'on-page'], role: 'note' })
}

const BLOCKS = new Set(['paragraph', 'list', 'blockquote', 'code', 'math', 'table', 'mdxJsxFlowElement'])

function holdsBlocks(node: Component): boolean {
  return node.children.some((each) => BLOCKS.has(each.type))
}

/**
 * A note hangs in the margin beside the block that it follows, so the two are put into one box, the note first:
 * a float stands level with what comes after it.
 */
function hangNotes(parent: Parent): void {
  const out: Node[] = []
  for (const node of parent.children) {
    const before = out.at(-1)
    if (!isComponent(node, 'Note') || before === undefined) out.push(node)
    else if (isNoted(before)) before.children.splice(-1, 0, node as never)
    else if (CARRIES_NOTES.has(before.type)) out[out.length - 1] = noted(node, before)
    else out.push(node)
  }
  parent.children = out as typeof parent.children
}

const CARRIES_NOTES = new Set(['paragraph', 'list', 'math', 'code', 'table', 'blockquote'])

function isNoted(node: Node): node is Parent {
  const properties = (node.data as { hProperties?: { className?: readonly string[] } } | undefined)?.hProperties
  return hasChildren(node) && properties?.className?.includes('noted') === true
}

function noted(note: Node, block: Node): Node {
  const box = {
    type: 'lessonBlock',
    children: [note, block],
    data: { hName: 'div', hProperties: { className: ['noted'] } },
  }
  return box as Node
}
