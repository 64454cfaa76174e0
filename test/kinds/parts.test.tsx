/** The parts of the network figure compose: any that a scene asks for, in any order, and what makes no sense is refused. */
import { readFileSync } from 'node:fs'
import { renderToString } from 'solid-js/web'
import { describe, expect, test } from 'vitest'
import { showProblem } from '../../src/kinds/figures.ts'
import { kindProps } from '../../src/kinds/kind.ts'
import { network as kind } from '../../src/kinds/network/kind.ts'
import NetworkFigure, { prepareParts } from '../../src/kinds/network/NetworkFigure.tsx'
import { partsFor } from '../../src/kinds/network/parts/parts.ts'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'

const load = (name: string): Network =>
  readNetwork(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'), `${name}.json`)
const networks = { 1: load('bump'), 2: load('bent') } as const

/** What is seen of a word of `show`. */
const SIGN: Readonly<Record<string, RegExp>> = {
  value: /class="value-above"[^>]* d="M/,
  region: /class="fig-description"[^>]*>[^<]*f ≥ 0/,
  surface: /class="plane surface"/,
  program: /<ol[^>]*class="program"/,
}
/** In place of the program, and of the surface. */
const PANEL = /class="panel[ "]/
const drawing = (inputs: 1 | 2): RegExp => (inputs === 1 ? /class="plane number-line"/ : /class="plane"/)

/** The scene shows `base`, and the step that is drawn `own`, if it shows something of its own. */
async function html(inputs: 1 | 2, base: readonly string[], own?: readonly string[]): Promise<string> {
  const keyframe = own ? { show: own } : {}
  const props = {
    kind: kindProps(kind),
    scene: 'parts',
    network: networks[inputs],
    keyframes: [{ slide: 'one', patch: keyframe, keyframe }],
    show: base,
  }
  await prepareParts(props)
  return renderToString(() => <NetworkFigure {...props} />)
}

function expectShown(page: string, inputs: 1 | 2, shown: readonly string[]): void {
  expect(page).not.toMatch(/NaN|undefined|Infinity/)
  for (const [word, sign] of Object.entries(SIGN)) {
    if (shown.includes(word)) expect(page, word).toMatch(sign)
    else expect(page, word).not.toMatch(sign)
  }
  if (!shown.includes('surface')) expect(page).toMatch(drawing(inputs))
  if (!shown.includes('program')) expect(page).toMatch(PANEL)
}

const WORDS = { 1: ['region', 'program'], 2: ['value', 'region', 'surface', 'program'] } as const

for (const inputs of [1, 2] as const) {
  const pairs = WORDS[inputs].flatMap((a) => WORDS[inputs].filter((b) => b !== a).map((b) => [a, b] as const))
  describe(`with ${inputs} input${inputs === 1 ? '' : 's'}`, () => {
    test.each(WORDS[inputs])('%s alone', async (word) => {
      expectShown(await html(inputs, [word]), inputs, [word])
    })
    test.each(pairs)('%s and %s at once', async (a, b) => {
      expect(showProblem('network', networks[inputs], [a, b], 2)).toBeNull()
      expectShown(await html(inputs, [a, b]), inputs, [a, b])
    })
    test.each(pairs)('the scene shows %s, a step shows %s in its place', async (a, b) => {
      expectShown(await html(inputs, [a], [b]), inputs, [b])
    })
    test('all at once, and none', async () => {
      expectShown(await html(inputs, WORDS[inputs]), inputs, WORDS[inputs])
      expectShown(await html(inputs, []), inputs, [])
    })
  })
}

test('a scene is given the parts of all its steps, each once, and no other', () => {
  expect(partsFor(2, [])).toEqual(['plane'])
  expect(partsFor(1, ['numbers', 'substitution'])).toEqual(['line'])
  expect(partsFor(2, ['region', 'program', 'region', 'value'])).toEqual(['plane', 'region', 'program', 'contours'])
})

test('on a line, where f isn’t negative is told exactly and drawn as a bar for each interval', async () => {
  const keyframe = { 'bias.3.1': -0.5 }
  const props = {
    kind: kindProps(kind),
    scene: 'bars',
    network: networks[1],
    keyframes: [{ slide: 'one', patch: keyframe, keyframe }],
    show: ['region'],
  }
  await prepareParts(props)
  const page = renderToString(() => <NetworkFigure {...props} />)
  expect(page).toContain('f ≥ 0 for 1/2 ≤ x ≤ 7/2.')
  expect(/class="line-region"[^>]* d="([^"]*)"/.exec(page)?.[1]).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/)
})

describe('what makes no sense is refused, by name', () => {
  test.each([
    [1, ['surface'], 2, /“surface”, which needs a network with two inputs/],
    [1, ['value'], 2, /“value”, whose contours need a network with two inputs/],
    [2, ['program', 'substitution'], 2, /“program” and “substitution”.*Take one of them away\.$/],
    [2, ['region'], 1, /“region”.*layer 1 of 2 is drawn\. Set “layer” to 2 too, or take “region” away\.$/],
    [2, ['surface', 'numbers'], 0, /“surface”.*layer 0 of 2/],
  ] as const)('%s inputs, %o up to layer %s', (inputs, show, layer, expected) => {
    expect(showProblem('network', networks[inputs], show, layer)).toMatch(expected)
  })
  test('of a kind that has no such part', () => {
    expect(showProblem('lp', networks[2], ['region'], 1)).toBe(
      '“show” has “region”, which the figure “lp” can’t show. It can show “numbers”.'.replace('’', "'"),
    )
    expect(showProblem('folds', networks[2], ['numbers'], 1)).toMatch(/It can show nothing beside itself\.$/)
  })
})
