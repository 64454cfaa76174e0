/** Where f isn't negative: drawn on plane or number line, and said. */
import { regionBars } from '../../../view/line/region.ts'
import { regionWords } from '../../../view/panel/region-words.ts'
import { valueDrawing } from '../../../view/plane/value.ts'

export const region = { value: valueDrawing, bars: regionBars, words: regionWords }
