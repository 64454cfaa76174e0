/** The content's random networks are what the script makes of their seeds. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readNetwork } from '../../src/network/read.ts'
import { randomNetworkFile } from '../../src/scripts/bench/random-network-file.ts'

const networkIn = (name: string) => {
  const path = new URL(`../../content/networks/${name}.json`, import.meta.url)
  return readNetwork(readFileSync(path, 'utf8'), name)
}

describe('a random network file', () => {
  it.each([
    ['random-4-4-1', 1, [4, 4], 10],
    ['random-4-4-2', 2, [4, 4], 10],
    ['random-8-8-1', 1, [8, 8], 10],
    ['random-8-8-2', 2, [8, 8], 10],
    ['random-32-32-32', 1, [32, 32, 32], 1],
  ] as const)('%s is made from its seed', (name, seed, widths, half) => {
    const { layers, box, inputs } = readNetwork(randomNetworkFile(seed, widths, half), name)
    const kept = networkIn(name)
    expect({ layers, box, inputs }).toEqual({ layers: kept.layers, box: kept.box, inputs: kept.inputs })
  })
})
