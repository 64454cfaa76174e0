/** The reader's list: what a layer's `activation` may be. What each does stands in `gating.ts`. */
export const ACTIVATIONS = ['relu', 'linear', 'leaky-relu', 'abs', 'hard-tanh', 'clip', 'max'] as const

export type Activation = (typeof ACTIVATIONS)[number]

/** Keys of a layer that belong to some activations only. */
export type OwnKey = 'slope' | 'groups'

/** How an activation of another library is written with these; `nearest` finds what is only spelled otherwise. */
export const RELATIVES: ReadonlyMap<string, string> = new Map([
  ['identity', 'Write "linear".'],
  ['none', 'Write "linear".'],
  ['relu6', 'Divide the layer’s weights and bias by 6, write "clip", and multiply what the next layer gives it by 6.'],
  ['hard-sigmoid', 'Divide the layer’s weights and bias by 6, add 0.5 to each bias, and write "clip".'],
])
