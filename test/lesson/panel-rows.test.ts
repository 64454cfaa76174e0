import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { panelRows } from '../../src/lesson/results/panel-rows.ts'
import { readNetwork } from '../../src/network/read.ts'

const network = (file: string) => readNetwork(readFileSync(file, 'utf8'), file)

test('the panel of a network has a line for each heading, unit and output; its short form two layers side by side', () => {
  expect(panelRows(network('content/networks/bent.json'))).toEqual({ full: 8, short: 4 })
})

test('a folded sheet has a line for each line that is drawn on it', () => {
  const folds = (file: string) => panelRows(network(file), 'folds')
  expect(folds('content/lessons/06-folding/paper.json')).toEqual({ full: 4, short: 5 })
  expect(folds('content/networks/folded-lines.json')).toEqual({ full: 7, short: 9 })
})
