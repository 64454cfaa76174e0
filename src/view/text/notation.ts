/**
 * Mathematics as tokens, and tokens as text and TeX (figures draw them as HTML and SVG): names of inputs, units
 * and outputs, sums, and each unit's inequality as its own affine function with its sign, `2x + y − 2 ≤ 0`.
 */
import type { Inequality } from '../../engine/complex/complex.ts'
import type { AffineForm } from '../../engine/exact/forms.ts'
import { negate, type Rational, ZERO } from '../../engine/exact/rational.ts'
import type { UnitRef } from '../../network/network.ts'
import { fractionText, minus, type NumberStyle, numberText, subscript, superscript } from './numbers.ts'
import { unitLetters } from './units.ts'

/** A letter or word with what stands above and below: h₁, u⁽⁵⁾₂, x. */
export interface Name {
  readonly base: string
  readonly upper: string
  readonly lower: string
}

export function unitName(ref: UnitRef): Name {
  const letter = unitLetters[ref.layer - 1]
  return letter
    ? { base: letter, upper: '', lower: String(ref.unit) }
    : { base: 'u', upper: `(${ref.layer})`, lower: String(ref.unit) }
}

/** Output `output` (from 1) of `count`: f alone, or f₁, f₂ … */
export function outputName(output: number, count: number): Name {
  return { base: 'f', upper: '', lower: count === 1 ? '' : String(output) }
}

/** `x1` and `x_1` are x with a 1 below; other names stay as they are. */
export function inputName(input: string): Name {
  const indexed = /^([A-Za-z]+)_?(\d+)$/.exec(input)
  return { base: indexed?.[1] ?? input, upper: '', lower: indexed?.[2] ?? '' }
}

export interface Term {
  readonly coefficient: Rational
  readonly name: Name
  /** The term counts nothing because its unit is off: it is struck out. */
  readonly off?: boolean
}

export interface Sum {
  readonly terms: readonly Term[]
  readonly constant: Rational
}

export function sumOf(form: AffineForm, names: readonly Name[]): Sum {
  return {
    terms: names.map((name, place) => ({ coefficient: form.normal[place] ?? ZERO, name })),
    constant: form.offset,
  }
}

/** The unit's own affine function: the engine writes inequalities so that they hold, so it is negated where the unit is off. */
export function ownForm(inequality: Inequality): AffineForm {
  if (inequality.on) return inequality
  return { normal: inequality.normal.map(negate), offset: negate(inequality.offset) }
}

/** `prefix`: a sign that belongs to what follows; `infix`: a sign between two terms. */
export type Token =
  | { readonly kind: 'number' | 'prefix' | 'infix' | 'relation'; readonly text: string; readonly off: boolean }
  | { readonly kind: 'name'; readonly name: Name; readonly off: boolean }

/** `exact` writes every number in full, however long. */
export interface NotationOptions {
  readonly exact?: boolean
}

export interface Expression {
  readonly tokens: readonly Token[]
  /** Some number in it is rounded. */
  readonly rounded: boolean
}

export function sumExpression(sum: Sum, options: NotationOptions = {}): Expression {
  const terms = sum.terms.filter((term) => term.coefficient.numerator !== 0n)
  const broken = terms.some((term) => term.coefficient.denominator !== 1n)
  const style: NumberStyle = broken ? 'coefficient' : 'value'
  let rounded = false
  const write = (size: Rational): string => {
    if (options.exact) return fractionText(size)
    const { text, exact } = numberText(size, style)
    if (!exact) rounded = true
    return text
  }

  const pieces: { negative: boolean; off: boolean; tokens: readonly Token[] }[] = terms.map((term) => {
    const off = term.off ?? false
    const size = absolute(term.coefficient)
    const name: Token = { kind: 'name', name: term.name, off }
    const one = size.numerator === 1n && size.denominator === 1n
    const tokens: readonly Token[] = one ? [name] : [{ kind: 'number', text: write(size), off }, name]
    return { negative: term.coefficient.numerator < 0n, off, tokens }
  })
  if (sum.constant.numerator !== 0n || terms.length === 0) {
    const text = write(absolute(sum.constant))
    const constant = { negative: sum.constant.numerator < 0n, off: false, tokens: [token('number', text)] }
    // 1 − x reads better than −x + 1.
    if (!constant.negative && pieces.every((piece) => piece.negative)) pieces.unshift(constant)
    else pieces.push(constant)
  }
  const tokens = pieces.flatMap((piece, place) => [
    ...(place > 0 ? [token('infix', piece.negative ? minus : '+')] : piece.negative ? [token('prefix', minus)] : []),
    ...piece.tokens,
  ])
  return { tokens, rounded }
}

