import type { Expression, Program, Property, SourceLocation, SpreadElement } from 'estree'
import type { Place } from '../findings/problems.ts'

/** What may stand in braces in a lesson: numbers, texts, `true`, `false`, `null`, lists and objects of them. */
export type Literal = number | string | boolean | null | readonly Literal[] | { readonly [key: string]: Literal }

/** A literal together with the places of its parts, so that an error can point at the very key. */
export interface PlacedLiteral {
  readonly value: Literal
  readonly place: Place
  /** For an object: where each key stands. */
  readonly keys: ReadonlyMap<string, Place>
}

export class LiteralError extends Error {
  readonly place: Place

  constructor(message: string, place: Place) {
    super(message)
    this.place = place
  }
}

const PLAIN = 'write plain numbers, texts in quotes, lists and objects; nothing is computed here'

function placeOf(node: { loc?: SourceLocation | null | undefined }, fallback: Place): Place {
  // ESTree columns count from 0, ours from 1.
  return node.loc ? { line: node.loc.start.line, column: node.loc.start.column + 1 } : fallback
}

function keyOf(property: Property, place: Place): string {
  if (property.computed || property.kind !== 'init' || property.method || property.shorthand) {
    throw new LiteralError(`expected a plain key and its value, found something computed; ${PLAIN}`, place)
  }
  if (property.key.type === 'Identifier') return property.key.name
  if (property.key.type === 'Literal' && typeof property.key.value === 'string') return property.key.value
  throw new LiteralError(`expected a key such as layer or "bias.1.2"; ${PLAIN}`, place)
}

function readNumber(node: Expression, place: Place): number {
  if (node.type === 'Literal' && typeof node.value === 'number') return node.value
  throw new LiteralError(`expected a number after the sign; ${PLAIN}`, place)
}

function readObject(properties: readonly (Property | SpreadElement)[], fallback: Place): Record<string, Literal> {
  const object: Record<string, Literal> = {}
  for (const property of properties) {
    const place = placeOf(property, fallback)
    if (property.type === 'SpreadElement') throw new LiteralError(`expected a key, found “…”; ${PLAIN}`, place)
    const key = keyOf(property, place)
    if (Object.hasOwn(object, key)) throw new LiteralError(`the key “${key}” is given twice; keep one`, place)
    object[key] = readLiteral(property.value as Expression, place)
  }
  return object
}

export function readLiteral(node: Expression, fallback: Place): Literal {
  const place = placeOf(node, fallback)
  switch (node.type) {
    case 'Literal': {
      const value = node.value
      if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
        // A regular expression is a literal too, whose value may be null.
        if (!('regex' in node)) return value
      }
      break
    }
    case 'UnaryExpression':
      if (node.operator === '-') return -readNumber(node.argument, place)
      if (node.operator === '+') return readNumber(node.argument, place)
      break
    case 'TemplateLiteral':
      if (node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? ''
      break
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') {
          throw new LiteralError(`expected a value at each place of the list; ${PLAIN}`, place)
        }
        return readLiteral(element, place)
      })
    case 'ObjectExpression':
      return readObject(node.properties, place)
    default:
      break
  }
  throw new LiteralError(computedProblem(node), place)
}

/** What an author may have meant by something that isn't plain. */
function computedProblem(node: Expression): string {
  if (node.type === 'Identifier') {
    return `expected a plain value, found the word ${node.name}; a text stands in quotes: '${node.name}'`
  }
  if (node.type === 'BinaryExpression') {
    return `expected a plain value, found a calculation with “${node.operator}”; write its result, such as 0.5`
  }
  return `expected a plain value, found something computed (${node.type}); ${PLAIN}`
}

/** The literal that a pair of braces holds. */
export function readBraces(program: Program | null | undefined, fallback: Place): PlacedLiteral {
  const statement = program?.body[0]
  if (program?.body.length !== 1 || statement?.type !== 'ExpressionStatement') {
    throw new LiteralError(`expected one value between the braces, found nothing; ${PLAIN}`, fallback)
  }
  const { expression } = statement
  const keys = new Map<string, Place>()
  const value = readLiteral(expression, fallback)
  if (expression.type === 'ObjectExpression') {
    for (const property of expression.properties) {
      if (property.type === 'Property') {
        const place = placeOf(property, fallback)
        keys.set(keyOf(property, place), place)
      }
    }
  }
  return { value, place: placeOf(expression, fallback), keys }
}
