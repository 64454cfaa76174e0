/** Are all components, properties and values of a lesson such as the vocabulary allows? */

import type { ImportDeclaration } from 'estree'
import type { MdxJsxAttribute, MdxjsEsm } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import type { Place } from '../findings/problems.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { type Literal, LiteralError, type PlacedLiteral, readBraces } from '../tree/literal.ts'
import { type Component, isComponent, type Root } from '../tree/tree.ts'
import { COMPONENT_NAMES, type ComponentSpec, type PropertyKind, type PropertySpec, specOf } from './vocabulary.ts'

/** The properties of each checked component, read. */
export type Properties = ReadonlyMap<string, PlacedLiteral>

export function checkComponents(tree: Root, problems: Problems): ReadonlyMap<Component, Properties> {
  const imported = importedNames(tree)
  const read = new Map<Component, Properties>()
  visit(tree, (node) => {
    if (!isComponent(node) || node.name === null || !/^[A-Z]|\./.test(node.name)) return
    if (imported.has(node.name.split('.')[0] ?? '')) return
    const spec = specOf(node.name)
    if (spec === null) {
      const known = COMPONENT_NAMES.join(', ')
      problems.add(
        placeOf(node),
        `unknown component <${node.name}>.${didYouMean(node.name, COMPONENT_NAMES)} A lesson may use: ${known}.`,
      )
      return
    }
    if (!spec.content && node.children.length > 0) {
      problems.add(placeOf(node), `<${node.name}> holds no content, but has some. Write <${node.name} … />.`)
    }
    read.set(node, readProperties(node, spec, problems))
  })
  return read
}

function importedNames(tree: Root): ReadonlySet<string> {
  const names = new Set<string>()
  visit(tree, 'mdxjsEsm', (node: MdxjsEsm) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue
      for (const specifier of (statement as ImportDeclaration).specifiers) names.add(specifier.local.name)
    }
  })
  return names
}

function readProperties(node: Component, spec: ComponentSpec, problems: Problems): Properties {
  const found = new Map<string, PlacedLiteral>()
  const known = Object.keys(spec.properties)
  const at = placeOf(node)
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.add(placeOf(attribute, at), `<${node.name}> takes properties by name; found {…}. Write them out.`)
      continue
    }
    const place = placeOf(attribute, at)
    const property = spec.properties[attribute.name]
    if (property === undefined) {
      const list = known.length === 0 ? 'It has none.' : `It has: ${known.join(', ')}.`
      problems.add(
        place,
        `<${node.name}> has no property “${attribute.name}”.${didYouMean(attribute.name, known)} ${list}`,
      )
      continue
    }
    const literal = readValue(node.name ?? '', attribute, property, place, problems)
    if (literal !== null) found.set(attribute.name, literal)
  }
  for (const [name, property] of Object.entries(spec.properties)) {
    const given = node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === name)
    if (property.required && !given) {
      problems.add(
        at,
        `<${node.name}> needs the property “${name}”. Write <${node.name} ${name}=${EXAMPLE[property.kind]} …>.`,
      )
    }
  }
  return found
}

function readValue(
  component: string,
  attribute: MdxJsxAttribute,
  spec: PropertySpec,
  place: Place,
  problems: Problems,
): PlacedLiteral | null {
  try {
    const literal = literalOf(attribute, place)
    const problem = valueProblem(literal.value, spec)
    if (problem === null) return literal
    problems.add(place, `“${attribute.name}” of <${component}> ${problem}`)
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error
    problems.add(error.place, `“${attribute.name}” of <${component}>: ${error.message}.`)
  }
  return null
}

function literalOf(attribute: MdxJsxAttribute, place: Place): PlacedLiteral {
  const { value } = attribute
  if (value === null || value === undefined) return { value: true, place, keys: new Map() }
  if (typeof value === 'string') return { value, place, keys: new Map() }
  return readBraces(value.data?.estree, place)
}

const EXAMPLE: Readonly<Record<PropertyKind, string>> = {
  text: '"…"',
  number: '{1}',
  flag: '',
  texts: '{["…"]}',
  object: '{{ layer: 1 }}',
  point: '{[0, 0]}',
}

const IS: Readonly<Record<PropertyKind, (value: Literal) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  point: (value) => Array.isArray(value) && value.every((each) => typeof each === 'number'),
}

const EXPECTED: Readonly<Record<PropertyKind, string>> = {
  text: 'should be a text, such as "strip"',
  number: 'should be a number, such as {2}',
  flag: 'is written without a value',
  texts: 'should be a list of texts, such as {["substitution"]}',
  object: 'should be an object, such as {{ layer: 1, point: [0, 0] }}',
  point: 'should be a list of numbers, such as {[1, 0]}',
}

function valueProblem(value: Literal, spec: PropertySpec): string | null {
  if (!IS[spec.kind](value)) return `${EXPECTED[spec.kind]}; found ${JSON.stringify(value)}.`
  if (spec.oneOf === undefined || (typeof value === 'string' && spec.oneOf.includes(value))) return null
  return `should be one of ${spec.oneOf.join(', ')}; found ${JSON.stringify(value)}.${didYouMean(String(value), spec.oneOf)}`
}
