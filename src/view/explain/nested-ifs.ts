/**
 * The network as a program, read along the point's path: nested ifs, an affine expression in the leaf, and every branch
 * that isn't taken folded to one line. The same decisions as in the program that can be downloaded.
 */
import { type Decision, decisionTree, type Fork } from '../../engine/ask/everywhere.ts'
import { formValue } from '../../engine/exact/forms.ts'
import { fromNumber, type Rational, sign, ZERO } from '../../engine/exact/rational.ts'
import type { Network } from '../../network/network.ts'
import { type UnitStyle, unitStyle } from '../draw/palette.ts'
import { fractionText, numberText } from '../text/numbers.ts'
import { argumentNames, sumCode } from './program.ts'

export type ProgramLanguage = 'python' | 'typescript'

export interface ProgramLine {
  readonly depth: number
  readonly text: string
  /** What stands for the lines of a branch that isn't taken, and what closes it. */
  readonly folded: string
  /** The unit that the line asks about, and whether it is on at the point; null: it asks nothing. */
  readonly unit: (UnitStyle & { readonly on: boolean }) | null
  /** On the point's path. */
  readonly taken: boolean
}

interface Syntax {
  readonly open: (condition: string) => string
  readonly otherwise: string
  readonly close: string | null
  readonly foldedIf: string
  readonly foldedElse: string
}

const SYNTAX: Readonly<Record<ProgramLanguage, Syntax>> = {
  python: {
    open: (condition) => `if ${condition}:`,
    otherwise: 'else:',
    close: null,
    foldedIf: ' …',
    foldedElse: ' …',
  },
  typescript: {
    open: (condition) => `if (${condition}) {`,
    otherwise: '} else {',
    close: '}',
    foldedIf: ' …',
    foldedElse: ' … }',
  },
}

/** Decimals that end are written so, other numbers as fractions; none is rounded. */
function number(value: Rational): string {
  const { text, exact } = numberText(value, 'coefficient')
  return exact ? text : fractionText(value)
}

/** The leaf that the program returns from at a point, and the questions on the way to it. */
export function programPath(tree: Decision, point: readonly Rational[]) {
  const forks: { readonly fork: Fork; readonly on: boolean }[] = []
  let node = tree
  while (node.kind === 'fork') {
    const on = sign(formValue(node.form, point)) > 0
    forks.push({ fork: node, on })
    node = on ? node.on : node.off
  }
  return { forks, leaf: node }
}

export function programLines(
  network: Network,
  at: readonly number[],
  language: ProgramLanguage = 'python',
  tree: Decision = decisionTree(network),
): readonly ProgramLine[] {
  const { forks, leaf } = programPath(tree, at.map(fromNumber))
  const names = argumentNames(network)
  const syntax = SYNTAX[language]
  const plain = { folded: '', unit: null, taken: true }
  const before: ProgramLine[] = []
  const after: ProgramLine[] = []
  for (const [depth, { fork, on }] of forks.entries()) {
    const text = syntax.open(`${sumCode(fork.form, names, number)} > 0`)
    const unit = { ...unitStyle(network, fork), on }
    const close: readonly ProgramLine[] = syntax.close === null ? [] : [{ ...plain, depth, text: syntax.close }]
    if (on) {
      before.push({ depth, text, folded: '', unit, taken: true })
      after.unshift({ depth, text: syntax.otherwise, folded: syntax.foldedElse, unit: null, taken: false })
    } else {
      before.push(
        { depth, text, folded: syntax.foldedIf, unit, taken: true },
        { ...plain, depth, text: syntax.otherwise },
      )
      after.unshift(...close)
    }
  }
  const values = leaf.map.matrix.map((normal, output) =>
    sumCode({ normal, offset: leaf.map.offset[output] ?? ZERO }, names, number),
  )
  const result = `return ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`
  return [...before, { ...plain, depth: forks.length, text: result }, ...after]
}
