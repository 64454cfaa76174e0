/**
 * The linear program of a network with one ReLU layer: unit i is the constraint zᵢ ≤ 0, its off side is allowed. The
 * allowed set and the optimum come from the engine without the box; the window only decides what of them is seen.
 */

import { type Answer, feasibleSet, maximise, type Optimum, tightAt } from '../../engine/ask/lp.ts'
import { boxForms, inOrder, integerRow, type Polyhedron, pointOfRay, polyhedron } from '../../engine/ask/polyhedron.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { AffineForm } from '../../engine/exact/forms.ts'
import { formValue } from '../../engine/exact/forms.ts'
import {
  add,
  compare,
  fromNumber,
  multiply,
  negate,
  type Rational,
  sign,
  toNumber,
  ZERO,
} from '../../engine/exact/rational.ts'
import type { Network } from '../../network/network.ts'
import type { Point } from '../../view/draw/frame.ts'
import type { FigureState } from '../../view/state/state.ts'
import { cuttingFileLayers } from '../../view/text/units.ts'

/** `one`: only the allowed set is lit; `all`: the ordinary picture of a layer, with every side. */
export type Keep = 'one' | 'all'

/** The coefficients of the objective, by drawn coordinate. */
export type Objective = readonly [x: number, y: number]

export function objectiveOf({ own }: Pick<FigureState, 'own'>): Objective | null {
  const value = own.objective
  if (!Array.isArray(value)) return null
  const [x, y, ...more] = value as readonly unknown[]
  return typeof x === 'number' && typeof y === 'number' && more.length === 0 ? [x, y] : null
}

export const keepOf = ({ own }: Pick<FigureState, 'own'>): Keep => (own.keep === 'all' ? 'all' : 'one')

export interface Program {
  readonly complex: Complex
  /** z of each unit: the constraint is z ≤ 0. */
  readonly constraints: readonly AffineForm[]
  readonly allowed: Polyhedron
  /** What of the allowed set lies in the window: its corners counter-clockwise; two or one if it is flat there. */
  readonly seen: readonly Point[]
}

export function programOf(complex: Complex): Program {
  const place = cuttingFileLayers(complex.network)[0] ?? 1
  const { matrix, offset } = complex.preactivations(0, 0, place)
  const constraints = matrix.map((normal, unit) => ({ normal, offset: offset[unit] ?? ZERO }))
  return {
    complex,
    constraints,
    allowed: feasibleSet(constraints, complex.dimension),
    seen: inWindow(complex.network, constraints),
  }
}

/** The part of the window where all forms are ≤ 0. */
function inWindow(network: Network, forms: readonly AffineForm[]): readonly Point[] {
  const box = network.box.map(([from, to]) => [fromNumber(from), fromNumber(to)] as const)
  return inOrder(polyhedron([...forms, ...boxForms(box)], box.length).points).map((ray) => {
    const [x = ZERO, y = ZERO] = pointOfRay(ray)
    return [toNumber(x), toNumber(y)]
  })
}

export interface Solved {
  readonly objective: Objective
  readonly answer: Answer
  /** One for each constraint: it stops the optimum. */
  readonly tight: readonly boolean[]
  /** What of the optimum lies in the window: a corner, the two ends of an edge, or nothing. */
  readonly seen: readonly Point[]
}

export function solve(program: Program, objective: Objective): Solved {
  const coefficients = objective.map(fromNumber)
  const answer = maximise(coefficients, program.allowed)
  const { constraints } = program
  if (answer.kind !== 'optimum') return { objective, answer, tight: constraints.map(() => false), seen: [] }
  // The objective is nowhere larger, so asking for at least the optimum leaves just where it is taken.
  const atLeast: AffineForm = { normal: coefficients.map(negate), offset: answer.value }
  return {
    objective,
    answer,
    tight: tightAt(answer, constraints),
    seen: inWindow(program.complex.network, [...constraints, atLeast]),
  }
}

/** Does all of the optimum lie outside the window? */
export const isOutside = ({ answer, seen }: Solved): boolean => answer.kind === 'optimum' && seen.length === 0

export function objectiveAt(objective: Objective, point: readonly Rational[]): Rational {
  return objective.reduce<Rational>(
    (sum, coefficient, axis) => add(sum, multiply(fromNumber(coefficient), point[axis] ?? ZERO)),
    ZERO,
  )
}

/** One for each constraint: is it satisfied at the point? */
export function satisfiedAt({ constraints }: Program, point: readonly Rational[]): readonly boolean[] {
  return constraints.map((form) => sign(formValue(form, point)) <= 0)
}

export type ConstraintKind = 'always' | 'never' | 'edge' | 'redundant'

/** `edge`: the allowed set has an edge (or all of itself) on its line; `redundant`: it follows from the others. */
export function constraintKinds({ constraints, allowed }: Program): readonly ConstraintKind[] {
  return constraints.map((form) => {
    if (form.normal.every((each) => sign(each) === 0)) return sign(form.offset) <= 0 ? 'always' : 'never'
    return touches(form, allowed) ? 'edge' : 'redundant'
  })
}

/** Do the line and the set share more than a single corner? (In a set of one point, that point is all there is.) */
function touches(form: AffineForm, { points, directions, lines }: Polyhedron): boolean {
  const row = integerRow(form)
  const on = (ray: readonly bigint[]): boolean => row.reduce((sum, each, at) => sum + each * (ray[at] ?? 0n), 0n) === 0n
  const corners = points.filter(on).length
  if (corners === 0) return false
  if (points.length === 1 && directions.length === 0 && lines.length === 0) return true
  return corners > 1 || [...directions, ...lines].some(on)
}

/** The optimal points of an optimum that has corners, from one end to the other. */
export function optimalEnds({ points }: Optimum): readonly (readonly Rational[])[] {
  return [...points].sort((a, b) => compare(a[0] ?? ZERO, b[0] ?? ZERO) || compare(a[1] ?? ZERO, b[1] ?? ZERO))
}
