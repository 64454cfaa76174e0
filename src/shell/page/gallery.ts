/** The states in which the gallery shows the figures: each the smallest network that shows it. */
import { existsSync } from 'node:fs'
import type { Keyframe } from '../../view/state/state.ts'

export interface GalleryState {
  readonly says: string
  readonly network: string
  readonly at: Keyframe
  readonly show?: readonly string[]
  /** The unit that is pointed at. */
  readonly pointed?: string
}

const BENT = 'content/networks/bent.json'
const BUMP = 'content/networks/bump.json'
const HERE = { layer: 2, point: [0.5, -0.5] } as const
const block = (name: string): string => `content/lessons/07-other-blocks/${name}.json`

/** A fork may have taken a lesson away, and its networks with it. */
export const present = (states: readonly GalleryState[]): readonly GalleryState[] =>
  states.filter(({ network }) => existsSync(network))

export const NETWORK_STATES: readonly GalleryState[] = [
  { says: 'No layer yet', network: BENT, at: { layer: 0, point: [0.5, -0.5] } },
  { says: 'One layer: ticks on the on side', network: BENT, at: { layer: 1, point: [0.5, -0.5] } },
  { says: 'Two layers: the first recedes, the second bends', network: BENT, at: { layer: 2, point: [0.5, -0.5] } },
  { says: 'A unit is selected: handles', network: BENT, at: { layer: 1, point: [0.5, -0.5], select: 'h1' } },
  { says: 'A unit of layer 2 is selected', network: BENT, at: { layer: 2, point: [0.5, -0.5], select: 'g1' } },
  { says: 'Pointed at: a unit of layer 1', network: BENT, at: { layer: 1, point: [0.5, -0.5] }, pointed: 'h2' },
  { says: 'Pointed at: a unit of layer 2', network: BENT, at: HERE, pointed: 'g1' },
  { says: 'The point on a line', network: BENT, at: { layer: 1, point: [0, -2] } },
  { says: 'A cell that goes on past the frame', network: BENT, at: { layer: 2, point: [2.5, 2.5] } },
  { says: 'Changed by hand: another bias', network: BENT, at: { layer: 2, point: [0.5, -0.5], 'bias.1.1': 1 } },
  { says: 'The value of f', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['value'] },
  { says: 'Where f is not negative', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['region'] },
  { says: 'Substitution in full', network: BENT, at: HERE, show: ['substitution'] },
  {
    says: 'One number to slide',
    network: 'content/networks/hexagon.json',
    at: { layer: 1, knob: 'bias.2.1', 'bias.2.1': 1, show: ['region'] },
  },
  { says: 'All biases to slide', network: BENT, at: { layer: 1, knob: 'scale', scale: 0.5 } },
  { says: 'Weights as tables', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['numbers'] },
  { says: 'A dead unit', network: 'content/networks/dead.json', at: {} },
  { says: 'Three lines through one point', network: 'content/networks/tenths.json', at: {} },
  { says: 'A slice through more inputs', network: 'content/networks/slice.json', at: {} },
  { says: 'No biases: every line through the origin', network: 'content/lessons/05-no-biases/cones.json', at: {} },
  { says: 'More units than colours', network: 'content/networks/random-8-8-1.json', at: { layer: 1 } },
  { says: 'Three layers', network: 'content/networks/deep.json', at: {} },
  { says: 'On a line, layer 1', network: BUMP, at: { layer: 1 } },
  { says: 'On a line, layer 2', network: BUMP, at: { layer: 2 } },
  { says: 'On a line, a unit is selected', network: BUMP, at: { layer: 1, select: 'h1' } },
  { says: 'On a line, pointed at', network: BUMP, at: { layer: 2 }, pointed: 'g1' },
]

/** Layers of other kinds than ReLU. */
export const BLOCK_STATES: readonly GalleryState[] = [
  { says: 'Leaky ReLU', network: block('leakier'), at: {} },
  { says: 'Absolute value, then ReLU', network: block('fold'), at: {} },
  { says: 'Hard tanh: three states', network: block('strip'), at: {} },
  { says: 'The larger of two', network: block('larger'), at: {} },
  { says: 'The largest of three', network: block('winner'), at: {} },
  { says: 'The largest of three, on a line', network: block('envelope'), at: {} },
  { says: 'Residual', network: block('residual'), at: {} },
  { says: 'Batch norm at inference', network: block('norm'), at: {} },
]

/** The network as nested ifs, in place of the panel. */
export const NESTED_STATES: readonly GalleryState[] = [
  { says: 'In the plane', network: BENT, at: HERE, show: ['program'] },
  { says: 'On a line', network: BUMP, at: { layer: 2 }, show: ['program'] },
]

