/** Rows of a panel that says what a picture comes to: a term, then a formula, a value or words, or all of them. */

import type { Complex } from '../../engine/complex/complex.ts'
import type { Coordinates } from '../../engine/exact/forms.ts'
import { inputName, plainNameText, type Token } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'

export interface Row {
  readonly term: string
  readonly math: readonly Token[]
  readonly value: string
  readonly words: string
}

export const row = (term: string, parts: Partial<Row>): Row => ({ term, math: [], value: '', words: '', ...parts })

/** `x = 1/2, y = −1/2`. */
export function pointText({ network }: Complex, point: Coordinates): string {
  return point
    .map((value, axis) => {
      const text = valueText(value)
      return `${plainNameText(inputName(network.inputs[axis] ?? ''))} ${text.startsWith('≈') ? text : `= ${text}`}`
    })
    .join(', ')
}