function token(kind: 'number' | 'prefix' | 'infix' | 'relation', text: string): Token {
  return { kind, text, off: false }
}

function absolute(value: Rational): Rational {
  return value.numerator < 0n ? negate(value) : value
}

/**
 * `… > 0` where the unit is on, `… ≤ 0` where it is off, the sum alone if `on` is null; `≈` in front if a number in
 * it is rounded.
 */
export function inequalityTokens(own: Sum, on: boolean | null, options: NotationOptions = {}): readonly Token[] {
  const { tokens, rounded } = sumExpression(own, options)
  return [...(rounded ? [token('prefix', '≈')] : []), ...tokens, ...comparison(on)]
}

function comparison(on: boolean | null): readonly Token[] {
  return on === null ? [] : [token('relation', on ? '>' : '≤'), token('number', '0')]
}

/** `left = right`, with `≈` in place of `=` where a number is rounded. Given apart, so that `=` can line up. */
export function equationTokens(
  left: Sum,
  right: Sum,
  on: boolean | null,
): { readonly left: readonly Token[]; readonly sign: Token; readonly right: readonly Token[] } {
  const from = sumExpression(left)
  const to = sumExpression(right)
  return {
    left: from.tokens,
    sign: token('relation', from.rounded || to.rounded ? '≈' : '='),
    right: [...to.tokens, ...comparison(on)],
  }
}

/** `h₁ + 2h₂ − h₃ + 2`; struck-out terms are written like the others. `plain` writes h1 for h₁, as a screen reader reads it. */
export function tokensText(tokens: readonly Token[], names: 'unicode' | 'plain' = 'unicode'): string {
  let text = ''
  for (const [place, each] of tokens.entries()) {
    const before = tokens[place - 1]
    if (each.kind === 'name') {
      const gap = before?.kind === 'number' && needsGap(before.text) ? ' ' : ''
      text += gap + (names === 'plain' ? plainNameText(each.name) : nameText(each.name))
    } else if (each.kind === 'number') text += each.text
    else if (each.kind === 'prefix') text += each.text === '≈' ? '≈ ' : each.text
    else text += ` ${each.text} `
  }
  return text
}

/** `1/3 x` and `2·10⁹ x` keep a gap, `2x` has none. */
export function needsGap(coefficient: string): boolean {
  return /[/·]/.test(coefficient)
}

export function tokensTeX(tokens: readonly Token[]): string {
  let text = ''
  for (const [place, each] of tokens.entries()) {
    const opens = each.off && !tokens[place - 1]?.off
    const closes = each.off && !tokens[place + 1]?.off
    const body = each.kind === 'name' ? nameTeX(each.name) : TeXOf(each.kind, each.text)
    text += `${opens ? '\\cancel{' : ''}${body}${closes ? '}' : ''}`
  }
  return text.trim()
}

function TeXOf(kind: Token['kind'], text: string): string {
  const signs: Readonly<Record<string, string>> = { [minus]: '-', '≤': '\\le', '≈': '\\approx' }
  if (kind !== 'number') return kind === 'prefix' && text === minus ? '-' : ` ${signs[text] ?? text} `
  const fraction = /^(\d+)\/(\d+)$/.exec(text)
  if (fraction) return `\\frac{${fraction[1]}}{${fraction[2]}}`
  const scaled = /^(.*)·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text)
  return scaled ? `${scaled[1]}\\cdot 10^{${fromSuperscript(scaled[2] ?? '')}}` : text
}

function fromSuperscript(text: string): string {
  return text.replace('⁻', '-').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
}

export function nameText(name: Name): string {
  const lower = name.lower === '' ? '' : (subscript(name.lower) ?? `_${name.lower}`)
  return `${name.base}${superscript(name.upper)}${lower}`
}

export function plainNameText(name: Name): string {
  return `${name.base}${name.upper}${name.lower}`
}

export function nameTeX(name: Name): string {
  const base = name.base.length === 1 ? name.base : `\\mathit{${name.base.replaceAll('_', '\\_')}}`
  const upper = name.upper === '' ? '' : `^{${name.upper}}`
  return `${base}${upper}${name.lower === '' ? '' : name.lower.length === 1 ? `_${name.lower}` : `_{${name.lower}}`}`
}
