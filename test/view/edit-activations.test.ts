/** Lines are moved and measured after layers of every activation as the forward pass has them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forward } from '../../src/network/forward.ts'
import type { Layer, Network, UnitRef } from '../../src/network/network.ts'
import { gradientAt, moveLine, stepLine } from '../../src/view/edit/edit.ts'
import { formOf, rowPatch, setParameter } from '../../src/view/edit/typed.ts'
import { selectedUnit } from '../../src/view/state/keys.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'
import { cuttingFileLayers, plainName, unitsOf } from '../../src/view/text/units.ts'
import { mixedNetworks } from '../engine/networks.ts'

const zOf = (network: Network, { layer, unit }: UnitRef, point: readonly number[]): number =>
  forward(network, point).preactivations[(cuttingFileLayers(network)[layer - 1] ?? 1) - 1]?.[unit - 1] ?? Number.NaN

const near = (point: readonly number[], axis: number, by: number): readonly number[] =>
  point.map((value, place) => (place === axis ? value + by : value))

const folded: Network = {
  inputs: ['x', 'y'],
  box: [
    [-3, 3],
    [-3, 3],
  ],
  layers: [
    {
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0],
      activation: 'abs',
    },
    { weights: [[1, 1]], bias: [-2], activation: 'relu' },
  ],
}
const normal: Network = {
  ...folded,
  layers: [
    {
      weights: [
        [2, 0],
        [0, 1],
      ],
      bias: [0, 0],
      activation: 'linear',
      normalize: { mean: [0, 0], variance: [4, 1], scale: [1, 0.5], shift: [0, 0], epsilon: 0 },
    },
    { weights: [[1, 1]], bias: [0], activation: 'relu' },
  ],
}
const g1 = { layer: 2, unit: 1 }

describe('the gradient that moves a line', () => {
  test('turns round where an absolute value does', () => {
    expect(gradientAt(folded, g1, [-1.5, 0.5])).toEqual([-1, 1])
    expect(gradientAt(folded, g1, [1.5, 0.5])).toEqual([1, 1])
  })
  test('is scaled as batch norm scales', () => {
    expect(gradientAt(normal, { layer: 1, unit: 1 }, [0, 0])).toEqual([1, 0.5])
  })
  test('is the forward pass’s, after layers of any kind', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(mixedNetworks, share, share, fc.nat(40), (network, a, b, choice) => {
        const units = unitsOf(network).filter((ref) => selectedUnit(network, plainName(ref)) !== null)
        const ref = units[choice % Math.max(1, units.length)]
        fc.pre(ref !== undefined)
        const point = network.box.map(([from, to], axis) => from + (to - from) * (axis === 0 ? a : b))
        const gradient = gradientAt(network, ref, point)
        for (const axis of point.keys()) {
          const h = 1e-4
          const [left, right] = [near(point, axis, -h), near(point, axis, h)]
          // Over a breakpoint a difference says nothing of a slope.
          const own = forward(network, point).states
          fc.pre([left, right].every((each) => String(forward(network, each).states) === String(own)))
          const size = Math.max(1, ...forward(network, point).preactivations.flat().map(Math.abs))
          fc.pre(size < 1e6)
          expect((zOf(network, ref, right) - zOf(network, ref, left)) / (2 * h)).toBeCloseTo(gradient[axis] ?? 0, 4)
        }
      }),
      { numRuns: 400 },
    )
  })
})

test.each([
  [
    [-1.5, -1.5],
    [1, 0],
  ],
  [
    [-1.5, -1.5],
    [0, -1],
  ],
  [
    [1.5, -1.5],
    [1, 0],
  ],
  [
    [-0.5, 1.5],
    [0, 1],
  ],
])('an arrow moves the line at %o towards %o', (handle, direction) => {
  const { patch } = stepLine(folded, g1, handle, direction, 1)
  if (!patch) throw new Error('expected a change')
  const moved = applyNetwork(folded, patch)
  // On the ray from the handle along the arrow, the line is met later than before: z there has its old sign again.
  const far = handle.map((value, axis) => value + 0.01 * (direction[axis] ?? 0))
  const past = zOf(folded, g1, far) - zOf(folded, g1, handle)
  expect(Math.sign(zOf(moved, g1, handle) - zOf(folded, g1, handle))).toBe(-Math.sign(past))
})

test('a unit after a max layer is written in its groups, not in its units', () => {
  const network: Network = {
    ...folded,
    layers: [
      {
        weights: [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        bias: [0, 0, 1],
        activation: 'max',
        groups: [[1, 3], [2]],
      },
      { weights: [[2, -1]], bias: [1], activation: 'relu' },
    ],
  }
  expect(formOf(network, g1)).toEqual({ coefficients: [2, -1], offset: 1 })
})

/** What an inequality of the unit is written in: the drawn point, or what the units of the layer before put out there. */
const namedValues = (network: Network, { layer }: UnitRef, point: readonly number[]): readonly number[] =>
  layer === 1 ? point : (forward(network, point).activations[(cuttingFileLayers(network)[layer - 2] ?? 1) - 1] ?? [])

