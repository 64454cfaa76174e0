import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { mapFromCut } from '../../src/engine/complex/stage-map.ts'
import { toNumber, ZERO } from '../../src/engine/exact/rational.ts'
import { forward } from '../../src/network/forward.ts'
import type { Network } from '../../src/network/network.ts'
import { announce, describe as words } from '../../src/view/panel/describe.ts'
import { panelOf } from '../../src/view/panel/panel.ts'
import { deadUnits, locate } from '../../src/view/state/located.ts'
import { ownForm, tokensText } from '../../src/view/text/notation.ts'

const load = (name: string): Network => JSON.parse(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'))

function rows(name: string, layer: number, point: readonly number[]): readonly string[] {
  const complex = buildComplex(load(name))
  const panel = panelOf(locate(complex, layer, point), deadUnits(complex, layer))
  return [
    ...panel.layers.flatMap((each) =>
      each.rows.map(
        ({ style, on, formula, word }) =>
          `${style.name} ${on ? 'on' : 'off'}: ${tokensText([...formula.left, ...formula.sign, ...formula.right])}, ${word}`,
      ),
    ),
    ...panel.outputs.map(({ formula }) => `f: ${tokensText([...formula.left, ...formula.sign, ...formula.right])}`),
  ]
}

test('the panel of the picture', () => {
  expect(rows('bent', 2, [0.5, -0.5])).toEqual([
    'h1 off: 2x + y − 2 ≤ 0, binding',
    'h2 on: y + 2 > 0, binding',
    'h3 on: 2x − y + 2 > 0, implied',
    'g1 on: h₁ + 2h₂ − h₃ + 2 = −2x + 3y + 4 > 0, binding',
    'g2 off: −h₁ + h₂ − h₃ + 1 = −2x + 2y + 1 ≤ 0, binding',
    'f: g₁ − 2g₂ − 1 = −2x + 3y + 3',
  ])
  expect(rows('bump', 2, [3.5])).toEqual([
    'h1 off: 1 − x ≤ 0, implied',
    'h2 on: x − 3 > 0, binding',
    'g1 on: 1 − h₁ − h₂ = 4 − x > 0, binding',
    'f: g₁ = 4 − x',
  ])
})

test('each layer says how many cells there are up to it', () => {
  const cells = (name: string, layer: number, point: readonly number[]) => {
    const complex = buildComplex(load(name))
    return panelOf(locate(complex, layer, point), deadUnits(complex, layer)).layers.map((each) => each.cells)
  }
  expect(cells('bent', 2, [0.5, -0.5])).toEqual([7, 13])
  expect(cells('bent', 1, [0.5, -0.5])).toEqual([7])
  expect(cells('bump', 2, [3.5])).toEqual([3, 5])
})

test('dead, beyond the frame, and layers that are not reached', () => {
  expect(rows('dead', 1, [0.5, 0.5])).toEqual([
    'h1 off: −1 ≤ 0, dead',
    'h2 on: x + y > 0, binding',
    'h3 on: 2x + 2y > 0, binding',
    'h4 off: x − 4 ≤ 0, beyond',
  ])
  expect(rows('bent', 0, [0, 0])).toEqual([])
})

test('a unit whose line is the side of the box is off everywhere in it, but not dead', () => {
  const complex = buildComplex(load('slice'))
  expect(deadUnits(complex, 2)).toEqual([])
})

test('linear layers between are multiplied in: g₁ in terms of h is the forward pass', () => {
  const slice = load('slice')
  const map = mapFromCut(slice, 3)
  const { activations, preactivations } = forward(slice, [0.3, -0.4])
  const sum = (map?.matrix[0] ?? []).reduce(
    (total, weight, unit) => total + toNumber(weight) * (activations[0]?.[unit] ?? 0),
    toNumber(map?.offset[0] ?? ZERO),
  )
  expect(sum).toBeCloseTo(preactivations[2]?.[0] ?? Number.NaN, 12)
})

test('what the panel says holds at the point, on the border and off it', () => {
  const networks = ['bent', 'dead', 'slice', 'tenths'].map((name) => buildComplex(load(name)))
  const coordinate = fc.integer({ min: -20, max: 20 }).map((n) => n / 20)
  fc.assert(
    fc.property(fc.constantFrom(...networks), coordinate, coordinate, (complex, x, y) => {
      const located = locate(complex, complex.levels.length - 1, [x, y])
      for (const each of located.inequalities) {
        const own = ownForm(each)
        const z = own.normal.reduce((sum, n, axis) => sum + toNumber(n) * (axis === 0 ? x : y), toNumber(own.offset))
        if (each.on) expect(z).toBeGreaterThanOrEqual(-1e-12)
        else expect(z).toBeLessThanOrEqual(1e-12)
      }
      for (const ref of located.border) {
        const each = located.inequalities.find(({ layer, unit }) => layer === ref.layer && unit === ref.unit)
        expect(each).toBeDefined()
      }
    }),
  )
})

test('in words, with the line that the point stands on', () => {
  const complex = buildComplex(load('bent'))
  expect(words(locate(complex, 1, [1, 0]), [])).toEqual([
    'Layer 1 of 2: 7 cells in the window.',
    'The point x = 1, y = 0 is in the cell where h1 off, h2 on, h3 on.',
    'It stands on the line of h1, where its cell and the next one meet.',
    'h1 is off: 2x + y − 2 ≤ 0, binding.',
    'h2 is on: y + 2 > 0, binding.',
    'h3 is on: 2x − y + 2 > 0, binding.',
  ])
  expect(announce(locate(complex, 2, [0.5, -0.5]))).toBe('x = 1/2, y = −1/2, h1 off, h2 on, h3 on; g1 on, g2 off.')
  expect(words(locate(complex, 0, [0, 0]), [])).toEqual([
    'No layer yet: the window is one cell.',
    'The point is x = 0, y = 0.',
  ])
})
