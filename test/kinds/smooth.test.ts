/** Smooth layers: their values by what defines them, and what of a softmax is exact, held against the engine. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildComplex } from '../../src/engine/build.ts'
import { fromNumber } from '../../src/engine/exact/rational.ts'
import { figureProblem, ownProblems } from '../../src/kinds/figures.ts'
import { smoothDrawing, smoothOf, smoothPlane, smoothRows, smoothWords } from '../../src/kinds/smooth/smooth.ts'
import { firstAt, margin, normalBelow, outputAt, SMOOTH_KINDS, soften } from '../../src/kinds/smooth/soften.ts'
import { readNetwork } from '../../src/network/read.ts'
import { planeFrame, toDomain } from '../../src/view/plane/plane.ts'

const read = (path: string) => readNetwork(readFileSync(path, 'utf8'), path)
const winner = read('content/lessons/07-other-blocks/winner.json')
const rms = read('content/lessons/07-other-blocks/rms.json')
const hexagon = read('content/networks/hexagon.json')
const frameOf = (network: typeof winner) => planeFrame({ width: 500, height: 488, mark: 1, box: network.box })
const temperatures = [0.125, 0.5, 1, 2, 4]
const coordinate = fc.integer({ min: -128, max: 128 }).map((step) => step / 64)

test('Φ to the last places', () => {
  // Tables of the normal distribution to fifteen digits.
  for (const [x, value] of [
    [0, 0.5],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [2.5, 0.993790334674224],
    [-5, 2.86651571879194e-7],
  ] as const)
    expect(Math.abs(normalBelow(x) - value)).toBeLessThan(1e-14)
  expect([normalBelow(40), normalBelow(-40)]).toEqual([1, 0])
})

test('each kind at a point, by hand', () => {
  expect(soften('softmax', [0, Math.log(3)], 1)).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)])
  expect(soften('softmax', [1000, 0], 1)).toEqual([1, 0])
  expect(soften('sigmoid', [0, Math.log(4)], 1)).toEqual([0.5, expect.closeTo(0.8, 12)])
  expect(soften('tanh', [1], 0.5)).toEqual([Math.tanh(2)])
  expect(soften('gelu', [1, 0], 1)).toEqual([expect.closeTo(0.841344746, 8), 0])
  expect(soften('rms-norm', [3, 4], 1).map((value) => value.toFixed(3))).toEqual(['0.849', '1.131'])
  expect(soften('layer-norm', [1, 3], 1).map((value) => value.toFixed(3))).toEqual(['-1.000', '1.000'])
})

test('towards temperature zero: softmax its winner, GELU ReLU', () => {
  expect(soften('softmax', [1, 1.5, -2], 0.01)).toEqual([
    expect.closeTo(0, 9),
    expect.closeTo(1, 9),
    expect.closeTo(0, 9),
  ])
  for (const z of [-2, -0.1, 0, 0.1, 3]) expect(soften('gelu', [z], 1e-3)[0]).toBeCloseTo(Math.max(0, z), 9)
})

test('who wins is the engine’s cell, at every temperature', () => {
  const complex = buildComplex(winner)
  fc.assert(
    fc.property(coordinate, coordinate, fc.constantFrom(...temperatures), (x, y, temperature) => {
      const shares = soften('softmax', firstAt(winner, [x, y]), temperature)
      const most = Math.max(...shares)
      const winners = shares.flatMap((share, unit) => (most - share < 1e-12 ? [String(unit)] : []))
      const cells = complex.cellsAt(1, [x, y].map(fromNumber)).map((cell) => complex.levels[1]?.cells[cell]?.pattern[0])
      // On a border both sides' cells hold the point, and their probabilities are the same.
      expect(cells.toSorted()).toEqual(winners)
    }),
    { numRuns: 400 },
  )
})

test('the curves are where the winner has these shares, and lie in its cell', () => {
  const frame = frameOf(winner)
  for (const temperature of temperatures) {
    const smooth = smoothOf(buildComplex(winner), { own: { smooth: 'softmax', temperature } })
    const { value, tints } = smoothDrawing(frame, smooth)
    expect(tints).toHaveLength(6)
    const shares = new Set<string>()
    for (const pair of value.above.match(/-?[\d.]+ -?[\d.]+/g) ?? []) {
      const [px = 0, py = 0] = pair.split(' ').map(Number)
      const share = Math.max(...soften('softmax', firstAt(winner, toDomain(frame, [px, py])), temperature))
      const nearest = Math.round(10 * share) / 10
      // A thousandth of a pixel's worth of rounding, which is steeper the lower the temperature is.
      expect(Math.abs(share - nearest)).toBeLessThan(0.004 / temperature)
      shares.add(nearest.toFixed(1))
    }
    if (temperature <= 1) expect([...shares].toSorted()).toEqual(['0.5', '0.6', '0.7', '0.8', '0.9'])
  }
})

test('lines and cells of the winner stay where they are while the curves move', () => {
  const frame = frameOf(winner)
  const complex = buildComplex(winner)
  const pictures = temperatures.map((temperature) => {
    const smooth = smoothOf(complex, { own: { smooth: 'softmax', temperature } })
    const state = { layer: 1, point: [1, -0.5], select: null, show: [] }
    return smoothPlane(smooth, smoothDrawing(frame, smooth), { state, hover: null, frame })
  })
  expect(new Set(pictures.map(({ lines }) => JSON.stringify(lines))).size).toBe(1)
  expect(new Set(pictures.map(({ value }) => value?.above)).size).toBe(temperatures.length)
})

/** Smooth layers are computed in doubles: on the line itself they are zero up to rounding. */
const signOf = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : Math.sign(value))

