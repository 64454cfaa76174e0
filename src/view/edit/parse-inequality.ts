/**
 * An inequality as it is typed, `2x + y <= 3`, `h1 + 2 h2 > 1`, read into the unit's own affine function.
 * `>` and `>=` describe the on side, `<` and `<=` the off side: either way z is the left minus the right.
 *
 *     inequality = sum relation sum          sum  = [sign] term { sign term }
 *     relation   = < | <= | > | >= | ≤ | ≥   term = number | number [*] name | name
 */
import { nearest } from '../../network/spelling/nearest.ts'
import { tidy } from '../text/decimals.ts'
import { type TypedStrings, typedStrings } from '../words/english/typed.ts'
import { fill } from '../words/words.ts'
import type { TypedForm } from './row.ts'

import { readTyped } from './typed-number.ts'

export type Parsed<T> = { readonly value: T } | { readonly problem: string }

/** `names` are the plain names that may stand in it; `example` shows the reader the shape. */
export function parseInequality(
  text: string,
  names: readonly string[],
  example: string,
  strings: TypedStrings = typedStrings,
): Parsed<TypedForm> {
  const plain = plainText(text)
  if (plain.trim() === '') return { problem: fill(strings.empty, { example }) }
  const sides = plain.split(/<=|>=|=<|=>|<|>/)
  if (sides.length === 1) return { problem: fill(plain.includes('=') ? strings.equation : strings.noSign, { example }) }
  if (sides.length > 2) return { problem: fill(strings.manySigns, { example, count: sides.length - 1 }) }
  const left = parseSum(sides[0] ?? '', names, strings)
  if ('problem' in left) return left
  const right = parseSum(sides[1] ?? '', names, strings)
  if ('problem' in right) return right
  const coefficients = names.map((_, place) =>
    subtract(left.value.coefficients[place], right.value.coefficients[place]),
  )
  const value = { coefficients, offset: subtract(left.value.offset, right.value.offset) }
  const all = [...coefficients, value.offset]
  return all.every(Number.isFinite) ? { value } : { problem: strings.large }
}

/** `h₁`, `h_1`, `−`, `≤` as they may be copied from the page. */
function plainText(text: string): string {
  return text
    .replace(/[₀-₉]/g, (sign) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(sign)))
    .replace(/[−–]/g, '-')
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replace(/[·×]/g, '*')
}

const termPattern = /^\s*(?:(\d[\d.]*(?:\s*\/\s*\d[\d.]*)?|\.\d+)\s*\*?\s*)?([A-Za-z]\w*)?\s*/

function parseSum(text: string, names: readonly string[], strings: TypedStrings): Parsed<TypedForm> {
  const coefficients: number[] = names.map(() => 0)
  let offset = 0
  let rest = text.trim()
  if (rest === '') return { problem: strings.emptySide }
  for (let first = true; rest !== ''; first = false) {
    const sign = /^([+-])\s*/.exec(rest)
    if (!sign && !first) return { problem: fill(strings.noPlus, { rest }) }
    rest = rest.slice(sign?.[0].length ?? 0)
    const factor = sign?.[1] === '-' ? -1 : 1
    const [whole = '', number, name] = termPattern.exec(rest) ?? []
    if (whole.trim() === '') return { problem: unreadable(rest, names, strings) }
    const size = number === undefined ? 1 : readTyped(number)
    if (size === null) return { problem: fill(strings.notNumber, { text: number ?? '' }) }
    if (name === undefined) offset = subtract(offset, -factor * size)
    else {
      const place = placeOf(name, names)
      if (place < 0) return { problem: unknownName(name, names, strings) }
      coefficients[place] = subtract(coefficients[place], -factor * size)
    }
    rest = rest.slice(whole.length)
  }
  return { value: { coefficients, offset } }
}

function placeOf(name: string, names: readonly string[]): number {
  const exact = names.indexOf(name)
  return exact >= 0 ? exact : names.indexOf(name.replace('_', ''))
}

function unreadable(rest: string, names: readonly string[], strings: TypedStrings): string {
  return rest === '' ? strings.ends : fill(strings.unreadable, { rest, names: listed(names) })
}

function unknownName(name: string, names: readonly string[], strings: TypedStrings): string {
  const near = nearest(name, names)
  const meant = near === null ? '' : fill(strings.meant, { name: near })
  return fill(strings.unknownName, { name, meant, names: listed(names) })
}

function listed(names: readonly string[]): string {
  if (names.length > 8) return `${names.slice(0, 7).join(', ')} … ${names[names.length - 1]}`
  return names.join(', ')
}

/** a − b, as decimals: 0.3 − 0.1 is 0.2, and never −0. */
function subtract(a: number | undefined, b: number | undefined): number {
  return tidy((a ?? 0) - (b ?? 0))
}

/** `2x + y - 2 > 0`: what stands in the field before anybody types. */
export function typedInequality(form: TypedForm, names: readonly string[], on: boolean): string {
  let text = ''
  const append = (value: number, body: string) => {
    if (text === '') text = value < 0 ? `-${body}` : body
    else text += ` ${value < 0 ? '-' : '+'} ${body}`
  }
  for (const [place, name] of names.entries()) {
    const value = form.coefficients[place] ?? 0
    if (value !== 0) append(value, Math.abs(value) === 1 ? name : `${Math.abs(value)} ${name}`)
  }
  if (form.offset !== 0 || text === '') append(form.offset, String(Math.abs(form.offset)))
  return `${text} ${on ? '>' : '<='} 0`
}
