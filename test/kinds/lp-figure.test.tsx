import { readFileSync } from 'node:fs'
import { renderToString } from 'solid-js/web'
import { describe, expect, test } from 'vitest'
import { kindProps } from '../../src/kinds/kind.ts'
import { lp } from '../../src/kinds/lp/kind.ts'
import LpFigure from '../../src/kinds/lp/LpFigure.tsx'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

const load = (name: string): Network => {
  const path = `content/lessons/01-linear-programming/${name}.json`
  return readNetwork(readFileSync(path, 'utf8'), path)
}
const html = (name: string, keyframe: Keyframe): string =>
  renderToString(() => (
    <LpFigure
      kind={kindProps(lp)}
      scene={name}
      network={load(name)}
      keyframes={[{ slide: 'one', patch: keyframe, keyframe }]}
    />
  ))
const words = (page: string): string => /class="fig-description"[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
const paths = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<path[^>]*class="${name}[^>]*>`, 'g'))].map(
    ([tag]) => / d="([^"]*)"/.exec(tag)?.[1] ?? '',
  )

describe('without a script, the linear program says and shows its state', () => {
  test('constraints alone', () => {
    const page = html('bakery', { point: [1, 1] })
    expect(words(page)).toContain(
      'The allowed points form a polygon with 4 corners. The point x = 1, y = 1 is allowed.',
    )
    expect(page).not.toContain('lp-objective')
    expect(page).not.toContain('lp-corner-ring')
    expect(paths(page, 'plane-current')[0]).toMatch(/^M.*Z$/)
  })
  test('the optimum at a corner, and what stops it', () => {
    const page = html('bakery', { point: [1, 1], objective: [1, 1] })
    expect(words(page)).toContain('The objective is x + y, here 2. The largest allowed value is 4, at (2,\u00a02).')
    expect(page.match(/lp-corner-ring/g)).toHaveLength(1)
    expect(page.match(/data-tight/g)).toHaveLength(2)
    expect(page).toContain('aria-valuetext="maximise x + y"')
  })
  test('a tie', () => {
    const page = html('bakery', { point: [2.5, 1], objective: [2, 1] })
    expect(words(page)).toContain('The largest allowed value is 6, along the edge from (2,\u00a02) to (3,\u00a00).')
    expect(page.match(/lp-corner-ring/g)).toHaveLength(2)
  })
  test('infeasible', () => {
    const page = html('order', { point: [2.25, 2.25], objective: [1, 1] })
    expect(words(page)).toContain('No point satisfies all of them.')
    expect(words(page)).toContain('The program is infeasible: there is nothing to maximise over.')
    expect(page).toContain('no allowed point: infeasible')
    expect(paths(page, 'plane-current')[0]).toBe('')
  })
  test('unbounded is decided without the window', () => {
    const page = html('open', { point: [3, 3], objective: [1, 1] })
    expect(words(page)).toContain('The program is unbounded: in direction (1,\u00a01) the objective grows for ever')
    expect(paths(page, 'lp-out')[0]).not.toBe('')
    const bounded = html('open', { point: [0, 2], objective: [-2, 1] })
    expect(words(bounded)).toContain('The largest allowed value is 2, at (0,\u00a02).')
  })
  test('an optimum outside the window is said to be there', () => {
    const far = { 'bias.1.3': -60, 'bias.1.4': -60 }
    const page = html('bakery', { point: [1, 1], objective: [1, 1], ...far })
    expect(words(page)).toContain('The largest allowed value is 40, at (20,\u00a020). That is outside the window.')
    expect(page).not.toContain('lp-corner-ring')
  })
  test('every side kept, as a layer keeps it', () => {
    const page = html('bakery', { point: [4, 4], keep: 'all' })
    expect(words(page)).toContain('A layer keeps every side: 9 cells in the window.')
    expect(words(page)).toContain('it violates h3, h4.')
  })
  test('a broken objective is no objective', () => {
    expect(html('bakery', { objective: [1] })).not.toContain('lp-objective')
    expect(words(html('bakery', { objective: [0, 0] }))).toContain(
      'The largest allowed value is 0, at every allowed point.',
    )
  })
})
