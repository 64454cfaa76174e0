import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { towards, turned } from '../../src/kinds/lp/objective.ts'
import type { Objective } from '../../src/kinds/lp/program.ts'

const DEGREE = Math.PI / 180
const angleOf = ([x, y]: Objective): number => Math.atan2(y, x)
const away = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))
const normals: readonly Objective[] = [
  [-1, 0],
  [0, -1],
  [2, 1],
  [1, 3],
]

describe('turning the objective', () => {
  test('a drag stays within 3° of the pointer, at short decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (angle) => {
        const [x, y] = towards(angle, normals)
        expect(away(angleOf([x, y]), angle)).toBeLessThanOrEqual(3 * DEGREE)
        expect([4 * x, 4 * y].every(Number.isInteger)).toBe(true)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(1)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(3)
      }),
    )
  })
  test('near an edge’s normal it is that normal', () => {
    expect(towards(angleOf([2, 1]) + 2 * DEGREE, normals)).toEqual([2, 1])
    expect(towards(45 * DEGREE, normals)).toEqual([1, 1])
    expect(towards(-90 * DEGREE, [])).toEqual([0, -1])
  })
  test('arrow keys go all the way round, never back, and stop at every normal', () => {
    for (const factor of [0.25, 1, 4]) {
      for (const sense of [1, -1] as const) {
        let objective: Objective = [1, 0]
        let turn = 0
        const seen: Objective[] = []
        for (let steps = 0; turn < 2 * Math.PI && steps < 1000; steps += 1) {
          const next = turned(objective, sense, factor, normals)
          const moved =
            sense *
            Math.atan2(Math.sin(angleOf(next) - angleOf(objective)), Math.cos(angleOf(next) - angleOf(objective)))
          expect(moved).toBeGreaterThan(0)
          expect(moved).toBeLessThanOrEqual(7.5 * DEGREE * Math.max(1, factor))
          turn += moved
          objective = next
          seen.push(next)
        }
        expect(turn).toBeGreaterThanOrEqual(2 * Math.PI)
        for (const normal of normals) expect(seen).toContainEqual(normal)
      }
    }
  })
  test('an objective of any length turns', () => {
    expect(turned([0.001, 0], 1, 1, [])[1]).toBeGreaterThan(0)
    expect(turned([300, 0], -1, 1, [])[1]).toBeLessThan(0)
  })
})
