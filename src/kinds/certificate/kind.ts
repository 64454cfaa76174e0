import { type FigureKind, needsTwoInputs, numberFrom, oneOf } from '../kind.ts'
import { certificateStrings } from './strings.ts'

const bent = 'content/networks/bent.json'

export const certificate: FigureKind = {
  name: 'certificate',
  says: 'How far around the point nothing changes, and the first counter-example.',
  words: certificateStrings,
  layout: 'panel',
  own: {
    shape: {
      says: 'What near means: the largest of |Δx| and |Δy| (square), or their sum (diamond).',
      ...oneOf('square', 'diamond'),
    },
    claim: {
      says: 'What must not change: every unit’s state, or the sign of f.',
      ...oneOf('units', 'sign'),
    },
    grow: { says: 'How much of the exact size is shown; left out: all of it.', ...numberFrom(0, 1) },
  },
  shows: ['numbers', 'value', 'region'],
  refuses: needsTwoInputs('certificate'),
  // Slider and boxes, then three rows, which may take two lines each.
  rows: () => ({ full: 5, short: 7 }),
  gallery: [
    {
      title: 'Certificates',
      states: [
        {
          says: 'No unit changes, a square',
          network: bent,
          at: { point: [0.5, -0.5], shape: 'square', claim: 'units' },
        },
        {
          says: 'No unit changes, a diamond',
          network: bent,
          at: { point: [0.5, -0.5], shape: 'diamond', claim: 'units' },
        },
        { says: 'The sign stays, while it grows', network: bent, at: { point: [2, 1], claim: 'sign', grow: 0.5 } },
        { says: 'The sign stays, and a counter-example', network: bent, at: { point: [2, 1], claim: 'sign' } },
      ],
    },
  ],
}
