import { type FigureKind, isParameter, numberFrom } from '../kind.ts'
import { GALLERY } from './gallery.ts'
import { refusesShow } from './parts/parts.ts'
import { networkRows } from './rows.ts'

export const network: FigureKind = {
  name: 'network',
  says: 'Diagram, plane or number line, and the nested inequalities.',
  layout: 'beside',
  own: {
    knob: {
      says: 'A slider under the drawing, for this number of the network or for `scale`.',
      expected: '“scale”, or a bias or a weight that the network has, such as “bias.1.1” or “weight.1.1.2”',
      accepts: (value, network) => value === 'scale' || isParameter(value, network),
    },
    turn: {
      says: 'By how many quarters the surface of f is turned.',
      expected: '0, 1, 2 or 3',
      accepts: (value) => value === 0 || value === 1 || value === 2 || value === 3,
    },
    scale: { says: 'All biases that no step sets, so many times as large.', ...numberFrom(0, 1) },
  },
  shows: ['substitution', 'numbers', 'value', 'region', 'surface', 'program'],
  refuses: () => null,
  refusesShow,
  rows: networkRows,
  gallery: GALLERY,
}