/** Units per layer, and what comes in and goes out. */
export const DIAGRAM_STATES: readonly GalleryState[] = [
  { says: 'Two layers: off units are hollow, their wires dotted', network: BENT, at: HERE },
  { says: 'Pointed at', network: BENT, at: HERE, pointed: 'g1' },
  { says: 'More than five units: no numbers on the wires', network: 'content/networks/random-8-8-1.json', at: {} },
  { says: 'A group with a winner', network: block('winner'), at: {} },
]

export const SEARCH_STATES: readonly GalleryState[] = [
  { says: 'One cell asked', network: BENT, at: { point: [0.5, -0.5], cells: 1 } },
  { says: 'Five cells asked', network: BENT, at: { point: [0.5, -0.5], cells: 5 } },
  { says: 'Every cell asked', network: BENT, at: { point: [0.5, -0.5] } },
]

export const CERTIFICATE_STATES: readonly GalleryState[] = [
  { says: 'No unit changes, a square', network: BENT, at: { point: [0.5, -0.5], shape: 'square', claim: 'units' } },
  { says: 'No unit changes, a diamond', network: BENT, at: { point: [0.5, -0.5], shape: 'diamond', claim: 'units' } },
  { says: 'The sign stays, while it grows', network: BENT, at: { point: [2, 1], claim: 'sign', grow: 0.5 } },
  { says: 'The sign stays, and a counter-example', network: BENT, at: { point: [2, 1], claim: 'sign' } },
]

export const SMOOTH_STATES: readonly GalleryState[] = [
  { says: 'Softmax', network: block('winner'), at: { smooth: 'softmax', point: [1, -0.5] } },
  { says: 'Softmax, cold', network: block('winner'), at: { smooth: 'softmax', temperature: 0.25, point: [1, -0.5] } },
  { says: 'GELU', network: 'content/networks/hexagon.json', at: { smooth: 'gelu', point: [2.5, 2], 'bias.2.1': 1 } },
  { says: 'RMS norm', network: block('rms'), at: { smooth: 'rms-norm', point: [2, 1] } },
]

export const DROPOUT_STATES: readonly GalleryState[] = [0, 1, 2].map((seed) => ({
  says: seed === 0 ? 'Nothing dropped' : `Draw ${seed}`,
  network: 'content/networks/four-units.json',
  at: { seed, point: [1.5, 0.5] },
}))

export const SURFACE_STATES: readonly GalleryState[] = [
  { says: 'The surface of f', network: BENT, at: { layer: 2, point: [0.5, -0.5] } },
  ...[1, 2, 3].map((turn) => ({ says: 'Turned by a quarter', network: BENT, at: { point: [0.5, -0.5], turn } })),
  { says: 'A box', network: 'content/networks/box.json', at: { point: [1.75, 1.25] } },
  { says: 'A polygon', network: 'content/networks/polygon.json', at: { point: [0, -0.5] } },
  {
    says: 'A unit is selected',
    network: 'content/networks/deep.json',
    at: { select: 'g1', point: [0.5, -0.25], turn: 2 },
  },
  { says: 'A triangle that is not negative', network: 'content/networks/hexagon.json', at: {} },
  { says: 'Steep enough to hide what is behind', network: 'content/networks/vote.json', at: { point: [1, 1] } },
  { says: 'A dead unit', network: 'content/networks/dead.json', at: {} },
].map((state) => ({ ...state, show: ['surface'] }))

export const PROGRAM_STATES: readonly GalleryState[] = [
  { says: 'A linear program', network: 'content/lessons/01-linear-programming/bakery.json', at: { keep: 'one' } },
  {
    says: 'With an objective',
    network: 'content/lessons/01-linear-programming/bakery.json',
    at: { keep: 'one', objective: [1, 1] },
  },
  {
    says: 'A side that goes on for ever',
    network: 'content/lessons/01-linear-programming/open.json',
    at: { keep: 'one', objective: [1, 1] },
  },
  { says: 'Every side kept', network: 'content/lessons/01-linear-programming/bakery.json', at: { keep: 'all' } },
]

export const FOLD_STATES: readonly GalleryState[] = [0, 1, 2, 3, 4].map((folds) => ({
  says: folds === 0 ? 'A sheet, not folded' : `Folded ${['once', 'twice', 'three times', 'four times'][folds - 1]}`,
  network: 'content/lessons/06-folding/paper.json',
  at: { folds },
}))

/** On a page of its own, and alive: large enough that a slower machine cuts it in the worker while it is dragged. */
export const LARGE_STATE: GalleryState = {
  says: 'A large network: 96 units in three layers',
  network: 'content/networks/random-32-32-32.json',
  at: { select: 'h1' },
}
