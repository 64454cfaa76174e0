/** The forward pass in exact arithmetic: the definition that everything else is held against. */
import type { ActivationPattern, Network } from '../network/network.ts'
import { inputMap, type ScaledLayer, type ScaledMap, scaledLayer } from './affine.ts'
import { type Point, valueAt } from './point.ts'

/** Whole numbers over denominators that are left out where only signs are asked for. */
export interface ExactPass {
  readonly pattern: ActivationPattern
  /** z of each ReLU layer, times some positive number. */
  readonly preactivations: readonly (readonly bigint[])[]
  /** What the network returns, times `denominator` > 0. */
  readonly output: readonly bigint[]
  readonly denominator: bigint
}

export class ExactNetwork {
  readonly #input: ScaledMap
  readonly #layers: readonly ScaledLayer[]

  constructor(network: Network) {
    this.#input = inputMap(network)
    this.#layers = network.layers.map(scaledLayer)
  }

  /** At a point in the drawn coordinates. */
  at(point: Point): ExactPass {
    const pattern: string[] = []
    const preactivations: (readonly bigint[])[] = []
    let denominator = (point.at(-1) ?? 1n) * this.#input.scale
    let values: readonly bigint[] = this.#input.rows.map((row) => valueAt(row, point))
    for (const { weights, bias, scale, relu } of this.#layers) {
      const z = weights.map((row, unit) => {
        let sum = (bias[unit] ?? 0n) * denominator
        for (let place = 0; place < row.length; place += 1) sum += (row[place] ?? 0n) * (values[place] ?? 0n)
        return sum
      })
      denominator *= scale
      values = relu ? z.map((value) => (value > 0n ? value : 0n)) : z
      if (!relu) continue
      pattern.push(z.map((value) => (value > 0n ? '1' : '0')).join(''))
      preactivations.push(z)
    }
    return { pattern, preactivations, output: values, denominator }
  }
}
