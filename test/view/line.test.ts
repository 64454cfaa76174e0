import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import type { Activation } from '../../src/network/activations.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { unitAt } from '../../src/view/draw/unit-at.ts'
import { intervalTokens } from '../../src/view/line/cells.ts'
import { lineFrame, lineScene, toLineDomain } from '../../src/view/line/line.ts'
import type { LineScene } from '../../src/view/line/scene.ts'
import { tokensText } from '../../src/view/text/notation.ts'

const file = 'content/networks/bump.json'
const bump = readNetwork(readFileSync(file, 'utf8'), file)

function draw(of: Network, layer: number, x: number, more: { select?: string; hover?: string } = {}): LineScene {
  const frame = lineFrame({ width: 746, height: 510, box: of.box, layers: layer })
  const state = { layer, point: [x], select: more.select ?? null, show: [] }
  return lineScene({ complex: buildComplex(of), state, hover: more.hover ?? null, frame })
}

const namesOf = (scene: LineScene, layer: number) =>
  scene.strips[layer - 1]?.names.map(({ tokens }) => tokensText(tokens))

describe('the bump at 7/2', () => {
  const scene = draw(bump, 2, 3.5)

  test('each strip names its intervals exactly', () => {
    expect(namesOf(scene, 1)).toEqual(['x < 1', '1 ≤ x ≤ 3', 'x > 3'])
    expect(namesOf(scene, 2)).toEqual(['x ≤ 0', '0 < x < 1', '1 ≤ x ≤ 3', '3 < x < 4', 'x ≥ 4'])
  })

  test('the current interval is bounded by h2 and g1 alone', () => {
    expect(scene.strips[1]?.breakpoints.filter(({ bold }) => bold !== '').map(({ name }) => name)).toEqual(['h2', 'g1'])
    expect(scene.strips[0]?.breakpoints.filter(({ bold }) => bold !== '').map(({ name }) => name)).toEqual(['h2'])
  })

  test('f is drawn, its piece over the interval too, and its value is exact', () => {
    expect(scene.graph.curves.length).toBe(1)
    expect(scene.graph.values.map(({ number }) => number.text)).toEqual(['1/2'])
    expect(scene.graph.hinges.map(({ name }) => name)).toEqual(['h1', 'h2'])
  })

  test('labels stand over their breakpoints, each as often as its unit switches', () => {
    expect(scene.labels.map(({ items }) => items[0]?.name)).toEqual(['g1', 'h1', 'h2', 'g1'])
    expect(scene.labels.map(({ x }) => Math.round(toLineDomain(scene.frame, x) * 100) / 100)).toEqual([0, 1, 3, 4])
    expect(unitAt(scene, [scene.labels[1]?.x ?? 0, 200])).toBe('h1')
  })
})

test('before the last layer f is not drawn, but the hinges of the newest are', () => {
  const scene = draw(bump, 1, 0, { select: 'h1' })
  expect(scene.graph.curves).toEqual([])
  expect(scene.graph.values).toEqual([])
  expect(scene.graph.hinges.map(({ name }) => name)).toEqual(['h1', 'h2'])
  expect(scene.handles?.handles.map(({ kind, point }) => [kind, point[0]])).toEqual([['move', 1]])
})

test('before the first layer there is one interval and nothing to measure', () => {
  const scene = draw(bump, 0, 2)
  expect([scene.strips, scene.graph.numbers, scene.labels]).toEqual([[], [], []])
})

