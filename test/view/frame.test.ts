import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFrame, planeFrame, toDomain, toPixel } from '../../src/view/draw/frame.ts'
import { axisTicks } from '../../src/view/draw/ticks.ts'
import { lineFrame, toLineDomain, toLinePixel } from '../../src/view/line/line-frame.ts'

const range = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([from, length]) => [from, from + length] as const)
const spec = fc.record({
  width: fc.integer({ min: 120, max: 3000 }),
  height: fc.integer({ min: 120, max: 3000 }),
  mark: fc.constantFrom(1, 1.25, 1.6),
  box: fc.tuple(range, range),
})
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('pixels and domain lead back to each other', () => {
  fc.assert(
    fc.property(spec, share, share, (given, s, t) => {
      const frame = planeFrame(given)
      const pixel = [frame.left + s * frame.across, frame.top + t * frame.down] as const
      const [x, y] = toPixel(frame, toDomain(frame, pixel))
      // A box far from the origin has fewer digits left: an error of a rounding of its ends, in pixels.
      const slack = (axis: 0 | 1, length: number) => {
        const [from, to] = frame.box[axis]
        return 1e-9 + (1e-15 * Math.max(Math.abs(from), Math.abs(to)) * 8 * length) / (to - from)
      }
      expect(Math.abs(x - pixel[0])).toBeLessThan(slack(0, frame.across))
      expect(Math.abs(y - pixel[1])).toBeLessThan(slack(1, frame.down))
    }),
  )
})

test('y points up: the box’s lower left corner is the frame’s', () => {
  const frame = planeFrame({ width: 500, height: 488, box: [[-3, 3], [-1, 5]] }) // biome-ignore format: a box
  expect(toPixel(frame, [-3, -1])).toEqual([36, 452])
  expect(toPixel(frame, [3, 5])).toEqual([448, 40])
  expect(inFrame(frame, [448, 40])).toBe(true)
  expect(inFrame(frame, [449, 40])).toBe(false)
})

test('the frame keeps the shape of a box up to 2 : 1 and fills the square for a longer one', () => {
  const oblong = planeFrame({ width: 488, height: 476, box: [[0, 8], [-2, 2]] }) // biome-ignore format: a box
  expect(oblong.across / oblong.down).toBeCloseTo(2)
  const long = planeFrame({ width: 488, height: 476, box: [[0, 1000], [0, 1]] }) // biome-ignore format: a box
  expect(long.across / long.down).toBeCloseTo(1)
})

test('the number line leads back too, and its bands follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 900 }), fc.integer({ min: 0, max: 4 }), share, (height, layers, s) => {
      const frame = lineFrame({ width: 640, height, box: [[-1, 5]], layers })
      expect(toLineDomain(frame, toLinePixel(frame, -1 + 6 * s))).toBeCloseTo(-1 + 6 * s, 9)
      const tops = [frame.graph, ...frame.strips].map(({ top, down }) => [top, top + down])
      const edges = [...tops.flat(), frame.axis]
      expect(edges).toEqual([...edges].sort((a, b) => a - b))
      if (height >= 300 + 60 * layers) expect(frame.axis).toBeLessThanOrEqual(height)
    }),
  )
})

test('axis numbers are round decimals, written as they are', () => {
  const texts = (from: number, to: number, gap = 72) => axisTicks(from, to, 412, gap).map(({ text }) => text)
  expect(texts(-3, 3)).toEqual(['−2', '0', '2'])
  expect(texts(-1, 1)).toEqual(['−1', '−0.5', '0', '0.5', '1'])
  expect(texts(0, 0.3)).toEqual(['0', '0.1', '0.2', '0.3'])
  expect(texts(-0.7, 0.7)).toEqual(['−0.5', '0', '0.5'])
  expect(texts(0, 1e9)).toEqual(['0', '2·10⁸', '4·10⁸', '6·10⁸', '8·10⁸', '1·10⁹'])
  expect(texts(1.05, 1.25)).toEqual(['1.05', '1.1', '1.15', '1.2', '1.25'])
})
