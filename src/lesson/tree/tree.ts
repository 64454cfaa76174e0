/** The nodes of a lesson as the plugins see them, and the few ways to make or read one. */
import type { Program } from 'estree'
import type { BlockContent, Heading, Node, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Literal } from './literal.ts'

export type Component = MdxJsxFlowElement | MdxJsxTextElement
export type Content = RootContent | BlockContent | PhrasingContent | SlideNode

/** A slide: a `<section data-slide>` round everything from its heading to the next one. */
export interface SlideNode extends Parent {
  readonly type: 'lessonSlide'
  children: RootContent[]
  data: { hName: 'section'; hProperties: Record<string, string | string[]> }
}

/** A component of the vocabulary that became a plain element. */
export interface BlockNode extends Parent {
  readonly type: 'lessonBlock'
  children: RootContent[]
  data: { hName: string; hProperties: Record<string, unknown> }
}

declare module 'mdast' {
  interface RootContentMap {
    lessonSlide: SlideNode
    lessonBlock: BlockNode
  }
}

export function isComponent(node: Node, name?: string): node is Component {
  const jsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
  return jsx && (name === undefined || (node as Component).name === name)
}

export function isHeading(node: Node, depth: number): node is Heading {
  return node.type === 'heading' && (node as Heading).depth === depth
}

export function hasChildren(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}

export function attributeOf(node: Component, name: string): MdxJsxAttribute | null {
  const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  return found?.type === 'mdxJsxAttribute' ? found : null
}

/** A property as plain text, where it was written so. */
export function textOf(node: Component, name: string): string | null {
  const value = attributeOf(node, name)?.value
  return typeof value === 'string' ? value : null
}

/** Gives a component a property, in place of one of the same name. */
export function setAttribute(node: Component, name: string, value: Literal): void {
  node.attributes = node.attributes.filter((each) => each.type !== 'mdxJsxAttribute' || each.name !== name)
  node.attributes.push(typeof value === 'string' ? textAttribute(name, value) : valueAttribute(name, value))
}

function textAttribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value }
}

function valueAttribute(name: string, value: Literal): MdxJsxAttribute {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    comments: [],
    body: [{ type: 'ExpressionStatement', expression: expressionOf(value) }],
  }
  const text = JSON.stringify(value)
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: text, data: { estree } },
  }
}

type Expression = Extract<Program['body'][number], { type: 'ExpressionStatement' }>['expression']

function expressionOf(value: Literal): Expression {
  if (typeof value === 'number' && (value < 0 || Object.is(value, -0))) {
    return { type: 'UnaryExpression', operator: '-', prefix: true, argument: { type: 'Literal', value: -value } }
  }
  if (isList(value)) return { type: 'ArrayExpression', elements: value.map(expressionOf) }
  if (typeof value === 'object' && value !== null) {
    return {
      type: 'ObjectExpression',
      properties: Object.entries(value).map(([key, each]) => ({
        type: 'Property',
        key: { type: 'Literal', value: key },
        value: expressionOf(each),
        kind: 'init',
        method: false,
        shorthand: false,
        computed: false,
      })),
    }
  }
  return { type: 'Literal', value }
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value)
}

/** Adds classes, and whatever else the element shall carry, to a Markdown node that becomes an element. */
export function mark(node: Node, classes: readonly string[], properties: Record<string, string | boolean> = {}): void {
  const data: { hProperties?: Record<string, unknown> } = node.data ?? {}
  node.data = data
  const before = data.hProperties?.className
  const kept: readonly unknown[] = Array.isArray(before) ? before : []
  data.hProperties = { ...data.hProperties, ...properties, className: [...kept, ...classes] }
}

/** Turns a component into the plain element `hName`, so that nothing is left of it at run time. */
export function toElement(
  node: Component,
  hName: string,
  hProperties: Record<string, string | boolean | readonly string[]>,
): void {
  const plain = node as unknown as { type: string; name?: string; attributes?: unknown; data: unknown }
  plain.type = node.type === 'mdxJsxFlowElement' ? 'lessonBlock' : 'lessonSpan'
  plain.data = { hName, hProperties }
  delete plain.name
  delete plain.attributes
}

export type { Root }