test('an interval without a breakpoint is the window’s', () => {
  const flat: Network = { ...bump, layers: [{ weights: [[0]], bias: [-1], activation: 'relu' }] }
  expect(tokensText(intervalTokens(buildComplex(flat), 1, 0))).toBe('−1 ≤ x ≤ 5')
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
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([first, second]) => fc.tuple(layer(first, 1), layer(second, first), layer(1, second)))
  .map((layers): Network => ({ inputs: ['x'], box: [[-3, 3]], layers }))

describe('of any network', () => {
  test('f on the curve is f of the forward pass', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: -24, max: 24 }), (of, eighths) => {
        const x = eighths / 8
        const scene = draw(of, 3, x)
        const [value] = scene.graph.values
        const [output = 0] = forward(of, [x]).output
        const text = value?.number.text.replace('−', '-') ?? ''
        const [numerator = 0, denominator = 1] = text.split('/').map(Number)
        if (!text.includes('·')) expect(numerator / denominator).toBeCloseTo(output, 2)
        expect(value?.at[1]).toBeLessThanOrEqual(scene.frame.graph.top + scene.frame.graph.down + 1e-6)
      }),
      { numRuns: 80 },
    )
  })

  test('a name holds at the middle of its interval, and at no other interval’s', () => {
    fc.assert(
      fc.property(drawn, (of) => {
        const complex = buildComplex(of)
        const level = complex.levels[2]
        const middles = level?.cells.map(({ vertices }) => {
          const [a = 0, b = 0] = vertices.map((vertex) => level.vertices[vertex]?.at[0] ?? 0)
          return (a + b) / 2
        })
        for (const { index } of level?.cells ?? []) {
          const text = tokensText(intervalTokens(complex, 2, index))
          const holds = middles?.map((x) => holdsAt(text, x))
          if (holds?.length !== 1) expect(holds?.map((each, cell) => each === (cell === index))).not.toContain(false)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('ticks stand on the on side and labels apart', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: -24, max: 24 }), (of, eighths) => {
        const scene = draw(of, 2, eighths / 8)
        for (const [index, a] of scene.labels.entries()) {
          const b = scene.labels[index + 1]
          if (b) expect(b.x - a.x).toBeGreaterThan((a.across + b.across) / 2 - 30)
        }
        for (const unit of scene.strips[1]?.breakpoints ?? []) {
          for (const [px = 0] of unit.ticks
            .split('M')
            .slice(1)
            .map((part) => part.split(' ').map(Number))) {
            const others = scene.traces.filter(({ name }) => name !== unit.name)
            if (others.some(({ points }) => Math.abs((points[0]?.[0] ?? 0) - px) < 7)) continue
            const x = toLineDomain(scene.frame, px)
            if (Math.abs(x) < 3) expect(forward(of, [x]).pattern[unit.layer - 1]?.[unit.unit - 1]).toBe('1')
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})

/** Reads `1/2 < x ≤ 3`, `x > 0` as they are written. */
function holdsAt(text: string, x: number): boolean {
  const parts = text.replaceAll('≈ ', '').replaceAll('−', '-').split(' ')
  const number = (part: string): number => {
    const [numerator = 0, denominator = 1] = part.split('/').map(Number)
    return part === 'x' ? x : numerator / denominator
  }
  for (let place = 0; place + 2 < parts.length; place += 2) {
    const [left, sign, right] = [number(parts[place] ?? ''), parts[place + 1], number(parts[place + 2] ?? '')]
    const holds = { '<': left < right, '≤': left <= right, '>': left > right, '≥': left >= right }[sign ?? '']
    if (!holds) return false
  }
  return true
}

describe('the graph of a single unit', () => {
  const unit = (activation: Activation, more: object = {}): Network => ({
    inputs: ['x'],
    box: [[-2, 3]],
    layers: [{ weights: [[1], [-2]], bias: [0, 1], activation, ...more }],
  })
  /** The highest point of a drawn path, in px below the top; and how far it runs. */
  const corners = (path: string): readonly (readonly [number, number])[] =>
    [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

  test('turns at each breakpoint, and is the forward pass’s between them', () => {
    const network = unit('clip')
    const scene = draw(
      { ...network, layers: [...network.layers, { weights: [[0, 0]], bias: [2], activation: 'relu' }] },
      1,
      0,
    )
    expect(scene.graph.hinges.map(({ name }) => name)).toEqual(['h1', 'h2'])
    const [h1 = []] = scene.graph.hinges.map(({ path }) => corners(path))
    // From 0 at x = 0 to 1 at x = 1, and on at that height: measured against the unit's own first stretch.
    const [[, foot] = [0, 0], [, head] = [0, 0]] = h1
    const places = h1.map(([px, py]) => [toLineDomain(scene.frame, px), (foot - py) / (foot - head)] as const)
    expect(places.map(([x]) => x)).toEqual([0, 1, 1, 3].map((x) => expect.closeTo(x, 2)))
    for (const [x, value] of places)
      expect(value).toBeCloseTo(forward(network, [x]).activations[0]?.[0] ?? Number.NaN, 2)
  })

  test('is drawn where it begins as nothing, and of no other unit', () => {
    const drawn = (network: Network) => draw(network, 1, 0).graph.hinges.map(({ name }) => name)
    expect(drawn(unit('relu'))).toEqual(['h1', 'h2'])
    expect(drawn(unit('clip'))).toEqual(['h1', 'h2'])
    expect(drawn(unit('abs'))).toEqual([])
    expect(drawn(unit('hard-tanh'))).toEqual([])
    expect(drawn(unit('leaky-relu', { slope: 0.1 }))).toEqual([])
    expect(drawn(unit('max', { groups: [[1, 2]] }))).toEqual([])
  })
})
