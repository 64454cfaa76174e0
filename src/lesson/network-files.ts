/** Networks as lessons name them: a file in the lesson's own folder, or one in `content/networks`. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Network } from '../network/network.ts'
import { readNetwork } from '../network/read.ts'
import { didYouMean } from '../view/did-you-mean.ts'
import { readText } from './read-text.ts'

const SHARED = 'content/networks'

export interface NetworkFile {
  /** From the project's folder on, with `/`. */
  readonly path: string
  readonly network: Network
}

export type Found = NetworkFile | { readonly problem: string }

/** Finds and reads the network `name` as the lesson at `lessonPath` means it. */
export function findNetwork(name: string, lessonPath: string, root = process.cwd()): Found {
  const folders = [dirname(lessonPath), join(root, SHARED)]
  const known = folders.flatMap(namesIn)
  if (!known.includes(name)) {
    const list = [...new Set(known)].sort().join(', ') || 'none yet'
    const own = relative(root, join(dirname(lessonPath), `${name}.json`))
    return {
      problem:
        `there is no network “${name}”.${didYouMean(name, known)} Expected ${own} or ${SHARED}/${name}.json; ` +
        `networks that this lesson may name: ${list}.`,
    }
  }
  const file = folders.map((folder) => join(folder, `${name}.json`)).find((each) => existsSync(each)) as string
  const path = relative(root, file).replaceAll('\\', '/')
  const read = readText(file)
  if ('problem' in read) return { problem: `the network “${name}” can't be read. ${path}: ${read.problem}` }
  try {
    return { path, network: readNetwork(read.text, path) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { problem: `the network “${name}” can't be read. ${why}` }
  }
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
}
