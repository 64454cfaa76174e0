/** How `explain` writes linear expressions, by symbols that text and LaTeX choose for themselves. */
import { type Rational, sign, toText } from '../engine/rational.ts'

export interface Symbols {
  readonly number: (magnitude: string) => string
  readonly minus: string
  /** `magnitude` is null where it is 1. */
  readonly term: (magnitude: string | null, name: string) => string
}

/** `2x − 3/2y + 1`: terms with a zero in front are left out; without any term, the number alone. */
export function linear(
  coefficients: readonly Rational[],
  names: readonly string[],
  offset: Rational,
  symbols: Symbols,
): string {
  let text = ''
  const append = (value: Rational, body: string): void => {
    const negative = sign(value) < 0
    if (text === '') text = `${negative ? symbols.minus : ''}${body}`
    else text += ` ${negative ? symbols.minus : '+'} ${body}`
  }
  for (const [place, value] of coefficients.entries()) {
    if (sign(value) === 0) continue
    const size = magnitude(value)
    append(value, symbols.term(size === '1' ? null : size, names[place] ?? ''))
  }
  if (sign(offset) !== 0 || text === '') append(offset, symbols.number(magnitude(offset)))
  return text
}

const magnitude = (value: Rational): string => toText(value).replace('-', '')
