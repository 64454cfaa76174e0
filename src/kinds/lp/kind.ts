import { breaksAtZero, cuts, gatingOf } from '../../network/gating.ts'
import { cuttingLayerCount, unitCount } from '../../view/text/units.ts'
import { type FigureKind, isNumber } from '../kind.ts'
import { lpStrings } from './strings.ts'

const bakery = 'content/lessons/01-linear-programming/bakery.json'
const open = 'content/lessons/01-linear-programming/open.json'

export const lp: FigureKind = {
  name: 'lp',
  says: 'A linear program: each unit of the one ReLU layer is a constraint, z ≤ 0.',
  words: lpStrings,
  layout: 'panel',
  own: {
    objective: {
      says: 'What is to be maximised: one coefficient for each input.',
      expected: 'a list of two numbers such as [1, 2]',
      accepts: (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber),
    },
    keep: {
      says: 'Whether only what is allowed is lit, or every side is kept as a layer keeps it.',
      expected: '“one” or “all”',
      accepts: (value) => value === 'one' || value === 'all',
    },
  },
  shows: ['numbers'],
  refuses: (network) => {
    const [inputs, layers] = [network.inputs.length, cuttingLayerCount(network)]
    const isConstraint = network.layers.filter(cuts).every((layer) => breaksAtZero(gatingOf(layer)))
    if (inputs === 2 && layers === 1 && isConstraint) return null
    if (inputs === 2 && layers === 1)
      return 'The figure “lp” needs units that turn where their z is 0, since each is the constraint z ≤ 0; those of this network have other thresholds, or compete in groups.'
    return `The figure “lp” needs a network with two inputs and one ReLU layer, whose units are the constraints; this one has ${inputs} and ${layers}.`
  },
  // The constraints with their heading; the objective, here and largest, which may take two lines.
  rows: (network) => ({ full: unitCount(network, 1) + 5, short: Math.max(unitCount(network, 1) + 1, 7) }),
  gallery: [
    {
      title: 'Linear programs',
      states: [
        { says: 'A linear program', network: bakery, at: { keep: 'one' } },
        { says: 'With an objective', network: bakery, at: { keep: 'one', objective: [1, 1] } },
        { says: 'A side that goes on for ever', network: open, at: { keep: 'one', objective: [1, 1] } },
        { says: 'Every side kept', network: bakery, at: { keep: 'all' } },
      ],
    },
  ],
}
