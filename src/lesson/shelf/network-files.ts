/** Networks as lessons name them: a file in the lesson's own folder, or one in `content/networks`. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Network } from '../../network/network.ts'
import { didYouMean } from '../../view/text/did-you-mean.ts'
import { unitsOf } from '../../view/text/units.ts'
import type { Finding } from '../findings/problems.ts'
import { readText } from '../findings/read-text.ts'
import { networkOf } from './network-place.ts'

const SHARED = 'content/networks'

/** One layer of so many units has some ten thousand cells: drawn within seconds, but no longer dragged with ease. */
const MOST_UNITS = 160

export interface NetworkFile {
  /** From the project's folder on, with `/`. */
  readonly path: string
  readonly network: Network
}

/** `finding`: the file is there, but something is wrong in it. */
export type Found = NetworkFile | { readonly problem: string } | { readonly finding: Finding }

/** Finds and reads the network `name` as the lesson at `lessonPath` means it: `…/content/lessons/<folder>/index.mdx`. */
export function findNetwork(name: string, lessonPath: string): Found {
  const root = resolve(dirname(lessonPath), '../../..')
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
  const read = networkOf(readText(file), path)
  if ('finding' in read) return read
  const units = unitsOf(read.network).length
  if (units <= MOST_UNITS) return { path, network: read.network }
  return {
    problem:
      `the network “${name}” has ${units} units, more than a page can cut and draw; expected at most ${MOST_UNITS}. ` +
      'Take a smaller one. “npm run -s explain” still prints it.',
  }
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
}
