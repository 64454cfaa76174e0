/** The forward pass in exact arithmetic: the definition that everything else is held against. */
import { cuts, type Line, type Outcome, stateText } from '../../network/gating.ts'
import type { ActivationPattern, Network } from '../../network/network.ts'
import { inputMap, type ScaledLayer, type ScaledMap, scaledLayer } from '../exact/affine.ts'
import { type Point, valueAt } from '../exact/point.ts'
import { fromNumber } from '../exact/rational.ts'

/** Whole numbers over one positive denominator. */
export interface Values {
  readonly values: readonly bigint[]
  readonly denominator: bigint
}

export interface ExactPass {
  readonly pattern: ActivationPattern
  /** z of each layer that cuts. */
  readonly preactivations: readonly Values[]
  /** What the network returns, times `denominator` > 0. */
  readonly output: readonly bigint[]
  readonly denominator: bigint
}

export class ExactNetwork {
  readonly #input: ScaledMap
  readonly #layers: readonly ScaledLayer[]
  readonly #cuts: readonly boolean[]

  constructor(network: Network) {
    this.#input = inputMap(network)
    this.#layers = network.layers.map(scaledLayer)
    this.#cuts = network.layers.map(cuts)
  }

  /** At a point in the drawn coordinates. */
  at(point: Point): ExactPass {
    const pattern: string[] = []
    const preactivations: Values[] = []
    let values: Values = {
      values: this.#input.rows.map((row) => valueAt(row, point)),
      denominator: (point.at(-1) ?? 1n) * this.#input.scale,
    }
    for (const [place, layer] of this.#layers.entries()) {
      const z = sumsOf(layer, values)
      const states = statesOf(layer, z)
      values = handedOn(layer, z, states, values)
      if (!this.#cuts[place]) continue
      pattern.push(states.map(stateText).join(''))
      preactivations.push(z)
    }
    return { pattern, preactivations, output: values.values, denominator: values.denominator }
  }
}

function sumsOf({ weights, bias, scale }: ScaledLayer, { values, denominator }: Values): Values {
  const sums = weights.map((row, unit) => {
    let sum = (bias[unit] ?? 0n) * denominator
    for (let place = 0; place < row.length; place += 1) sum += (row[place] ?? 0n) * (values[place] ?? 0n)
    return sum
  })
  return { values: sums, denominator: denominator * scale }
}

/** Times the denominator. */
export function lineValue({ plus, minus, constant }: Line, { values, denominator }: Values): bigint {
  return (values[plus] ?? 0n) - (minus < 0 ? 0n : (values[minus] ?? 0n)) + BigInt(constant) * denominator
}

function statesOf({ gating }: ScaledLayer, z: Values): readonly number[] {
  const { elements, lines, questions, lineOf, stateOf } = gating
  const found: boolean[] = []
  const answers = (question: number): boolean => found[question] ?? false
  for (let question = 0; question < questions; question += 1) {
    const line = lines[lineOf(question, answers)]
    found.push(line !== undefined && lineValue(line, z) > 0n)
  }
  return Array.from({ length: elements }, (_, element) => stateOf(element, answers))
}

/** What an outcome makes of z: a fraction. */
export function outcomeValue(
  { unit, slope, constant }: Outcome,
  { values, denominator }: Values,
): readonly [top: bigint, bottom: bigint] {
  const { numerator, denominator: places } = fromNumber(slope)
  const own = unit < 0 ? 0n : numerator * (values[unit] ?? 0n)
  return [own + BigInt(constant) * denominator * places, denominator * places]
}

function handedOn(
  { gating, residual, scale }: ScaledLayer,
  z: Values,
  states: readonly number[],
  input: Values,
): Values {
  const parts = states.map((state, element) => {
    const outcome = gating.outcomes[element]?.[state]
    return outcome ? outcomeValue(outcome, z) : ([0n, 1n] as const)
  })
  // Each bottom is z's denominator times a power of ten: the largest is common to all.
  const denominator = parts.reduce((most, [, bottom]) => (bottom > most ? bottom : most), z.denominator)
  const added = residual ? (denominator / z.denominator) * scale : 0n
  const values = parts.map(
    ([top, bottom], element) => top * (denominator / bottom) + added * (input.values[element] ?? 0n),
  )
  return { values, denominator }
}
