/** Certificates against two other ways to the same answer: F1's inequalities, and the forward pass at many points. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, certificate, distance, type Shape } from '../../src/engine/ask/robustness.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { ExactNetwork } from '../../src/engine/check/exact-forward.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import type { Coordinates } from '../../src/engine/exact/forms.ts'
import { pointOf } from '../../src/engine/exact/point.ts'
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import { readNetwork } from '../../src/network/read.ts'
import { mixedNetworks, networks } from './networks.ts'

const read = (name: string): Complex =>
  buildComplex(readNetwork(readFileSync(new URL(`../../content/networks/${name}.json`, import.meta.url), 'utf8'), name))

const shapes: readonly Shape[] = ['square', 'diamond']
const claims: readonly Claim[] = ['units', 'sign']

/** What must not change. */
function witness(exact: ExactNetwork, claim: Claim, at: Coordinates): string {
  const { pattern, output } = exact.at(pointOf(at))
  return claim === 'units' ? pattern.join('|') : (output[0] ?? 0n) > 0n ? '+' : '-'
}

const between = (from: number, to: number, share: number): Rational => {
  const [a, b] = [fromNumber(from), fromNumber(to)]
  return add(a, multiply(subtract(b, a), rational(share, 24)))
}

const shares = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 2 })

describe('of the picture’s network', () => {
  const complex = read('bent')
  const point = [rational(1, 2), rational(-1, 2)]
  it.each([
    // −2x + 2y + 1 ≤ 0 is 1 away from 0 here: 1/4 in a square, 1/2 in a diamond, where −2x + 3y + 4 > 0 is as near.
    ['square', '1/4', [{ layer: 2, unit: 2 }]],
    ['diamond', '1/2', [{ layer: 2, unit: 1 }]],
  ] as const)('in a %s every unit stays as it is for %s', (shape, radius, units) => {
    const found = certificate(complex, point, shape, 'units')
    expect(toText(found.radius ?? ZERO)).toBe(radius)
    expect(found.units).toEqual(units)
  })
})

it('is the least of (normal · p + offset) over the dual norm, as far as the window goes', () => {
  fc.assert(
    fc.property(networks, shares, fc.constantFrom(...shapes), (network, share, shape) => {
      const complex = buildComplex(network)
      const point = network.box.map(([from, to], axis) => between(from, to, share[axis] ?? 0))
      const layer = complex.levels.length - 1
      const cell = complex.cellOf(layer, point)
      fc.pre(cell >= 0)
      const exits = complex.inequalities(layer, cell).flatMap(({ normal, offset }) => {
        const sizes = normal.map((entry) => (sign(entry) < 0 ? subtract(ZERO, entry) : entry))
        // The dual of the largest is the sum, and the other way round.
        const dual = sizes.reduce((a, b) => (shape === 'square' ? add(a, b) : compare(a, b) > 0 ? a : b), ZERO)
        const value = normal.reduce((sum, entry, axis) => add(sum, multiply(entry, point[axis] ?? ZERO)), offset)
        return sign(dual) === 0 ? [] : [divide(value, dual)]
      })
      const least = exits.reduce<Rational | null>((a, b) => (a && compare(a, b) <= 0 ? a : b), null)
      const { radius } = certificate(complex, point, shape, 'units')
      // Lines may be met outside the window only: then the certificate is larger, or without a limit.
      if (least === null) expect(radius).toBeNull()
      else if (radius) expect(compare(radius, least)).toBeGreaterThanOrEqual(0)
      const fits =
        least !== null &&
        network.box.every(([from, to], axis) => {
          const at = point[axis] ?? ZERO
          return compare(subtract(at, least), fromNumber(from)) > 0 && compare(add(at, least), fromNumber(to)) < 0
        })
      if (fits) expect(radius && toText(radius)).toBe(toText(least))
    }),
    { numRuns: 150 },
  )
})

it('holds at every point of a grid, and ends where something is different', () => {
  fc.assert(
    fc.property(
      fc.oneof(networks, mixedNetworks),
      shares,
      fc.constantFrom(...shapes),
      fc.constantFrom(...claims),
      (network, share, shape, claim) => {
        const complex = buildComplex(network)
        const exact = new ExactNetwork(network)
        const point = network.box.map(([from, to], axis) => between(from, to, share[axis] ?? 0))
        const here = witness(exact, claim, point)
        const { radius, at } = certificate(complex, point, shape, claim)
        const steps = Array.from({ length: 25 }, (_, step) => step)
        const grid = network.box.reduce<readonly (readonly number[])[]>(
          (places) => places.flatMap((place) => steps.map((step) => [...place, step])),
          [[]],
        )
        for (const place of grid) {
          const other = network.box.map(([from, to], axis) => between(from, to, place[axis] ?? 0))
          if (radius && compare(distance(shape, point, other), radius) >= 0) continue
          expect(witness(exact, claim, other)).toBe(here)
        }
        expect(at === null).toBe(radius === null)
        if (!at || !radius) return
        expect(toText(distance(shape, point, at))).toBe(toText(radius))
        expect(differsBeside(network.box, exact, claim, at, here)).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})

/** At the place, or right beside it inside the window, in one of many directions. */
function differsBeside(
  box: readonly (readonly [number, number])[],
  exact: ExactNetwork,
  claim: Claim,
  at: Coordinates,
  here: string,
): boolean {
  if (witness(exact, claim, at) !== here) return true
  const tiny = rational(1n, 10n ** 60n)
  for (let a = -24; a <= 24; a += 1) {
    for (const b of box.length === 1 ? [0] : [-997, -24, -11, -5, -2, -1, 0, 1, 2, 5, 11, 24, 997]) {
      for (const [dx, dy] of [
        [a, b],
        [b, a],
      ] as const) {
        const beside = at.map((value, axis) => add(value, multiply(tiny, rational(axis === 0 ? dx : dy))))
        const inside = box.every(
          ([from, to], axis) =>
            compare(beside[axis] ?? ZERO, fromNumber(from)) >= 0 && compare(beside[axis] ?? ZERO, fromNumber(to)) <= 0,
        )
        if (inside && witness(exact, claim, beside) !== here) return true
      }
    }
  }
  return false
}
