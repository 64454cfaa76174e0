import { describe, expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { fromNumber } from '../../src/engine/exact/rational.ts'
import type { Network } from '../../src/network/network.ts'
import { deadUnits, locate } from '../../src/view/state/located.ts'

const BOX = [
  [-1, 1],
  [-1, 1],
] as const

/** h1 = relu(x), h2 = relu(−x): on x = 0 both are off, and no full cell has that pattern. h3 parts above from below. */
const folded: Network = {
  inputs: ['x', 'y'],
  box: BOX,
  layers: [
    {
      weights: [
        [1, 0],
        [-1, 0],
        [0, 1],
      ],
      bias: [0, 0, 0],
      activation: 'relu',
    },
  ],
}

describe('a point that no open cell holds', () => {
  const complex = buildComplex(folded)

  test.each([
    [[0, 0.5], '011', ['h1', 'h2']],
    [[0, -0.5], '010', ['h1', 'h2']],
    [[0, 0], '010', ['h1', 'h2', 'h3']],
  ] as const)(
    '%j gets the first of the cells that touch it, %s, and stands on the lines of %j',
    (at, pattern, lines) => {
      expect(complex.cellOf(1, at.map(fromNumber))).toBe(-1)
      const { cell, border, inequalities } = locate(complex, 1, at)
      expect(complex.levels[1]?.cells[cell]?.pattern).toEqual([pattern])
      expect(complex.cellsAt(1, at.map(fromNumber))[0]).toBe(cell)
      expect(border.map(({ unit }) => `h${unit}`)).toEqual(lines)
      expect(inequalities).toHaveLength(3)
    },
  )
})

test('a point on a line is in the cell where z > 0 does not hold, and off all lines it has no border', () => {
  const complex = buildComplex(folded)
  const onOne = locate(complex, 1, [0.5, 0])
  expect(complex.levels[1]?.cells[onOne.cell]?.pattern).toEqual(['100'])
  expect(onOne.border).toEqual([{ layer: 1, unit: 3 }])
  const free = locate(complex, 1, [0.5, 0.25])
  expect(complex.levels[1]?.cells[free.cell]?.pattern).toEqual(['101'])
  expect(free.border).toEqual([])
})

test('the box itself has no inequalities', () => {
  expect(locate(buildComplex(folded), 0, [0, 0])).toMatchObject({ cell: 0, inequalities: [], border: [] })
})

test('a unit whose z is zero everywhere has no line to stand on', () => {
  const [layer] = folded.layers
  const flat = { ...folded, layers: [{ ...layer, weights: [[0, 0]], bias: [0], activation: 'relu' as const }] }
  expect(locate(buildComplex(flat), 1, [0.5, 0.5]).border).toEqual([])
})

describe('dead units', () => {
  const dead = (weights: readonly (readonly number[])[], bias: readonly number[]): readonly number[] =>
    deadUnits(buildComplex({ ...folded, layers: [{ weights, bias, activation: 'relu' }] }), 1).map(({ unit }) => unit)

  test('are off everywhere, and no line of theirs is near', () => {
    const weights = [
      [1, 0],
      [0, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ]
    // x > 0; nothing; x + y > 3 and x > 1 lie beyond the frame or on it, and could come in; x + y > −3 is always on.
    expect(dead(weights, [0, -1, -3, -1, 3])).toEqual([2])
  })

  test('are none where being off hands something on', () => {
    const abs: Network = { ...folded, layers: [{ weights: [[0, 0]], bias: [-1], activation: 'abs' }] }
    expect(deadUnits(buildComplex(abs), 1)).toEqual([])
    expect(deadUnits(buildComplex(abs), 5)).toEqual([])
  })
})
