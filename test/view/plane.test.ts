import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { inFrame, type Pixel, toDomain, toPixel } from '../../src/view/draw/frame.ts'
import type { PlaneScene } from '../../src/view/draw/plane-scene.ts'
import { unitAt } from '../../src/view/draw/unit-at.ts'
import { planeFrame, planeScene } from '../../src/view/plane/plane.ts'
import { valueDrawing } from '../../src/view/value/value.ts'

const network = (name: string): Network => {
  const file = `content/networks/${name}.json`
  return readNetwork(readFileSync(file, 'utf8'), file)
}

function draw(of: Network, layer: number, point: readonly number[], more: { select?: string; hover?: string } = {}) {
  const frame = planeFrame({ width: 500, height: 488, box: of.box })
  const state = { layer, point, select: more.select ?? null, show: [] }
  return planeScene({ complex: buildComplex(of), state, hover: more.hover ?? null, frame, value: valueDrawing })
}

/** The straight strokes of a path of M and L. */
function strokes(path: string): readonly (readonly [Pixel, Pixel])[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((part) => {
      const corners = part
        .split('L')
        .map((corner) => corner.replace('Z', '').split(' ').map(Number) as unknown as Pixel)
      return corners.slice(1).map((corner, place) => [corners[place] ?? corner, corner] as const)
    })
}

const length = ([[ax, ay], [bx, by]]: readonly [Pixel, Pixel]) => Math.hypot(bx - ax, by - ay)
const names = (scene: PlaneScene) => scene.labels.flatMap(({ items }) => items.map(({ name }) => name))

describe('the picture’s network at (1/2, −1/2)', () => {
  const scene = draw(network('bent'), 2, [0.5, -0.5], { select: 'h1' })
  const line = (name: string) => scene.lines.find((each) => each.name === name)

  test('lines have the weights of their layer; the implied one is thin; four stretches bind', () => {
    expect(scene.lines.map(({ name, width, dash }) => [name, width, dash])).toEqual([
      ['h1', 2.25, undefined],
      ['h2', 2.25, undefined],
      ['h3', 1.1, undefined],
      ['g1', 1.75, '7 4'],
      ['g2', 1.75, '7 4'],
    ])
    expect(scene.lines.filter(({ bold }) => bold !== '').map(({ name }) => name)).toEqual(['h1', 'h2', 'g1', 'g2'])
  })

  test('layer 1 is one stroke, 9 px past the frame at both ends; layer 2 bends and stops where it binds', () => {
    expect(line('h2')?.thin).toBe('M27 383.333L457 383.333')
    expect(strokes(line('h1')?.thin ?? '').length).toBe(1)
    expect(strokes(line('g1')?.thin ?? '').length).toBe(2)
    expect(strokes(line('g1')?.bold ?? '').length).toBe(1)
  })

  test('only the newest layer and the selected line have ticks', () => {
    expect(scene.lines.filter(({ ticks }) => ticks !== '').map(({ name }) => name)).toEqual(['h1', 'g1', 'g2'])
  })

  test('labels stand where the picture has them', () => {
    const { left, top } = scene.frame
    const at = scene.labels.map(({ items, x, y }) => [items[0]?.name, Math.round(x - left), Math.round(y - top)])
    expect(at.filter(([, , y]) => y === -25).map(([name]) => name)).toEqual(['h1', 'h3', 'g2'])
    expect(scene.labels.filter(({ x }) => x > left + 412).map(({ items }) => items[0]?.name)).toEqual(['h2', 'g1'])
    expect(scene.labels.flatMap(({ items }) => items.map(({ state }) => state))).toEqual('off on on on off'.split(' '))
  })

  test('a pixel finds its line, and nothing where there is none', () => {
    expect(unitAt(scene, [100, 385])).toBe('h2')
    expect(unitAt(scene, [100, 300])).toBeNull()
    expect(unitAt(scene, [100, 385], 1)).toBeNull()
  })
})

test('units that coincide share a line and stand side by side; a dead one has none', () => {
  const scene = draw(network('dead'), 1, [0.5, 0.5])
  expect(scene.lines.map(({ name, thin }) => [name, thin !== ''])).toEqual([
    ['h1', false],
    ['h2', true],
    ['h3', false],
    ['h4', false],
  ])
  expect(scene.labels.map(({ items }) => items.map(({ name }) => name).join(' '))).toEqual(['h2 h3'])
})

test('of coincident lines the one that is pointed at draws', () => {
  const scene = draw(network('dead'), 1, [0.5, 0.5], { hover: 'h3' })
  expect(scene.lines.filter(({ thin }) => thin !== '').map(({ name, width }) => [name, width])).toEqual([['h3', 3.25]])
  expect(scene.hatch?.slot).toBe(3)
})

