/**
 * A network's affine maps on a cell, in whole numbers. Decimal weights times a power of ten are integers, so
 * the row of a unit is integers over one positive scale that the whole layer shares: signs need no division.
 */
import { decimalPlaces, scaledInteger } from '../../network/decimal.ts'
import { type Gating, gatingOf, type Line } from '../../network/gating.ts'
import type { Layer, Network } from '../../network/network.ts'
import { rootOf } from '../../network/normalize.ts'
import type { AffineMap } from './forms.ts'
import { add, divide, fromNumber, gcd, multiply, type Rational, rational, subtract, ZERO } from './rational.ts'

/** `normal · x + offset` times the scale of its layer: one integer a drawn coordinate, then the offset. */
export type Row = readonly bigint[]

/** `rows` is (units × (coordinates + 1)); the map itself is `rows / scale`, `scale` > 0. */
export interface ScaledMap {
  readonly rows: readonly Row[]
  readonly scale: bigint
}

/** A layer of the file times `scale` > 0, its normalisation put in: `weights` is (units × inputs). */
export interface ScaledLayer {
  readonly weights: readonly (readonly bigint[])[]
  readonly bias: readonly bigint[]
  readonly scale: bigint
  readonly residual: boolean
  readonly gating: Gating
}

export function scaledLayer(layer: Layer): ScaledLayer {
  const { weights, bias, scale } = layer.normalize ? normalizedSums(layer) : decimalSums(layer)
  return { weights, bias, scale, residual: layer.residual ?? false, gating: gatingOf(layer) }
}

type Sums = Pick<ScaledLayer, 'weights' | 'bias' | 'scale'>

function decimalSums({ weights, bias }: Layer): Sums {
  const places = decimalPlaces([...weights.flat(), ...bias])
  return {
    weights: weights.map((row) => row.map((weight) => scaledInteger(weight, places))),
    bias: bias.map((value) => scaledInteger(value, places)),
    scale: 10n ** BigInt(places),
  }
}

/** `scale · (w·a + b − mean) / root + shift` is again a row; a root may be any fraction, so the scale is none of ten's powers. */
function normalizedSums({ weights, bias, normalize }: Layer): Sums {
  const rows = weights.map((row, unit) => {
    const root = normalize && rootOf(normalize, unit)
    if (!root) throw new RangeError(`expected variance + epsilon above 0 for unit ${unit + 1}`)
    const factor = divide(fromNumber(normalize.scale[unit] ?? 0), rational(root.numerator, root.denominator))
    const offset = subtract(fromNumber(bias[unit] ?? 0), fromNumber(normalize.mean[unit] ?? 0))
    const constant = add(multiply(factor, offset), fromNumber(normalize.shift[unit] ?? 0))
    return [...row.map((weight) => multiply(factor, fromNumber(weight))), constant]
  })
  const { entries, scale } = commonScale(rows)
  return { weights: entries.map((row) => row.slice(0, -1)), bias: entries.map((row) => row.at(-1) ?? 0n), scale }
}

function commonScale(rows: readonly (readonly Rational[])[]): { entries: bigint[][]; scale: bigint } {
  let scale = 1n
  for (const { denominator } of rows.flat()) scale = (scale / gcd(scale, denominator)) * denominator
  return {
    entries: rows.map((row) => row.map(({ numerator, denominator }) => numerator * (scale / denominator))),
    scale,
  }
}

/** The network's inputs as they depend on the drawn coordinates: the identity, or the slice. */
export function inputMap(network: Network): ScaledMap {
  const { slice } = network
  if (!slice) return identityMap(network.inputs.length)
  const places = decimalPlaces([...slice.origin, ...slice.axes.flat()])
  const rows = slice.origin.map((start, input) =>
    [...slice.axes.map((axis) => axis[input] ?? 0), start].map((value) => scaledInteger(value, places)),
  )
  return { rows, scale: 10n ** BigInt(places) }
}

/** z of a layer, from the map of what goes into it. */
export function preactivationMap(layer: ScaledLayer, input: ScaledMap): ScaledMap {
  const width = input.rows[0]?.length ?? 0
  const rows = layer.weights.map((weights, unit) => {
    const row: bigint[] = new Array(width).fill(0n)
    for (const [place, weight] of weights.entries()) {
      if (weight === 0n) continue
      const from = input.rows[place]
      if (!from) continue
      for (let column = 0; column < width; column += 1) {
        const entry = from[column] ?? 0n
        if (entry !== 0n) row[column] = (row[column] ?? 0n) + weight * entry
      }
    }
    row[width - 1] = (row[width - 1] ?? 0n) + (layer.bias[unit] ?? 0n) * input.scale
    return row
  })
  return { rows, scale: input.scale * layer.scale }
}

/** What a layer puts out where its elements' states are as `stateOf` says; `z` is its z, `input` what went into it. */
export function activationMap(
  layer: ScaledLayer,
  z: ScaledMap,
  input: ScaledMap,
  stateOf: (element: number) => number,
): ScaledMap {
  const { outcomes, elements } = layer.gating
  const chosen = Array.from({ length: elements }, (_, element) => outcomes[element]?.[stateOf(element)])
  const places = decimalPlaces(chosen.map((outcome) => outcome?.slope ?? 0))
  const factor = 10n ** BigInt(places)
  const width = z.rows[0]?.length ?? 1
  const zeros: Row = new Array<bigint>(width).fill(0n)
  const rows = chosen.map((outcome, element) => {
    const slope = scaledInteger(outcome?.slope ?? 0, places)
    const from = outcome && outcome.unit >= 0 ? (z.rows[outcome.unit] ?? zeros) : zeros
    const through = layer.residual ? (input.rows[element] ?? zeros) : zeros
    const constant = BigInt(outcome?.constant ?? 0) * factor * z.scale
    const row = from.map((entry, column) => slope * entry + factor * layer.scale * (through[column] ?? 0n))
    row[width - 1] = (row[width - 1] ?? 0n) + constant
    return row
  })
  return { rows, scale: z.scale * factor }
}

/** A linear layer: one state everywhere. */
export const linearMap = (layer: ScaledLayer, input: ScaledMap): ScaledMap => {
  const z = preactivationMap(layer, input)
  return layer.residual ? activationMap(layer, z, input, () => 0) : z
}

/** The row of a line, from the z that it compares. */
export function lineRow({ rows, scale }: ScaledMap, { plus, minus, constant }: Line): Row {
  const own = rows[plus] ?? []
  if (minus < 0 && constant === 0) return own
  const other = minus < 0 ? [] : (rows[minus] ?? [])
  const row = own.map((entry, column) => entry - (other[column] ?? 0n))
  if (constant !== 0) row[row.length - 1] = (row.at(-1) ?? 0n) + BigInt(constant) * scale
  return row
}

/** The identity over `width` coordinates. */
export function identityMap(width: number): ScaledMap {
  const rows = Array.from({ length: width }, (_, row) =>
    Array.from({ length: width + 1 }, (_unused, column) => (column === row ? 1n : 0n)),
  )
  return { rows, scale: 1n }
}

/** Does the row not depend on the point? */
export const isConstant = (row: Row): boolean => row.every((entry, place) => entry === 0n || place === row.length - 1)

export function exactMap({ rows, scale }: ScaledMap): AffineMap {
  const exact = rows.map((row) => row.map((entry) => rational(entry, scale)))
  return { matrix: exact.map((row) => row.slice(0, -1)), offset: exact.map((row) => row.at(-1) ?? ZERO) }
}
