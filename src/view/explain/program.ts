/** The network as a program: nested ifs, and an affine expression in each leaf. The same in two languages. */

import { type Decision, decisionTree, type Fork } from '../../engine/ask/everywhere.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { AffineForm } from '../../engine/exact/forms.ts'
import { type Rational, sign, ZERO } from '../../engine/exact/rational.ts'
import type { Network } from '../../network/network.ts'
import { plainName } from '../text/units.ts'

export interface Language {
  readonly indent: string
  /** A coefficient or a constant, as it stands before `*` and after `+` or `-`; `value` > 0. */
  readonly number: (value: Rational) => string
  readonly open: (condition: string, comment: string) => string
  readonly otherwise: string
  /** null: indentation closes. */
  readonly close: string | null
  readonly result: (values: readonly string[]) => string
  /** What ends a statement. */
  readonly end: string
}

/** `2*x - y + Fraction(1, 3)`; at least one term. */
export function sumCode({ normal, offset }: AffineForm, names: readonly string[], number: Language['number']): string {
  let code = ''
  const append = (value: Rational, body: string): void => {
    if (code === '') code = `${sign(value) < 0 ? '-' : ''}${body}`
    else code += ` ${sign(value) < 0 ? '-' : '+'} ${body}`
  }
  for (const [place, value] of normal.entries()) {
    if (sign(value) === 0) continue
    const name = names[place] ?? ''
    append(value, isUnit(value) ? name : `${number(absolute(value))}*${name}`)
  }
  if (sign(offset) !== 0 || code === '') append(offset, number(absolute(offset)))
  return code
}

const absolute = ({ numerator, denominator }: Rational): Rational => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
})
const isUnit = (value: Rational): boolean => value.denominator === 1n && absolute(value).numerator === 1n

/**
 * Deeper than this a branch becomes a function of its own: Python reads at most 100 levels of indentation.
 */
const DEEPEST = 40

/** The bodies of the functions that make up a program; the first is the network itself. */
export function programBodies(
  tree: Decision,
  names: readonly string[],
  language: Language,
): readonly (readonly string[])[] {
  const bodies: string[][] = []
  const waiting: Decision[] = [tree]
  const lines = (node: Decision, depth: number): string[] => {
    const indent = language.indent.repeat(depth)
    if (node.kind === 'leaf') {
      const { matrix, offset } = node.map
      const values = matrix.map((normal, output) =>
        sumCode({ normal, offset: offset[output] ?? ZERO }, names, language.number),
      )
      return [`${indent}${language.result(values)}`]
    }
    if (depth > DEEPEST) {
      waiting.push(node)
      return [`${indent}return ${partName(waiting.length - 1)}(${names.join(', ')})${language.end}`]
    }
    return [
      `${indent}${language.open(`${sumCode(node.form, names, language.number)} > 0`, aboutText(node))}`,
      ...lines(node.on, depth + 1),
      `${indent}${language.otherwise}`,
      ...lines(node.off, depth + 1),
      ...(language.close === null ? [] : [`${indent}${language.close}`]),
    ]
  }
  // Parts may ask for further parts, so the list grows while it is read.
  for (const node of waiting) bodies.push(lines(node, 1))
  return bodies
}

/** What a condition is about: `h1`, `h1 against -1`, `h2 against h1`. */
function aboutText({ layer, line: { plus, minus, constant } }: Fork): string {
  const name = plainName({ layer, unit: plus + 1 })
  if (minus >= 0) return `${name} against ${plainName({ layer, unit: minus + 1 })}`
  return constant === 0 ? name : `${name} against ${-constant}`
}

export const partName = (part: number): string => (part === 0 ? 'network' : `network_part_${part}`)

/** Names that mean something in either language get an underscore. */
const RESERVED = new Set(
  `and as assert async await break case catch class const continue debugger def default del delete do elif else enum
  except export extends false False finally for from function global if implements import in instanceof interface is
  lambda let match new None nonlocal not null or package pass private protected public raise return static super
  switch this throw true True try type typeof var void while with yield network Fraction arguments eval undefined NaN
  Infinity number`.split(/\s+/),
)

export const argumentNames = ({ inputs }: Network): readonly string[] => {
  const safe = (name: string): string => (RESERVED.has(name) || name.startsWith('network') ? `${name}_` : name)
  const [first = 'x', second] = inputs.map(safe)
  if (second === undefined) return [first]
  return [first, second === first ? `${second}_` : second]
}

/** What the program says about itself. */
export function programHead({ network }: Complex): readonly string[] {
  const title = network.title?.replace(/\s+/g, ' ').trim()
  return [
    ...(title ? [title] : []),
    'The network as nested inequalities: what it returns everywhere, in the box and outside it.',
  ]
}

export const programTree = ({ network }: Complex): Decision => decisionTree(network)

/** A network that a language has no numbers for. */
export class ProgramError extends Error {
  override name = 'ProgramError'
}
