import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { trimKatexCss } from '../../src/shell/build/katex-css.ts'

const css = trimKatexCss(readFileSync('node_modules/katex/dist/katex.min.css', 'utf8'))

test('keeps one woff2 for each face that formulas use, and nothing else', () => {
  const files = [...css.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1])
  expect(files.every((file) => file?.endsWith('.woff2'))).toBe(true)
  expect(files).toHaveLength(10)
  expect(css).not.toMatch(/font-family:"?KaTeX_(Script|Fraktur|Caligraphic|SansSerif|Typewriter)"?;[^}]*src:/)
})

test('keeps the rules, in their layer', () => {
  expect(css).toMatch(/^@layer katex\{/)
  expect(css).toContain('.katex{')
})
