/**
 * The house: floors import only from floors below, rooms only from rooms before them on their floor, and no file imports
 * itself by way of others. A file that lies beside the rooms of its floor belongs to the floor's last room, named `.`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** From the ground up, with the rooms of each floor in their order; a floor without rooms is one room. */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  network: ['.'],
  engine: ['exact', 'complex', 'ask', 'plane', 'check', 'second-opinion', '.', 'transfer'],
  view: [
    'text',
    'words',
    'state',
    'draw',
    'link',
    'check',
    'plane',
    'value',
    'line',
    'panel',
    'surface',
    'edit',
    'explain',
    'thumbnail',
    '.',
  ],
  figures: ['parts', 'more', 'plane', 'drawings', 'panel', 'rows'],
  islands: ['cut', 'worker', 'core', 'more', 'parts', 'input', 'shells'],
  // A kind may build on another: see below.
  kinds: ['.'],
  lesson: ['findings', 'languages', 'shelf', 'tree', 'results', 'checks', 'markdown', 'components', 'report', '.'],
  shell: ['build', 'styles', 'pictures', 'offline', 'deck', 'search', 'page', '.'],
  pages: ['.'],
}

/** The deck is a house of its own. */
const DECK = ['state', 'words', 'page', 'panels', 'talk', 'presenter', 'print', '.', 'reading']

const WITHOUT_PACKAGES = ['network', 'engine']
const CODE = /\.(?:ts|tsx|astro)$/
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g

interface Arrow {
  readonly file: string
  readonly from: string
}

const importsIn = (file: string, text: string): readonly Arrow[] =>
  [...text.matchAll(IMPORT)].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }))

/** The file that a relative import leads to; null for a package. */
const targetOf = ({ file, from }: Arrow): string | null =>
  from.startsWith('.')
    ? normalize(join(dirname(file), from.replace(/\?.*$/, '')))
        .split(sep)
        .join('/')
    : null

const sources: readonly Arrow[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).split(sep).join('/'))
  .filter((file) => CODE.test(file))
  .flatMap((file) => importsIn(file, readFileSync(file, 'utf8')))

/** The path below `folder`, cut into the room and the rest; a file beside the rooms is in the room `.`. */
function roomBelow(folder: string, file: string): string {
  const parts = file.slice(folder.length + 1).split('/')
  return parts.length > 1 ? (parts[0] ?? '.') : '.'
}

/** Arrows within `folder` that lead to a later room, or out of or into a room that the list doesn't know. */
function wrongRooms(folder: string, rooms: readonly string[], arrows: readonly Arrow[]): readonly string[] {
  const known = rooms.length === 1 ? () => 0 : (file: string) => rooms.indexOf(roomBelow(folder, file))
  return arrows.flatMap((arrow) => {
    const target = targetOf(arrow)
    if (!arrow.file.startsWith(`${folder}/`) || !target?.startsWith(`${folder}/`)) return []
    const [from, to] = [known(arrow.file), known(target)]
    return from >= 0 && to >= 0 && to <= from ? [] : [`${arrow.file} -> ${target}`]
  })
}

function wrongFloors(arrows: readonly Arrow[]): readonly string[] {
  const floors = Object.keys(HOUSE)
  const floorOf = (file: string): number => floors.indexOf(file.split('/')[1] ?? '')
  return arrows.flatMap((arrow) => {
    const [target, from] = [targetOf(arrow), floorOf(arrow.file)]
    if (target === null || from < 0 || /\.(?:json|css)$/.test(target)) return []
    const inside = target.startsWith('src/') ? floorOf(target) : -1
    return inside >= 0 && inside <= from ? [] : [`${arrow.file} -> ${target}`]
  })
}

/** Each circle once, as the list of its files; the search goes down every arrow once. */
function circles(arrows: readonly Arrow[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const arrow of arrows) {
    const target = targetOf(arrow)
    if (target !== null && CODE.test(target)) next.set(arrow.file, [...(next.get(arrow.file) ?? []), target])
  }
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) found.push([...path.slice(start), file].join(' -> '))
    if (start >= 0 || done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

test('the pattern sees every form of import', () => {
  const code = `import a from './a.ts'\nimport type { B } from "./b.ts"\nimport './c.css'\nexport * from './d.ts'
const e = await import('./e.ts')\nconst f = new Worker(new URL('./f.ts', import.meta.url))\nimport {\n  g,\n} from './g.ts'`
  expect(importsIn('src/x.ts', code).map(({ from }) => from)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => (name === 'c' ? './c.css' : `./${name}.ts`)),
  )
})

test('every floor and every room is in the list, and holds something', () => {
  const folders = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  expect(
    folders('src')
      .filter((name) => name !== 'scripts')
      .sort(),
  ).toEqual(Object.keys(HOUSE).sort())
  for (const [floor, rooms] of [...Object.entries(HOUSE), ['shell/deck', DECK] as const]) {
    if (rooms.length === 1) continue
    const beside = readdirSync(`src/${floor}`).some((name) => CODE.test(name))
    expect(
      folders(`src/${floor}`)
        .concat(beside ? ['.'] : [])
        .sort(),
      floor,
    ).toEqual(rooms.filter((room) => room !== '.' || beside).toSorted())
  }
})

