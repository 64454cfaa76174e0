import { readFileSync } from 'node:fs'
import { renderToString } from 'solid-js/web'
import { describe, expect, test } from 'vitest'
import { foldSteps } from '../../src/engine/ask/fold.ts'
import { buildComplex } from '../../src/engine/build.ts'
import FoldFigure from '../../src/kinds/folds/FoldFigure.tsx'
import { folds as kind } from '../../src/kinds/folds/kind.ts'
import { foldScene } from '../../src/kinds/folds/scene.ts'
import { foldedOf, foldedPoint, moveOnPacket, packetLines, stepOnPacket } from '../../src/kinds/folds/state.ts'
import { kindProps } from '../../src/kinds/kind.ts'
import type { Layer, Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { applyNetwork } from '../../src/view/state/parameters.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

const path = 'content/lessons/06-folding/paper.json'
const paper = readNetwork(readFileSync(path, 'utf8'), path)
const html = (keyframe: Keyframe): string =>
  renderToString(() => (
    <FoldFigure
      kind={kindProps(kind)}
      scene="fold"
      network={paper}
      keyframes={[{ slide: 'one', patch: keyframe, keyframe }]}
    />
  ))
const words = (page: string): string => /class="fig-description"[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
const point = [0.6875, 0.8125]
const size = { width: 320, height: 320, mark: 1 }

function sceneAt(folds: number, apart = 0, network = paper) {
  const folded = foldedOf(buildComplex(network), foldSteps(paper))
  if (!folded) throw new Error('expected a packet')
  const state = { folds, apart, draw: true }
  return foldScene({ folded, state, place: foldedPoint(folded, folds, point), hover: null, size })
}

describe('without a script, the paper shows and says its state', () => {
  test('open', () => {
    const page = html({ point, folds: 0 })
    expect(words(page)).toBe('The sheet is open. The point (11/16,\u00a013/16) lies on no other.')
    expect(page).not.toContain('fold-pencil')
  })
  test('folded twice: four sheets, three other points', () => {
    const page = html({ point, folds: 2, apart: 1 })
    expect(words(page)).toContain('The sheet has been folded 2 times; there are 4 sheets.')
    expect(words(page)).toContain('4 sheets lie on each other')
    expect(page.match(/class="fold-twin"/g)).toHaveLength(3)
  })
  test('one line on the packet, on all sixteen sheets', () => {
    const page = html({ point, folds: 4, draw: 1 })
    expect(words(page)).toContain(
      'is drawn as one line on the folded sheet; on the open sheet it is seen on 16 of 16 sheets.',
    )
    expect(page).toContain('data-handle="pencil u5_1"')
    expect(html({ point, folds: 3, draw: 1 })).not.toContain('data-handle="pencil')
  })
  test('nonsense is kept within bounds', () => {
    expect(words(html({ point, folds: 99 }))).toContain('folded 4 times')
    expect(words(html({ point, folds: -1 }))).toContain('The sheet is open.')
  })
})

describe('the drawing', () => {
  test('1, 2, 4, 8, 16 sheets, half of them face down', () => {
    for (const folds of [0, 1, 2, 3, 4]) {
      const { sheets } = sceneAt(folds).packet
      expect(sheets).toHaveLength(2 ** folds)
      expect(sheets.filter(({ turned }) => turned)).toHaveLength(folds === 0 ? 0 : 2 ** (folds - 1))
    }
  })
  test('folded flat, every sheet and every piece of the line lie in one place', () => {
    const folded = foldedOf(buildComplex(paper), foldSteps(paper))
    if (!folded) throw new Error('expected a packet')
    const corners = (path: string): string =>
      [...path.matchAll(/-?[\d.]+ -?[\d.]+/g)]
        .map(([at]) => at)
        .sort()
        .join(' ')
    const { packet } = sceneAt(4)
    const lift = (path: string, height: number): string =>
      path.replace(
        /(-?[\d.]+) (-?[\d.]+)/g,
        (_, x, y) => `${(Number(x) + height).toFixed(1)} ${(Number(y) - height).toFixed(1)}`,
      )
    const flat = packet.sheets.map(({ path }, height) => corners(lift(path, 0.8 * height)))
    expect(new Set(flat).size).toBe(1)
    const lines = packet.sheets.map((sheet, height) => corners(lift(sheet.lines[0]?.path ?? '', 0.8 * height)))
    expect(new Set(lines).size).toBe(1)
  })
  test('a half-made fold stands upright: its flap has no width', () => {
    const { sheets } = sceneAt(0.5).packet
    const widths = sheets.map(({ path }) => {
      const xs = [...path.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x))
      return Math.max(...xs) - Math.min(...xs)
    })
    expect(Math.min(...widths)).toBeLessThan(1)
  })
  test('pulled apart, all stays in the drawing', () => {
    for (const folds of [1, 2, 3, 4]) {
      const { sheets, frame } = sceneAt(folds, 1).packet
      for (const { path } of sheets) {
        for (const [, x, y] of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(frame.width)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(frame.height)
        }
      }
    }
  })
  test('a spoilt fold is drawn too', () => {
    expect(sceneAt(1, 0, applyNetwork(paper, { 'bias.1.1': 0.25 })).packet.sheets.length).toBeGreaterThan(2)
  })
})

test('the line follows a drag on the packet, and an arrow key', () => {
  const folded = foldedOf(buildComplex(paper), foldSteps(paper))
  const [line] = folded ? packetLines(folded) : []
  if (!line) throw new Error('expected a line')
  const { patch } = moveOnPacket(paper, line, [0.75, 0.875], 0.5)
  const moved = applyNetwork(paper, patch ?? {})
  const after = foldedOf(buildComplex(moved), foldSteps(paper))
  const [a = 0, b = 0, c = 0] = (after ? packetLines(after)[0] : undefined)?.form ?? []
  expect(Math.abs(a * 0.75 + b * 0.875 + c)).toBeLessThan(0.1)
  const up = stepOnPacket(paper, line, [0, 1], 1, 0.5).patch
  const down = stepOnPacket(paper, line, [0, -1], 1, 0.5).patch
  const [higher, lower] = [Number(up?.['bias.5.1']), Number(down?.['bias.5.1'])]
  expect((higher - 11) * (lower - 11)).toBeLessThan(0)
})

test('a name that has no room at the right of its line stands at the left', () => {
  const file = 'content/networks/folded-lines.json'
  const network = readNetwork(readFileSync(file, 'utf8'), file)
  const steps = foldSteps(network)
  const folded = foldedOf(buildComplex(network), steps)
  if (!folded) throw new Error('expected a packet')
  const state = { folds: steps.length, apart: 0, draw: true }
  const { packet } = foldScene({ folded, state, place: foldedPoint(folded, state.folds, point), hover: null, size })
  expect(packet.pencils).toHaveLength(4)
  for (const { text } of packet.pencils) {
    expect(text[0]).toBeGreaterThan(0)
    expect(text[0] + 20).toBeLessThanOrEqual(size.width)
  }
})

test('what cannot be one line on the packet is not drawn on it', () => {
  const folds = [paper.layers[0]].flatMap((layer) => (layer ? [layer] : []))
  const [first] = folds
  if (!first) throw new Error('expected a layer')
  const names = (after: Partial<Layer> & Pick<Layer, 'activation'>) => {
    const row = first.bias.map(() => 1)
    const network: Network = { ...paper, layers: [first, { weights: [row, row], bias: [-1, 0], ...after }] }
    const folded = foldedOf(buildComplex(network), foldSteps({ ...network, layers: [first] }))
    return folded?.drawn.map(({ unit }) => unit)
  }
  expect(names({ activation: 'relu' })).toEqual([1, 2])
  expect(names({ activation: 'abs' })).toEqual([1, 2])
  expect(names({ activation: 'clip' })).toEqual([])
  expect(names({ activation: 'hard-tanh' })).toEqual([])
  expect(names({ activation: 'max', groups: [[1, 2]] })).toEqual([])
})
