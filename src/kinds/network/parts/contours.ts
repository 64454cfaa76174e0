/** The contours of f and its signs, over the plane. */
import { valueDrawing } from '../../../view/plane/value.ts'

export const contours = { value: valueDrawing }
