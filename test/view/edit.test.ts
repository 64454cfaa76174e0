import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forward } from '../../src/network/forward.ts'
import type { Network, UnitRef } from '../../src/network/network.ts'
import {
  beginTurn,
  dragPoint,
  type Edit,
  gradientAt,
  moveLine,
  stepLine,
  stepPoint,
  stepTurn,
  turnLine,
} from '../../src/view/edit/edit.ts'
import { nearestRow } from '../../src/view/edit/row.ts'
import { formOf, setForm, setParameter } from '../../src/view/edit/typed.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'
import { roundStep, snap } from '../../src/view/text/decimals.ts'

const load = (name: string): Network => JSON.parse(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'))
const bent = load('bent')
const bump = load('bump')
const slice = load('slice')

const patched = (network: Network, edit: Edit): Network => {
  if (!edit.patch) throw new Error(`refused: ${edit.remark.key}`)
  return applyNetwork(network, edit.patch)
}
const zOf = (network: Network, place: number, unit: number, point: readonly number[]) =>
  forward(network, point).preactivations[place - 1]?.[unit - 1] ?? Number.NaN
const inBox = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }))

test.each([
  [6 / 64, 0.1],
  [0.05, 0.05],
  [3, 2],
  [4, 5],
  [700, 500],
  [0, 1],
])('the round step near %d is %d', (size, step) => {
  expect(roundStep(size)).toBe(step)
})

test('snapped values are short decimals', () => {
  expect(snap(0.30000000000000004, 0.1)).toBe(0.3)
  expect(Object.is(snap(-0.01, 0.1), 0)).toBe(true)
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom(0.01, 0.05, 0.2, 1), (value, step) => {
      expect(String(snap(value, step)).length).toBeLessThan(8)
    }),
  )
})

describe('the point', () => {
  test('snaps to a round step, and stops at the frame', () => {
    expect(dragPoint(bent, [0.512, -0.49])).toEqual({ patch: { point: [0.5, -0.5] }, remark: null })
    expect(dragPoint(bent, [9, 1])).toEqual({ patch: { point: [3, 1] }, remark: { key: 'leftWindow' } })
    expect(dragPoint(bump, [2.04])).toEqual({ patch: { point: [2] }, remark: null })
  })

  test('steps by a 32nd of the box, four times as far and a quarter as far', () => {
    expect(stepPoint(bent, [0.5, 0], [1, 0], 1).patch).toEqual({ point: [0.6875, 0] })
    expect(stepPoint(bent, [0.5, 0], [0, -1], 4).patch).toEqual({ point: [0.5, -0.75] })
    expect(stepPoint(bent, [0.5, 0], [-1, 0], 0.25).patch).toEqual({ point: [0.453125, 0] })
    expect(stepPoint(bent, [3, 0], [1, 0], 1).remark).toEqual({ key: 'leftWindow' })
  })
})

describe('moving a line', () => {
  const units: readonly [UnitRef, number][] = [
    [{ layer: 1, unit: 1 }, 1],
    [{ layer: 2, unit: 1 }, 2],
    [{ layer: 2, unit: 2 }, 2],
  ]
  test.each(units)('brings %o to the pointer, and changes its bias alone', (ref, place) => {
    fc.assert(
      fc.property(inBox, (target) => {
        const edit = moveLine(bent, ref, target)
        expect(Object.keys(edit.patch ?? {})).toEqual([`bias.${place}.${ref.unit}`])
        const slope = Math.hypot(...gradientAt(bent, ref, target))
        const off = Math.abs(zOf(patched(bent, edit), place, ref.unit, target))
        expect(off).toBeLessThanOrEqual(slope === 0 ? 0.1 : slope * 0.1)
      }),
    )
  })

  test('the gradient is that of the forward pass', () => {
    fc.assert(
      fc.property(inBox, ([x, y]) => {
        const ref = { layer: 2, unit: 1 }
        const [gx = 0, gy = 0] = gradientAt(bent, ref, [x, y])
        const h = 1e-7
        const before = forward(bent, [x, y]).pattern[0]
        fc.pre(before === forward(bent, [x + h, y + h]).pattern[0])
        expect(zOf(bent, 2, 1, [x + h, y + h]) - zOf(bent, 2, 1, [x, y])).toBeCloseTo((gx + gy) * h, 10)
      }),
    )
  })

  test('arrows move it their own way, whichever side is on', () => {
    const right = patched(bent, stepLine(bent, { layer: 1, unit: 1 }, [1, 0], [1, 0], 1))
    expect(zOf(right, 1, 1, [1, 0])).toBeLessThan(0)
    expect(right.layers[0]?.bias[0]).toBe(-2.5)
    const down = patched(bent, stepLine(bent, { layer: 1, unit: 3 }, [0, 2], [0, -1], 1))
    expect(zOf(down, 1, 3, [0, 2])).toBeLessThan(0)
    const along = stepLine(bent, { layer: 1, unit: 2 }, [0, -2], [1, 0], 0.25)
    expect(along.patch).toEqual({ 'bias.1.2': 1.95 })
  })
})

