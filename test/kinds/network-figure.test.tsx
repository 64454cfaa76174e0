import { readFileSync } from 'node:fs'
import { renderToString } from 'solid-js/web'
import { describe, expect, test } from 'vitest'
import { kindProps } from '../../src/kinds/kind.ts'
import { network } from '../../src/kinds/network/kind.ts'
import NetworkFigure, { prepareParts } from '../../src/kinds/network/NetworkFigure.tsx'
import type { Network } from '../../src/network/network.ts'
import type { Keyframe } from '../../src/view/state/state.ts'

const load = (name: string): Network => JSON.parse(readFileSync(`test/fixtures/explain/${name}.json`, 'utf8'))

async function page(name: string, keyframe: Keyframe): Promise<string> {
  const keyframes = [{ slide: 'one', patch: keyframe, keyframe }]
  const props = { kind: kindProps(network), scene: name, network: load(name), keyframes }
  await prepareParts(props)
  return renderToString(() => <NetworkFigure {...props} />)
}

/** What a reader without a style sheet reads. */
function textOf(html: string): string {
  return html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(p|li|button|tr|figure|section)\b/g, '\n<$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

describe('on the server the first state is complete', () => {
  test.each<[string, Keyframe]>([
    ['bent', { point: [0.5, -0.5], select: 'h1' }],
    ['bent', { layer: 1, point: [1, 0] }],
    ['bump', { point: [3.5] }],
    ['dead', { point: [0.5, 0.5] }],
    ['slice', { point: [0.1, 0.2] }],
  ])('%s %o', async (name, keyframe) => {
    const html = await page(name, keyframe)
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
    expect(textOf(html)).toMatchSnapshot()
  })
})
