import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import type { Pixel, Point } from '../../src/view/draw/frame.ts'
import { checkKeyframe } from '../../src/view/link/key-checks.ts'
import { locate } from '../../src/view/state/located.ts'
import { covers, type SurfaceGround, surfaceGround } from '../../src/view/surface/ground.ts'
import { facetOf, patchAt, pointAt, pointUnder } from '../../src/view/surface/hand.ts'
import type { SurfaceScene } from '../../src/view/surface/scene.ts'
import { surfaceScene } from '../../src/view/surface/surface.ts'
import { onSurface, sight, type Turn } from '../../src/view/surface/surface-frame.ts'
import { surfaceWords } from '../../src/view/surface/words.ts'

const SIZE = { width: 500, height: 488, mark: 1 }
const TURNS: readonly Turn[] = [0, 1, 2, 3]

const read = (path: string): Network => readNetwork(readFileSync(path, 'utf8'), path)
const named = (name: string): Network => read(`content/networks/${name}.json`)

const groundOf = (network: Network, turn: Turn = 0): SurfaceGround =>
  surfaceGround(buildComplex(network), SIZE, turn, null)

function sceneOf(network: Network, point: readonly number[], turn: Turn = 0, select: string | null = null) {
  const ground = groundOf(network, turn)
  const located = locate(ground.complex, ground.level.layer, point)
  return surfaceScene({ ground, state: { point, select, show: [] }, hover: null, located })
}

const zeroOf = (strokes: SurfaceScene['strokes']): readonly string[] =>
  strokes.flatMap((stroke) => (stroke.class === 'value-zero' ? [stroke.d] : []))

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
const boxes = fc.constantFrom<Network['box']>(
  [
    [-3, 3],
    [-3, 3],
  ],
  [
    [0, 4],
    [-1, 1.5],
  ],
  [
    [-20, 20],
    [0, 0.3],
  ],
)
const drawn = fc
  .tuple(layer(3, 2, 'relu'), layer(3, 3, 'relu'), layer(1, 3, 'linear'), boxes)
  .map(([first, second, last, box]): Network => ({ inputs: ['x', 'y'], box, layers: [first, second, last] }))
const turns = fc.constantFrom(...TURNS)

const valueAt = (network: Network, point: Point): number => forward(network, point).output[0] ?? 0

