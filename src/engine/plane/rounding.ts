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
 * Underflow. With η = 2⁻¹⁰⁷⁴, the smallest double, a product is s·t(1 + e) + h with |h| ≤ η, a double read from a
 *   decimal or a fraction is within u|·| + η of it, and sums round as above wherever they are. So that all of the above
 *   stands in spite of the η's,
 *   - a double is 0 only where its number is 0: what would underflow is ±η (`nearestNotZero`), and M = 0 only where all
 *     terms are exactly zero. Then the row is zero on every cell; this is a fact about zeros, and no size is asked;
 *   - every other M, that of what is handed on too, counts as at least `TINY` = 2⁻⁴⁰⁰. Then u·M ≥ 2⁻⁴⁵³;
 *   - an M above `HUGE` = 2⁴⁰⁰ counts as ∞, with E = ∞: whatever is about that row is decided exactly, and about
 *     those that take it in.
 *   An operation's own h is at most η, and a weight's is multiplied by what it weighs, at most HUGE: 2⁻⁶⁷⁴. Both are less
 *   than 2⁻²²⁰ of what u·M allows, which the factor 1 + 2⁻²⁰ covers; an h in what is handed on is below E's own 3u·TINY
 *   there. In layer 1 the box's numbers have an η as well, and either factor may be anything: in |a|X both count as at
 *   least 2⁻⁹⁶⁰ (`FAINT`; unless a is 0), so that an η of the one, times the other, is below 2⁻⁶⁰ of u|a|X.
 *   Overflow makes ±∞ or NaN, in rows whose M is ∞, or in terms that are struck out, and no comparison with those says yes.
 */
import type { Network } from '../../network/network.ts'
import { cuttingPlaces } from '../complex/maps.ts'
import type { FloatStage, Handed } from './stage.ts'
import { planOf, type StagePlan } from './stage-plan.ts'

/** u: the most that one operation rounds, relative to its result. */
export const UNIT_ROUNDOFF = 2 ** -53
/** What the terms of second order are covered by. */
export const SLACK = 1 + 2 ** -20
/** What M counts as at least, unless the row is zero, and at most. */
const [TINY, HUGE] = [2 ** -400, 2 ** 400]
/** What a factor of a product in layer 1 counts as at least. */
const FAINT = 2 ** -960
/** K: how often a row may be changed from a neighbour's before it is made afresh. */
export const MOST_CHANGES = 96

/** Where the box lies: x = centre + half·x'. In one dimension y is −1 … 1 and means nothing. */
export interface Frame {
  readonly centre: readonly [number, number]
  readonly half: readonly [number, number]
}

export function frameOf({ box }: Network): Frame {
  const [[x0, x1] = [-1, 1], [y0, y1] = [-1, 1]] = box
  return { centre: [x0 / 2 + x1 / 2, y0 / 2 + y1 / 2], half: [x1 / 2 - x0 / 2, y1 / 2 - y0 / 2] }
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

function stageOf(plan: StagePlan): FloatStage {
  const rows = plan.bias.length
  return {
    ...plan,
    lines: plan.gating.lines.length,
    rows,
    magnitude: new Float64Array(rows),
    error: new Float64Array(rows),
    base: new Float64Array(rows),
  }
}

/** Its columns are x' and y'. */
function firstStage(plan: StagePlan, network: Network): FloatStage {
  const { inputs, weights } = plan
  const rows = plan.bias.length
  const stage = stageOf({ ...plan, inputs: 2, columns: new Float64Array(2 * rows), bias: plan.bias.slice() })
  const { centre, half } = frameOf(network)
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  for (let row = 0; row < rows; row += 1) {
    const a = weights[row * inputs] ?? 0
    const b = inputs < 2 ? 0 : (weights[row * inputs + 1] ?? 0)
    const c = plan.bias[row] ?? 0
    stage.columns[row] = a * half[0]
    stage.columns[rows + row] = b * half[1]
    stage.bias[row] = c + a * centre[0] + b * centre[1]
    const size = 2 * (reach(a, x0, x1) + reach(b, y0, y1) + Math.abs(c))
    const magnitude = magnitudeOf(size, a === 0 && b === 0 && c === 0)
    setBounds(stage, row, magnitude, 8 * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

/** |a|X. */
const reach = (a: number, from: number, to: number): number =>
  a === 0 ? 0 : Math.max(Math.abs(a), FAINT) * Math.max(Math.abs(from), Math.abs(to), FAINT)

/** M, from the sum of its terms' sizes as computed. */
const magnitudeOf = (size: number, isZero: boolean): number =>
  isZero ? 0 : size <= HUGE ? Math.max(size, TINY) : Number.POSITIVE_INFINITY

interface Bound {
  readonly magnitude: number
  readonly error: number
}

/** What an element hands on, in whichever state, the residual included. */
function handedBounds(stage: FloatStage): readonly Bound[] {
  return stage.handed.map((states, element) => {
    const bounds = states.map((handed) => handedBound(stage, handed))
    const added = stage.through[element]
    const through = added === undefined ? NOTHING : rowBound(stage, added)
    const magnitude = Math.max(...bounds.map((bound) => bound.magnitude)) + through.magnitude
    const error = Math.max(...bounds.map((bound) => bound.error)) + through.error
    return { magnitude, error }
  })
}

const NOTHING: Bound = { magnitude: 0, error: 0 }

const rowBound = ({ magnitude, error }: FloatStage, row: number): Bound =>
  row < 0 ? NOTHING : { magnitude: magnitude[row] ?? 0, error: error[row] ?? 0 }

function handedBound(stage: FloatStage, { row, slope, constant }: Handed): Bound {
  const own = rowBound(stage, row)
  if (slope === 0 || own.magnitude === 0)
    return { magnitude: magnitudeOf(Math.abs(constant), constant === 0), error: 0 }
  if (slope === 1 && constant === 0) return own
  const magnitude = magnitudeOf(Math.abs(slope) * own.magnitude + Math.abs(constant), false)
  return { magnitude, error: Math.abs(slope) * own.error + 3 * UNIT_ROUNDOFF * magnitude }
}

function deeperStage(plan: StagePlan, previous: FloatStage): FloatStage {
  const stage = stageOf(plan)
  const { inputs, weights, bias, rows } = stage
  const bounds = handedBounds(previous)
  const terms = inputs + previous.through.length
  for (let row = 0; row < rows; row += 1) {
    let size = Math.abs(bias[row] ?? 0)
    let isZero = size === 0
    let error = 0
    for (let input = 0; input < inputs; input += 1) {
      const weight = Math.abs(weights[row * inputs + input] as number)
      const bound = bounds[input] ?? NOTHING
      if (weight === 0 || bound.magnitude === 0) continue
      isZero = false
      size += weight * bound.magnitude
      error += weight * bound.error
    }
    const magnitude = magnitudeOf(size, isZero)
    setBounds(stage, row, magnitude, error + (terms + MOST_CHANGES + 8) * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

function setBounds(stage: FloatStage, row: number, magnitude: number, error: number): void {
  stage.magnitude[row] = magnitude * SLACK
  stage.error[row] = error * SLACK
  stage.base[row] = (error + 4 * UNIT_ROUNDOFF * magnitude) * SLACK
}
