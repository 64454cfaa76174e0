/** The network as a TypeScript function. */

import type { Complex } from '../../engine/complex/complex.ts'
import { type Rational, toNumber } from '../../engine/exact/rational.ts'
import { outputCount } from '../../network/gating.ts'
import {
  argumentNames,
  type Language,
  ProgramError,
  partName,
  programBodies,
  programHead,
  programTree,
} from './program.ts'

/** The nearest double, written so that it reads back as itself. */
function number(value: Rational): string {
  const double = toNumber(value)
  if (Number.isFinite(double)) return String(double)
  throw new ProgramError(
    'expected coefficients that a double can hold (below 1.8e308), found a larger one: use python, which is exact',
  )
}

const TYPESCRIPT: Language = {
  indent: '  ',
  number,
  open: (condition, comment) => `if (${condition}) { // ${comment}`,
  otherwise: '} else {',
  close: '}',
  end: '',
  result: (values) => (values.length === 1 ? `return ${values[0]}` : `return [${values.join(', ')}]`),
}

export function explainTypeScript(complex: Complex): string {
  const names = argumentNames(complex.network)
  const outputs = outputCount(complex.network)
  const head = [
    ...programHead(complex),
    'Numbers are the nearest doubles. A sum is off by at most 2 ** -50 times the sum of the sizes of its terms;',
    'where a condition is that near to 0, the other branch agrees with this one.',
  ]
  const parameters = names.map((name) => `${name}: number`).join(', ')
  const result = outputs === 1 ? 'number' : 'number[]'
  const functions = programBodies(programTree(complex), names, TYPESCRIPT).map((body, part) => {
    return `${part === 0 ? 'export ' : ''}function ${partName(part)}(${parameters}): ${result} {\n${body.join('\n')}\n}\n`
  })
  return `${head.map((line) => `// ${line}\n`).join('')}${functions.join('\n')}`
}
