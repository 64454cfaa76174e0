/** Where f isn't negative: drawn on plane or number line, and said. */
import { regionBars } from '../../../view/line/region.ts'
import { regionWords } from '../../../view/panel/region-words.ts'
import { valueDrawing } from '../../../view/value/value.ts'
import { regionStrings } from '../../../view/words/english/region.ts'
import type { FigureModel } from '../figure-model.ts'

export const region = {
  value: valueDrawing,
  bars: regionBars,
  words: ({ complex, words }: FigureModel) => regionWords(complex(), words(regionStrings)),
}
