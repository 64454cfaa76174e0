import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { type Diagram, diagramOf } from '../../src/view/panel/diagram.ts'
import { DIAGRAM_WIDTH, diagramLayout, wirePlaces, wireWidth } from '../../src/view/panel/diagram-layout.ts'
import { deadUnits, locate } from '../../src/view/state/located.ts'
import { nameText } from '../../src/view/text/notation.ts'

const load = (name: string): Network => JSON.parse(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'))

function diagram(network: Network, layer: number, point: readonly number[]): Diagram {
  const complex = buildComplex(network)
  return diagramOf(diagramLayout(network, layer), locate(complex, layer, point), deadUnits(complex, layer))
}

const said = ({ labels }: Diagram) => labels.map(({ name, value }) => `${nameText(name)} ${value.text}`)

test('values are the forward pass at the point, marks say on and off', () => {
  const bent = diagram(load('bent'), 2, [0.5, -0.5])
  expect(said(bent)).toEqual(['x 1/2', 'y −1/2', 'h₁ 0', 'h₂ 3/2', 'h₃ 7/2', 'g₁ 3/2', 'g₂ 0', 'f 1/2'])
  expect(bent.marks.map(({ key, state }) => `${key} ${state}`)).toEqual(['h1 off', 'h2 on', 'h3 on', 'g1 on', 'g2 off'])
  expect(bent.wires.filter((wire) => wire.off)).toHaveLength(3)
})

test('layers that are not reached are absent, and nothing moves when they come', () => {
  const network = load('bent')
  expect(said(diagram(network, 0, [0, 0]))).toEqual(['x 0', 'y 0'])
  const one = diagram(network, 1, [0, 0])
  const two = diagram(network, 2, [0, 0])
  expect(one.marks).toEqual(two.marks.slice(0, 3))
  expect(one.height).toBe(two.height)
})

test('a dead unit is struck through, a weight of zero has no wire', () => {
  const dead = diagram(load('dead'), 2, [0.5, 0.5])
  expect(dead.marks.map(({ state }) => state)).toEqual(['dead', 'on', 'on', 'off', 'off'])
  expect(dead.wires).toHaveLength(5 + 4 + 1)
})

test('a slice and a linear layer are dots on the way', () => {
  const slice = diagram(load('slice'), 2, [0.1, 0.2])
  expect(slice.dots).toHaveLength(3 + 2)
  const { output } = forward(load('slice'), [0.1, 0.2])
  expect(said(slice).at(-1)).toBe('f 2.1')
  expect(output[0]).toBeCloseTo(2.1)
})

test('wires are .6 + .55·|w| px, at most 4', () => {
  expect([0.5, -2, 10].map(wireWidth)).toEqual([0.875, 1.7000000000000002, 4])
})

describe('numbers on the wires', () => {
  const wide = (units: number): Network => ({
    inputs: ['x', 'y'],
    box: [
      [-1, 1],
      [-1, 1],
    ],
    layers: [
      {
        weights: Array.from({ length: units }, (_, unit) => [1.25, unit - 1.5]),
        bias: Array.from({ length: units }, () => 0),
        activation: 'relu',
      },
      { weights: [Array.from({ length: units }, () => 1)], bias: [0], activation: 'linear' },
    ],
  })

  test.each([2, 3, 4, 5])('of %i units stay apart and inside', (units) => {
    const places = wirePlaces(diagramLayout(wide(units), 1)).flatMap(({ label, text }) =>
      label ? [{ label, text }] : [],
    )
    expect(places.length).toBeGreaterThan(units)
    for (const [place, { label, text }] of places.entries()) {
      expect(label[0]).toBeGreaterThan(0)
      expect(label[0]).toBeLessThan(DIAGRAM_WIDTH)
      for (const other of places.slice(place + 1)) {
        const apart = Math.abs(label[0] - other.label[0]) >= 3 * (text.length + other.text.length)
        expect(apart || Math.abs(label[1] - other.label[1]) >= 12).toBe(true)
      }
    }
  })

  test('are left out over five units, and names come on pointing only', () => {
    const { wires, labels } = diagram(wide(6), 1, [0.5, 0.5])
    expect(wires.every((wire) => wire.label === null)).toBe(true)
    expect(labels.filter((label) => label.pointed)).toHaveLength(6)
  })
})