describe('turning a line', () => {
  test('runs through pivot and pointer, and keeps its on side with the turn', () => {
    const ref = { layer: 1, unit: 1 }
    fc.assert(
      fc.property(inBox, (target) => {
        const pivot = [1, 0]
        const turn = beginTurn(bent, ref, pivot, [0.5, 1])
        const edit = turnLine(bent, ref, turn, target)
        const far = Math.hypot(target[0] - 1, target[1])
        if (far < 0.03) return expect(edit).toEqual({ patch: null, remark: { key: 'tooClose', unit: 'h1' } })
        const turned = patched(bent, edit)
        expect(Math.abs(zOf(turned, 1, 1, pivot))).toBeLessThanOrEqual(0.011)
        expect(Math.abs(zOf(turned, 1, 1, target))).toBeLessThanOrEqual(0.05 * far + 0.02)
        for (const key of Object.values(edit.patch ?? {})) expect(String(key).length).toBeLessThan(8)
      }),
    )
    const half = patched(bent, turnLine(bent, ref, beginTurn(bent, ref, [1, 0], [0.5, 1]), [1.5, -1]))
    expect(half.layers[0]?.weights[0]).toEqual([-2, -1])
  })

  test('by the keyboard, and back', () => {
    const ref = { layer: 1, unit: 2 }
    const there = patched(bent, stepTurn(bent, ref, [0, -2], 1, 1))
    const [wx = 0, wy = 0] = there.layers[0]?.weights[1] ?? []
    expect(wx).toBeLessThan(0)
    expect(wy).toBeGreaterThan(0.9)
    expect(zOf(there, 1, 2, [0, -2])).toBeCloseTo(0, 2)
    const back = patched(there, stepTurn(there, ref, [0, -2], -1, 1))
    expect(back.layers[0]?.weights[1]?.[0]).toBeCloseTo(0, 1)
  })

  test('in a slice the drawn line turns, and the row changes least', () => {
    const ref = { layer: 1, unit: 1 }
    const turned = patched(slice, turnLine(slice, ref, beginTurn(slice, ref, [-0.5, 0], [0, -0.5]), [-0.5, 1]))
    expect(Math.abs(zOf(turned, 1, 1, [-0.5, 0]))).toBeLessThan(0.02)
    expect(Math.abs(zOf(turned, 1, 1, [-0.5, 1]))).toBeLessThan(0.1)
  })
})

describe('what is typed', () => {
  test('a number is set, but not the last weight that a line has', () => {
    expect(setParameter(bent, 'bias.2.1', 4)).toEqual({ patch: { 'bias.2.1': 4 }, remark: null })
    expect(setParameter(bent, 'weight.1.2.2', 0)).toEqual({ patch: null, remark: { key: 'noLine', unit: 'h2' } })
    expect(setParameter(bent, 'weight.3.1.1', 0).patch).toEqual({ 'weight.3.1.1': 0 })
  })

  test('an inequality is the unit’s own function, in the inputs or in the units before', () => {
    const first = setForm(bent, { layer: 1, unit: 1 }, { coefficients: [1, -1], offset: 3 })
    expect(first.patch).toEqual({ 'weight.1.1.1': 1, 'weight.1.1.2': -1, 'bias.1.1': 3 })
    const ref = { layer: 2, unit: 2 }
    const second = patched(bent, setForm(bent, ref, { coefficients: [1, 2, 0], offset: -1 }))
    expect(formOf(second, ref)).toEqual({ coefficients: [1, 2, 0], offset: -1 })
    expect(setForm(bent, ref, { coefficients: [0, 0, 0], offset: 1 }).remark).toEqual({ key: 'noLine', unit: 'g2' })
  })

  test('in a slice, and behind a linear layer, too', () => {
    for (const ref of [
      { layer: 1, unit: 2 },
      { layer: 2, unit: 1 },
    ]) {
      const count = formOf(slice, ref).coefficients.length
      const coefficients = [0.5, -2, 1].slice(0, count)
      const edit = setForm(slice, ref, { coefficients, offset: 0.25 })
      // Two linear units can't make every sum of three.
      if (ref.layer === 2) expect(edit.remark).toEqual({ key: 'noRow', unit: 'g1' })
      else expect(formOf(patched(slice, edit), ref)).toEqual({ coefficients, offset: 0.25 })
    }
    const kept = formOf(slice, { layer: 2, unit: 1 })
    const shifted = setForm(slice, { layer: 2, unit: 1 }, { ...kept, offset: kept.offset + 1 })
    expect(formOf(patched(slice, shifted), { layer: 2, unit: 1 }).offset).toBe(kept.offset + 1)
  })

  test('the nearest row is the old one if that does it', () => {
    expect(
      nearestRow(
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        [3, 2],
        [2, 1, 1],
      ),
    ).toEqual([2, 1, 1])
  })
})
