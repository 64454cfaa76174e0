/**
 * A network's affine maps on a cell, in whole numbers. Decimal weights times a power of ten are integers, so
 * the row of a unit is integers over one positive scale that the whole layer shares: signs need no division.
 */
import { decimalPlaces, scaledInteger } from '../network/decimal.ts'
import type { Layer, Network } from '../network/network.ts'
import type { AffineMap } from './complex.ts'
import { rational, ZERO } from './rational.ts'

/** `normal · x + offset` times the scale of its layer: one integer a drawn coordinate, then the offset. */
export type Row = readonly bigint[]

/** `rows` is (units × (coordinates + 1)); the map itself is `rows / scale`, `scale` > 0. */
export interface ScaledMap {
  readonly rows: readonly Row[]
  readonly scale: bigint
}

/** A layer of the file times `scale` = 10^places: `weights` is (units × inputs). */
export interface ScaledLayer {
  readonly weights: readonly (readonly bigint[])[]
  readonly bias: readonly bigint[]
  readonly scale: bigint
  readonly relu: boolean
}

export function scaledLayer(layer: Layer): ScaledLayer {
  const places = decimalPlaces([...layer.weights.flat(), ...layer.bias])
  return {
    weights: layer.weights.map((row) => row.map((weight) => scaledInteger(weight, places))),
    bias: layer.bias.map((bias) => scaledInteger(bias, places)),
    scale: 10n ** BigInt(places),
    relu: layer.activation === 'relu',
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

/** What a ReLU layer puts out where its units are on or off as `isOn` says. */
export function gate(map: ScaledMap, isOn: (unit: number) => boolean): ScaledMap {
  const rows = map.rows.map((row, unit) => (isOn(unit) ? row : row.map(() => 0n)))
  return { rows, scale: map.scale }
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
