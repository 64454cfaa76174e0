/** A layer that cuts as rows of doubles, with the linear layers before it put in. */
import { gatingOf, isHinge, type Line, type Outcome } from '../../network/gating.ts'
import type { Layer, Network } from '../../network/network.ts'
import {
  identityMap,
  inputMap,
  linearMap,
  lineRow,
  preactivationMap,
  type ScaledMap,
  scaledLayer,
} from '../exact/affine.ts'
import { fromNumber, multiply, quotientToNumber, subtract } from '../exact/rational.ts'
import type { FloatStage, Handed } from './stage.ts'

/** The part of a stage that is one layer's own: weights and biases as doubles, each rounded once, and 0 only if it is 0. */
export type StagePlan = Pick<
  FloatStage,
  'gating' | 'plain' | 'handed' | 'through' | 'inputs' | 'columns' | 'weights' | 'bias'
>

/** Of layers that do not depend on others: while another one is dragged, they stay. */
const known = new WeakMap<Layer, StagePlan>()

export function planOf(network: Network, first: number, last: number): StagePlan {
  const layer = network.layers[last]
  if (!layer) throw new RangeError(`expected a layer of the file, found layer ${last + 1}`)
  const alone = first === last && first > 0
  const found = alone ? known.get(layer) : undefined
  if (found) return found
  const plan = newPlan(network, first, last, layer)
  if (alone) known.set(layer, plan)
  return plan
}

function newPlan(network: Network, first: number, last: number, layer: Layer): StagePlan {
  const gating = gatingOf(layer)
  const { lines, outcomes, elements } = gating
  // A unit's z is a row of its own where no line is z plus a constant.
  const carried = outcomes.flat().some(({ unit }) => unit >= 0 && lineOfUnit(lines, unit) < 0)
  const carriers = carried ? layer.bias.length : 0
  const handed = outcomes.map((states) => states.map((outcome) => handedOf(outcome, lines, carried)))
  const through = layer.residual
    ? Array.from({ length: elements }, (_, element) => lines.length + carriers + element)
    : []
  const plain = isHinge(gating) && !layer.residual
  const rows = rowsOf(network, first, last, carried)
  const inputs = (rows[0]?.length ?? 1) - 1
  return {
    gating,
    handed,
    through,
    plain,
    inputs,
    weights: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    columns: Float64Array.from({ length: rows.length * inputs }, (_, place) => {
      return rows[place % rows.length]?.[Math.floor(place / rows.length)] ?? 0
    }),
    bias: Float64Array.from(rows, (row) => row[inputs] ?? 0),
  }
}

const lineOfUnit = (lines: readonly Line[], unit: number): number =>
  lines.findIndex(({ plus, minus }) => plus === unit && minus < 0)

function handedOf({ unit, slope, constant }: Outcome, lines: readonly Line[], carried: boolean): Handed {
  if (unit < 0) return { row: -1, slope: 0, constant }
  if (carried) return { row: lines.length + unit, slope, constant }
  const row = lineOfUnit(lines, unit)
  const threshold = lines[row]?.constant ?? 0
  if (threshold === 0) return { row, slope, constant }
  const rest = subtract(fromNumber(constant), multiply(fromNumber(slope), fromNumber(threshold)))
  return { row, slope, constant: nearestNotZero(rest.numerator, rest.denominator) }
}

function rowsOf(network: Network, first: number, last: number, carried: boolean): readonly (readonly number[])[] {
  const layer = network.layers[last]
  if (!layer) return []
  const { lines } = gatingOf(layer)
  const ownSigns = lines.every(({ minus, constant }) => minus < 0 && constant === 0)
  const sliced = first === 0 && network.slice !== undefined
  if (first === last && ownSigns && !carried && !sliced && !layer.normalize && !layer.residual) {
    return layer.weights.map((row, unit) => [...row, layer.bias[unit] ?? 0])
  }
  let input: ScaledMap = first === 0 ? inputMap(network) : identityMap(network.layers[first]?.weights[0]?.length ?? 0)
  for (const between of network.layers.slice(first, last)) input = linearMap(scaledLayer(between), input)
  const own = scaledLayer(layer)
  const z = preactivationMap(own, input)
  const residual = layer.residual ? input.rows.map((row) => row.map((entry) => entry * own.scale)) : []
  const exact = [...lines.map((line) => lineRow(z, line)), ...(carried ? z.rows : []), ...residual]
  return exact.map((row) => row.map((entry) => nearestNotZero(entry, z.scale)))
}

/** The nearest double of a fraction, but 0 only for 0. */
function nearestNotZero(numerator: bigint, denominator: bigint): number {
  const nearest = quotientToNumber(numerator, denominator)
  if (nearest !== 0 || numerator === 0n) return nearest
  return numerator > 0n === denominator > 0n ? Number.MIN_VALUE : -Number.MIN_VALUE
}
