/**
 * The network in floating point, with what its rounding can do at most.
 *
 * Coordinates are those of the box turned into [−1, 1]²: x = cx + hx·x', so that the three numbers of a row are
 * of one kind, and |a| + |b| + |c| (called the row's *size* below) bounds its value everywhere in the box.
 * u = 2⁻⁵³ is half the distance from 1 to the next double; fl(s ∘ t) = (s ∘ t)(1 + e) with |e| ≤ u.
 *
 * For each row two numbers hold on every cell, whatever is on or off there:
 *   M ("magnitude")  the exact row's size is at most M, and so is every partial sum that makes it;
 *   E ("error")      the size of (computed row − exact row) is at most E.
 *
 * Layer 1. With X = max(|from|, |to|), the half width hx and the centre cx are within 2uX of the truth (each end is
 *   a decimal rounded once, then one sum; halving is exact), |cx|, hx ≤ X, and a is within u|a|. So a' = a·hx is
 *   within 4u|a|X, and c' = c + a·cx + b·cy, with its two products and two sums, within 8u(|a|X + |b|Y + |c|).
 *   M = 2(|a|X + |b|Y + |c|) bounds |a'| + |b'| + |c'|, and E = 8uM is enough.
 *
 * What an element hands on in a state is slope · (a row) + constant, within |slope|·E + 3u(|slope|·M + |constant|) of the
 *   truth (nothing rounds where the slope is 1 and the constant 0), plus the layer's own input if it is residual.
 *   Its magnitude is the largest over its states; M and E below are these, for the elements of the layer before.
 *
 * Deeper. A row is b + Σ wₖ zₖ over what the elements k hand on. Its terms pₖ = fl(wₖ · zₖ) carry the error of zₖ, the
 *   rounding of the decimal wₖ and that of the product: |pₖ − wₖ zₖ| ≤ |wₖ|Eₖ + 2.1u|wₖ|Mₖ. A row is reached by
 *   adding or taking away such terms, at most n of them at first and at most K later, when a neighbour's row
 *   is changed into this one (a term that is taken away is the very double that was added, so only the sums
 *   round): at most u·M each. With M = Σ|wₖ|Mₖ + |b| over all k,
 *     E = Σ|wₖ|Eₖ + (n + K + 8)·u·M.
 *
 * The value at a vertex whose computed place is within r of the true one (in each coordinate) is then within
 *     E + 4uM + M·r
 *   of the exact value there: the row's error, three roundings of products and two of sums, and the place.
 *   What is of second order (u², uE, E·r) is covered by a factor 1 + 2⁻²⁰ on the whole.
 *
 * Underflow adds at most 2⁻¹⁰⁷⁴ an operation, which the same factor covers as long as M ≥ 10⁻²⁰⁰. A unit whose M is
 * outside 10^±200, or one of whose numbers is so near to 0 that doubles thin out there (below 10⁻²⁹⁰), gets E = ∞,
 * and everything about it is decided exactly. M = 0 means that its row is zero.
 */
import { type Gating, gatingOf, type Line, type Outcome } from '../network/gating.ts'
import type { Network } from '../network/network.ts'
import { identityMap, inputMap, linearMap, lineRow, preactivationMap, type ScaledMap, scaledLayer } from './affine.ts'
import { cuttingPlaces } from './maps.ts'
import { quotientToNumber } from './rational.ts'

/** u: the most that one operation rounds, relative to its result. */
export const UNIT_ROUNDOFF = 2 ** -53
/** What the terms of second order are covered by. */
export const SLACK = 1 + 2 ** -20
/** K: how often a row may be changed from a neighbour's before it is made afresh. */
export const MOST_CHANGES = 96

/**
 * A layer that cuts, with the linear layers before it, as rows: first those of its lines, then those that its elements need
 * besides, to hand them on. `columns[k·rows + i]` is the weight of row i for input k.
 */
export interface FloatStage {
  readonly gating: Gating
  readonly lines: number
  readonly rows: number
  readonly inputs: number
  readonly columns: Float64Array
  readonly bias: Float64Array
  /** M of each row. */
  readonly magnitude: Float64Array
  /** E of each row. */
  readonly error: Float64Array
  /** E + 4uM of each row: what a value may be off by at a vertex whose place is exact. */
  readonly base: Float64Array
  /** ReLU without a residual: element e hands on row e, or nothing. */
  readonly plain: boolean
  /** By element, by state: what it hands on, by row. */
  readonly handed: readonly (readonly Handed[])[]
  /** By element: the row that is added in every state; empty without a residual. */
  readonly through: readonly number[]
}

/** `slope · row + constant`; `row` -1: the constant alone. */
export interface Handed {
  readonly row: number
  readonly slope: number
  readonly constant: number
}

/** Where the box lies: x = centre + half·x'. In one dimension y is −1 … 1 and means nothing. */
export interface Frame {
  readonly centre: readonly [number, number]
  readonly half: readonly [number, number]
}

export function frameOf({ box }: Network): Frame {
  const [[x0, x1] = [-1, 1], [y0, y1] = [-1, 1]] = box
  return { centre: [x0 / 2 + x1 / 2, y0 / 2 + y1 / 2], half: [x1 / 2 - x0 / 2, y1 / 2 - y0 / 2] }
}

/** What a stage is made of: weights and biases as doubles, each rounded once, and what its elements hand on. */
interface StagePlan extends Pick<FloatStage, 'gating' | 'plain' | 'handed' | 'through'> {
  /** Row by row, the bias last. */
  readonly rows: readonly (readonly number[])[]
}

