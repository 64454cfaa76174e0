import { type FigureKind, numberFrom, oneOf } from '../kind.ts'
import { TEMPERATURE } from './smooth.ts'
import { SMOOTH_KINDS } from './soften.ts'
import { smoothStrings } from './strings.ts'

const block = (name: string): string => `content/lessons/07-other-blocks/${name}.json`

export const smooth: FigureKind = {
  name: 'smooth',
  says: 'A layer without exact cells: who wins a softmax and how surely, or the level sets of f. The curves are floating point.',
  words: smoothStrings,
  layout: 'panel',
  own: {
    smooth: { says: 'What the first layer’s units do.', ...oneOf(...SMOOTH_KINDS) },
    temperature: {
      says: 'The lower, the nearer to the winner, to ReLU or to a step; left out: 1. Norms have none.',
      ...numberFrom(TEMPERATURE.min, TEMPERATURE.max),
    },
  },
  shows: ['numbers'],
  refuses: ({ inputs, layers: [first, ...others] }) => {
    const plain = first !== undefined && !first.residual && !first.normalize && (first.groups ?? []).length <= 1
    if (inputs.length === 2 && plain && others.length === 1) return null
    return 'The figure “smooth” needs a network with two inputs and two layers, the first of them neither residual nor normalized and with one group at most.'
  },
  // Slider, then rows, which may take two lines each.
  rows: () => ({ full: 6, short: 7 }),
  gallery: [
    {
      title: 'Smooth layers',
      states: [
        { says: 'Softmax', network: block('winner'), at: { smooth: 'softmax', point: [1, -0.5] } },
        {
          says: 'Softmax, cold',
          network: block('winner'),
          at: { smooth: 'softmax', temperature: 0.25, point: [1, -0.5] },
        },
        {
          says: 'GELU',
          network: 'content/networks/hexagon.json',
          at: { smooth: 'gelu', point: [2.5, 2], 'bias.2.1': 1 },
        },
        { says: 'RMS norm', network: block('rms'), at: { smooth: 'rms-norm', point: [2, 1] } },
      ],
    },
  ],
}
