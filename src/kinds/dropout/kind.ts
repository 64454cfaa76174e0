import { type FigureKind, isNumber } from '../kind.ts'
import { network } from '../network/kind.ts'
import { dropoutStrings } from './strings.ts'

export const dropout: FigureKind = {
  name: 'dropout',
  says: 'The network figure while units are dropped at random: one draw for each seed.',
  words: dropoutStrings,
  layout: network.layout,
  own: {
    seed: {
      says: 'Which draw; 0, or left out: no unit is dropped.',
      expected: 'a whole number from 0 on',
      accepts: (value) => isNumber(value) && Number.isInteger(value) && value >= 0 && value < 2 ** 32,
    },
    ...network.own,
  },
  shows: network.shows,
  refuses: ({ inputs, layers }) => {
    const canDrop = layers.slice(0, -1).every(({ groups, normalize }) => groups === undefined && !normalize)
    if (inputs.length === 2 && layers.length > 1 && canDrop) return null
    return 'The figure “dropout” needs a network with two inputs and units before its last layer, none of them in a max or a normalized layer.'
  },
  refusesShow: (...asked) => network.refusesShow?.(...asked) ?? null,
  // One line says what was dropped, and how to draw again.
  rows: (...asked) => {
    const { full, short } = network.rows(...asked)
    return { full: full + 2, short: short + 2 }
  },
  gallery: [
    {
      title: 'Dropout',
      states: [0, 1, 2].map((seed) => ({
        says: seed === 0 ? 'Nothing dropped' : `Draw ${seed}`,
        network: 'content/networks/four-units.json',
        at: { seed, point: [1.5, 0.5] },
      })),
    },
  ],
}
