/** The colours of the tokens are legible in both themes: text on paper, lines and marks on the darkest tint. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokens = new Map(
  [
    ...readFileSync('src/shell/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\(\s*(#[\da-f]{6}),\s*(#[\da-f]{6})\s*\)/gi,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, [light, dark] as const]),
)

const UNITS = [1, 2, 3, 4, 5, 6, 7, 8].map((unit) => `u${unit}`)
const TEXT = ['ink', 'ink-2', 'ink-3', 'accent', ...UNITS]
const ON_TINTS = ['ink', 'ink-2', 'accent', ...UNITS]

function colour(name: string, theme: number): string {
  const found = tokens.get(name)?.[theme]
  if (found === undefined) throw new Error(`tokens.css has no --${name}`)
  return found
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('the formula is the known one', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

for (const [theme, says] of ['light', 'dark'].entries()) {
  test.each(TEXT)(`--%s is text on paper (${says})`, (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(ON_TINTS)(`--%s is seen on the darkest tint (${says})`, (name) => {
    expect(contrast(colour(name, theme), colour('tint-5', theme))).toBeGreaterThanOrEqual(3)
  })
}
