/**
 * Every kind of figure speaks the page's language: drawn in one that has no letters, it shows none. So words that stand in
 * the code, or that a part forgot to take from the language, are seen at once.
 */
import { readFileSync } from 'node:fs'
import { createComponent, type JSX } from 'solid-js'
import { renderToString } from 'solid-js/web'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FigureProps } from '../../src/islands/core/figure-core.ts'
import { KINDS } from '../../src/kinds/figures.ts'
import { type FigureKind, type GalleryState, kindProps } from '../../src/kinds/kind.ts'
import { SECTIONS } from '../../src/lesson/languages/schema.ts'
import { readLanguage } from '../../src/lesson/languages/speak.ts'
import { readNetwork } from '../../src/network/read.ts'
import { tell, type Words } from '../../src/view/words/words.ts'

type Figure = ((props: FigureProps) => JSX.Element) & { readonly prepare?: (props: FigureProps) => Promise<void> }

const figures = import.meta.glob<{ readonly default: Figure }>('../../src/kinds/*/*Figure.tsx')

/** The figure that the kind's island draws. */
async function figureOf({ name }: FigureKind): Promise<Figure> {
  const island = readFileSync(`src/kinds/${name}/Island.astro`, 'utf8')
  const from = /import \w+ from '(\.[^']*Figure\.tsx)'/.exec(island)?.[1] ?? ''
  const path = new URL(from, `file:///kinds/${name}/`).pathname
  const load = figures[`../../src${path}`]
  if (!load) throw new Error(`expected a figure at src${path}, found ${Object.keys(figures).join(', ')}`)
  return (await load()).default
}

async function draw(kind: FigureKind, { network, at, show = [] }: GalleryState, lang?: string): Promise<string> {
  const Figure = await figureOf(kind)
  const props: FigureProps = {
    kind: kindProps(kind),
    scene: 'one',
    network: { ...readNetwork(readFileSync(network, 'utf8'), network), title: '' },
    title: '',
    keyframes: [{ slide: '', patch: {}, keyframe: at }],
    show,
    lang,
  }
  await Figure.prepare?.(props)
  return renderToString(() => createComponent(Figure, props))
}

/** Text, and what attributes say. Code is code in every language. */
function textsOf(html: string): readonly string[] {
  const plain = html.replace(/<code>.*?<\/code>/gs, ' ').replace(/<annotation.*?<\/annotation>/gs, ' ')
  const said = [
    ...plain.matchAll(/\s(?:aria-label|aria-valuetext|aria-roledescription|title|alt|placeholder)="([^"]*)"/g),
  ]
  const visible = plain.replace(/<kbd>.*?<\/kbd>/gs, ' ').replace(/<(?:"[^"]*"|[^">])+>/g, '\n')
  return [...visible.split('\n'), ...said.map(([, text = '']) => text)].map((text) => text.trim()).filter(Boolean)
}

/** Units, inputs and functions are called so in every language. */
const SIGNS = /\b(?:max|min|nbsp|amp|lt|gt|quot)\b|\b[a-z]\d*\b|\bPython\b|\bTypeScript\b/g
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /\p{L}{2}/u.test(text.replace(SIGNS, '').replace(/[₀-₉]/g, '')))

/** The same words without a letter, but for what is filled in. */
const blank = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? text.replace(/\{\w+\}|\p{L}/gu, (found) => (found.length > 1 ? found : '·'))
        : blank(text),
    ]),
  )

beforeAll(() => {
  tell('xx', new Map([...SECTIONS].map(([name, words]) => [name, blank(words)])))
  tell('de', readLanguage('de'))
})

/** All that the gallery shows; of a kind that it doesn't show, what it shows of the first. */
const statesOf = ({ gallery }: FigureKind): readonly GalleryState[] =>
  (gallery.length > 0 ? gallery : (KINDS[0]?.gallery ?? [])).flatMap(({ states }) => states)

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('the figure “%s”', (_, kind) => {
  test('has nothing to say but the words of its language', async () => {
    expect(statesOf(kind).length).toBeGreaterThan(0)
    for (const state of statesOf(kind)) {
      const html = await draw(kind, state, 'xx')
      expect(html).toContain('·')
      expect(wordsOf(textsOf(html)), state.says).toEqual([])
    }
  })

  test('speaks German on a German page, and English by itself', async () => {
    const [state] = statesOf(kind)
    if (!state) return
    const english = await draw(kind, state)
    const german = await draw(kind, state, 'de')
    expect(english).toContain('Undo')
    expect(german).toContain('Zurück')
    expect(wordsOf(textsOf(english)).length).toBeGreaterThan(0)
    expect(wordsOf(textsOf(german))).not.toEqual(wordsOf(textsOf(english)))
  })
})
