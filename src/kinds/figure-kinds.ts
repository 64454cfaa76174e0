/**
 * The kinds of figure that a scene can ask for, `<Scene figure="…">`: which keys of their own they take in `at`, what
 * is wrong with such a value, and which networks they can draw. Used when the site is built, never in the browser.
 */
import { foldSteps } from '../engine/ask/fold.ts'
import type { Network } from '../network/network.ts'
import { checkKey } from '../view/link/key-checks.ts'
import { parseParameterKey } from '../view/state/keys.ts'
import { didYouMean } from '../view/text/did-you-mean.ts'
import { cuttingLayerCount } from '../view/text/units.ts'
import { TEMPERATURE } from './smooth/smooth.ts'
import { SMOOTH_KINDS } from './smooth/soften.ts'

export interface OwnKey {
  readonly says: string
  /** What a value should be, in words, and whether it is. `null`, which takes the key back, is never asked about. */
  readonly expected: string
  readonly accepts: (value: unknown, network: Network) => boolean
}

export interface FigureKind {
  readonly says: string
  readonly own: Readonly<Record<string, OwnKey>>
  /** Why it can't draw this network, in a sentence that says what it needs; null: it can. */
  readonly refuses: (network: Network) => string | null
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const numberFrom = (from: number, to: number) => ({
  expected: `a number from ${from} to ${to}`,
  accepts: (value: unknown) => isNumber(value) && value >= from && value <= to,
})

const oneOf = (...words: readonly string[]) => ({
  expected: words.map((word) => `“${word}”`).join(' or '),
  accepts: (value: unknown) => words.some((word) => word === value),
})

const isParameter = (key: unknown, network: Network): boolean =>
  typeof key === 'string' && parseParameterKey(key) !== null && checkKey(network, key, 0, []) === null

const planeOnly =
  (name: string) =>
  ({ inputs }: Network): string | null =>
    inputs.length === 2 ? null : `The figure “${name}” needs a network with two inputs; this one has ${inputs.length}.`

const TURN = {
  turn: {
    says: 'By how many quarters the surface of f is turned.',
    expected: '0, 1, 2 or 3',
    accepts: (value: unknown) => value === 0 || value === 1 || value === 2 || value === 3,
  },
}

export const FIGURE_KINDS: Readonly<Record<string, FigureKind>> = {
  network: {
    says: 'Diagram, plane or number line, and the nested inequalities.',
    own: {
      knob: {
        says: 'A slider under the drawing, for this number of the network or for `scale`.',
        expected: '“scale”, or a bias or a weight that the network has, such as “bias.1.1” or “weight.1.1.2”',
        accepts: (value, network) => value === 'scale' || isParameter(value, network),
      },
      ...TURN,
      scale: { says: 'All biases that no step sets, so many times as large.', ...numberFrom(0, 1) },
    },
    refuses: () => null,
  },
  still: {
    says: 'The same as a picture: its first step, with nothing to drag and nothing to load.',
    own: TURN,
    refuses: () => null,
  },
  lp: {
    says: 'A linear program: each unit of the one ReLU layer is a constraint, z ≤ 0.',
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
    refuses: (network) => {
      const [inputs, layers] = [network.inputs.length, cuttingLayerCount(network)]
      if (inputs === 2 && layers === 1) return null
      return `The figure “lp” needs a network with two inputs and one ReLU layer, whose units are the constraints; this one has ${inputs} and ${layers}.`
    },
  },
  search: {
    says: 'Where is f largest? Cell after cell is asked, from the point’s own cell on.',
    own: {
      cells: { says: 'How many cells have been asked; left out: all.', ...numberFrom(1, 4096) },
    },
    refuses: planeOnly('search'),
  },
  certificate: {
    says: 'How far around the point nothing changes, and the first counter-example.',
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
    refuses: planeOnly('certificate'),
  },
  smooth: {
    says: 'A layer without exact cells: who wins a softmax and how surely, or the level sets of f. The curves are floating point.',
    own: {
      smooth: { says: 'What the first layer’s units do.', ...oneOf(...SMOOTH_KINDS) },
      temperature: {
        says: 'The lower, the nearer to the winner, to ReLU or to a step; left out: 1. Norms have none.',
        ...numberFrom(TEMPERATURE.min, TEMPERATURE.max),
      },
    },
    refuses: ({ inputs, layers: [first, ...others] }) => {
      const plain = first !== undefined && !first.residual && !first.normalize && (first.groups ?? []).length <= 1
      if (inputs.length === 2 && plain && others.length === 1) return null
      return 'The figure “smooth” needs a network with two inputs and two layers, the first of them neither residual nor normalized and with one group at most.'
    },
  },
  dropout: {
    says: 'The network figure while units are dropped at random: one draw for each seed.',
    own: {
      seed: {
        says: 'Which draw; 0, or left out: no unit is dropped.',
        expected: 'a whole number from 0 on',
        accepts: (value) => isNumber(value) && Number.isInteger(value) && value >= 0 && value < 2 ** 32,
      },
    },
    refuses: ({ inputs, layers }) => {
      const canDrop = layers.slice(0, -1).every(({ activation, normalize }) => activation !== 'max' && !normalize)
      if (inputs.length === 2 && layers.length > 1 && canDrop) return null
      return 'The figure “dropout” needs a network with two inputs and units before its last layer, none of them in a max or a normalized layer.'
    },
  },
  folds: {
    says: 'A sheet of paper and how the first layers of the network fold it.',
    own: {
      folds: { says: 'How many folds are made; 1.5 is halfway through the second.', ...numberFrom(0, 16) },
      apart: { says: 'How far the sheets of the packet are pulled apart.', ...numberFrom(0, 1) },
      draw: {
        says: 'Whether the line of the layer after the folds is drawn: 1 or 0.',
        expected: '1 or 0',
        accepts: (value) => value === 1 || value === 0,
      },
    },
    refuses: (network) => {
      if (network.inputs.length === 2 && foldSteps(network).length > 0) return null
      return 'The figure “folds” needs a network with two inputs whose first ReLU layer folds: a pair of units with opposite weights, and two coordinates in all (see paper.json of the lesson on folding).'
    },
  },
}

export const FIGURE_NAMES: readonly string[] = Object.keys(FIGURE_KINDS)

export const ownKeysOf = (figure: string): readonly string[] => Object.keys(FIGURE_KINDS[figure]?.own ?? {})

/** What is wrong with a figure's name, or with asking it to draw this network; null: nothing. */
export function figureProblem(figure: string, network: Network): string | null {
  const kind = FIGURE_KINDS[figure]
  if (kind) return kind.refuses(network)
  const known = FIGURE_NAMES.map((name) => `“${name}”`).join(', ')
  return `There is no figure “${figure}”.${didYouMean(figure, FIGURE_NAMES)} The figures are ${known}.`
}

/** What is wrong with the figure's own keys of a patch, a sentence each. Other keys are `checkKeyframe`'s matter. */
export function ownProblems(
  figure: string,
  network: Network,
  patch: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(FIGURE_KINDS[figure]?.own ?? {}).flatMap(([key, { expected, accepts }]) => {
    const value = patch[key]
    if (value === undefined || value === null || accepts(value, network)) return []
    return [`“${key}” should be ${expected}, but is ${JSON.stringify(value)}.`]
  })
}
