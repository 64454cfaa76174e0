import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { siteFiles, ZIP } from './site-files.ts'

export const WORKER = 'service-worker.js'

/** Large files that few ask for: they are kept once somebody has asked. */
const ON_DEMAND = /\.(pdf|zip|map)$/

export interface Written {
  readonly files: number
  readonly bytes: number
}

/** Writes `service-worker.js` into the built site. Its version is a digest of everything that it saves. */
export function writeServiceWorker(folder: string): Written {
  const saved = siteFiles(folder).filter((file) => !ON_DEMAND.test(file) && file !== WORKER && file !== ZIP)
  const digest = createHash('sha256')
  let bytes = 0
  for (const file of saved) {
    const content = readFileSync(join(folder, file))
    digest.update(file).update('\0').update(content)
    bytes += content.length
  }
  const build = { version: digest.digest('hex').slice(0, 16), files: saved.map(addressOf) }
  writeFileSync(join(folder, WORKER), `const BUILD = ${JSON.stringify(build)}\n${workerSource()}`)
  return { files: saved.length, bytes }
}

/** A page is asked for by its folder: `lessons/one-layer/`. */
export const addressOf = (file: string): string => `./${file.replace(/(^|\/)index\.html$/, '$1')}`

/** The worker as it is, without its types, and without the `export` by which TypeScript knows that it is a module: it is none. */
export function workerSource(): string {
  const path = join(process.cwd(), 'src/shell/offline/service-worker.ts')
  return stripTypeScriptTypes(readFileSync(path, 'utf8')).replace(/^export \{\}$|^\s*\n/gm, '')
}
