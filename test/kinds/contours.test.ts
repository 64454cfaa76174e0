/** Level sets on shapes whose area and border are known. */
import { expect, test } from 'vitest'
import { type Contour, contour, fieldOf } from '../../src/kinds/smooth/contours.ts'

const BOX = [
  [-2, 2],
  [-1, 3],
] as const

type Place = readonly [x: number, y: number]

const levelSet = (f: (x: number, y: number) => number, level = 0): Contour =>
  contour(fieldOf(f, BOX), level, (point) => point)

const loops = (path: string): readonly (readonly Place[])[] =>
  path
    .split('M')
    .slice(1)
    .map((part) =>
      part
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(' ').map(Number) as unknown as Place),
    )

/** Of filled loops; those that run the other way round are holes. */
const area = (path: string): number =>
  Math.abs(
    loops(path)
      .map((loop) =>
        loop.reduce((sum, [x, y], place) => {
          const [nx, ny] = loop[(place + 1) % loop.length] ?? [0, 0]
          return sum + (x * ny - nx * y) / 2
        }, 0),
      )
      .reduce((sum, each) => sum + each, 0),
  )

test('a disc: one closed curve of the right area, every corner on the circle', () => {
  const disc = levelSet((x, y) => 1 - x * x - (y - 1) ** 2)
  expect(area(disc.inside)).toBeCloseTo(Math.PI, 2)
  expect(disc.curve).toBe(disc.inside)
  expect(loops(disc.curve)).toHaveLength(1)
  for (const [x, y] of loops(disc.curve).flat()) expect(Math.abs(Math.hypot(x, y - 1) - 1)).toBeLessThan(2e-3)
})

test('a half-plane: the curve runs from border to border and never along it', () => {
  const half = levelSet((x, y) => x + 2 * y - 1.3)
  expect(loops(half.curve)).toHaveLength(1)
  expect(half.curve).not.toContain('Z')
  for (const [x, y] of loops(half.curve).flat()) expect(Math.abs(x + 2 * y - 1.3)).toBeLessThan(2e-3)
  const ends = [loops(half.curve)[0]?.[0], loops(half.curve)[0]?.at(-1)]
  expect(ends.map((end) => Math.abs(end?.[0] ?? 0))).toEqual([2, 2])
  // Left of it the box is cut from (−2, 1.65) to (2, −0.35): the trapezoid above has (1.35 + 3.35) / 2 · 4.
  expect(area(half.inside)).toBeCloseTo(9.4, 2)
})

test('a ring has a hole, a saddle two arms', () => {
  const ring = levelSet((x, y) => 0.25 - (Math.hypot(x, y - 1) - 1.2) ** 2)
  expect(loops(ring.curve)).toHaveLength(2)
  expect(area(ring.inside)).toBeCloseTo(Math.PI * (1.7 ** 2 - 0.7 ** 2), 1)
  const saddle = levelSet((x, y) => x * (y - 1), 0.05)
  expect(loops(saddle.curve)).toHaveLength(2)
  const joined = levelSet((x, y) => x * (y - 1), -0.05)
  expect(loops(joined.curve)).toHaveLength(2)
  expect(area(saddle.inside) + area(levelSet((x, y) => -x * (y - 1), -0.05).inside)).toBeCloseTo(16, 1)
})

test.each([1, -1])('in the square where two arms meet, the middle says whether they are one (times %i)', (turned) => {
  // The saddle is the middle of a square of the grid: its corners are inside two by two, across from each other.
  const middle = 1 / 32
  const f = (x: number, y: number): number => turned * (x - middle) * (y - 1 - middle)
  const level = middle ** 2 / 2
  // Paths are rounded as pixels are: the square is drawn large.
  const large = 1e4
  const field = fieldOf(f, BOX)
  const [apart, joined] = [level, -level].map((each) => contour(field, each, ([x, y]) => [large * x, large * y]))
  const unscaled = (path: string): readonly (readonly Place[])[] =>
    loops(path).map((loop) => loop.map(([x, y]) => [x / large, y / large]))
  if (!apart || !joined) throw new Error('two level sets were asked for')
  expect([apart, joined].map(({ inside }) => loops(inside).length)).toEqual([2, 1])
  for (const { curve } of [apart, joined]) {
    const pieces = unscaled(curve)
    expect(pieces).toHaveLength(2)
    // A branch of a hyperbola stays on its side of both asymptotes, and follows the level.
    for (const piece of pieces) {
      expect(new Set(piece.map(([x, y]) => `${x > middle} ${y > 1 + middle}`)).size).toBe(1)
    }
  }
  for (const [x, y] of unscaled(apart.curve).flat()) expect(f(x, y)).toBeCloseTo(level, 4)
  for (const [x, y] of unscaled(joined.curve).flat()) expect(f(x, y)).toBeCloseTo(-level, 4)
})

test('everywhere and nowhere', () => {
  expect(levelSet(() => 1)).toEqual({ inside: expect.stringMatching(/^M[^M]*Z$/), curve: '' })
  expect(area(levelSet(() => 1).inside)).toBeCloseTo(16, 9)
  expect(levelSet(() => -1)).toEqual({ inside: '', curve: '' })
  expect(levelSet(() => 0).curve).toBe('')
})
