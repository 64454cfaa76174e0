/** The house: a folder imports only from those before it, and the first two use no packages. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const ORDER = ['network', 'engine', 'view', 'figures', 'islands', 'lesson', 'shell', 'pages']
const WITHOUT_PACKAGES = new Set(['network', 'engine'])
const CODE = /\.(?:ts|tsx|astro)$/
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g

interface Import {
  readonly file: string
  readonly from: string
}

function importsOf(folder: string): readonly Import[] {
  return readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => CODE.test(name))
    .flatMap((name) => {
      const file = join('src', folder, name)
      const text = readFileSync(file, 'utf8')
      return [...text.matchAll(IMPORT)].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }))
    })
}

/** The room of `src` that a relative import leads to; null for a package. */
function roomOf({ file, from }: Import): string | null {
  if (!from.startsWith('.')) return null
  const [top, room = ''] = normalize(join(dirname(file), from)).split(sep)
  return top === 'src' ? room : `outside src: ${from}`
}

test('the pattern sees every form of import', () => {
  const code = `import a from './a.ts'\nimport type { B } from "./b.ts"\nimport './c.css'\nexport * from './d.ts'
const e = await import('./e.ts')\nconst f = new Worker(new URL('./f.ts', import.meta.url))\nimport {\n  g,\n} from './g.ts'`
  expect([...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3])).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => (name === 'c' ? './c.css' : `./${name}.ts`)),
  )
})

test.each(ORDER)('%s imports only from the rooms before it', (folder) => {
  const imports = importsOf(folder)
  expect(imports.length).toBeGreaterThan(0)
  const allowed = new Set(ORDER.slice(0, ORDER.indexOf(folder) + 1))
  const wrong = imports.filter((each) => {
    const room = roomOf(each)
    return room !== null && !allowed.has(room) && !/\.(?:json|css)$/.test(each.from)
  })
  expect(wrong).toEqual([])
})

test.each([...WITHOUT_PACKAGES])('%s uses no packages', (folder) => {
  expect(importsOf(folder).filter((each) => roomOf(each) === null)).toEqual([])
})
