/**
 * Each answer is held three ways: by a certificate that is checked here (a dual solution, Farkas multipliers, a point
 * and a direction), by enumerating every crossing of two lines, and by answers known beforehand.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, feasibleSet, maximise, tightAt } from '../../src/engine/ask/lp.ts'
import { boxForms, inOrder, pointOfRay, polyhedron } from '../../src/engine/ask/polyhedron.ts'
import type { AffineForm } from '../../src/engine/exact/forms.ts'
import { formValue } from '../../src/engine/exact/forms.ts'
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'

type Vector = readonly Rational[]
const form = (a: number, b: number, c: number): AffineForm => ({
  normal: [fromNumber(a), fromNumber(b)],
  offset: fromNumber(c),
})
/** a·x + b·y ≤ c */
const atMost = (a: number, b: number, c: number): AffineForm => form(a, b, -c)
const vector = (...values: readonly number[]): Vector => values.map(fromNumber)
const dot = (a: Vector, b: Vector): Rational =>
  a.reduce((sum, each, axis) => add(sum, multiply(each, b[axis] ?? ZERO)), ZERO)
const cross = (a: Vector, b: Vector): Rational =>
  subtract(multiply(a[0] ?? ZERO, b[1] ?? ZERO), multiply(a[1] ?? ZERO, b[0] ?? ZERO))
const answer = (objective: Vector, constraints: readonly AffineForm[]): Answer =>
  maximise(objective, feasibleSet(constraints, 2))
const shown = (result: Answer): unknown =>
  result.kind === 'optimum'
    ? {
        value: toText(result.value),
        points: result.points.map((point) => point.map(toText).join(' ')),
        ...(result.directions.length > 0 ? { directions: result.directions.map(String) } : {}),
        ...(result.lines.length > 0 ? { lines: result.lines.map(String) } : {}),
      }
    : result.kind === 'unbounded'
      ? `unbounded ${result.direction}`
      : result.kind

const quadrant = [form(-1, 0, 0), form(0, -1, 0)]
const kitchen = [...quadrant, atMost(1, 1, 4), atMost(1, 3, 6), atMost(2, 1, 7)]

describe('known answers', () => {
  test('the optimum sits at a corner', () => {
    expect(shown(answer(vector(3, 2), kitchen))).toEqual({ value: '11', points: ['3 1'] })
    expect(shown(answer(vector(1, 4), kitchen))).toEqual({ value: '8', points: ['0 2'] })
    expect(shown(answer(vector(-1, -1), kitchen))).toEqual({ value: '0', points: ['0 0'] })
  })
  test('an objective square to an edge ties along it', () => {
    expect(shown(answer(vector(1, 1), kitchen))).toEqual({ value: '4', points: ['3 1'] })
    expect(shown(answer(vector(2, 1), kitchen))).toEqual({ value: '7', points: ['3 1', '7/2 0'] })
    expect(shown(answer(vector(0, -1), kitchen))).toEqual({ value: '0', points: ['0 0', '7/2 0'] })
  })
  test('empty, unbounded, and an optimal edge that goes on for ever', () => {
    expect(shown(answer(vector(1, 1), [...quadrant, atMost(1, 1, -1)]))).toBe('infeasible')
    expect(shown(answer(vector(1, 1), [...quadrant, atMost(-1, 1, 1)]))).toBe('unbounded 1,1')
    expect(shown(answer(vector(0, 1), [...quadrant, atMost(0, 1, 2)]))).toEqual({
      value: '2',
      points: ['0 2'],
      directions: ['1,0'],
    })
    expect(shown(answer(vector(0, 1), [atMost(0, 1, 2)]))).toMatchObject({ value: '2', lines: ['1,0'] })
  })
  test('constant and repeated constraints, no constraint, no objective', () => {
    expect(shown(answer(vector(1, 0), [...kitchen, form(0, 0, 1)]))).toBe('infeasible')
    expect(shown(answer(vector(3, 2), [...kitchen, form(0, 0, 0), ...kitchen]))).toEqual({
      value: '11',
      points: ['3 1'],
    })
    expect(shown(answer(vector(0, 0), kitchen))).toMatchObject({ value: '0' })
    expect(answer(vector(0, 0), kitchen)).toHaveProperty('points.length', 4)
    expect(shown(answer(vector(1, 0), []))).toBe('unbounded 1,0')
  })
  test('a single allowed point, and an allowed segment', () => {
    const point = [atMost(1, 0, 1), form(-1, 0, 1), atMost(0, 1, 2), form(0, -1, 2)]
    expect(shown(answer(vector(5, -3), point))).toEqual({ value: '-1', points: ['1 2'] })
    const segment = [atMost(1, 1, 1), form(-1, -1, 1), ...quadrant]
    expect(shown(answer(vector(1, 0), segment))).toEqual({ value: '1', points: ['1 0'] })
  })
  test('tenths meet as they do on paper', () => {
    const constraints = [atMost(1, 0, 0.1), atMost(0, 1, 0.2), atMost(1, 1, 0.3)]
    expect(feasibleSet(constraints, 2).points).toHaveLength(1)
    expect(tightAt(optimum(answer(vector(1, 1), constraints)), constraints)).toEqual([true, true, true])
  })
  test('in one dimension and in three', () => {
    const interval = [
      { normal: vector(2), offset: fromNumber(-3) },
      { normal: vector(-1), offset: fromNumber(-1) },
    ]
    expect(shown(maximise(vector(1), feasibleSet(interval, 1)))).toEqual({ value: '3/2', points: ['3/2'] })
    const cube = boxForms([0, 1, 2].map(() => [fromNumber(-1), fromNumber(1)] as const))
    expect(polyhedron(cube, 3).points).toHaveLength(8)
    const octahedron = [-1, 1].flatMap((a) =>
      [-1, 1].flatMap((b) => [-1, 1].map((c) => ({ normal: vector(a, b, c), offset: fromNumber(-1) }))),
    )
    expect(polyhedron(octahedron, 3).points).toHaveLength(6)
  })
  test('corners in order', () => {
    const order = inOrder(feasibleSet(kitchen, 2).points).map((ray) => pointOfRay(ray).map(toText).join(' '))
    expect(order).toEqual(['0 0', '7/2 0', '3 1', '0 2'])
  })
})

