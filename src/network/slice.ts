/** Where the drawn coordinates lie among a network's inputs. */
import { decimalPlaces, scaledInteger } from './decimal.ts'
import type { Network } from './network.ts'

/** One axis or two. Decided exactly on the decimals: [0.1, 0.3] and [0.2, 0.6] are one direction. */
export function axesAreIndependent(axes: readonly (readonly number[])[]): boolean {
  const places = decimalPlaces(axes.flat())
  const [first = [], second] = axes.map((axis) => axis.map((value) => scaledInteger(value, places)))
  const pivot = first.findIndex((value) => value !== 0n)
  if (pivot < 0) return false
  if (!second) return true
  const p = first[pivot] ?? 0n
  const q = second[pivot] ?? 0n
  return first.some((value, place) => value * q !== (second[place] ?? 0n) * p)
}

/** The network's own input at a drawn point. */
export function inputAt(network: Network, point: readonly number[]): readonly number[] {
  const { slice } = network
  if (!slice) return point
  return slice.origin.map((start, input) =>
    slice.axes.reduce((sum, axis, place) => sum + (axis[input] ?? 0) * (point[place] ?? 0), start),
  )
}
