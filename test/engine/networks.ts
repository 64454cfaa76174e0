/** Networks for property tests: degenerate on purpose, small enough that a slow reference keeps up. */
import fc from 'fast-check'
import type { Activation } from '../../src/network/activations.ts'
import { gatingOf } from '../../src/network/gating.ts'
import type { Layer, Network, Slice } from '../../src/network/network.ts'
import { axesAreIndependent } from '../../src/network/slice.ts'

const integers = fc.integer({ min: -2, max: 2 })
const tenths = fc.integer({ min: -10, max: 10 }).map((n) => n / 10)
const nearly = fc.constantFrom(0, 1, -1, 2, 0.5, 1e-18, -1e-12, 1.000000001)
const far = fc.constantFrom(0, 1, -1, 3, 1e20, -1e17, 1e-17)

/** Weights and biases of one flavour; a bias of 0 everywhere is a flavour of its own. */
const flavour = fc.constantFrom(
  { weight: integers, bias: integers },
  { weight: integers, bias: fc.constant(0) },
  { weight: tenths, bias: tenths },
  { weight: nearly, bias: nearly },
  { weight: far, bias: nearly },
)

type Flavour = typeof flavour extends fc.Arbitrary<infer T> ? T : never

/** A row of fresh weights, of zeros, or the multiple of an earlier row (with its bias, or with another). */
interface RowPlan {
  readonly weights: readonly number[]
  readonly bias: number
  readonly kind: 'fresh' | 'zero' | 'repeat'
  readonly of: number
  readonly times: number
  readonly sameBias: boolean
}

const rowPlan = (width: number, { weight, bias }: Flavour): fc.Arbitrary<RowPlan> =>
  fc.record({
    weights: fc.array(weight, { minLength: width, maxLength: width }),
    bias,
    kind: fc.constantFrom<RowPlan['kind']>('fresh', 'fresh', 'fresh', 'repeat', 'zero'),
    of: fc.nat(6),
    times: fc.constantFrom(1, -1, 2),
    sameBias: fc.boolean(),
  })

function layerOf(plans: readonly RowPlan[], activation: Activation): Layer {
  const weights: (readonly number[])[] = []
  const bias: number[] = []
  for (const plan of plans) {
    const earlier = plan.kind === 'repeat' && weights.length > 0 ? plan.of % weights.length : -1
    const repeated = weights[earlier]
    if (repeated) {
      weights.push(repeated.map((value) => value * plan.times))
      bias.push(plan.sameBias ? (bias[earlier] ?? 0) * plan.times : plan.bias)
    } else {
      weights.push(plan.kind === 'zero' ? plan.weights.map(() => 0) : plan.weights)
      bias.push(plan.bias)
    }
  }
  return { weights, bias, activation }
}

const shape = fc.array(
  fc.record({
    units: fc.integer({ min: 1, max: 5 }),
    activation: fc.constantFrom<Activation>('relu', 'relu', 'relu', 'linear'),
  }),
  { minLength: 1, maxLength: 4 },
)

const side = fc.constantFrom<readonly [number, number]>([-1, 1], [-2, 2], [0, 1], [-0.3, 0.7], [1, 3], [-1, 0.1])

function slices(dimension: number, { weight }: Flavour): fc.Arbitrary<Slice | undefined> {
  const slice = fc.integer({ min: dimension, max: 4 }).chain((width) => {
    const vector = fc.array(weight, { minLength: width, maxLength: width })
    return fc.record({ origin: vector, axes: fc.array(vector, { minLength: dimension, maxLength: dimension }) })
  })
  return fc.option(
    slice.filter(({ axes }) => axesAreIndependent(axes)),
    { nil: undefined, freq: 4 },
  )
}

export const networks: fc.Arbitrary<Network> = fc
  .record({ dimension: fc.constantFrom(1, 2, 2, 2), flavour, shape })
  .chain(({ dimension, flavour: chosen, shape: layers }) =>
    fc
      .tuple(fc.array(side, { minLength: dimension, maxLength: dimension }), slices(dimension, chosen))
      .chain(([box, slice]) => {
        const widths = [slice?.origin.length ?? dimension, ...layers.map(({ units }) => units)]
        const plans = layers.map(({ units }, place) =>
          fc.array(rowPlan(widths[place] ?? 1, chosen), { minLength: units, maxLength: units }),
        )
        return fc.tuple(...plans).map((rows) => ({
          inputs: ['x', 'y'].slice(0, dimension),
          box,
          layers: layers.map(({ activation }, place) => layerOf(rows[place] ?? [], activation)),
          ...(slice ? { slice } : {}),
        }))
      }),
  )

/** A square of a fraction, so that a root is exact. */
const squares = fc.constantFrom(1, 4, 0.25, 2.25, 9, 0.0625)

/** Any activation with what belongs to it, on the sums of a layer that has been drawn already. */
function dressed({ weights, bias }: Layer, inputs: number, choice: Choice): Layer {
  const units = bias.length
  const groups = groupsOf(units, choice.cut)
  const outputs = choice.activation === 'max' ? groups.length : units
  return {
    weights,
    bias,
    activation: choice.activation,
    ...(choice.activation === 'leaky-relu' ? { slope: choice.slope } : {}),
    ...(choice.activation === 'max' ? { groups } : {}),
    ...(choice.residual && inputs === outputs ? { residual: true } : {}),
    ...(choice.normalize
      ? {
          normalize: {
            mean: bias.map((_, unit) => (unit % 2) * choice.mean),
            variance: bias.map(() => choice.variance),
            scale: bias.map((_, unit) => (unit % 3 === 0 ? choice.scale : 1)),
            shift: bias.map((_, unit) => (unit % 2 === 0 ? choice.mean : 0)),
            epsilon: 0,
          },
        }
      : {}),
  }
}

interface Choice {
  readonly activation: Activation
  readonly slope: number
  readonly cut: number
  readonly residual: boolean
  readonly normalize: boolean
  readonly mean: number
  readonly variance: number
  readonly scale: number
}

/** Units 1 … n in two or three groups, the second one backwards. */
function groupsOf(units: number, cut: number): number[][] {
  const numbers = Array.from({ length: units }, (_, unit) => unit + 1)
  const at = 1 + (cut % units)
  return [numbers.slice(0, at), numbers.slice(at).reverse()].filter((group) => group.length > 0)
}

const choices: fc.Arbitrary<Choice> = fc.record({
  activation: fc.constantFrom<Activation>('relu', 'leaky-relu', 'abs', 'hard-tanh', 'clip', 'max', 'max', 'linear'),
  slope: fc.constantFrom(0.1, 0.5, 0.25, 1e-3),
  cut: fc.nat(4),
  residual: fc.boolean(),
  normalize: fc.constantFrom(false, false, true),
  mean: fc.constantFrom(0, 1, -0.5, 0.1),
  variance: squares,
  scale: fc.constantFrom(1, -2, 0, 0.5),
})

/** Networks of every activation: the widths of max layers shrink, so rows are cut to what the layer before puts out. */
export const mixedNetworks: fc.Arbitrary<Network> = fc
  .tuple(networks, fc.array(choices, { minLength: 5, maxLength: 5 }))
  .map(([network, chosen]) => {
    let width = network.slice?.origin.length ?? network.inputs.length
    const layers = network.layers.map((layer, place) => {
      const cutRows = { ...layer, weights: layer.weights.map((row) => row.slice(0, width)) }
      const made = dressed(cutRows, width, chosen[place] ?? (chosen[0] as Choice))
      width = gatingOf(made).elements
      return made
    })
    return { ...network, layers }
  })
