import type { Coordinates } from '../../engine/exact/forms.ts'
import { inputName, plainNameText } from './notation.ts'
import { valueText } from './numbers.ts'

/** `(3, 1)`. */
export const placeText = (place: Coordinates): string => `(${place.map(valueText).join(',\u00a0')})`

/** `x = 1/2, y = −1/2`. */
export function coordinatesText(inputs: readonly string[], place: Coordinates): string {
  return place
    .map((value, axis) => {
      const text = valueText(value)
      return `${plainNameText(inputName(inputs[axis] ?? ''))} ${text.startsWith('≈') ? text : `= ${text}`}`
    })
    .join(', ')
}
