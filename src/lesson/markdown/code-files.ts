/** `<Code file region/>` becomes a fenced block with the lines themselves, so that it is highlighted like any other. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { Code, Parent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Properties } from '../checks/components.ts'
import { type Problems, placeOf } from '../findings/problems.ts'
import { type Component, isComponent, type Root } from '../tree/tree.ts'
import { cutRegion, RegionError } from './regions.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'ts',
  tsx: 'tsx',
  mjs: 'js',
  js: 'js',
  py: 'python',
  json: 'json',
  mdx: 'mdx',
  css: 'css',
  sh: 'sh',
}

export function cutRegions(
  tree: Root,
  path: string,
  properties: ReadonlyMap<Component, Properties>,
  problems: Problems,
): void {
  visit(tree, (node, index, parent: Parent | undefined) => {
    if (!isComponent(node, 'Code') || parent === undefined || index === undefined) return
    const text = (name: string) => {
      const value = properties.get(node)?.get(name)?.value
      return typeof value === 'string' ? value : null
    }
    const file = text('file')
    if (file === null) return
    try {
      const value = readSource(file, text('region'), dirname(path))
      const lang = text('lang') ?? LANGUAGES[file.split('.').at(-1) ?? ''] ?? 'text'
      const code: Code = {
        type: 'code',
        lang,
        meta: null,
        value,
        ...(node.position ? { position: node.position } : {}),
      }
      parent.children[index] = code
    } catch (error) {
      if (!(error instanceof RegionError)) throw error
      problems.add(properties.get(node)?.get('file')?.place ?? placeOf(node), `<Code>: ${error.message}`)
    }
  })
}

/** `file` is meant from the lesson's own folder on, or from the project's. */
function readSource(file: string, region: string | null, folder: string): string {
  const root = process.cwd()
  const path = [resolve(folder, file), resolve(root, file)].find((each) => existsSync(each))
  if (path === undefined || !realpathSync(path).startsWith(root + sep)) {
    throw new RegionError(
      `there is no file ${file}. Expected it in the lesson’s folder, or its path from the project’s folder on.`,
    )
  }
  const source = readFileSync(path, 'utf8')
  if (region !== null) return cutRegion(source, region, file)
  if (source.trim() === '') throw new RegionError(`${file} is empty. Put code into it, or name another.`)
  return source.trimEnd()
}