test('every corner is as high as the forward pass says', () => {
  fc.assert(
    fc.property(drawn, turns, (network, turn) => {
      const ground = groundOf(network, turn)
      for (const { cell, corners } of ground.patches) {
        const facet = facetOf(ground, cell)
        for (const [place, vertex] of (ground.level.cells[cell]?.vertices ?? []).entries()) {
          const at = ground.level.vertices[vertex]?.at ?? [0, 0]
          const value = valueAt(network, at)
          const [x, y] = onSurface(ground.frame, at, value)
          expect(corners[place]?.[0]).toBeCloseTo(x, 6)
          expect(corners[place]?.[1]).toBeCloseTo(y, 6)
          expect(facet.slope[0] * at[0] + facet.slope[1] * at[1] + facet.offset).toBeCloseTo(value, 6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('neighbours have the same height at both ends of the edge between them', () => {
  fc.assert(
    fc.property(drawn, (network) => {
      const ground = groundOf(network)
      const { level } = ground
      const heightIn = (cell: number, [x, y]: Point): number => {
        const { slope, offset } = facetOf(ground, cell)
        return slope[0] * x + slope[1] * y + offset
      }
      for (const { from, to, left, right } of level.edges) {
        if (left < 0 || right < 0) continue
        for (const vertex of [from, to]) {
          const at = level.vertices[vertex]?.at ?? [0, 0]
          expect(heightIn(left, at)).toBeCloseTo(heightIn(right, at), 6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('of what is drawn at one pixel, the later is the nearer: nothing is painted over by what lies behind it', () => {
  let overlaps = 0
  fc.assert(
    fc.property(drawn, turns, (network, turn) => {
      const ground = groundOf(network, turn)
      const { frame, patches } = ground
      const [sx, sy] = sight(frame)
      // px along the line of sight over the base.
      const [[x0, x1], [y0, y1]] = frame.box
      const away = ([x, y]: Point): number =>
        (x * sx * frame.sides[0] ** 2) / (x1 - x0) ** 2 + (y * sy * frame.sides[1] ** 2) / (y1 - y0) ** 2
      for (let px = 20; px < SIZE.width; px += 23) {
        for (let py = 15; py < SIZE.height; py += 17) {
          const here = patches.filter(({ corners }) => covers(corners, [px, py])).sort((a, b) => a.rank - b.rank)
          for (const [place, near] of here.entries()) {
            const behind = here[place - 1]
            if (!behind) continue
            overlaps += 1
            expect(near.rank).toBeGreaterThan(behind.rank)
            const [a, b] = [behind, near].map(
              (patch) => pointUnder(frame, facetOf(ground, patch.cell), [px, py]) ?? ([0, 0] as const),
            )
            expect(away(a ?? [0, 0])).toBeGreaterThanOrEqual(away(b ?? [0, 0]) - 1e-6)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(overlaps).toBeGreaterThan(100)
})

test('lines along the line of sight, in a row, make no circle', () => {
  // 4x − 3y = c runs straight away from the reader; three of them, and one across.
  const network: Network = {
    inputs: ['x', 'y'],
    box: [[-3, 3], [-3, 3]], // biome-ignore format: a box
    layers: [
      { weights: [[0.4, -0.3], [0.4, -0.3], [0.4, -0.3], [1, 1]], bias: [0.1, 0.2, -0.3, 0.1], activation: 'relu' }, // biome-ignore format: a matrix
      { weights: [[1, -2, 1, 1]], bias: [0], activation: 'linear' },
    ],
  }
  for (const turn of TURNS) {
    const { patches, level, frame } = groundOf(network, turn)
    expect(patches).toHaveLength(8)
    const [sx, sy] = sight(frame)
    for (const { from, to, left, right } of level.edges) {
      if (left < 0 || right < 0) continue
      const [[ax, ay], [bx, by]] = [from, to].map((vertex) => level.vertices[vertex]?.at ?? [0, 0]) as [Point, Point]
      const side = (bx - ax) * sy - (by - ay) * sx
      const [far, near] = side > 0 ? [left, right] : [right, left]
      if (Math.abs(side) > 1e-6) expect(patches[near]?.rank).toBeGreaterThan(patches[far]?.rank ?? 99)
    }
  }
})

test('the point that is pointed at is drawn at the pointer, on the part of the surface that is seen', () => {
  fc.assert(
    fc.property(
      drawn,
      turns,
      fc.integer({ min: 60, max: 440 }),
      fc.integer({ min: 60, max: 430 }),
      (network, turn, x, y) => {
        // biome-ignore format: one head
        const ground = groundOf(network, turn)
        const pixel: Pixel = [x, y]
        const patch = patchAt(ground, pixel)
        const point = pointAt(ground, pixel, 0)
        const height = patch ? valueAt(network, point) : 0
        const [px, py] = onSurface(ground.frame, point, height)
        expect(px).toBeCloseTo(x, 4)
        expect(py).toBeCloseTo(y, 4)
        if (patch)
          expect(ground.patches.every((each) => each.rank <= patch.rank || !covers(each.corners, pixel))).toBe(true)
      },
    ),
    { numRuns: 80 },
  )
})

test('all of it stands in the drawing, 0.4 of the width high, however the box is turned', () => {
  for (const name of ['bent', 'box', 'vote', 'deep', 'polygon', 'slice', 'dead']) {
    for (const turn of TURNS) {
      const ground = groundOf(named(name), turn)
      for (const [x, y] of ground.pixels) {
        expect(x).toBeGreaterThan(20)
        expect(x).toBeLessThan(SIZE.width - 20)
        expect(y).toBeGreaterThan(20)
        expect(y).toBeLessThan(SIZE.height - 20)
      }
    }
  }
  const { frame, values } = groundOf(named('bent'))
  const numbers = values.map(({ value }) => value)
  const across = 0.8 * frame.sides[0] + 0.6 * frame.sides[1]
  expect((Math.max(...numbers) - Math.min(...numbers)) * frame.lift).toBeCloseTo(0.4 * across, 6)
})

test('f = 0 is where the forward pass is zero', () => {
  const flat: Network = {
    inputs: ['x', 'y'],
    box: [[-2, 2], [-2, 2]], // biome-ignore format: a box
    layers: [
      { weights: [[0, 1]], bias: [0], activation: 'relu' },
      { weights: [[1]], bias: [-1], activation: 'linear' },
    ],
  }
  const { strokes, frame } = sceneOf(flat, [0, 0])
  const corners = zeroOf(strokes).flatMap((d) => [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)]).map(([, x, y]) => [Number(x), Number(y)]) // biome-ignore format: one chain
  const ends = ([[2, 1], [-2, 1]] as const).map((end) => onSurface(frame, end, 0).map((each) => Number(each.toFixed(3)))) // biome-ignore format: two ends
  expect(corners).toEqual(ends)
})

test('where zero runs along an edge it is drawn once', () => {
  // max(0, x) − max(0, −x): zero on the line x = 0 between two cells that aren't.
  const ridge: Network = {
    inputs: ['x', 'y'],
    box: [[-2, 2], [-2, 2]], // biome-ignore format: a box
    layers: [
      { weights: [[1, 0], [-1, 0]], bias: [0, 0], activation: 'relu' }, // biome-ignore format: a matrix
      { weights: [[1, 1]], bias: [0], activation: 'linear' },
    ],
  }
  const { strokes } = sceneOf(ridge, [1, 1])
  expect(zeroOf(strokes).join('').match(/M/g)).toHaveLength(1)
})

test('what is behind a steep part is hidden, and says so', () => {
  // A wall at y = 0, and behind it a plain on the ground.
  const wall: Network = {
    inputs: ['x', 'y'],
    box: [[-2, 2], [-2, 2]], // biome-ignore format: a box
    layers: [
      { weights: [[0, 8], [0, 8], [0, 8]], bias: [2, 0, -2], activation: 'relu' }, // biome-ignore format: a matrix
      { weights: [[1, -2, 1]], bias: [0], activation: 'linear' },
    ],
  }
  expect(sceneOf(wall, [0, 0.5]).hidden).toBe(true)
  expect(sceneOf(wall, [0, 0.5], 2).hidden).toBe(false)
  expect(sceneOf(wall, [0, -1]).hidden).toBe(false)
  // On the ridge itself the point belongs to both slopes: neither hides it.
  expect(sceneOf(wall, [0, 0]).hidden).toBe(false)
})

test('the line down to the base stands before the cell over it, behind what is further away', () => {
  const { strokes, value } = sceneOf(named('bent'), [0.5, -0.5])
  const drop = strokes.findIndex((stroke) => stroke.class === 'line-drop')
  expect(strokes[drop + 1]?.class).toMatch(/^surface-cell/)
  expect(strokes.findIndex((stroke) => stroke.class === 'plane-current')).toBeGreaterThan(drop)
  expect(value.at(-1)?.text).toBe(' = 1/2')
  // Seen from below, the sheet is behind the line that hangs from it.
  const roof: Network = {
    inputs: ['x', 'y'],
    box: [[-2, 2], [-2, 2]], // biome-ignore format: a box
    layers: [{ weights: [[0, -1]], bias: [0], activation: 'relu' }],
  }
  const classes = sceneOf(roof, [0, -1]).strokes.map((stroke) => stroke.class)
  expect(classes.indexOf('line-drop')).toBeGreaterThan(classes.indexOf('plane-current'))
})

test('the surface in words', () => {
  expect(surfaceWords(groundOf(named('bent')))).toBe(
    'The surface of f over the window: lowest −1 at x = −3, y = −3 and elsewhere; highest 13 at x = 3, y = 3 and elsewhere. Its pieces join along every edge.',
  )
  expect(surfaceWords(groundOf(named('box')))).toMatch(/lowest 0 at .* and elsewhere; highest 1 at/)
  const still: Network = {
    inputs: ['x', 'y'],
    box: [[-2, 2], [-2, 2]], // biome-ignore format: a box
    layers: [{ weights: [[0, 0]], bias: [0.5], activation: 'linear' }],
  }
  expect(surfaceWords(groundOf(still))).toBe('The surface of f over the window is flat: f is 1/2 everywhere.')
  const { strokes, value } = sceneOf(still, [0, 0])
  expect(strokes.filter((stroke) => stroke.class.startsWith('surface-cell'))).toHaveLength(1)
  expect(value.at(-1)?.text).toBe(' = 1/2')
})

test('a step may ask for it, of a network with two inputs', () => {
  expect(checkKeyframe(named('bent'), { show: ['surface'], turn: 1 }, ['turn'])).toEqual([])
  expect(checkKeyframe(named('bump'), { show: ['surface'] })).toEqual([
    '“show” has "surface", which needs a network with two inputs: with one, the graph of f stands above the number line anyway.',
  ])
})
