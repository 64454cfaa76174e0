/** The walk over cells, and the relaxation of one unit, against the forward pass and against F19's formulas. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { best, cellOptimum, maximiseOutput, walk } from '../../src/engine/ask/optimum.ts'
import { gapAt, phaseOf, preactivationBounds, relaxation } from '../../src/engine/ask/relaxation.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { ExactNetwork } from '../../src/engine/check/exact-forward.ts'
import { pointOf } from '../../src/engine/exact/point.ts'
import {
  add,
  compare,
  fromNumber,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import type { Network } from '../../src/network/network.ts'
import { networks } from './networks.ts'

const grid = ({ box }: Network, steps: number): readonly (readonly Rational[])[] =>
  box.reduce<readonly (readonly Rational[])[]>(
    (places, [from, to]) =>
      places.flatMap((place) =>
        Array.from({ length: steps + 1 }, (_, step) => [
          ...place,
          add(fromNumber(from), multiply(subtract(fromNumber(to), fromNumber(from)), rational(step, steps))),
        ]),
      ),
    [[]],
  )

it('is taken at its corners, and nowhere in the box is more', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const complex = buildComplex(network)
      const exact = new ExactNetwork(network)
      const value = (at: readonly Rational[]): Rational => {
        const { output, denominator } = exact.at(pointOf(at))
        return rational(output[0] ?? 0n, denominator)
      }
      const found = maximiseOutput(complex)
      expect(found.corners.length).toBeGreaterThan(0)
      for (const corner of found.corners) expect(toText(value(corner))).toBe(toText(found.value))
      for (const at of grid(network, 12)) expect(compare(value(at), found.value)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 150 },
  )
})

it('walks every cell once, each over an edge of an earlier one', () => {
  fc.assert(
    fc.property(networks, fc.nat(), (network, seed) => {
      const complex = buildComplex(network)
      const last = complex.levels.at(-1)
      const cells = last?.cells ?? []
      const order = walk(complex, seed % cells.length)
      expect([...order].sort((a, b) => a - b)).toEqual(cells.map(({ index }) => index))
      for (const [place, cell] of order.entries()) {
        if (place === 0) continue
        const before = new Set(order.slice(0, place))
        const neighbours = cells[cell]?.edges.map((edge) => complex.cellAcross(last?.layer ?? 0, cell, edge)) ?? []
        expect(neighbours.some((each) => before.has(each))).toBe(true)
      }
      const walked = best(order.map((cell) => cellOptimum(complex, cell, 0)))
      expect(walked && toText(walked.value)).toBe(toText(maximiseOutput(complex).value))
    }),
    { numRuns: 80 },
  )
})

describe('the relaxation of a unit', () => {
  it('has the gap −ul/(u − l): 6/5 for l = −3, u = 2', () => {
    const relaxed = relaxation({ lower: rational(-3), upper: rational(2) })
    expect(relaxed && [relaxed.slope, relaxed.offset, relaxed.gap].map(toText)).toEqual(['2/5', '6/5', '6/5'])
  })

  it('meets relu at both bounds and is farthest from it at 0', () => {
    const size = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 60 }), (l, u, step) => {
        const bounds = { lower: rational(-l, 4), upper: rational(u, 4) }
        const gap = relaxation(bounds)?.gap ?? ZERO
        expect(toText(gapAt(bounds, ZERO))).toBe(toText(gap))
        expect([bounds.lower, bounds.upper].map((z) => sign(gapAt(bounds, z)))).toEqual([0, 0])
        const z = add(bounds.lower, multiply(subtract(bounds.upper, bounds.lower), rational(step, 60)))
        expect(sign(gapAt(bounds, z))).toBeGreaterThanOrEqual(0)
        expect(compare(gapAt(bounds, z), gap)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is not needed where a unit keeps its sign', () => {
    expect(
      [
        [-2, 0],
        [0, 3],
        [-1, 1],
      ].map(([l = 0, u = 0]) => phaseOf({ lower: rational(l), upper: rational(u) })),
    ).toEqual(['off', 'on', 'both'])
    expect(relaxation({ lower: rational(-2), upper: ZERO })).toBeNull()
  })
})

it('the bounds of every z are reached in the box and never passed', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const bounds = preactivationBounds(buildComplex(network))
      const exact = new ExactNetwork(network)
      for (const at of grid(network, 8)) {
        for (const [layer, { values, denominator }] of exact.at(pointOf(at)).preactivations.entries()) {
          for (const [unit, z] of values.entries()) {
            const range = bounds[layer]?.[unit]
            const value = rational(z, denominator)
            expect(range && compare(range.lower, value) <= 0 && compare(value, range.upper) <= 0).toBe(true)
          }
        }
      }
    }),
    { numRuns: 80 },
  )
})
