/** The plain forward pass, in floating point: what the network is, before any geometry. */
import { cuts, gatingOf, stateText } from './gating.ts'
import type { ActivationPattern, Layer, Network } from './network.ts'
import { rootOf } from './normalize.ts'
import { inputAt } from './slice.ts'

export interface Forward {
  /** z of each layer of the file, normalised where it says so: (units). */
  readonly preactivations: readonly (readonly number[])[]
  /** What each layer of the file puts out: (units), or (groups). */
  readonly activations: readonly (readonly number[])[]
  /** State of each element, by layer of the file. */
  readonly states: readonly (readonly number[])[]
  /** One string a layer that cuts. */
  readonly pattern: ActivationPattern
  readonly output: readonly number[]
}

export const isActive = (z: number): boolean => z > 0

function preactivation(layer: Layer, input: readonly number[]): readonly number[] {
  const { weights, bias, normalize } = layer
  const sums = weights.map((row, unit) =>
    row.reduce((sum, weight, place) => sum + weight * (input[place] ?? 0), bias[unit] ?? 0),
  )
  if (!normalize) return sums
  return sums.map((z, unit) => {
    const root = rootOf(normalize, unit)
    const deviation = root ? Number(root.numerator) / Number(root.denominator) : Number.NaN
    return ((normalize.scale[unit] ?? 0) * (z - (normalize.mean[unit] ?? 0))) / deviation + (normalize.shift[unit] ?? 0)
  })
}

/** What a layer puts out for its z and its input, and the states of its elements. */
function activate(
  layer: Layer,
  z: readonly number[],
  input: readonly number[],
): { output: number[]; states: readonly number[] } {
  const { elements, lines, questions, lineOf, stateOf, outcomes } = gatingOf(layer)
  const found: boolean[] = []
  const answers = (question: number): boolean => found[question] ?? false
  for (let question = 0; question < questions; question += 1) {
    const line = lines[lineOf(question, answers)]
    const value = line ? (z[line.plus] ?? 0) - (line.minus < 0 ? 0 : (z[line.minus] ?? 0)) + line.constant : 0
    found.push(isActive(value))
  }
  const states = Array.from({ length: elements }, (_, element) => stateOf(element, answers))
  const output = states.map((state, element) => {
    const outcome = outcomes[element]?.[state]
    if (!outcome) return 0
    const own = (outcome.unit < 0 ? 0 : outcome.slope * (z[outcome.unit] ?? 0)) + outcome.constant
    return layer.residual ? own + (input[element] ?? 0) : own
  })
  return { output, states }
}

/** `point` is in the drawn coordinates, as many as the network has names in `inputs`. */
export function forward(network: Network, point: readonly number[]): Forward {
  const preactivations: (readonly number[])[] = []
  const activations: (readonly number[])[] = []
  const all: (readonly number[])[] = []
  const pattern: string[] = []
  let output = inputAt(network, point)
  for (const layer of network.layers) {
    const z = preactivation(layer, output)
    const { output: next, states } = activate(layer, z, output)
    if (cuts(layer)) pattern.push(states.map(stateText).join(''))
    output = next
    all.push(states)
    preactivations.push(z)
    activations.push(output)
  }
  return { preactivations, activations, states: all, pattern, output }
}