function optimum(result: Answer) {
  if (result.kind !== 'optimum') throw new Error(`expected an optimum, found ${result.kind}`)
  return result
}

/** All points where two of the lines cross, or the point of a line nearest to 0: the corners, or one point of each face. */
function candidates(constraints: readonly AffineForm[]): readonly Vector[] {
  const lines = constraints.filter(({ normal }) => normal.some((each) => sign(each) !== 0))
  const feet = lines.map(({ normal, offset }) =>
    normal.map((each) => divide(multiply(negate(each), offset), dot(normal, normal))),
  )
  const crossings = lines.flatMap((one, place) =>
    lines.slice(place + 1).flatMap((other) => {
      const [[a = ZERO, b = ZERO], [c = ZERO, d = ZERO]] = [one.normal, other.normal]
      const determinant = cross(one.normal, other.normal)
      if (sign(determinant) === 0) return []
      const x = subtract(multiply(b, other.offset), multiply(d, one.offset))
      const y = subtract(multiply(c, one.offset), multiply(a, other.offset))
      return [[divide(x, determinant), divide(y, determinant)]]
    }),
  )
  return [vector(0, 0), ...feet, ...crossings].filter((at) =>
    constraints.every((each) => sign(formValue(each, at)) <= 0),
  )
}

/** Non-negative multipliers y of at most two normals with Σ y aᵢ = target; by size of the offset they give. */
function multipliers(target: Vector, constraints: readonly AffineForm[]): readonly Rational[] {
  const sums: Rational[] = sign(dot(target, target)) === 0 ? [ZERO] : []
  for (const { normal, offset } of constraints) {
    const square = dot(normal, normal)
    if (sign(square) === 0 || sign(cross(normal, target)) !== 0) continue
    const y = divide(dot(normal, target), square)
    if (sign(y) >= 0) sums.push(multiply(y, negate(offset)))
  }
  for (const [place, one] of constraints.entries()) {
    for (const other of constraints.slice(place + 1)) {
      const determinant = cross(one.normal, other.normal)
      if (sign(determinant) === 0) continue
      const y = divide(cross(target, other.normal), determinant)
      const z = divide(cross(one.normal, target), determinant)
      if (sign(y) >= 0 && sign(z) >= 0) sums.push(negate(add(multiply(y, one.offset), multiply(z, other.offset))))
    }
  }
  return sums
}