test('three lines in one point have a ring, two have none', () => {
  expect(draw(network('tenths'), 1, [0.5, 0.5]).rings.length).toBe(1)
  expect(draw(network('bent'), 1, [0.5, -0.5]).rings.length).toBe(0)
})

test('an open cell has a » for each open side, a closed one none', () => {
  const chevrons = (scene: PlaneScene) => scene.open.split('M').length / 2
  expect(Math.floor(chevrons(draw(network('bent'), 2, [2, 0.6])))).toBe(2)
  expect(draw(network('bent'), 2, [0.5, -0.5]).open).toBe('')
})

test('a network without ReLU layers is a plain sheet', () => {
  const plain: Network = { inputs: ['x', 'y'], box: network('bent').box, layers: [] }
  const scene = draw(plain, 0, [0, 0])
  expect([scene.lines, scene.labels, scene.rings]).toEqual([[], [], []])
  expect(scene.current).not.toBe('')
})

const weight = fc.integer({ min: -3, max: 3 })
const layer = (units: number, inputs: number) =>
  fc.record({
    weights: fc.array(fc.array(weight, { minLength: inputs, maxLength: inputs }), {
      minLength: units,
      maxLength: units,
    }),
    bias: fc.array(weight, { minLength: units, maxLength: units }),
    activation: fc.constant('relu' as const),
  })
const drawn = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([first, second]) => fc.tuple(layer(first, 2), layer(second, first)))
  .map((layers): Network => ({ inputs: ['x', 'y'], box: network('bent').box, layers }))
const place = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
  .map(([x, y]) => [x / 10, y / 10])

describe('of any network', () => {
  test('no value of the scene is missing or not a number', () => {
    fc.assert(
      fc.property(drawn, place, fc.constantFrom(0, 1, 2), (of, point, layers) => {
        expect(flaws(draw(of, layers, point, { select: 'h1', hover: 'g1' }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('ticks stand on the on side', () => {
    fc.assert(
      fc.property(drawn, place, (of, point) => {
        const scene = draw(of, 2, point, { select: 'h1' })
        for (const line of scene.lines) {
          for (const [[ax, ay], [bx, by]] of strokes(line.ticks)) {
            const at = toDomain(scene.frame, [(ax + bx) / 2, (ay + by) / 2])
            const inside = at.every((value, axis) => Math.abs(value) < 3 && axis < 2)
            if (!inside || !farFromOthers(scene, line.name, [(ax + bx) / 2, (ay + by) / 2])) continue
            expect(forward(of, at).pattern[line.layer - 1]?.[line.unit - 1]).toBe('1')
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('labels don’t overlap, and every unit with a line has one', () => {
    fc.assert(
      fc.property(drawn, place, (of, point) => {
        const scene = draw(of, 2, point)
        const outside = scene.labels.filter(({ inside }) => !inside)
        for (const [index, a] of outside.entries()) {
          for (const b of outside.slice(index + 1)) {
            const apart = Math.max(Math.abs(a.x - b.x) / ((a.across + b.across) / 2 - 12), Math.abs(a.y - b.y) / 23)
            expect(apart).toBeGreaterThanOrEqual(0.99)
          }
        }
        const traced = new Set(scene.traces.map(({ name }) => name))
        expect(names(scene).sort()).toEqual([...traced].sort())
      }),
      { numRuns: 60 },
    )
  })

  test('handles keep 24 px from the corners of cells wherever the line has room for that', () => {
    fc.assert(
      fc.property(drawn, place, (of, point) => {
        const scene = draw(of, 2, point, { select: 'h1' })
        const corners = buildComplex(of).levels[2]?.vertices.map(({ at }) => toPixel(scene.frame, at)) ?? []
        const clear = (at: Pixel) => Math.min(...corners.map((corner) => length([corner, at])))
        const trace = scene.traces.find(({ name }) => name === 'h1')
        if (!trace || !scene.handles) return
        const [from = [0, 0], to = [0, 0]] = [trace.points[0], trace.points.at(-1)]
        // Where nothing on the whole line is clear by 6 px more, there was no room.
        const roomiest = Array.from({ length: 100 }, (_, step): Pixel => {
          return [from[0] + (step / 99) * (to[0] - from[0]), from[1] + (step / 99) * (to[1] - from[1])]
        }).filter((at) => inFrame(scene.frame, at))
        const [move] = scene.handles.handles
        if (move && clear(move.at) < 24) expect(Math.max(...roomiest.map(clear))).toBeLessThan(30)
      }),
      { numRuns: 80 },
    )
  })
})

/** Other lines more than a tick away: between them a tick may reach over. */
function farFromOthers(scene: PlaneScene, name: string, pixel: Pixel): boolean {
  return unitAt({ ...scene, traces: scene.traces.filter((trace) => trace.name !== name) }, pixel, 7) === null
}

/** Where a scene holds a number that is none, or a path made of one. */
function flaws(value: unknown, path = 'scene'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => flaws(inner, `${path}.${key}`))
}
