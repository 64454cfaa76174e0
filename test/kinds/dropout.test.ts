/** Dropout: a draw is its seed's alone, and the network of a draw is the network with those units silent. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { droppedUnits, nextSeed, withDropout } from '../../src/kinds/dropout/random-draw.ts'
import { forward } from '../../src/network/forward.ts'
import { readNetwork } from '../../src/network/read.ts'

const read = (path: string) => readNetwork(readFileSync(path, 'utf8'), path)
const four = read('content/networks/four-units.json')
const bent = read('content/networks/bent.json')

test('a seed always drops the same units, 0 none, and the last layer stays', () => {
  // Written down once: a link to a draw must show it for ever.
  const draws = [0, 1, 2, 5, 7].map((seed) => (droppedUnits(four, seed)[0] ?? []).map(Number).join(''))
  expect(draws).toEqual(['0000', '0100', '0110', '0010', '1100'])
  expect(withDropout(four, 0)).toBe(four)
  for (let seed = 0; seed < 100; seed += 1) expect(droppedUnits(bent, seed).at(-1)).not.toContain(true)
})

test('about half of them are dropped, each on its own', () => {
  const seeds = Array.from({ length: 2000 }, (_, seed) => droppedUnits(four, seed + 1)[0] ?? [])
  for (const unit of [0, 1, 2, 3]) {
    const share = seeds.filter((dropped) => dropped[unit]).length / seeds.length
    expect(Math.abs(share - 1 / 2)).toBeLessThan(0.04)
  }
  expect(new Set(seeds.map(String)).size).toBe(16)
})

test('a silent unit puts out 0 and the others what they did', () => {
  for (let seed = 1; seed < 40; seed += 1) {
    const dropped = droppedUnits(four, seed)[0] ?? []
    for (const point of [
      [1.5, 0.5],
      [-2, 3],
      [0, -2],
    ]) {
      const [whole, part] = [forward(four, point), forward(withDropout(four, seed), point)]
      expect(part.activations[0]).toEqual(whole.activations[0]?.map((value, unit) => (dropped[unit] ? 0 : value)))
    }
  }
})

test('drawing again drops others', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const next = nextSeed(four, seed)
    expect(next).toBeGreaterThan(seed)
    expect(droppedUnits(four, next)).not.toEqual(droppedUnits(four, seed))
  }
  const alone = { ...four, layers: four.layers.slice(1) }
  expect(nextSeed(alone, 3)).toBe(4)
})
