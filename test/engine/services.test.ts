/** Level sets, regions, the network along a line, images in a hidden layer, directions to infinity. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alongLine, breakpoints } from '../../src/engine/ask/along-line.ts'
import { lastLevel, towards, vertexValues } from '../../src/engine/ask/cell-values.ts'
import { hiddenImage, unbounded } from '../../src/engine/ask/hidden-image.ts'
import { levelSet, regionAbove } from '../../src/engine/ask/levelset.ts'
import { buildComplex } from '../../src/engine/build.ts'
import { ExactNetwork } from '../../src/engine/check/exact-forward.ts'
import type { Complex } from '../../src/engine/complex/complex.ts'
import type { Coordinates } from '../../src/engine/exact/forms.ts'
import { pointOf } from '../../src/engine/exact/point.ts'
import {
  add,
  compare,
  equals,
  fromNumber,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../../src/engine/exact/rational.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { mixedNetworks, networks } from './networks.ts'

const read = (name: string): Complex =>
  buildComplex(readNetwork(readFileSync(new URL(`../fixtures/explain/${name}.json`, import.meta.url), 'utf8'), name))

const half = rational(1, 2)

function outputAt(network: Network, at: Coordinates, output = 0): Rational {
  const pass = new ExactNetwork(network).at(pointOf(at))
  return rational(pass.output[output] ?? 0n, pass.denominator)
}

const texts = (places: readonly Coordinates[]): string[] => places.map((place) => place.map(toText).join(' '))

/** Twice the area, or twice the length. */
function doubled(corners: readonly Coordinates[]): Rational {
  const [first = [], second = []] = corners
  if (first.length === 1) return multiply(rational(2), subtract(second[0] ?? ZERO, first[0] ?? ZERO))
  return corners.reduce((sum, [px = ZERO, py = ZERO], place) => {
    const [qx = ZERO, qy = ZERO] = corners[(place + 1) % corners.length] ?? []
    return add(sum, subtract(multiply(px, qy), multiply(py, qx)))
  }, ZERO)
}

const boxSize = ({ box }: Network): Rational =>
  box.reduce((product, [from, to]) => multiply(product, subtract(fromNumber(to), fromNumber(from))), ONE)

/** The network with −f for f. */
const mirrored = (network: Network): Network => {
  const outputs = network.layers.at(-1)?.bias.length ?? 1
  const weights = Array.from({ length: outputs }, (_, row) =>
    Array.from({ length: outputs }, (_each, column) => (row === column ? -1 : 0)),
  )
  return { ...network, layers: [...network.layers, { weights, bias: weights.map(() => 0), activation: 'linear' }] }
}

/** A value that some vertex has, so that level sets run through corners and whole cells. */
const levels = fc.tuple(networks, fc.nat(), fc.boolean())

function chosenLevel(complex: Complex, pick: number, between: boolean): Rational {
  const values = vertexValues(complex, 0, ZERO)
  const value = values[pick % values.length] ?? ZERO
  return between ? add(value, rational(1, 7)) : value
}

