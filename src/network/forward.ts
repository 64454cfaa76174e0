/** The plain forward pass, in floating point: what the network is, before any geometry. */
import type { ActivationPattern, Layer, Network } from './network.ts'
import { inputAt } from './slice.ts'

export interface Forward {
  /** z of each layer of the file, (units). */
  readonly preactivations: readonly (readonly number[])[]
  /** What each layer of the file puts out, (units). */
  readonly activations: readonly (readonly number[])[]
  /** One string a ReLU layer, `1` where z > 0. */
  readonly pattern: ActivationPattern
  readonly output: readonly number[]
}

export const isActive = (z: number): boolean => z > 0

function preactivation(layer: Layer, input: readonly number[]): readonly number[] {
  return layer.weights.map((row, unit) =>
    row.reduce((sum, weight, place) => sum + weight * (input[place] ?? 0), layer.bias[unit] ?? 0),
  )
}

/** `point` is in the drawn coordinates, as many as the network has names in `inputs`. */
export function forward(network: Network, point: readonly number[]): Forward {
  const preactivations: (readonly number[])[] = []
  const activations: (readonly number[])[] = []
  const pattern: string[] = []
  let output = inputAt(network, point)
  for (const layer of network.layers) {
    const z = preactivation(layer, output)
    output = layer.activation === 'relu' ? z.map((value) => Math.max(0, value)) : z
    if (layer.activation === 'relu') pattern.push(z.map((value) => (isActive(value) ? '1' : '0')).join(''))
    preactivations.push(z)
    activations.push(output)
  }
  return { preactivations, activations, pattern, output }
}