const formAt = (form: { coefficients: readonly number[]; offset: number }, at: readonly number[]): number =>
  form.coefficients.reduce((sum, coefficient, place) => sum + coefficient * (at[place] ?? 0), form.offset)

/** Sums whose rounding is seen through: no weights of 10²⁰ or 10⁻¹⁸. */
const isModest = ({ layers, slice }: Network): boolean =>
  [...layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]), ...(slice?.axes.flat() ?? [])].every(
    (value) => value === 0 || (Math.abs(value) >= 0.1 && Math.abs(value) <= 100),
  )

describe('a line that can be moved, in networks of every activation', () => {
  const share = fc.integer({ min: 1, max: 15 }).map((n) => n / 16)
  const cases = fc.tuple(mixedNetworks.filter(isModest), share, share, fc.nat(40)).map(([network, a, b, choice]) => {
    const units = unitsOf(network).filter((ref) => selectedUnit(network, plainName(ref)) !== null)
    const point = network.box.map(([from, to], axis) => from + (to - from) * (axis === 0 ? a : b))
    return { network, ref: units[choice % Math.max(1, units.length)], point }
  })

  test('is written in what stands before it, batch norm and residuals between included', () => {
    fc.assert(
      fc.property(cases, ({ network, ref, point }) => {
        fc.pre(ref !== undefined)
        const size = Math.max(1, ...forward(network, point).preactivations.flat().map(Math.abs))
        const written = formAt(formOf(network, ref), namedValues(network, ref, point))
        expect((written - zOf(network, ref, point)) / size).toBeCloseTo(0, 6)
      }),
      { numRuns: 400 },
    )
  })

  test('does what was typed, where any weights do it', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -3, max: 3 }), ({ network, ref, point }, step) => {
        fc.pre(ref !== undefined)
        const old = formOf(network, ref)
        const form = {
          coefficients: old.coefficients.map((each, place) => each + place + step),
          offset: old.offset + 1,
        }
        const patch = rowPatch(network, ref, form)
        fc.pre(patch !== null)
        const moved = applyNetwork(network, patch)
        const named = namedValues(network, ref, point)
        const size = Math.max(1, ...named.map(Math.abs)) * Math.max(1, ...form.coefficients.map(Math.abs))
        expect((zOf(moved, ref, point) - formAt(form, named)) / size).toBeCloseTo(0, 6)
      }),
      { numRuns: 400 },
    )
  })

  test('runs through where it was dragged, to the step that a drag snaps to', () => {
    fc.assert(
      fc.property(cases, ({ network, ref, point }) => {
        fc.pre(ref !== undefined)
        const { patch } = moveLine(network, ref, point)
        if (!patch) throw new Error('expected a change')
        const gradient = gradientAt(network, ref, point)
        const reach = Math.hypot(
          ...gradient.map((slope, axis) => slope * ((network.box[axis]?.[1] ?? 1) - (network.box[axis]?.[0] ?? 0))),
        )
        fc.pre(reach > 0)
        const before = forward(network, point).preactivations.flat()
        const rounding = 1e-9 * Math.max(1, ...before.map(Math.abs))
        expect(Math.abs(zOf(applyNetwork(network, patch), ref, point))).toBeLessThanOrEqual(reach / 32 + rounding)
      }),
      { numRuns: 300 },
    )
  })
})

test('a unit that would lose its line keeps it, and units that have none of their own may weigh nothing', () => {
  const refused = (layer: Partial<Layer> & Pick<Layer, 'activation'>): boolean => {
    const network: Network = {
      ...folded,
      layers: [
        {
          weights: [
            [1, 0],
            [0, 1],
          ],
          bias: [0, 0],
          ...layer,
        },
      ],
    }
    return setParameter(network, 'weight.1.1.1', 0).patch === null
  }
  for (const activation of ['relu', 'abs', 'hard-tanh', 'clip'] as const) expect(refused({ activation })).toBe(true)
  expect(refused({ activation: 'leaky-relu', slope: 0.5 })).toBe(true)
  expect(refused({ activation: 'linear' })).toBe(false)
  expect(refused({ activation: 'max', groups: [[1, 2]] })).toBe(false)
})
