/**
 * A layer as linear constraints and binaries. relu(z) with l ≤ z ≤ u is
 *
 *     h ≥ z,   h ≥ 0,   h ≤ u a,   h ≤ z − l (1 − a)
 *
 * with a binary a, which is then the unit's digit in the pattern (Tjeng, Xiao & Tedrake, 2019). The other activations are
 * sums of such hinges: those of single units one for each threshold, a maximum unit after unit, m = m' + relu(z − m').
 *
 * A normalisation is affine, and a residual layer adds its input: both are equations.
 */

import { type Bounds, phaseOf } from '../../engine/ask/relaxation.ts'
import {
  add,
  compare,
  fromNumber,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../engine/exact/rational.ts'
import { gatingOf, isHinge } from '../../network/gating.ts'
import type { Layer } from '../../network/network.ts'
import { rootOf } from '../../network/normalize.ts'
import { decimal, exactDecimal, outward, sum, type Term } from './lp-file.ts'

export interface Lines {
  readonly constraints: string[]
  readonly bounds: string[]
  readonly binaries: string[]
}

/** Writes a layer and gives back the names of what it puts out. `ranges` has the bounds of z, if the layer cuts. */
export function layerLines(
  layer: Layer,
  number: number,
  last: boolean,
  inputs: readonly string[],
  ranges: readonly Bounds[] | undefined,
  lines: Lines,
): readonly string[] {
  const letter = !ranges && last && !layer.residual ? 'f' : 'z'
  const units = layer.weights.map((_, unit): Unit => {
    const name = `${letter}_${number}_${unit + 1}`
    const z = letter === 'f' ? `f_${unit + 1}` : name
    equation(lines, z, sumOf(layer, unit, z, inputs))
    // Gates are written right behind their unit, so that a file reads unit after unit.
    return activate({ layer, z, place: `${number}_${unit + 1}`, range: ranges?.[unit] }, lines)
  })
  const outputs = layer.groups
    ? layer.groups.map((group, index) => largest(group, units, `${number}_${index + 1}`, lines))
    : units.map(({ output }) => output)
  if (!layer.residual) return outputs
  return outputs.map((output, unit) => {
    const name = `r_${number}_${unit + 1}`
    return equation(lines, name, [
      [
        [1, name],
        [-1, output],
        [-1, inputs[unit] ?? ''],
      ],
      '0',
    ])
  })
}

interface Unit {
  readonly z: string
  readonly range: Bounds | undefined
  readonly output: string
}

type Equation = readonly [terms: readonly Term[], constant: string]

/** A new free variable that the equation says. */
function equation({ constraints, bounds }: Lines, name: string, [terms, constant]: Equation): string {
  constraints.push(`${sum(terms)} = ${constant}`)
  bounds.push(`${name} free`)
  return name
}

/** `z = w · input + b`; normalised, `root · z = scale (w · input + b − mean) + root · shift`, which has no fraction. */
function sumOf({ weights, bias, normalize }: Layer, unit: number, z: string, inputs: readonly string[]): Equation {
  const row = weights[unit] ?? []
  const root = normalize && rootOf(normalize, unit)
  if (!normalize || !root) {
    const terms = row.map((weight, input): Term => [-weight, inputs[input] ?? ''])
    return [[[1, z], ...terms], decimal(bias[unit] ?? 0)]
  }
  const of = (values: readonly number[]): Rational => fromNumber(values[unit] ?? 0)
  const { numerator, denominator } = rational(root.numerator, root.denominator)
  const scale = multiply(of(normalize.scale), rational(denominator))
  const terms = row.map(
    (weight, input): Term => [exactDecimal(negate(multiply(scale, fromNumber(weight)))), inputs[input] ?? ''],
  )
  const constant = add(
    multiply(scale, subtract(of(bias), of(normalize.mean))),
    multiply(rational(numerator), of(normalize.shift)),
  )
  return [[[String(numerator), z], ...terms], exactDecimal(constant)]
}

interface Activated {
  readonly layer: Layer
  readonly z: string
  readonly place: string
  readonly range: Bounds | undefined
}

/** y = slope₀ z + constant₀ + Σ (slopeₖ − slopeₖ₋₁) relu(z − thresholdₖ): a hinge for each threshold. */
function activate({ layer, z, place, range }: Activated, lines: Lines): Unit {
  const unit = (output: string): Unit => ({ z, range, output })
  const { thresholds, pieces } = gatingOf(layer)
  const [first, ...others] = pieces
  if (!range || !first || thresholds.length === 0) return unit(z)
  const hinges = thresholds.map((at, hinge) => {
    const own = thresholds.length === 1 ? place : `${place}_${hinge + 1}`
    return gate({ terms: [[1, z]], shift: 0 - at, place: own, range: shifted(range, 0 - at) }, lines)
  })
  // A ReLU is its one hinge.
  if (isHinge(gatingOf(layer))) return unit(hinges[0] ?? z)
  const slopes = pieces.map(({ slope }) => fromNumber(slope))
  const steps = others.map((_, hinge): Term => {
    const step = subtract(slopes[hinge] ?? ZERO, slopes[hinge + 1] ?? ZERO)
    return [exactDecimal(step), hinges[hinge] ?? '']
  })
  const terms: readonly Term[] = [[1, `y_${place}`], [exactDecimal(negate(slopes[0] ?? ZERO)), z], ...steps]
  return unit(equation(lines, `y_${place}`, [terms, decimal(first.constant)]))
}

const shifted = ({ lower, upper }: Bounds, shift: number): Bounds => ({
  lower: add(lower, fromNumber(shift)),
  upper: add(upper, fromNumber(shift)),
})

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)

