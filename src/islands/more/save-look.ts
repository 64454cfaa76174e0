/** A copy of a drawing that looks the same without the page's style sheets. */
import type { TypedText } from './save-fonts.ts'

/** What an element is, in its own numbers; everything else (classes, roles, data) is the page's. */
const KEPT = new Set(['d', 'x', 'y', 'cx', 'cy', 'r', 'width', 'height', 'transform', 'dx', 'dy', 'points', 'viewBox'])

/** What the style sheets say of a shape, where it differs from what holds without them. */
const LOOK: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  opacity: '1',
}
const STROKE: Readonly<Record<string, string>> = {
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'paint-order': 'normal',
}
const LETTERS: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
}

/** Reads styles as they are on light paper. Nothing is painted meanwhile: it is over before the next frame. */
export function asOnPaper(read: () => void): void {
  const { style } = document.documentElement
  const before = style.colorScheme
  style.colorScheme = 'light'
  try {
    read()
  } finally {
    style.colorScheme = before
  }
}

/** `hears` is told of every text and how it is set. */
export function copyOf(drawing: SVGSVGElement, hears: (text: TypedText) => void): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [place, original] of originals.entries()) {
    const element = copies[place]
    if (element) dress(original, element, hears)
  }
  for (const gone of copy.querySelectorAll('[data-gone]')) gone.remove()
  for (const note of notesIn(copy)) note.remove()
  return copy
}

function dress(original: Element, copy: Element, hears: (text: TypedText) => void): void {
  const style = getComputedStyle(original)
  for (const { name } of [...copy.attributes]) if (!KEPT.has(name)) copy.removeAttribute(name)
  // Targets for fingers are seen by nobody, nor is a line that has nowhere to run.
  const isSeen = style.display !== 'none' && style.visibility !== 'hidden' && !original.matches('.target, [d=""]')
  if (!isSeen) {
    copy.setAttribute('data-gone', '')
    return
  }
  const tag = original.localName
  if (tag === 'svg' || tag === 'g') return
  write(style, copy, LOOK)
  if (style.stroke !== 'none') write(style, copy, STROKE)
  if (tag !== 'text' && tag !== 'tspan') return
  write(style, copy, LETTERS)
  if (tag === 'text') copy.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  const text = [...original.childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
    .join('')
  if (text !== '') hears({ text, family: style.fontFamily, style: style.fontStyle, weight: Number(style.fontWeight) })
}

/** Lengths without their unit: an attribute counts in the drawing's own. */
function write(style: CSSStyleDeclaration, copy: Element, defaults: Readonly<Record<string, string>>): void {
  for (const [name, plain] of Object.entries(defaults)) {
    const value = style.getPropertyValue(name).replace(/(?<=\d)px/g, '')
    if (value !== '' && value !== plain) copy.setAttribute(name, value)
  }
}

/** What the page's framework has left to find its way by. */
function notesIn(copy: Element): readonly ChildNode[] {
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const notes: ChildNode[] = []
  while (walk.nextNode()) notes.push(walk.currentNode as Comment)
  return notes
}
