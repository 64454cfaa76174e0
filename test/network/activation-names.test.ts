/** An activation is one entry in `gating.ts` and one name in the reader's list: nothing else in the sources knows it by name. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { ACTIVATIONS } from '../../src/network/activations.ts'

/** The list and the entries; what writes network files, whose text is content; and what exchanges Math.min and Math.max. */
const MAY = /^src\/(?:network\/(?:activations|gating)\.ts|scripts\/(?:new|bench|mutants)\/)/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).split(sep).join('/'))
  .filter((file) => /\.(?:ts|tsx|astro|css)$/.test(file) && !MAY.test(file))

/** As a whole string, or as a key of a table. `Math.max` and the `max` of a slider are other things. */
const keys = ACTIVATIONS.filter((name) => name !== 'max')
const named = new RegExp(
  `(['"\`])(?:${ACTIVATIONS.join('|')})\\1|(?:^|[{,])\\s*(?:${keys.join('|')})\\s*:|\\bactivation\\s*[!=]==`,
  'g',
)

const placesIn = (file: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, place) => {
    const found = line.match(named)
    return found ? [`${file}:${place + 1}: ${found.join(', ')}`] : []
  })

test('no file but the two names an activation', () => {
  expect(files.length).toBeGreaterThan(350)
  expect(files.flatMap((file) => placesIn(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('a name that is planted is found', () => {
  expect(placesIn('src/view/c.ts', 'const STEEP = { relu: 1, abs: 2 }')[0]).toContain('relu')
  expect(placesIn('src/view/d.ts', '  clip: 1,')).toHaveLength(1)
  expect(placesIn('src/view/a.ts', "if (layer.activation === 'hard-tanh') return")).toHaveLength(1)
  expect(placesIn('src/view/b.ts', 'const isReLU = ({ activation }: Layer) => activation === RELU')).toHaveLength(1)
})
