/** What the engine has to reach, and whether it did. */
import { buildPlane } from '../../engine/plane/build.ts'
import type { Degenerate } from './degenerate.ts'
import type { Drag } from './drag.ts'
import type { Generic } from './generic.ts'
import { genericNetwork } from './random-networks.ts'
import type { Shipped } from './shipped.ts'
import { countsOf } from './wrong.ts'

export interface Target {
  readonly what: string
  readonly expected: string
  readonly found: string
  readonly reached: boolean
}

const PUBLISHED = [
  { widths: [16, 16], cells: [72, 255] },
  { widths: [32, 32, 32], cells: [334, 1269, 2735] },
  { widths: [64, 64, 64], cells: [1431, 5818, 12915] },
] as const

const FLOAT_TIMES = 12
const RATIONAL_TIMES = 100
const DRAG_TIMES = 6
const MOST_BYTES = 25_000

const times = (what: string, least: number, found: number): Target => ({
  what,
  expected: `≥ ${least}`,
  found: found.toFixed(1),
  reached: found >= least,
})

const none = (what: string, found: number): Target => ({ what, expected: '0', found: `${found}`, reached: found === 0 })

export function countTargets(): readonly Target[] {
  return PUBLISHED.map(({ widths, cells }) => {
    const found = countsOf(buildPlane(genericNetwork(1, widths))).join(', ')
    const expected = cells.join(', ')
    return { what: `cells of seed 1, ${widths.join('×')}, ±1`, expected, found, reached: found === expected }
  })
}

export function genericTargets(found: readonly Generic[]): readonly Target[] {
  const of = (name: string): readonly Generic[] => found.filter(({ shape }) => shape.name === name)
  const sum = (key: 'decisions' | 'wrong'): number => found.reduce((total, each) => total + each[key], 0)
  return [
    ...of('64×3').map(({ half, floatRatio }) => times(`64×3 ±${half}: float splitter ÷ ours`, FLOAT_TIMES, floatRatio)),
    ...of('32×3').map(({ half, rationalRatio }) =>
      times(`32×3 ±${half}: rational ÷ ours`, RATIONAL_TIMES, rationalRatio),
    ),
    none('generic networks: exact fallbacks', sum('decisions')),
    none('generic networks: wrong answers', sum('wrong')),
  ]
}

export const degenerateTargets = (found: readonly Degenerate[]): readonly Target[] =>
  found.map(({ suite, wrong }) => none(`${suite.count} networks, ${suite.name}: wrong answers`, wrong))

/** Own time is what the thread itself ran: other programs on the machine do not count. */
export const dragTargets = ({ name, wall, own, floatWall, floatOwn }: Drag): readonly Target[] => [
  times(`dragging ${name}: float splitting ÷ our p99, own time`, DRAG_TIMES, floatOwn / own.p99),
  times(`dragging ${name}: the same by the clock on the wall`, DRAG_TIMES, floatWall / wall.p99),
]

export function shippedTarget(parts: readonly Shipped[]): Target {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const what = `${parts.map(({ name, bytes: own }) => `${name} ${own}`).join(' + ')}: bytes shipped, brotli`
  return { what, expected: `≤ ${MOST_BYTES}`, found: `${bytes}`, reached: bytes <= MOST_BYTES }
}

export const TARGET_HEAD = ['target', 'expected', 'found', '']

export const targetRow = ({ what, expected, found, reached }: Target): string[] => [
  what,
  expected,
  found,
  reached ? 'pass' : 'FAIL',
]