function planOf(network: Network, first: number, last: number): StagePlan {
  const layer = network.layers[last]
  if (!layer) throw new RangeError(`expected a layer of the file, found layer ${last + 1}`)
  const gating = gatingOf(layer)
  const { lines, outcomes, elements } = gating
  // A unit's z is a row of its own where no line is z plus a constant.
  const carried = outcomes.flat().some(({ unit }) => unit >= 0 && lineOfUnit(lines, unit) < 0)
  const carriers = carried ? layer.bias.length : 0
  const handed = outcomes.map((states) => states.map((outcome) => handedOf(outcome, lines, carried)))
  const through = layer.residual
    ? Array.from({ length: elements }, (_, element) => lines.length + carriers + element)
    : []
  const plain = layer.activation === 'relu' && !layer.residual
  const rows = rowsOf(network, first, last, carried)
  return { gating, plain, handed, through, rows }
}

const lineOfUnit = (lines: readonly Line[], unit: number): number =>
  lines.findIndex(({ plus, minus }) => plus === unit && minus < 0)

function handedOf({ unit, slope, constant }: Outcome, lines: readonly Line[], carried: boolean): Handed {
  if (unit < 0) return { row: -1, slope: 0, constant }
  if (carried) return { row: lines.length + unit, slope, constant }
  const row = lineOfUnit(lines, unit)
  return { row, slope, constant: constant - slope * (lines[row]?.constant ?? 0) }
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
  return exact.map((row) => row.map((entry) => quotientToNumber(entry, z.scale)))
}

export function floatStages(network: Network): readonly FloatStage[] {
  const stages: FloatStage[] = []
  const places = cuttingPlaces(network)
  for (const [index, last] of places.entries()) {
    const before = places[index - 1]
    const plan = planOf(network, before === undefined ? 0 : before + 1, last)
    const previous = stages[index - 1]
    stages.push(previous ? deeperStage(plan, previous) : firstStage(plan, network))
  }
  return stages
}

function emptyStage({ rows, gating, plain, handed, through }: StagePlan, inputs: number): FloatStage {
  const count = rows.length
  return {
    gating,
    plain,
    handed,
    through,
    lines: gating.lines.length,
    rows: count,
    inputs,
    columns: new Float64Array(inputs * count),
    bias: new Float64Array(count),
    magnitude: new Float64Array(count),
    error: new Float64Array(count),
    base: new Float64Array(count),
  }
}

/** Is the double within u of its decimal, relatively? Not where doubles thin out. */
const isTame = (value: number): boolean => value === 0 || Math.abs(value) > 1e-290

/** Its columns are x' and y'. */
function firstStage(plan: StagePlan, network: Network): FloatStage {
  const stage = emptyStage(plan, 2)
  const { centre, half } = frameOf(network)
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  const far = [Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1))] as const
  const oneDimensional = network.inputs.length === 1
  for (const [index, row] of plan.rows.entries()) {
    const a = row[0] ?? 0
    const b = oneDimensional ? 0 : (row[1] ?? 0)
    const c = row.at(-1) ?? 0
    stage.columns[index] = a * half[0]
    stage.columns[stage.rows + index] = b * half[1]
    stage.bias[index] = c + a * centre[0] + b * centre[1]
    const tame = row.every(isTame) && network.box.flat().every(isTame)
    const magnitude = tame ? 2 * (Math.abs(a) * far[0] + Math.abs(b) * far[1] + Math.abs(c)) : Number.POSITIVE_INFINITY
    setBounds(stage, index, magnitude, 8 * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

interface Bound {
  readonly magnitude: number
  readonly error: number
}

/** What an element hands on, in whichever state, the residual included. */
function handedBounds({ handed, through, magnitude, error }: FloatStage): readonly Bound[] {
  return handed.map((states, element) => {
    let [most, worst] = [0, 0]
    for (const { row, slope, constant } of states) {
      const size = (row < 0 ? 0 : Math.abs(slope) * (magnitude[row] ?? 0)) + Math.abs(constant)
      const rounds = (row < 0 || slope === 1) && (row < 0 || constant === 0) ? 0 : 3 * UNIT_ROUNDOFF * size
      most = Math.max(most, size)
      worst = Math.max(worst, (row < 0 ? 0 : Math.abs(slope) * (error[row] ?? 0)) + rounds)
    }
    const added = through[element]
    if (added === undefined) return { magnitude: most, error: worst }
    return { magnitude: most + (magnitude[added] ?? 0), error: worst + (error[added] ?? 0) }
  })
}

function deeperStage(plan: StagePlan, previous: FloatStage): FloatStage {
  const inputs = previous.handed.length
  const stage = emptyStage(plan, inputs)
  const bounds = handedBounds(previous)
  const terms = inputs + previous.through.length
  for (const [index, row] of plan.rows.entries()) {
    const bias = row.at(-1) ?? 0
    stage.bias[index] = bias
    let magnitude = row.every(isTame) ? Math.abs(bias) : Number.POSITIVE_INFINITY
    let error = 0
    for (let input = 0; input < inputs; input += 1) {
      const weight = row[input] ?? 0
      stage.columns[input * stage.rows + index] = weight
      if (weight === 0) continue
      magnitude += Math.abs(weight) * (bounds[input]?.magnitude ?? 0)
      error += Math.abs(weight) * (bounds[input]?.error ?? 0)
    }
    setBounds(stage, index, magnitude, error + (terms + MOST_CHANGES + 8) * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

function setBounds(stage: FloatStage, row: number, magnitude: number, error: number): void {
  const safe = magnitude === 0 || (magnitude > 1e-200 && magnitude < 1e200)
  stage.magnitude[row] = safe ? magnitude * SLACK : Number.POSITIVE_INFINITY
  stage.error[row] = safe ? error * SLACK : Number.POSITIVE_INFINITY
  stage.base[row] = safe ? (error + 4 * UNIT_ROUNDOFF * magnitude) * SLACK : Number.POSITIVE_INFINITY
}
