/**
 * Networks whose numbers are as small and as large as doubles are, and both at once. An ordinary degenerate network says
 * where lines lie, cross and coincide; what is extreme is put on afterwards, in three ways:
 * - *carried*: each coordinate, unit and layer in a unit of measure of its own, a power of ten, so that the cells stay plausible
 *   whatever the numbers are;
 * - *broken*: some of the numbers put out of measure, or in a double's own corners (5e-324, the largest, …);
 * - *wild*: no two numbers of one measure.
 */
import fc from 'fast-check'
import { decimalOf } from '../../src/network/decimal.ts'
import { gatingOf } from '../../src/network/gating.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { axesAreIndependent } from '../../src/network/slice.ts'
import { mixedNetworks, networks } from './networks.ts'

/** `value · 10^power`, the decimal moved and read again; the largest double where that is too large. */
function times(value: number, power: number): number {
  const { digits, exponent } = decimalOf(value)
  const moved = Number(`${digits}e${exponent + power}`)
  return Number.isFinite(moved) ? moved : Math.sign(value) * Number.MAX_VALUE
}

const CORNERS = [
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  2 ** -1022,
  2 ** -1022 - Number.MIN_VALUE,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  1e-310,
  1e300,
  1e-300,
  1e-18,
  0,
  1,
] as const

const powers = fc.oneof(
  fc.constantFrom(0, 0, -150, 150, -200, 300, -300, -320),
  fc.integer({ min: -323, max: 308 }),
  fc.integer({ min: -30, max: 30 }),
)

/** What a number becomes, in order of how they are met. */
interface Plan {
  /** One for each layer, and one for each unit on top. */
  readonly layers: readonly number[]
  readonly units: readonly number[]
  readonly coordinates: readonly number[]
  readonly broken: readonly (readonly [every: number, value: number])[]
  readonly wild: readonly number[]
  readonly kind: 'carried' | 'broken' | 'wild'
}

const plans: fc.Arbitrary<Plan> = fc.record({
  layers: fc.array(powers, { minLength: 5, maxLength: 5 }),
  units: fc.oneof(fc.constant([0]), fc.array(powers, { minLength: 4, maxLength: 7 })),
  coordinates: fc.array(powers, { minLength: 2, maxLength: 2 }),
  broken: fc.array(fc.tuple(fc.integer({ min: 2, max: 17 }), fc.constantFrom(...CORNERS)), {
    minLength: 1,
    maxLength: 3,
  }),
  wild: fc.array(powers, { minLength: 11, maxLength: 13 }),
  kind: fc.constantFrom<Plan['kind']>('carried', 'carried', 'carried', 'carried', 'broken', 'broken', 'wild'),
})

/** The network in other units of measure. Normalised and residual layers, and those with thresholds, follow as they can. */
function carried(network: Network, { layers: layerPowers, units, coordinates }: Plan): Network {
  const axis = (place: number): number => coordinates[place] ?? 0
  const box = network.box.map(([from, to], place) => [times(from, axis(place)), times(to, axis(place))] as const)
  const { slice } = network
  // A sliced network measures its own inputs like a layer's.
  const inputPower = (input: number): number => (slice ? (units[input % units.length] ?? 0) : axis(input))
  let before = inputPower
  const layers = network.layers.map((layer, place): Layer => {
    const power = (unit: number): number => (layerPowers[place] ?? 0) + (units[(unit + place) % units.length] ?? 0)
    const [last, own] = [before, layer.activation === 'max' ? (): number => layerPowers[place] ?? 0 : power]
    before = own
    return {
      ...layer,
      weights: layer.weights.map((row, unit) => row.map((weight, input) => times(weight, own(unit) - last(input)))),
      bias: layer.bias.map((value, unit) => times(value, own(unit))),
    }
  })
  const moved = slice && {
    origin: slice.origin.map((value, input) => times(value, inputPower(input))),
    axes: slice.axes.map((each, place) => each.map((value, input) => times(value, inputPower(input) - axis(place)))),
  }
  return { ...network, box, layers, ...(moved ? { slice: moved } : {}) }
}

/** Every number of the layers, the box and the slice, as `change` makes it. */
function withNumbers(network: Network, change: (value: number) => number): Network {
  const { slice } = network
  return {
    ...network,
    box: network.box.map(([from, to]) => [change(from), change(to)] as const),
    layers: network.layers.map((layer) => ({
      ...layer,
      weights: layer.weights.map((row) => row.map(change)),
      bias: layer.bias.map(change),
    })),
    ...(slice ? { slice: { origin: slice.origin.map(change), axes: slice.axes.map((each) => each.map(change)) } } : {}),
  }
}

function broken(network: Network, { broken: faults }: Plan): Network {
  let place = 0
  return withNumbers(network, (value) => {
    place += 1
    return faults.find(([every]) => place % every === 0)?.[1] ?? value
  })
}

function wild(network: Network, { wild: chosen }: Plan): Network {
  let place = 0
  return withNumbers(network, (value) => {
    place += 1
    return times(value, chosen[place % chosen.length] ?? 0)
  })
}

/** A network as a file may hold it: sides of the box in order, axes of a plane. */
function isSound({ box, slice, layers }: Network): boolean {
  const sides = box.every(([from, to]) => from < to && Number.isFinite(from) && Number.isFinite(to))
  return sides && (!slice || axesAreIndependent(slice.axes)) && layers.every((layer) => gatingOf(layer).elements > 0)
}

function put(network: Network, plan: Plan): Network {
  if (plan.kind === 'wild') return wild(network, plan)
  const measured = carried(network, plan)
  return plan.kind === 'broken' ? broken(measured, plan) : measured
}

/** Small ReLU and linear networks, at any magnitude. */
export const extremeNetworks: fc.Arbitrary<Network> = fc
  .tuple(networks, plans)
  .map(([network, plan]) => put(network, plan))
  .filter(isSound)

/** Every activation. */
export const extremeMixedNetworks: fc.Arbitrary<Network> = fc
  .tuple(mixedNetworks, plans)
  .map(([network, plan]) => put(network, plan))
  .filter(isSound)
