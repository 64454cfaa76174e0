import { foldSteps } from '../../engine/ask/fold.ts'
import { unitCount } from '../../view/text/units.ts'
import { type FigureKind, numberFrom } from '../kind.ts'
import { foldStrings } from './strings.ts'

export const folds: FigureKind = {
  name: 'folds',
  says: 'A sheet of paper and how the first layers of the network fold it.',
  words: foldStrings,
  layout: 'pair',
  own: {
    folds: { says: 'How many folds are made; 1.5 is halfway through the second.', ...numberFrom(0, 16) },
    apart: { says: 'How far the sheets of the packet are pulled apart.', ...numberFrom(0, 1) },
    draw: {
      says: 'Whether the line of the layer after the folds is drawn: 1 or 0.',
      expected: '1 or 0',
      accepts: (value) => value === 1 || value === 0,
    },
  },
  shows: [],
  refuses: (network) => {
    if (network.inputs.length === 2 && foldSteps(network).length > 0) return null
    return 'The figure “folds” needs a network with two inputs whose first ReLU layer folds: a pair of units with opposite weights, and two coordinates in all (see paper.json of the lesson on folding).'
  },
  // Slider and boxes, which take two lines in a narrow panel, a sentence, and a row for each line that is drawn.
  rows: (network) => {
    const drawn = unitCount(network, foldSteps(network).length + 1)
    // On a phone a line is 22 px, and these rows are 26.
    return { full: drawn + 3, short: Math.ceil(3.8 + 1.2 * drawn) }
  },
  gallery: [
    {
      title: 'Folds',
      states: [0, 1, 2, 3, 4].map((folds) => ({
        says:
          folds === 0 ? 'A sheet, not folded' : `Folded ${['once', 'twice', 'three times', 'four times'][folds - 1]}`,
        network: 'content/lessons/06-folding/paper.json',
        at: { folds },
      })),
    },
  ],
}