/** Helly: an empty intersection of half-planes in the plane has an empty one of at most three of them. */
function isCertainlyEmpty(constraints: readonly AffineForm[]): boolean {
  if (constraints.some((each) => each.normal.every((n) => sign(n) === 0) && sign(each.offset) > 0)) return true
  // Farkas: Σ y aᵢ = 0 with Σ y bᵢ > 0; −aⱼ as a sum of at most two others.
  return constraints.some((each, place) =>
    multipliers(
      each.normal.map(negate),
      constraints.filter((_, other) => other !== place),
    ).some((sum) => sign(subtract(each.offset, sum)) > 0),
  )
}

const small = fc.integer({ min: -3, max: 3 })
const tenths = fc.integer({ min: -20, max: 20 }).map((n) => n / 10)
const near = fc.constantFrom(0, 1, -1, 2, 1e-15, 1.000000001, -0.5)
const problem = fc.constantFrom(small, tenths, near).chain((number) =>
  fc.record({
    constraints: fc.array(
      fc.tuple(number, number, number).map(([a, b, c]) => form(a, b, c)),
      { maxLength: 7 },
    ),
    objective: fc.tuple(number, number).map(([a, b]) => vector(a, b)),
  }),
)

describe('on degenerate problems', () => {
  test('every answer has a certificate', () => {
    const seen = { infeasible: 0, unbounded: 0, optimum: 0 }
    fc.assert(
      fc.property(problem, ({ constraints, objective }) => {
        const result = answer(objective, constraints)
        seen[result.kind] += 1
        const corners = candidates(constraints)
        if (result.kind === 'infeasible') {
          expect(corners).toHaveLength(0)
          expect(isCertainlyEmpty(constraints)).toBe(true)
        } else if (result.kind === 'unbounded') {
          const direction = result.direction.map((entry) => rational(entry))
          expect(corners.length).toBeGreaterThan(0)
          expect(sign(dot(objective, direction))).toBe(1)
          for (const each of constraints) expect(sign(dot(each.normal, direction))).toBeLessThanOrEqual(0)
        } else {
          for (const point of result.points) {
            for (const each of constraints) expect(sign(formValue(each, point))).toBeLessThanOrEqual(0)
            expect(toText(dot(objective, point))).toBe(toText(result.value))
          }
          // Weak duality: any multipliers bound the value from above, so those that reach it prove it.
          const bounds = multipliers(objective, constraints)
          expect(bounds.map(toText)).toContain(toText(result.value))
          for (const bound of bounds) expect(compare(bound, result.value)).toBeGreaterThanOrEqual(0)
          const best = corners.map((corner) => dot(objective, corner)).reduce((a, b) => (compare(a, b) < 0 ? b : a))
          expect(toText(best)).toBe(toText(result.value))
        }
      }),
      { numRuns: 3000, seed: 20 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100)
  })

  test('all optimal corners are found, and no other point', () => {
    fc.assert(
      fc.property(problem, ({ constraints, objective }) => {
        const result = answer(objective, constraints)
        const { lines } = feasibleSet(constraints, 2)
        if (result.kind !== 'optimum' || lines.length > 0) return
        const corners = candidates(constraints).filter(
          (at) =>
            constraints
              .filter((each) => sign(formValue(each, at)) === 0)
              .some((one, _, tight) => tight.some((other) => sign(cross(one.normal, other.normal)) !== 0)) &&
            toText(dot(objective, at)) === toText(result.value),
        )
        const texts = (points: readonly Vector[]) => [...new Set(points.map((at) => at.map(toText).join(' ')))].sort()
        expect(texts(result.points)).toEqual(texts(corners))
        expect(result.points).toHaveLength(texts(corners).length)
      }),
      { numRuns: 2000, seed: 21 },
    )
  })

  test('the order, the scale and the repetition of constraints change nothing', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 0, max: 1e6 }), ({ constraints, objective }, seed) => {
        const turned = constraints.map((_, place) => constraints[(place + seed) % constraints.length] ?? form(0, 0, 0))
        const scaled = turned.map(({ normal, offset }, place) => {
          const factor = rational(1 + ((seed + place) % 5), 3)
          return { normal: normal.map((each) => multiply(each, factor)), offset: multiply(offset, factor) }
        })
        const plain = answer(objective, constraints)
        const other = answer(objective, [...scaled, ...turned.slice(0, 2)])
        expect(other.kind).toBe(plain.kind)
        if (plain.kind === 'optimum' && feasibleSet(constraints, 2).lines.length === 0)
          expect(shown(other)).toEqual(shown(plain))
      }),
      { numRuns: 1000, seed: 22 },
    )
  })
})
