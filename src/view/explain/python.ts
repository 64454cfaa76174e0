/** The network as a Python function. */
import type { Complex } from '../../engine/complex/complex.ts'
import type { Rational } from '../../engine/exact/rational.ts'
import { argumentNames, type Language, partName, programBodies, programHead, programTree } from './program.ts'

const number = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `Fraction(${numerator}, ${denominator})`

const PYTHON: Language = {
  indent: '    ',
  number,
  open: (condition, comment) => `if ${condition}:  # ${comment}`,
  otherwise: 'else:',
  close: null,
  end: '',
  result: (values) => (values.length === 1 ? `return ${values[0]}` : `return [${values.join(', ')}]`),
}

/** Exact for `Fraction` and `int` arguments; for `float` ones each sum rounds as floats do. */
export function explainPython(complex: Complex): string {
  const names = argumentNames(complex.network)
  const head = [
    ...programHead(complex),
    'Exact with Fraction and int. With float, a sum is off by at most 2**-50 times the sum of the sizes of its terms;',
    'where a condition is that near to 0, the other branch agrees with this one.',
  ]
  const bodies = programBodies(programTree(complex), names, PYTHON)
  const functions = bodies.map((body, part) => `def ${partName(part)}(${names.join(', ')}):\n${body.join('\n')}\n`)
  const needed = bodies.flat().some((line) => line.includes('Fraction(')) ? ['from fractions import Fraction\n'] : []
  return `${head.map((line) => `# ${line}\n`).join('')}${[...needed, ...functions].join('\n\n')}`
}
