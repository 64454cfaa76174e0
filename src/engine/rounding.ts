/**
 * The network in floating point, with what its rounding can do at most.
 *
 * Coordinates are those of the box turned into [−1, 1]²: x = cx + hx·x', so that the three numbers of a row are
 * of one kind, and |a| + |b| + |c| (called the row's *size* below) bounds its value everywhere in the box.
 * u = 2⁻⁵³ is half the distance from 1 to the next double; fl(s ∘ t) = (s ∘ t)(1 + e) with |e| ≤ u.
 *
 * For each unit two numbers hold on every cell, whatever is on or off there:
 *   M ("magnitude")  the exact row's size is at most M, and so is every partial sum that makes it;
 *   E ("error")      the size of (computed row − exact row) is at most E.
 *
 * Layer 1. With X = max(|from|, |to|), the half width hx and the centre cx are within 2uX of the truth (each end is
 *   a decimal rounded once, then one sum; halving is exact), |cx|, hx ≤ X, and a is within u|a|. So a' = a·hx is
 *   within 4u|a|X, and c' = c + a·cx + b·cy, with its two products and two sums, within 8u(|a|X + |b|Y + |c|).
 *   M = 2(|a|X + |b|Y + |c|) bounds |a'| + |b'| + |c'|, and E = 8uM is enough.
 *
 * Deeper. A row is b + Σ wₖ zₖ over the units k that are on. Its terms pₖ = fl(wₖ · zₖ) carry the error of zₖ, the
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
import type { Network } from '../network/network.ts'
import { identityMap, inputMap, preactivationMap, type ScaledMap, scaledLayer } from './affine.ts'
import { reluPlaces } from './maps.ts'
import { quotientToNumber } from './rational.ts'

/** u: the most that one operation rounds, relative to its result. */
export const UNIT_ROUNDOFF = 2 ** -53
/** What the terms of second order are covered by. */
export const SLACK = 1 + 2 ** -20
/** K: how often a row may be changed from a neighbour's before it is made afresh. */
export const MOST_CHANGES = 96

/** A ReLU layer with the linear layers before it. `columns[k·units + i]` is the weight of unit i for input k. */
export interface FloatStage {
  readonly units: number
  readonly inputs: number
  readonly columns: Float64Array
  readonly bias: Float64Array
  /** M of each unit. */
  readonly magnitude: Float64Array
  /** E of each unit. */
  readonly error: Float64Array
  /** E + 4uM of each unit: what a value may be off by at a vertex whose place is exact. */
  readonly base: Float64Array
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

/** Weights and biases of a stage as doubles, each rounded once: row by row, the bias last. */
function roundedRows(network: Network, first: number, last: number): readonly (readonly number[])[] {
  const layer = network.layers[last]
  const sliced = first === 0 && network.slice !== undefined
  if (layer && first === last && !sliced) return layer.weights.map((row, unit) => [...row, layer.bias[unit] ?? 0])
  let map: ScaledMap = first === 0 ? inputMap(network) : identityMap(network.layers[first]?.weights[0]?.length ?? 0)
  for (const between of network.layers.slice(first, last + 1)) map = preactivationMap(scaledLayer(between), map)
  return map.rows.map((row) => row.map((entry) => quotientToNumber(entry, map.scale)))
}

export function floatStages(network: Network): readonly FloatStage[] {
  const stages: FloatStage[] = []
  const places = reluPlaces(network)
  for (const [index, last] of places.entries()) {
    const before = places[index - 1]
    const rows = roundedRows(network, before === undefined ? 0 : before + 1, last)
    const previous = stages[index - 1]
    stages.push(previous ? deeperStage(rows, previous) : firstStage(rows, network))
  }
  return stages
}

/** Is the double within u of its decimal, relatively? Not where doubles thin out. */
const isTame = (value: number): boolean => value === 0 || Math.abs(value) > 1e-290

function emptyStage(rows: readonly (readonly number[])[], inputs: number): FloatStage {
  const units = rows.length
  return {
    units,
    inputs,
    columns: new Float64Array(inputs * units),
    bias: new Float64Array(units),
    magnitude: new Float64Array(units),
    error: new Float64Array(units),
    base: new Float64Array(units),
  }
}

/** Its columns are x' and y'. */
function firstStage(rows: readonly (readonly number[])[], network: Network): FloatStage {
  const stage = emptyStage(rows, 2)
  const { centre, half } = frameOf(network)
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  const far = [Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1))] as const
  const oneDimensional = network.inputs.length === 1
  for (const [unit, row] of rows.entries()) {
    const a = row[0] ?? 0
    const b = oneDimensional ? 0 : (row[1] ?? 0)
    const c = row.at(-1) ?? 0
    stage.columns[unit] = a * half[0]
    stage.columns[stage.units + unit] = b * half[1]
    stage.bias[unit] = c + a * centre[0] + b * centre[1]
    const tame = row.every(isTame) && network.box.flat().every(isTame)
    const magnitude = tame ? 2 * (Math.abs(a) * far[0] + Math.abs(b) * far[1] + Math.abs(c)) : Number.POSITIVE_INFINITY
    setBounds(stage, unit, magnitude, 8 * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

function deeperStage(rows: readonly (readonly number[])[], previous: FloatStage): FloatStage {
  const stage = emptyStage(rows, previous.units)
  for (const [unit, row] of rows.entries()) {
    const bias = row.at(-1) ?? 0
    stage.bias[unit] = bias
    let magnitude = row.every(isTame) ? Math.abs(bias) : Number.POSITIVE_INFINITY
    let error = 0
    for (let input = 0; input < previous.units; input += 1) {
      const weight = row[input] ?? 0
      stage.columns[input * stage.units + unit] = weight
      if (weight === 0) continue
      magnitude += Math.abs(weight) * (previous.magnitude[input] ?? 0)
      error += Math.abs(weight) * (previous.error[input] ?? 0)
    }
    const roundings = previous.units + MOST_CHANGES + 8
    setBounds(stage, unit, magnitude, error + roundings * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

function setBounds(stage: FloatStage, unit: number, magnitude: number, error: number): void {
  const safe = magnitude === 0 || (magnitude > 1e-200 && magnitude < 1e200)
  stage.magnitude[unit] = safe ? magnitude * SLACK : Number.POSITIVE_INFINITY
  stage.error[unit] = safe ? error * SLACK : Number.POSITIVE_INFINITY
  stage.base[unit] = safe ? (error + 4 * UNIT_ROUNDOFF * magnitude) * SLACK : Number.POSITIVE_INFINITY
}
