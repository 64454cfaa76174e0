import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { kindNamed } from '../../src/kinds/figures.ts'
import { readNetwork } from '../../src/network/read.ts'
import { panelOf } from '../../src/view/panel/panel.ts'
import { locate } from '../../src/view/state/located.ts'
import { mixedNetworks } from '../engine/networks.ts'

const rows = (kind: string, file: string, shows: readonly string[] = []) =>
  kindNamed(kind).rows(readNetwork(readFileSync(file, 'utf8'), file), shows)

test('the panel of a network has a line for each heading, unit and output; its short form two layers side by side', () => {
  expect(rows('network', 'content/networks/bent.json')).toEqual({ full: 8, short: 4 })
})

test('a folded sheet has a line for each line that is drawn on it', () => {
  expect(rows('folds', 'content/lessons/06-folding/paper.json')).toEqual({ full: 4, short: 5 })
  expect(rows('folds', 'content/networks/folded-lines.json')).toEqual({ full: 7, short: 9 })
})

test('a program has two lines a unit, whichever else is shown, and dropout two lines more than its network', () => {
  expect(rows('network', 'content/networks/bent.json', ['value', 'program'])).toEqual({ full: 11, short: 8 })
  expect(rows('dropout', 'content/networks/bent.json')).toEqual({ full: 10, short: 6 })
})

test('room is kept for every line that the whole panel has, whatever the layers do', () => {
  fc.assert(
    fc.property(mixedNetworks, (network) => {
      const complex = buildComplex(network)
      const located = locate(
        complex,
        complex.levels.length - 1,
        network.box.map(([from, to]) => (from + to) / 2),
      )
      const { layers, outputs } = panelOf(located, [])
      const lines = layers.reduce((sum, each) => sum + 1 + each.rows.length, 0) + outputs.length
      expect(kindNamed('network').rows(network, []).full).toBe(lines)
    }),
    { numRuns: 200 },
  )
})