describe('the level set', () => {
  it('lies where f = c, and every edge that crosses c meets it', () => {
    fc.assert(
      fc.property(levels, ([network, pick, between]) => {
        const complex = buildComplex(network)
        const c = chosenLevel(complex, pick, between)
        const { segments, flat, points } = levelSet(complex, 0, c)
        for (const { from, to } of segments) {
          for (const at of [from, to, towards(from, to, half)]) expect(toText(outputAt(network, at))).toBe(toText(c))
        }
        for (const at of points) expect(toText(outputAt(network, at))).toBe(toText(c))
        const level = lastLevel(complex)
        const values = vertexValues(complex, 0, c)
        const ends = new Set(texts([...segments.flatMap(({ from, to }) => [from, to]), ...points]))
        const flatCorners = new Set(
          flat.flatMap(
            (cell) =>
              level.cells[cell]?.edges.flatMap((edge) => [level.edges[edge]?.from, level.edges[edge]?.to]) ?? [],
          ),
        )
        for (const [vertex, value] of values.entries()) {
          const at = level.vertices[vertex]?.exact() ?? []
          if (sign(value) === 0 && !flatCorners.has(vertex)) expect(ends).toContain(texts([at])[0])
        }
        for (const cell of flat)
          expect(complex.outputMap(cell).matrix[0]?.every((entry) => sign(entry) === 0)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('is two bent lines and no cell for the strip', () => {
    const { segments, flat, points } = levelSet(read('strip'), 0, half)
    expect(segments.map(({ cell, from, to }) => [cell, ...texts([from, to])])).toEqual([
      [1, '2 -3/2', '-3/2 2'],
      [2, '2 -1/2', '-1/2 2'],
    ])
    expect([flat, points]).toEqual([[], []])
  })

  it('holds the whole cell where f is constantly c', () => {
    const { segments, flat } = levelSet(read('strip'), 0, ZERO)
    expect(flat).toEqual([0])
    expect(segments.map(({ cell, from, to }) => [cell, ...texts([from, to])])).toEqual([[2, '2 0', '0 2']])
  })

  it('is points in one dimension', () => {
    const { segments, flat, points } = levelSet(read('bump'), 0, half)
    expect(segments.map(({ from }) => texts([from])[0])).toEqual(['7/2', '1/2'])
    expect([flat, points]).toEqual([[], []])
  })
})

describe('the region {f ≥ c}', () => {
  it('and the region {f ≤ c} make up the box, and share what is flat', () => {
    fc.assert(
      fc.property(levels, ([network, pick, between]) => {
        const complex = buildComplex(network)
        const c = chosenLevel(complex, pick, between)
        const opposite = buildComplex(mirrored(network))
        const [above, below] = [regionAbove(complex, 0, c), regionAbove(opposite, 0, negate(c))]
        const flat = levelSet(complex, 0, c).flat.reduce(
          (sum, cell) => add(sum, complex.area(complex.levels.length - 1, cell)),
          ZERO,
        )
        const total = [...above, ...below].reduce(
          (sum, { corners }) => add(sum, multiply(half, doubled(corners))),
          ZERO,
        )
        expect(toText(subtract(total, flat))).toBe(toText(boxSize(network)))
        for (const { corners } of above) {
          expect(sign(doubled(corners))).toBe(1)
          for (const corner of corners) expect(compare(outputAt(network, corner), c)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the network along a line', () => {
  const coordinate = fc.integer({ min: -9, max: 9 }).map((n) => rational(n, 4))
  it('has the values of the forward pass, and no gaps', () => {
    fc.assert(
      fc.property(
        fc.oneof(networks, mixedNetworks),
        fc.array(coordinate, { minLength: 4, maxLength: 4 }),
        (network, [a = ZERO, b = ZERO, c = ZERO, d = ZERO]) => {
          fc.pre(!(equals(a, c) && equals(b, d)))
          const complex = buildComplex(network)
          const [from, to] =
            network.inputs.length === 1
              ? [[a], [c]]
              : [
                  [a, b],
                  [c, d],
                ]
          if (network.inputs.length === 1 && equals(a, c)) return
          const pieces = alongLine(complex, from, to)
          for (const [place, { start, end, values, slopes, cell }] of pieces.entries()) {
            const before = pieces[place - 1]
            if (before) expect(toText(before.end)).toBe(toText(start))
            for (const share of [start, end, multiply(half, add(start, end))]) {
              const at = towards(from, to, share)
              const expected = values.map((value, output) =>
                toText(add(value, multiply(slopes[output] ?? ZERO, subtract(share, start)))),
              )
              expect(values.map((_, output) => toText(outputAt(network, at, output)))).toEqual(expected)
              expect(complex.cellsAt(complex.levels.length - 1, at)).toContain(cell)
            }
          }
          // Where the line is inside the box, there is a piece.
          const third = rational(1, 3)
          const inside = towards(from, to, third).every((value, axis) => {
            const [low, high] = network.box[axis] ?? [0, 0]
            return compare(value, fromNumber(low)) > 0 && compare(value, fromNumber(high)) < 0
          })
          const covered = pieces.some(({ start, end }) => compare(start, third) <= 0 && compare(end, third) >= 0)
          expect(covered || !inside).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('turns where the strip’s lines are', () => {
    const pieces = alongLine(read('strip'), [rational(-1), rational(-1)], [rational(1), rational(1)])
    expect(pieces.map(({ cell, slopes }) => [cell, ...slopes.map(toText)])).toEqual([
      [0, '0'],
      [1, '4'],
      [2, '-4'],
    ])
    expect(breakpoints(pieces).map(toText)).toEqual(['1/2', '3/4'])
  })

  it('runs along an edge in one of its cells only', () => {
    const pieces = alongLine(read('strip'), [rational(-2), rational(2)], [rational(2), rational(-2)])
    expect(pieces.map(({ cell }) => cell)).toEqual([0])
  })
})

describe('images in a hidden layer', () => {
  it('fold |x| + |y| onto one quadrant', () => {
    const complex = buildComplex({
      inputs: ['x', 'y'],
      box: [
        [-1, 1],
        [-1, 1],
      ],
      layers: [
        {
          weights: [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
          ],
          bias: [0, 0, 0, 0],
          activation: 'relu',
        },
        {
          weights: [
            [1, 1, 0, 0],
            [0, 0, 1, 1],
          ],
          bias: [0, 0],
          activation: 'linear',
        },
      ],
    })
    for (const { index } of complex.levels[1]?.cells ?? []) {
      expect(texts(hiddenImage(complex, 1, index, 2, [1, 2])).toSorted()).toEqual(['0 0', '0 1', '1 0', '1 1'])
    }
    const lowest = complex.levels[1]?.cells.find(({ pattern }) => pattern[0] === '0101')?.index ?? -1
    expect(texts(hiddenImage(complex, 1, lowest, 1, [1, 3]))).toEqual(['0 0', '0 0', '0 0', '0 0'])
    expect(() => hiddenImage(complex, 0, 0, 1, [1, 2])).toThrow('expected a level of at least 1')
  })
})

describe('directions to infinity', () => {
  it('of the strip: a half-plane, a strip, a half-plane', () => {
    const complex = read('strip')
    const found = [0, 1, 2].map((cell) => unbounded(complex, 1, cell))
    expect(found.map(({ lines }) => lines.length)).toEqual([1, 1, 1])
    expect(found.map(({ directions }) => directions.length)).toEqual([1, 0, 1])
  })

  it('lead out of the box and on, with the pattern kept', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const complex = buildComplex(network)
        const layer = complex.levels.length - 1
        const exact = new ExactNetwork(network)
        for (const { index, vertices, pattern } of complex.levels[layer]?.cells ?? []) {
          const { directions, lines } = unbounded(complex, layer, index)
          const corners = vertices.map((vertex) => complex.levels[layer]?.vertices[vertex]?.exact() ?? [])
          const share = rational(1, corners.length)
          const middle = (corners[0] ?? []).map((_, axis) =>
            multiply(
              share,
              corners.reduce((sum, corner) => add(sum, corner[axis] ?? ZERO), ZERO),
            ),
          )
          for (const direction of [...directions, ...lines, ...lines.map((line) => line.map((entry) => -entry))]) {
            const away = middle.map((value, axis) => add(value, rational((direction[axis] ?? 0n) * 1000n)))
            expect(exact.at(pointOf(away)).pattern).toEqual(pattern)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
