/** Figures of networks with every activation: what diagram and panel say is what the forward pass says. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { describe as describeFigure } from '../../src/view/panel/describe.ts'
import { diagramOf } from '../../src/view/panel/diagram.ts'
import { diagramLayout } from '../../src/view/panel/diagram-layout.ts'
import { panelOf } from '../../src/view/panel/panel.ts'
import { planeFrame, planeScene } from '../../src/view/plane/plane.ts'
import { selectedUnit } from '../../src/view/state/keys.ts'
import { deadUnits, locate } from '../../src/view/state/located.ts'
import { figureStrings } from '../../src/view/words/english/figure.ts'
import { sideText } from '../../src/view/words/side.ts'
import { mixedNetworks } from '../engine/networks.ts'

const middle = ({ box }: Network, [a = 0, b = 0]: readonly number[]) =>
  box.map(([from, to], axis) => from + ((to - from) * (axis === 0 ? a : b)) / 16)

it('every value in the diagram is the forward pass’s', () => {
  const places = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(mixedNetworks, places, (network, at) => {
      const complex = buildComplex(network)
      const layer = complex.levels.length - 1
      const point = middle(network, at)
      const located = locate(complex, layer, point)
      const { activations } = forward(network, point)
      const size = Math.max(1, ...activations.flat().map(Math.abs))
      const labels = diagramOf(diagramLayout(network, layer), located, []).labels
      const shown = labels.flatMap(({ key, value }) => (key === null ? [] : [value]))
      const cutting = activations.filter((_, place) => network.layers[place]?.activation !== 'linear').flat()
      expect(shown).toHaveLength(cutting.length)
      for (const [place, { text, exact }] of shown.entries()) {
        const [top = '0', bottom = '1'] = text.replaceAll('−', '-').split('/')
        const value = Number(top) / Number(bottom)
        if (!exact || Number.isNaN(value)) continue
        expect(Math.abs(value - (cutting[place] ?? Number.NaN)) / size).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 150 },
  )
})

it('draws and describes each of them, a row for every inequality', () => {
  fc.assert(
    fc.property(mixedNetworks, (network) => {
      const complex = buildComplex(network)
      const layer = complex.levels.length - 1
      const point = middle(network, [5, 11])
      const located = locate(complex, layer, point)
      const dead = deadUnits(complex, layer)
      const panel = panelOf(located, dead)
      // Figures compare panels as text, so there may be no BigInt in one.
      expect(() => JSON.stringify(panel)).not.toThrow()
      expect(panel.layers.flatMap(({ rows }) => rows)).toHaveLength(located.inequalities.length)
      expect(describeFigure(located, dead).join(' ')).not.toMatch(/undefined|NaN/)
      const diagram = diagramOf(diagramLayout(network, layer), located, dead)
      expect(JSON.stringify(diagram)).not.toContain('null,null')
      if (complex.dimension === 2) {
        const frame = planeFrame({ width: 500, height: 488, box: network.box })
        const scene = planeScene({ complex, state: { layer, point, select: null, show: [] }, hover: null, frame })
        expect(JSON.stringify(scene)).not.toMatch(/NaN|undefined/)
      }
    }),
    { numRuns: 100 },
  )
})

const one = (
  layer: Partial<Network['layers'][number]> & { activation: Network['layers'][number]['activation'] },
): Network => ({
  inputs: ['x', 'y'],
  box: [
    [-3, 3],
    [-3, 3],
  ],
  layers: [
    {
      weights: [
        [1, 1],
        [1, 0],
        [0, 1],
      ],
      bias: [0, 0, 0],
      ...layer,
    },
  ],
})

it('says on which side of what a unit is', () => {
  const sides = (network: Network, point: readonly number[]) =>
    (panelOf(locate(buildComplex(network), 1, point), []).layers[0]?.rows ?? []).map(
      ({ on, side, style }) => `${style.name} ${sideText(on, side, figureStrings)}`,
    )
  expect(sides(one({ activation: 'leaky-relu', slope: 0.5 }), [1, -0.5])).toEqual(['h1 on', 'h2 on', 'h3 off'])
  expect(sides(one({ activation: 'hard-tanh' }), [2, -0.5]).slice(0, 4)).toEqual([
    'h1 above −1',
    'h1 above 1',
    'h2 above −1',
    'h2 above 1',
  ])
  expect(sides(one({ activation: 'clip' }), [2, -0.5]).slice(2)).toEqual([
    'h2 above 0',
    'h2 above 1',
    'h3 below 0',
    'h3 below 1',
  ])
  expect(sides(one({ activation: 'max', groups: [[1, 2, 3]] }), [2, -0.5])).toEqual(['h1 2 over 1', 'h1 2 over 3'])
})

it('lets a line be moved only where the bias alone moves it', () => {
  const movable = (network: Network) => selectedUnit(network, 'h1') !== null
  expect(movable(one({ activation: 'abs' }))).toBe(true)
  expect(movable(one({ activation: 'hard-tanh' }))).toBe(false)
  expect(movable(one({ activation: 'max', groups: [[1, 2, 3]] }))).toBe(false)
})