test('a floor imports only from those below it', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(wrongFloors(sources)).toEqual([])
})

test.each(Object.entries(HOUSE))('the rooms of %s keep their order', (floor, rooms) => {
  expect(wrongRooms(`src/${floor}`, rooms, sources)).toEqual([])
})

test('the rooms of the deck keep their order', () => {
  expect(wrongRooms('src/shell/deck', DECK, sources)).toEqual([])
})

/** The folders of kinds as if each were one file, without what lies beside them. */
const betweenKinds = (arrows: readonly Arrow[]): readonly Arrow[] => {
  const folderOf = (file: string): string => `src/kinds/${roomBelow('src/kinds', file)}.ts`
  return arrows.flatMap((arrow) => {
    const target = targetOf(arrow)
    const inside = arrow.file.startsWith('src/kinds/') && target?.startsWith('src/kinds/')
    if (!inside || target === null) return []
    const [from, to] = [folderOf(arrow.file), folderOf(target)]
    return from === to || [from, to].includes('src/kinds/..ts')
      ? []
      : [{ file: from, from: `./${roomBelow('src/kinds', target)}.ts` }]
  })
}

test('kinds build on each other without a circle, and know nothing of the list', () => {
  expect(circles(betweenKinds(sources))).toEqual([])
  const known = sources.filter(
    (arrow) => /^src\/kinds\/[^/]+\//.test(arrow.file) && /^src\/kinds\/[^/]+$/.test(targetOf(arrow) ?? ''),
  )
  expect(new Set(known.map(targetOf))).toEqual(new Set(['src/kinds/kind.ts']))
})

test('no file imports itself by way of others', () => {
  expect(circles(sources)).toEqual([])
})

test.each(WITHOUT_PACKAGES)('%s uses no packages', (floor) => {
  const own = sources.filter(({ file }) => file.startsWith(`src/${floor}/`))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((each) => targetOf(each) === null)).toEqual([])
})

describe('an arrow that is planted is found', () => {
  const planted = (file: string, from: string): readonly Arrow[] => [...sources, { file, from }]

  test('up a floor', () => {
    expect(wrongFloors(planted('src/engine/exact/rational.ts', '../../view/text/units.ts'))).toEqual([
      'src/engine/exact/rational.ts -> src/view/text/units.ts',
    ])
  })
  test('out of the house', () => {
    expect(wrongFloors(planted('src/view/text/units.ts', '../../scripts/check.ts'))).toEqual([
      'src/view/text/units.ts -> src/scripts/check.ts',
    ])
  })
  test.each(Object.entries(HOUSE).filter(([, rooms]) => rooms.length > 1))('to a later room of %s', (floor, rooms) => {
    const [first, last] = [rooms[0], rooms.filter((room) => room !== '.').at(-1)]
    expect(
      wrongRooms(`src/${floor}`, rooms, planted(`src/${floor}/${first}/planted.ts`, `../${last}/planted.ts`)),
    ).toEqual([`src/${floor}/${first}/planted.ts -> src/${floor}/${last}/planted.ts`])
  })
  test('to a later room of the deck', () => {
    expect(wrongRooms('src/shell/deck', DECK, planted('src/shell/deck/state/deck.ts', '../print/print.ts'))).toEqual([
      'src/shell/deck/state/deck.ts -> src/shell/deck/print/print.ts',
    ])
  })
  test('into a room that nobody has entered in the list', () => {
    expect(wrongRooms('src/view', HOUSE.view ?? [], planted('src/view/attic/a.ts', '../text/units.ts'))).toEqual([
      'src/view/attic/a.ts -> src/view/text/units.ts',
    ])
  })
  test('from a kind to one that builds on it', () => {
    const arrow = { file: 'src/kinds/network/kind.ts', from: '../dropout/kind.ts' }
    expect(circles(betweenKinds([...sources, arrow]))).toHaveLength(1)
  })
  test('back to where it came from', () => {
    expect(circles(planted('src/network/error.ts', './read.ts')).length).toBeGreaterThan(0)
    expect(circles(planted('src/network/error.ts', './error.ts'))).toContain(
      'src/network/error.ts -> src/network/error.ts',
    )
  })
})

test('the bundler cuts chunks by folders: no file is named there', () => {
  const chunks = readFileSync('src/shell/build/chunks.ts', 'utf8')
  for (const [, folder = ''] of chunks.matchAll(/^ {2}'([^']+)',$/gm))
    expect(readdirSync(`src/${folder}`)).not.toEqual([])
  // What stands for files is any file of a folder.
  expect(chunks).not.toMatch(/\w\[\^\/\]|[A-Z][a-z]+\[/)
})
