/** The words of the dropout figure in English. */
import { section } from '../../view/words/words.ts'

export const dropoutStrings = section('kinds.dropout', {
  whole: 'No unit is dropped.',
  none: 'Draw {seed}: no unit is dropped.',
  dropped: 'Draw {seed}: {units} dropped.',
  again: 'Draw again',
})

export type DropoutStrings = typeof dropoutStrings
