import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindNamed } from '../../src/kinds/figures.ts'
import { readNetwork } from '../../src/network/read.ts'

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
