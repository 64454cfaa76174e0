/** Numbers in fields: decimals or a fraction of two, with a minus of either kind. */

import { type TypedStrings, typedStrings } from '../words/english/typed.ts'
import { fill } from '../words/words.ts'

/** Null: not a number. */
export function readTyped(text: string): number | null {
  const [top, bottom, ...more] = text.trim().replace(/[−–]/g, '-').split('/')
  if (more.length > 0) return null
  const numerator = readDecimal(top ?? '')
  if (numerator === null || bottom === undefined) return numerator
  const denominator = readDecimal(bottom)
  if (denominator === null || denominator === 0) return null
  const value = numerator / denominator
  return Number.isFinite(value) ? value + 0 : null
}

/** What `Number` takes and a reader doesn't mean (`0x10`, the empty text, `Infinity`) is none; a decimal comma is. */
function readDecimal(text: string): number | null {
  const trimmed = text.trim().replace(/^(-?)\s+/, '$1')
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?$/i.test(trimmed)) return null
  const value = Number(trimmed.replace(',', '.'))
  return Number.isFinite(value) ? value + 0 : null
}

/** Why a field's text was not taken, in words. */
export function typedNumberProblem(text: string, field: string, strings: TypedStrings = typedStrings): string {
  const given = text.trim()
  return given === '' ? fill(strings.emptyField, { field }) : fill(strings.noNumber, { text: given, field })
}
