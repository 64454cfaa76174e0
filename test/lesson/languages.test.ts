/** A language is one file: what it lacks is shown in English and told, and nothing in the sources asks which language it is. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/kinds/figures.ts'
import { languagesIn } from '../../src/lesson/languages/languages.ts'
import { compareWords, languageFindings, missingWords, textCount } from '../../src/lesson/languages/missing.ts'
import { ENGLISH_WORDS, SECTIONS } from '../../src/lesson/languages/schema.ts'
import { readLanguage } from '../../src/lesson/languages/speak.ts'
import { checkSite } from '../../src/lesson/report/site.ts'
import { lessonFiles } from '../../src/lesson/shelf/files.ts'
import { FIGURE_SECTIONS } from '../../src/view/words/english/all.ts'
import { deckStrings } from '../../src/view/words/english/deck.ts'
import { figureStrings } from '../../src/view/words/english/figure.ts'
import { pageStrings } from '../../src/view/words/english/pages.ts'
import { section, sectionName, tell, wordsIn, wordsJson } from '../../src/view/words/words.ts'

let root = ''
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'languages-'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the schema', () => {
  test('has every file of English words, and every kind’s own under its name', () => {
    const files = readdirSync('src/view/words/english').filter((name) => name !== 'all.ts')
    const shared = [...SECTIONS.keys()].filter((name) => !name.startsWith('kinds.'))
    expect(shared.map((name) => `${name}.ts`).sort()).toEqual(files.sort())
    for (const { name, words } of KINDS) if (words) expect(sectionName(words)).toBe(`kinds.${name}`)
    expect([...SECTIONS.values()].reduce((sum, each) => sum + textCount(each), 0)).toBe(textCount(ENGLISH_WORDS))
  })

  test('a kind with words in its folder hands them to the schema', () => {
    const folders = readdirSync('src/kinds', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const speaking = folders.filter(({ name }) => readdirSync(`src/kinds/${name}`).includes('strings.ts'))
    expect(KINDS.flatMap(({ name, words }) => (words ? [name] : [])).sort()).toEqual(speaking.map(({ name }) => name))
  })
})

describe('a third language, begun', () => {
  beforeAll(() => {
    write(
      'content/languages/es.yaml',
      '# Spanish\nlanguage:\n  name: español\nfigure:\n  undo: Deshacer\n  layer: Capa {layer}\n',
    )
    write('content/lessons/01-strip/index.es.mdx', '')
  })

  test('is known, and so are lessons in it', () => {
    expect(languagesIn(root)).toEqual(['en', 'es'])
    expect(lessonFiles(root).map(({ lang, path }) => [lang, path])).toEqual([
      ['es', 'content/lessons/01-strip/index.es.mdx'],
    ])
  })

  test('says what it can, and the rest in English', () => {
    tell('es', readLanguage('es', root))
    const figure = wordsIn('es', figureStrings)
    expect([figure.undo, figure.layer, figure.redo]).toEqual(['Deshacer', 'Capa {layer}', 'Redo'])
    expect(wordsIn('es', pageStrings)).toEqual(pageStrings)
    expect(wordsIn('es', deckStrings)).toEqual(deckStrings)
    for (const { words } of KINDS) if (words) expect(wordsIn('es', words)).toEqual(words)
  })

  test('what it lacks is a warning with its place, part by part', async () => {
    const { mistakes, missing } = missingWords('es', root)
    expect(mistakes).toEqual([])
    expect(missing).toHaveLength(2)
    expect(missing[0]).toMatch(
      /^content\/languages\/es\.yaml:4:1: warning: “figure”: \d+ texts are shown in English: cellCount, inWindow, .*Translate them\.$/,
    )
    expect(missing[1]).toMatch(
      /^content\/languages\/es\.yaml:1:1: warning: the file: \d+ texts .*: pages \(\d+\), .*kinds \(\d+\)/,
    )
    const counts = missing.map((each) => Number(/: (\d+) texts/.exec(each)?.[1]))
    expect(counts.reduce((sum, each) => sum + each)).toBe(textCount(ENGLISH_WORDS) - 3)
    const { warnings } = await checkSite(root)
    expect(warnings).toEqual(expect.arrayContaining([...missing]))
  })

  test('an empty file lacks everything', () => {
    const { mistakes, missing } = compareWords('', 'es.yaml')
    expect(mistakes).toEqual([])
    expect(missing).toEqual([expect.stringContaining(`: ${textCount(ENGLISH_WORDS)} texts are shown in English`)])
  })
})

describe('a mistake in the file', () => {
  const mistakes = (text: string) => compareWords(text, 'es.yaml').mistakes

  test.each([
    [
      'a key that nobody reads',
      'figure:\n  undu: a',
      'es.yaml:2:3: there are no words “figure.undu”. Did you mean “undo”? Take them out.',
    ],
    [
      'a section that nobody reads',
      'figur:\n  undo: a',
      'es.yaml:1:1: there are no words “figur”. Did you mean “figure”? Take them out.',
    ],
    [
      'a name that means something to objects',
      'toString: a',
      'es.yaml:1:1: there are no words “toString”. Take them out.',
    ],
    [
      'a placeholder that nothing fills in',
      'figure:\n  layer: Capa {layr}',
      'es.yaml:2:10: “figure.layer”: nothing fills in {layr}. Did you mean “layer”? The English text has {layer}.',
    ],
    [
      'a placeholder where there is none',
      'figure:\n  undo: "{x}"',
      'es.yaml:2:9: “figure.undo”: nothing fills in {x}. The English text has nothing to fill in.',
    ],
    [
      'a placeholder that is lost',
      'figure:\n  layer: Capa',
      'es.yaml:2:10: “figure.layer”: {layer} is missing. The English text has {layer}.',
    ],
    [
      'a text in braces',
      'figure:\n  layer: {layer}',
      'es.yaml:2:10: “figure.layer”: expected a text, found keys in braces or under each other. A text that begins with { or has “: ” in it stands in quotes.',
    ],
    [
      'a number',
      'figure:\n  undo: 12',
      'es.yaml:2:9: “figure.undo”: expected a text, found 12. Write one, or take the line out: English stands in for it.',
    ],
    [
      'nothing',
      'figure:\n  undo:',
      'es.yaml:2:8: “figure.undo”: expected a text, found nothing. Write one, or take the line out: English stands in for it.',
    ],
    ['a text in the place of a section', 'figure: a', 'es.yaml:1:9: “figure”: expected keys with texts, found a text.'],
    ['a list', '- a', 'es.yaml:1:1: the file: expected keys with texts, found a list.'],
  ])('%s', (_, text, said) => {
    expect(mistakes(text)).toEqual([said])
  })

  test('all of a run at once', () => {
    expect(mistakes('figure:\n  undu: a\n  layer: b\n')).toHaveLength(2)
  })

  test('no YAML: with the place', () => {
    expect(mistakes('figure:\n  undo: a\n  undo: b\n')[0]).toMatch(/^es\.yaml:3:3: Map keys must be unique\./)
    expect(mistakes('figure:\n  layer: {layer} capa\n')[0]).toMatch(/^es\.yaml:2:\d+: .*stands in quotes\.$/)
    expect(mistakes('figure:\n  undo: a: b\n')[0]).toMatch(/^es\.yaml:2:\d+: .*stands in quotes\.$/)
  })

  test('a file that no language is named for', () => {
    write('content/languages/spanish.yml', '')
    write('content/languages/en.yaml', '')
    expect(languageFindings(root).mistakes).toEqual([
      'content/languages/en.yaml:1:1: the English words stand in the source, in src/view/words/english and src/kinds. Change them there, and delete this file.',
      'content/languages/spanish.yml:1:1: expected the tag of a language and .yaml, such as es.yaml or pt-BR.yaml. Rename the file.',
    ])
  })

  test('no page is drawn with it', () => {
    write('content/languages/fr.yaml', 'figure:\n  undu: a\n')
    expect(() => readLanguage('fr', root)).toThrow(/^content\/languages\/fr\.yaml:2:3: there are no words/)
  })
})

describe('words that a page forgot to hand over', () => {
  test('are an error, not English', () => {
    expect(() => wordsIn('xx', figureStrings)).toThrow(/expected the words of “any section” in “xx”, found none/)
    tell('yy', new Map([['deck', {}]]))
    expect(() => wordsIn('yy', figureStrings)).toThrow(/expected the words of “figure” in “yy”, found deck/)
    expect(() => wordsJson('yy', ['figure'])).toThrow(/“figure” in “yy”/)
    expect(() => sectionName({})).toThrow(/section\(\)/)
  })

  test('English and no language need none', () => {
    expect(wordsIn('en', figureStrings)).toBe(figureStrings)
    expect(wordsIn(undefined, figureStrings)).toBe(figureStrings)
  })
})

test('what a page hands over can’t end its script, and is the same when it is read', () => {
  const english = section('trial', { a: 'x' })
  tell('zz', new Map([['trial', { a: '</script><b>' }]]))
  const json = wordsJson('zz', ['trial'])
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual({ trial: { a: '</script><b>' } })
  expect(wordsIn('zz', english)).toEqual({ a: '</script><b>' })
  tell('zz', new Map([['trial', { a: 'new' }]]))
  expect(wordsIn('zz', english)).toEqual({ a: 'new' })
})

test('a figure’s sections are sections', () => {
  for (const each of FIGURE_SECTIONS) expect(SECTIONS.get(sectionName(each))).toBe(each)
})

describe('no source asks which language it is', () => {
  const ASKS = /(['"`])(?:de|en|german)\1|startsWith\((['"`])(?:de|en)/i
  const HOME = "export const ENGLISH = 'en'"
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).split(sep).join('/'))
    .filter((file) => /\.(?:ts|tsx|astro|css)$/.test(file))
  const asks = (text: string) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
      .filter((line) => ASKS.test(line.replace(/\/\*\*.*\*\//, '')))

  test('but for the one place that names the source’s own', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = sources.flatMap((file) => asks(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`))
    expect(found).toEqual([`src/view/words/words.ts: ${HOME}`])
  })

  test('one that is planted is found', () => {
    for (const line of [
      "if (lang === 'de') x()",
      'lang.startsWith("de-")',
      "const a = { 'en': 1 }",
      '<html lang="de">',
    ])
      expect(asks(line)).toEqual([line])
  })
})
