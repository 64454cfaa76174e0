/** The states in which the gallery shows the figures: each the smallest network that shows it. */
import type { Keyframe } from '../view/state.ts'

export interface GalleryState {
  readonly says: string
  readonly network: string
  readonly at: Keyframe
  readonly show?: readonly string[]
}

const BENT = 'content/networks/bent.json'
const BUMP = 'content/networks/bump.json'

export const NETWORK_STATES: readonly GalleryState[] = [
  { says: 'No layer yet', network: BENT, at: { layer: 0, point: [0.5, -0.5] } },
  { says: 'One layer: ticks on the on side', network: BENT, at: { layer: 1, point: [0.5, -0.5] } },
  { says: 'Two layers: the first recedes, the second bends', network: BENT, at: { layer: 2, point: [0.5, -0.5] } },
  { says: 'A unit is selected: handles', network: BENT, at: { layer: 1, point: [0.5, -0.5], select: 'h1' } },
  { says: 'A unit of layer 2 is selected', network: BENT, at: { layer: 2, point: [0.5, -0.5], select: 'g1' } },
  { says: 'The point on a line', network: BENT, at: { layer: 1, point: [0, -2] } },
  { says: 'A cell that goes on past the frame', network: BENT, at: { layer: 2, point: [2.5, 2.5] } },
  { says: 'Changed by hand: another bias', network: BENT, at: { layer: 2, point: [0.5, -0.5], 'bias.1.1': 1 } },
  { says: 'The value of f', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['value'] },
  { says: 'Where f is not negative', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['region'] },
  { says: 'Weights as tables', network: BENT, at: { layer: 2, point: [0.5, -0.5] }, show: ['numbers'] },
  { says: 'A dead unit', network: 'content/networks/dead.json', at: {} },
  { says: 'Three lines through one point', network: 'content/networks/tenths.json', at: {} },
  { says: 'A slice through more inputs', network: 'content/networks/slice.json', at: {} },
  { says: 'Three layers', network: 'content/networks/deep.json', at: {} },
  { says: 'On a line, layer 1', network: BUMP, at: { layer: 1 } },
  { says: 'On a line, layer 2', network: BUMP, at: { layer: 2 } },
]

export const PROGRAM_STATES: readonly GalleryState[] = [
  { says: 'A linear program', network: 'content/lessons/01-linear-programming/bakery.json', at: { keep: 'one' } },
  {
    says: 'With an objective',
    network: 'content/lessons/01-linear-programming/bakery.json',
    at: { keep: 'one', objective: [1, 1] },
  },
  { says: 'Every side kept', network: 'content/lessons/01-linear-programming/bakery.json', at: { keep: 'all' } },
]

export const FOLD_STATES: readonly GalleryState[] = [0, 1, 2, 3, 4].map((folds) => ({
  says: folds === 0 ? 'A sheet, not folded' : `Folded ${['once', 'twice', 'three times', 'four times'][folds - 1]}`,
  network: 'content/lessons/06-folding/paper.json',
  at: { folds },
}))
