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
import type { Network } from '../../network/network.ts'
import { cuttingPlaces } from '../complex/maps.ts'
import type { FloatStage } from './stage.ts'
import { isTame, planOf, type StagePlan } from './stage-plan.ts'

/** u: the most that one operation rounds, relative to its result. */
export const UNIT_ROUNDOFF = 2 ** -53
/** What the terms of second order are covered by. */
export const SLACK = 1 + 2 ** -20
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

function stageOf({ tame, ...plan }: StagePlan): FloatStage {
  const rows = tame.length
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
  const { tame, inputs, weights } = plan
  const stage = stageOf({ ...plan, inputs: 2, columns: new Float64Array(2 * tame.length), bias: plan.bias.slice() })
  const { centre, half } = frameOf(network)
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  const far = [Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1))] as const
  const tameBox = network.box.flat().every(isTame)
  for (const [row, isTameRow] of tame.entries()) {
    const a = weights[row * inputs] ?? 0
    const b = inputs < 2 ? 0 : (weights[row * inputs + 1] ?? 0)
    const c = plan.bias[row] ?? 0
    stage.columns[row] = a * half[0]
    stage.columns[stage.rows + row] = b * half[1]
    stage.bias[row] = c + a * centre[0] + b * centre[1]
    const size = 2 * (Math.abs(a) * far[0] + Math.abs(b) * far[1] + Math.abs(c))
    const magnitude = isTameRow && tameBox ? size : Number.POSITIVE_INFINITY
    setBounds(stage, row, magnitude, 8 * UNIT_ROUNDOFF * magnitude)
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
  const stage = stageOf(plan)
  const { inputs, weights, rows } = stage
  const bounds = handedBounds(previous)
  const terms = inputs + previous.through.length
  for (let row = 0; row < rows; row += 1) {
    let magnitude = plan.tame[row] ? Math.abs(stage.bias[row] ?? 0) : Number.POSITIVE_INFINITY
    let error = 0
    for (let input = 0; input < inputs; input += 1) {
      const weight = weights[row * inputs + input] as number
      const bound = bounds[input]
      if (weight === 0 || !bound) continue
      magnitude += Math.abs(weight) * bound.magnitude
      error += Math.abs(weight) * bound.error
    }
    setBounds(stage, row, magnitude, error + (terms + MOST_CHANGES + 8) * UNIT_ROUNDOFF * magnitude)
  }
  return stage
}

function setBounds(stage: FloatStage, row: number, magnitude: number, error: number): void {
  const safe = magnitude === 0 || (magnitude > 1e-200 && magnitude < 1e200)
  stage.magnitude[row] = safe ? magnitude * SLACK : Number.POSITIVE_INFINITY
  stage.error[row] = safe ? error * SLACK : Number.POSITIVE_INFINITY
  stage.base[row] = safe ? (error + 4 * UNIT_ROUNDOFF * magnitude) * SLACK : Number.POSITIVE_INFINITY
}
