/** The states in which the gallery shows the network figure: each the smallest network that shows it. */
import type { GallerySection, GalleryState } from '../kind.ts'

const BENT = 'content/networks/bent.json'
const BUMP = 'content/networks/bump.json'
const HERE = { layer: 2, point: [0.5, -0.5] } as const
const block = (name: string): string => `content/lessons/07-other-blocks/${name}.json`

const NETWORK_STATES: readonly GalleryState[] = [
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
const BLOCK_STATES: readonly GalleryState[] = [
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
const NESTED_STATES: readonly GalleryState[] = [
  { says: 'In the plane', network: BENT, at: HERE, show: ['program'] },
  { says: 'On a line', network: BUMP, at: { layer: 2 }, show: ['program'] },
]

/** Units per layer, and what comes in and goes out. */
const DIAGRAM_STATES: readonly GalleryState[] = [
  { says: 'Two layers: off units are hollow, their wires dotted', network: BENT, at: HERE },
  { says: 'Pointed at', network: BENT, at: HERE, pointed: 'g1' },
  { says: 'More than five units: no numbers on the wires', network: 'content/networks/random-8-8-1.json', at: {} },
  { says: 'A group with a winner', network: block('winner'), at: {} },
]

const SURFACE_STATES: readonly GalleryState[] = [
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

/** Parts that stand in one figure at once. */
const TOGETHER: readonly GalleryState[] = [
  {
    says: 'The surface with its contours, and where f is not negative',
    network: BENT,
    at: HERE,
    show: ['surface', 'value', 'region'],
  },
  { says: 'The surface and the program', network: BENT, at: HERE, show: ['surface', 'program'] },
  { says: 'Contours, region and program', network: BENT, at: HERE, show: ['value', 'region', 'program'] },
  { says: 'On a line: where f is not negative', network: BUMP, at: { layer: 2, 'bias.3.1': -0.5 }, show: ['region'] },
  {
    says: 'On a line: region and program',
    network: BUMP,
    at: { layer: 2, 'bias.3.1': -0.5 },
    show: ['region', 'program'],
  },
]

export const GALLERY: readonly GallerySection[] = [
  { title: 'Networks', states: NETWORK_STATES, stacked: true },
  { title: 'Other layers', states: BLOCK_STATES, stacked: true },
  { title: 'Nested ifs', states: NESTED_STATES },
  { title: 'Surfaces', states: SURFACE_STATES, stacked: true },
  { title: 'Parts together', states: TOGETHER },
  { title: 'Diagrams', states: DIAGRAM_STATES, stacked: true, diagrams: true },
]
