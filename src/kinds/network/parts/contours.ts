/** The contours of f and its signs, over the plane. */
import { valueDrawing } from '../../../view/value/value.ts'

export const contours = { value: valueDrawing }
