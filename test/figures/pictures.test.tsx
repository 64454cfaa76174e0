/**
 * Pictures as text: a change of the drawing shows as a change of these files, to be looked at before it is kept
 * (`npx vitest run --config test/vitest.config.ts -u`).
 */

import { readFileSync } from 'node:fs'
import { renderToString } from 'solid-js/web'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { NumberLine } from '../../src/figures/drawings/NumberLine.tsx'
import { Surface } from '../../src/figures/drawings/Surface.tsx'
import { Thumbnail } from '../../src/figures/drawings/Thumbnail.tsx'
import { Plane } from '../../src/figures/plane/Plane.tsx'
import type { Network } from '../../src/network/network.ts'
import { readNetwork } from '../../src/network/read.ts'
import { lineFrame, lineScene } from '../../src/view/line/line.ts'
import { planeFrame, planeScene } from '../../src/view/plane/plane.ts'
import { locate } from '../../src/view/state/located.ts'
import { surfaceGround } from '../../src/view/surface/ground.ts'
import { surfaceScene } from '../../src/view/surface/surface.ts'
import { thumbnailScene } from '../../src/view/thumbnail/thumbnail.ts'
import { valueDrawing } from '../../src/view/value/value.ts'

const network = (name: string): Network => {
  const file = `content/networks/${name}.json`
  return readNetwork(readFileSync(file, 'utf8'), file)
}

/** One element a line. */
const lines = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`

interface Picture {
  readonly file: string
  readonly of: string
  readonly layer: number
  readonly point: readonly number[]
  readonly select?: string
  readonly hover?: string
  readonly mark?: number
  readonly show?: readonly string[]
}

const pictures: readonly Picture[] = [
  { file: 'bent', of: 'bent', layer: 2, point: [0.5, -0.5], select: 'h1' },
  { file: 'bent-layer-1', of: 'bent', layer: 1, point: [0.5, -0.5] },
  { file: 'bent-open', of: 'bent', layer: 2, point: [2, 0.6], hover: 'g2' },
  { file: 'bent-box', of: 'bent', layer: 0, point: [0, 0] },
  { file: 'bent-deck', of: 'bent', layer: 2, point: [0.5, -0.5], mark: 1.6 },
  { file: 'bent-value', of: 'bent', layer: 2, point: [0.5, -0.5], show: ['value', 'region'] },
  { file: 'dead', of: 'dead', layer: 2, point: [0.25, 0.5] },
  { file: 'tenths', of: 'tenths', layer: 2, point: [0.5, 0.5], select: 'h3' },
  { file: 'strip', of: 'strip', layer: 1, point: [0.25, 0.25], select: 'h2' },
]

for (const { file, of, layer, point, select, hover, mark = 1, show = [] } of pictures) {
  test(`the plane of ${file}`, async () => {
    const complex = buildComplex(network(of))
    const frame = planeFrame({ width: 500 * mark, height: 488 * mark, box: complex.network.box, mark })
    const state = { layer, point, select: select ?? null, show }
    const scene = planeScene({ complex, state, hover: hover ?? null, frame, value: valueDrawing })
    const svg = renderToString(() => <Plane scene={scene} grabs={{}} />)
    await expect(lines(svg)).toMatchFileSnapshot(`pictures/${file}.svg`)
  })
}

const linePictures: readonly Picture[] = [
  { file: 'bump', of: 'bump', layer: 2, point: [3.5] },
  { file: 'bump-layer-1', of: 'bump', layer: 1, point: [0], select: 'h1', hover: 'h2' },
  { file: 'bump-box', of: 'bump', layer: 0, point: [2] },
]

for (const { file, of, layer, point, select, hover } of linePictures) {
  test(`the number line of ${file}`, async () => {
    const complex = buildComplex(network(of))
    const frame = lineFrame({ width: 640, height: 500, box: complex.network.box, layers: layer })
    const state = { layer, point, select: select ?? null, show: [] }
    const scene = lineScene({ complex, state, hover: hover ?? null, frame })
    const svg = renderToString(() => <NumberLine scene={scene} grabs={{}} />)
    await expect(lines(svg)).toMatchFileSnapshot(`pictures/${file}.svg`)
  })
}

test.each([
  { file: 'bent-surface', of: 'bent', point: [0.5, -0.5], select: null, turn: 0, mark: 1 },
  { file: 'bent-surface-turned', of: 'bent', point: [0.5, -0.5], select: 'g2', turn: 1, mark: 1 },
  { file: 'box-surface-deck', of: 'box', point: [1.75, 1.25], select: null, turn: 0, mark: 1.6 },
  { file: 'vote-surface', of: 'vote', point: [1, 1], select: null, turn: 0, mark: 1 },
] as const)('the surface of $file', async ({ file, of, point, select, turn, mark }) => {
  const complex = buildComplex(network(of))
  const ground = surfaceGround(complex, { width: 500 * mark, height: 488 * mark, mark }, turn, null)
  const located = locate(complex, ground.level.layer, point)
  const scene = surfaceScene({ ground, state: { point, select, show: [] }, hover: null, located })
  const svg = renderToString(() => <Surface scene={scene} grabs={{}} />)
  await expect(lines(svg)).toMatchFileSnapshot(`pictures/${file}.svg`)
})

test.each([
  ['bent', [0.5, -0.5]],
  ['bump', [3.5]],
  ['strip', null],
])('the thumbnail of %s', async (name, point) => {
  const scene = thumbnailScene({ complex: buildComplex(network(name)), point })
  const svg = renderToString(() => <Thumbnail scene={scene} />)
  await expect(lines(svg)).toMatchFileSnapshot(`pictures/thumbnail-${name}.svg`)
})
