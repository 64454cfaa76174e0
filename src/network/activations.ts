/** The reader's list: what a layer's `activation` may be. What each does stands in `gating.ts`. */
export const ACTIVATIONS = ['relu', 'linear', 'leaky-relu', 'abs', 'hard-tanh', 'clip', 'max'] as const

export type Activation = (typeof ACTIVATIONS)[number]

/** Keys of a layer that belong to some activations only. */
export type OwnKey = 'slope' | 'groups'

/** What an activation of another library is in terms of these; `nearest` finds what is only spelled otherwise. */
export const RELATIVES: ReadonlyMap<string, string> = new Map([
  ['identity', 'Write "linear".'],
  ['none', 'Write "linear".'],
  ['maxout', 'Write "max", with "groups".'],
  ['prelu', 'With one slope for all units it is "leaky-relu".'],
  [
    'relu6',
    'It is 6 clip(z / 6): write "clip", with this layer’s weights and bias divided by 6, and the weights that read it times 6. Where a sixth is no decimal, two "relu" units are exact, relu(z) − relu(z − 6).',
  ],
  [
    'hard-sigmoid',
    'It is clip(z / 6 + 1/2) in PyTorch, and clip(z / 5 + 1/2) in ONNX: write "clip", and put that into this layer’s weights and bias.',
  ],
])

/** Curved ones, so a name that is spelled nearly the same is none to suggest. */
export const CURVED: ReadonlySet<string> = new Set(['celu', 'elu', 'gelu', 'selu', 'silu', 'swish', 'tanh'])