test('an RMS norm leaves every sign of a unit without a bias as it is; with one it doesn’t', () => {
  const biased = {
    ...rms,
    layers: rms.layers.map((layer, place) => (place === 1 ? { ...layer, bias: [-3.5] } : layer)),
  }
  let changed = 0
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const plain = x + y + 2
      expect(signOf(outputAt(rms, 'rms-norm', 1, [x, y]))).toBe(Math.sign(plain))
      if (Math.sign(outputAt(biased, 'rms-norm', 1, [x, y])) !== Math.sign(plain - 3.5)) changed += 1
    }),
    { numRuns: 300 },
  )
  expect(changed).toBeGreaterThan(0)
})

test('a layer norm moves the line of a unit without a bias: it is x + y + 4 = 0, not x + y + 2 = 0', () => {
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const [at, beyond] = [outputAt(rms, 'layer-norm', 1, [x, y]), outputAt(rms, 'layer-norm', 1, [x - 4, y - 4])]
      expect([signOf(at), signOf(beyond)]).toEqual([Math.sign(x + y + 4), Math.sign(x + y - 4)])
    }),
    { numRuns: 200 },
  )
})

test('an RMS norm with the lesson’s bias is on inside one closed curve', () => {
  const frame = frameOf(rms)
  const biased = {
    ...rms,
    layers: rms.layers.map((layer, place) => (place === 1 ? { ...layer, bias: [-3.5] } : layer)),
  }
  const smooth = smoothOf(buildComplex(biased), { own: { smooth: 'rms-norm' } })
  const { value, current } = smoothDrawing(frame, smooth)
  expect(value.zero).toMatch(/^M[^M]*Z$/)
  expect(current).toBe('')
})

test('margins are log-odds, and a single unit has won everywhere', () => {
  const [share = 0] = soften('softmax', [1, 0.5, -1], 0.5)
  expect(margin([1, 0.5, -1], 0, 0.5)).toBeCloseTo(0.5 * Math.log(share / (1 - share)), 12)
  expect(margin([7], 0, 1)).toBe(Number.POSITIVE_INFINITY)
})

test('rows and words say what is exact and what is not, for every kind', () => {
  for (const kind of SMOOTH_KINDS) {
    const network = kind === 'softmax' ? winner : kind.endsWith('norm') ? rms : hexagon
    const smooth = smoothOf(buildComplex(network), { own: { smooth: kind } })
    const drawing = smoothDrawing(frameOf(network), smooth)
    const rows = smoothRows(smooth, drawing, [1, -0.5])
    expect(rows.find(({ term }) => term === 'Curves')?.words).toContain('smooth, not exact')
    const text = smoothWords(smooth, [1, -0.5]).join(' ')
    expect(text).toContain('x = 1, y = −1/2')
    expect(text).toMatch(kind === 'softmax' ? /1 over 2: x − y > 0; 1 over 3: 2x \+ y − 1 > 0/ : /no exact cells/)
    expect(JSON.stringify([drawing, rows, text])).not.toMatch(/NaN|undefined|Infinity|null/)
  }
})

test('what a link may set, and which networks it draws', () => {
  const { temperature } = smoothOf(buildComplex(winner), { own: { smooth: 'softmax', temperature: -3 } })
  expect(temperature).toBe(0.125)
  expect(smoothOf(buildComplex(winner), { own: { smooth: 'swish' } }).kind).toBe('softmax')
  expect(figureProblem('smooth', winner)).toBeNull()
  expect(figureProblem('smooth', read('content/networks/bent.json'))).toMatch(/two inputs and two layers/)
  expect(figureProblem('dropout', winner)).toMatch(/none of them in a max/)
  expect(figureProblem('dropout', read('content/networks/four-units.json'))).toBeNull()
  expect(ownProblems('smooth', winner, { smooth: 'swish', temperature: 9 })).toEqual([
    expect.stringContaining('“smooth” should be “softmax” or “sigmoid”'),
    '“temperature” should be a number from 0.125 to 4, but is 9.',
  ])
  expect(ownProblems('dropout', winner, { seed: 1.5 })).toEqual([
    '“seed” should be a whole number from 0 on, but is 1.5.',
  ])
})