/** The largest z of a group: each unit in turn challenges the largest so far. */
function largest(group: readonly number[], units: readonly Unit[], place: string, lines: Lines): string {
  const members = group.flatMap((number) => units[number - 1] ?? [])
  return members.slice(1).reduce(
    (best, { z, range }, index) => {
      if (!range) return best
      // The largest so far lies between the largest lower and the largest upper bound.
      const between = {
        lower: subtract(range.lower, best.range.upper),
        upper: subtract(range.upper, best.range.lower),
      }
      const terms: readonly Term[] = [
        [1, z],
        [-1, best.name],
      ]
      const own = `${place}_${index + 2}`
      const h = gate({ terms, shift: 0, place: own, range: between }, lines)
      const name = equation(lines, `y_${own}`, [
        [
          [1, `y_${own}`],
          [-1, best.name],
          [-1, h],
        ],
        '0',
      ])
      const both = { lower: larger(best.range.lower, range.lower), upper: larger(best.range.upper, range.upper) }
      return { name, range: both }
    },
    { name: members[0]?.z ?? '', range: members[0]?.range ?? { lower: ONE, upper: ONE } },
  ).name
}

interface Gate {
  /** relu(terms + shift), which lies within `range`. */
  readonly terms: readonly Term[]
  readonly shift: number
  readonly place: string
  readonly range: Bounds
}

function gate({ terms, shift, place, range }: Gate, { constraints, bounds, binaries }: Lines): string {
  const [h, a] = [`h_${place}`, `a_${place}`]
  const phase = phaseOf(range)
  const minus = terms.map(([coefficient, name]): Term => [coefficient === 1 ? -1 : 1, name])
  if (phase === 'off') bounds.push(`${h} = 0`)
  else bounds.push(`${h} >= 0`)
  if (phase === 'on') constraints.push(`${sum([[1, h], ...minus])} = ${shift}`)
  if (phase !== 'both') return h
  const upper = outward(range.upper)
  const lower = outward(range.lower).slice(1)
  constraints.push(
    `${sum([[1, h], ...minus])} >= ${shift}`,
    `${sum([
      [1, h],
      [`-${upper}`, a],
    ])} <= 0`,
    `${sum([[1, h], ...minus, [lower, a]])} <= ${shift === 0 ? lower : exactDecimal(add(fromNumber(Number(lower)), fromNumber(shift)))}`,
  )
  binaries.push(a)
  return h
}
