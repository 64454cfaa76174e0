/** Writes a new lesson or network into `content`; nothing that is there already is touched. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFrontmatter } from '@astrojs/markdown-remark'
import { slug } from 'github-slugger'
import { readText } from '../../lesson/findings/read-text.ts'
import { foldersIn, lessonFiles, slugOfFolder } from '../../lesson/shelf/files.ts'
import { parseJson } from '../../network/json.ts'
import { UsageError } from '../shared/arguments.ts'
import { kindFiles, kindNames, listLine } from './figure-template.ts'
import { ImportError, type ImportOptions, importNetwork } from './import-network.ts'
import { networkText, STARTER_NAME, STARTER_NETWORK, starterLesson } from './templates.ts'

export interface Written {
  readonly files: readonly string[]
  /** Where the lesson will be seen, without the base. */
  readonly address?: string
}

export function writeLesson(root: string, title: string): Written {
  const name = slug(title).replace(/-{2,}/g, '-')
  if (name === '') throw new UsageError(`“${title}” has no letters or digits to make an address of`)
  const shelf = join(root, 'content/lessons')
  const taken = foldersIn(shelf).find((folder) => slugOfFolder(folder) === name)
  if (taken !== undefined) {
    throw new UsageError(`content/lessons/${taken} lives at lessons/${name}/ already; choose another title`)
  }
  const order = Math.floor(Math.max(0, ...orders(root))) + 1
  const folder = `content/lessons/${String(order).padStart(2, '0')}-${name}`
  mkdirSync(join(root, folder), { recursive: true })
  const files = [`${folder}/${STARTER_NAME}.json`, `${folder}/index.mdx`]
  writeFileSync(join(root, files[0] ?? ''), networkText(STARTER_NETWORK))
  writeFileSync(join(root, files[1] ?? ''), starterLesson({ title, order }))
  return { files, address: `lessons/${name}/` }
}

/** The new lesson comes last, by number and by `order`. */
function orders(root: string): readonly number[] {
  return lessonFiles(root)
    .filter((lesson) => lesson.shelf === 'lessons')
    .flatMap((lesson) => {
      const number = Number.parseInt(lesson.folder, 10)
      const order: unknown = frontmatterOf(join(root, lesson.path)).order
      return [...(Number.isFinite(number) ? [number] : []), ...(typeof order === 'number' ? [order] : [])]
    })
}

function frontmatterOf(path: string): Record<string, unknown> {
  try {
    return parseFrontmatter(readFileSync(path, 'utf8')).frontmatter
  } catch {
    // A broken lesson doesn't keep an author from beginning another.
    return {}
  }
}

export interface NetworkWish extends ImportOptions {
  readonly from?: string
  /** The slug of the lesson that it belongs to; without it, all lessons share it. */
  readonly lesson?: string
}

export function writeNetwork(root: string, name: string, wish: NetworkWish): Written {
  if (slug(name) !== name || name === '') {
    throw new UsageError(
      `a network's name is written in small letters, digits and dashes, such as ${slug(name) || 'my-net'}`,
    )
  }
  const path = `${folderFor(root, wish.lesson)}/${name}.json`
  if (existsSync(join(root, path))) throw new UsageError(`${path} is there already; choose another name`)
  const title = wish.title ?? name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
  const file =
    wish.from === undefined
      ? { ...STARTER_NETWORK, title }
      : importNetwork(readExport(wish.from), wish.from, { ...wish, title })
  mkdirSync(join(root, 'content/networks'), { recursive: true })
  writeFileSync(join(root, path), networkText(file))
  return { files: [path] }
}

function folderFor(root: string, lesson: string | undefined): string {
  if (lesson === undefined) return 'content/networks'
  const folders = foldersIn(join(root, 'content/lessons'))
  const folder = folders.find((each) => slugOfFolder(each) === lesson || each === lesson)
  if (folder !== undefined) return `content/lessons/${folder}`
  throw new UsageError(`there is no lesson “${lesson}”: expected one of ${folders.map(slugOfFolder).join(', ')}`)
}

/** A folder of `src/kinds` with a small working kind, and its line in the list. */
export function writeFigure(root: string, name: string): Written {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
    const better = slug(name).replace(/[^a-z-]/g, '') || 'my-kind'
    throw new UsageError(`a figure's name is written in small letters and dashes, such as ${better}; found “${name}”`)
  }
  const [folder, list] = [`src/kinds/${name}`, 'src/kinds/list.ts']
  if (existsSync(join(root, folder))) throw new UsageError(`${folder} is there already; choose another name`)
  const names = kindNames(name)
  const lines = readFileSync(join(root, list), 'utf8')
  const end = lines.lastIndexOf('export {')
  if (end < 0) throw new UsageError(`${list}: expected lines such as export { … } from './…/kind.ts', found none`)
  if (new RegExp(`\\b${names.variable}\\b`).test(lines))
    throw new UsageError(`${list} has a kind that is called ${names.variable} in code already; choose another name`)
  const after = lines.indexOf('\n', end) + 1
  const files = Object.entries(kindFiles(names))
  mkdirSync(join(root, folder))
  for (const [file, text] of files) writeFileSync(join(root, folder, file), text)
  writeFileSync(join(root, list), lines.slice(0, after) + listLine(names) + lines.slice(after))
  return { files: [...files.map(([file]) => `${folder}/${file}`), list] }
}

function readExport(path: string): unknown {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`)
  const read = readText(path)
  if ('problem' in read) throw new ImportError(`${path}: ${read.problem}`)
  try {
    return parseJson(read.text)
  } catch (error) {
    throw new ImportError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
