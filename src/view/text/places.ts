import type { Coordinates } from '../../engine/exact/forms.ts'
import { valueText } from './numbers.ts'

/** `(3, 1)`. */
export const placeText = (place: Coordinates): string => `(${place.map(valueText).join(',\u00a0')})`
