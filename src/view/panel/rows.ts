/** Rows of a panel that says what a picture comes to: a term, then a formula, a value or words, or all of them. */

import type { Token } from '../text/notation.ts'

export interface Row {
  readonly term: string
  readonly math: readonly Token[]
  readonly value: string
  readonly words: string
}

export const row = (term: string, parts: Partial<Row>): Row => ({ term, math: [], value: '', words: '', ...parts })
