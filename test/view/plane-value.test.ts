import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { type Pixel, toDomain } from '../../src/view/draw/frame.ts'
import type { ValueDrawing } from '../../src/view/draw/plane-scene.ts'
import { planeFrame, planeScene } from '../../src/view/plane/plane.ts'
import { valueDrawing } from '../../src/view/value/value.ts'

function draw(of: Network, layer: number, show: readonly string[]) {
  const frame = planeFrame({ width: 500, height: 488, box: of.box })
  const state = { layer, point: [0.1, -2.9], select: null, show }
  return planeScene({ complex: buildComplex(of), state, hover: null, frame, value: valueDrawing })
}

const corners = (path: string): readonly Pixel[] =>
  path
    .split(/[MLZ]/)
    .filter((part) => part !== '')
    .map((part) => part.split(' ').map(Number) as unknown as Pixel)

const weight = fc.integer({ min: -3, max: 3 })
const layer = (units: number, inputs: number, activation: 'relu' | 'linear') =>
  fc.record({
    weights: fc.array(fc.array(weight, { minLength: inputs, maxLength: inputs }), {
      minLength: units,
      maxLength: units,
    }),
    bias: fc.array(weight, { minLength: units, maxLength: units }),
    activation: fc.constant(activation),
  })
const drawn = fc
  .tuple(layer(3, 2, 'relu'), layer(2, 3, 'relu'), layer(1, 2, 'linear'))
  .map((layers): Network => ({ inputs: ['x', 'y'], box: [[-3, 3], [-3, 3]], layers })) // biome-ignore format: a box

/** f at a pixel, and how much it may be off for the path's three decimals. */
function valueAt(of: Network, frame: ReturnType<typeof planeFrame>, pixel: Pixel): { f: number; slack: number } {
  const f = (x: number, y: number) => forward(of, toDomain(frame, [x, y])).output[0] ?? 0
  const [x, y] = pixel
  const here = f(x, y)
  const around = [f(x + 0.01, y), f(x - 0.01, y), f(x, y + 0.01), f(x, y - 0.01)]
  return { f: here, slack: Math.max(...around.map((each) => Math.abs(each - here))) + 1e-9 }
}

test('f is zero on the zero set, a multiple of the step on contours, and signs and region are right', () => {
  fc.assert(
    fc.property(drawn, (of) => {
      const scene = draw(of, 2, ['value', 'region'])
      const { zero, above, below, step, signs, region } = scene.value as ValueDrawing
      for (const pixel of corners(zero)) {
        const { f, slack } = valueAt(of, scene.frame, pixel)
        expect(Math.abs(f)).toBeLessThanOrEqual(slack)
      }
      for (const [path, sign] of [
        [above, 1],
        [below, -1],
      ] as const) {
        for (const pixel of corners(path)) {
          const { f, slack } = valueAt(of, scene.frame, pixel)
          const off = Math.abs(f - step * Math.round(f / step))
          expect(off).toBeLessThanOrEqual(slack)
          expect(f * sign).toBeGreaterThan(-slack)
        }
      }
      for (const { text, x, y } of signs) {
        const { f } = valueAt(of, scene.frame, [x, y - 6.5])
        expect(f > 1e-9 ? '+' : f < -1e-9 ? '−' : '0').toBe(text)
      }
      for (const pixel of corners(region)) {
        const { f, slack } = valueAt(of, scene.frame, pixel)
        expect(f).toBeGreaterThanOrEqual(-slack)
      }
    }),
    { numRuns: 60 },
  )
})

test('f is shown only when asked for, and only with the last layer', () => {
  const of: Network = {
    inputs: ['x', 'y'],
    box: [[-3, 3], [-3, 3]], // biome-ignore format: a box
    layers: [
      { weights: [[1, 1]], bias: [0], activation: 'relu' },
      { weights: [[2]], bias: [-1], activation: 'linear' },
    ],
  }
  expect(draw(of, 1, []).value).toBeNull()
  expect(draw(of, 0, ['value']).value).toBeNull()
  expect(draw(of, 1, ['region']).value?.signs).toEqual([])
  const { zero, signs } = draw(of, 1, ['value']).value as ValueDrawing
  // 2(x + y) = 1 runs from (3, −5/2) to (−5/2, 3), and beyond x + y = 0 f is −1 throughout.
  expect([...corners(zero)].map((pixel) => pixel.map(Math.round))).toEqual([[448, 418], [70, 40]]) // biome-ignore format: two corners
  expect(signs.map(({ text }) => text).sort()).toEqual(['+', '−'])
})
