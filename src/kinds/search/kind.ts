import { type FigureKind, needsTwoInputs, numberFrom } from '../kind.ts'
import { searchStrings } from './strings.ts'

const bent = 'content/networks/bent.json'
const point = [0.5, -0.5] as const

export const search: FigureKind = {
  name: 'search',
  says: 'Where is f largest? Cell after cell is asked, from the point’s own cell on.',
  words: searchStrings,
  layout: 'panel',
  own: {
    cells: { says: 'How many cells have been asked; left out: all.', ...numberFrom(1, 4096) },
  },
  shows: ['numbers', 'value', 'region'],
  refuses: needsTwoInputs('search'),
  // Slider, then two rows, which may take two lines each.
  rows: () => ({ full: 4, short: 5 }),
  gallery: [
    {
      title: 'Searches',
      states: [
        { says: 'One cell asked', network: bent, at: { point, cells: 1 } },
        { says: 'Five cells asked', network: bent, at: { point, cells: 5 } },
        { says: 'Every cell asked', network: bent, at: { point } },
      ],
    },
  ],
}
