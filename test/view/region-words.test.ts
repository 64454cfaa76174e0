import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { readNetwork } from '../../src/network/read.ts'
import { regionWords } from '../../src/view/panel/region-words.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'

const hexagon = readNetwork(readFileSync('content/networks/hexagon.json', 'utf8'), 'hexagon')
const at = (bias: number) => regionWords(buildComplex(applyNetwork(hexagon, { 'bias.2.1': bias })))

test('where f is not negative, in words', () => {
  expect(at(0)).toEqual({ sentence: 'f ≥ 0 on one polygon with 3 corners.', short: 'f ≥ 0: 3 corners' })
  expect(at(0.5).sentence).toBe('f ≥ 0 on one polygon with 6 corners.')
  expect(at(40).sentence).toBe('f ≥ 0 on one polygon with 4 corners. It goes on past the frame.')
  expect(at(-1)).toEqual({ sentence: 'f < 0 in the whole window.', short: 'f ≥ 0: nowhere' })
})
