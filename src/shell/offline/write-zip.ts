import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { siteFiles, ZIP } from './site-files.ts'

/** What is compressed already only gets slower. */
const COMPRESSED = /\.(woff2|png|pdf|jpg|webp|avif|pf_\w+|pagefind)$/

export interface Zip {
  readonly name: string
  readonly bytes: number
}

/**
 * Writes the built site as one `.zip` beside its pages. It unpacks into the site's base path, so any static server
 * that serves the unpacked folder as its root shows the site.
 */
export function writeZip(folder: string, base: string): Zip {
  const prefix = base.replace(/^\/+|\/+$/g, '')
  const entries = siteFiles(folder).filter((file) => file !== ZIP)
  const content: Zippable = {}
  for (const file of entries) {
    const level = COMPRESSED.test(file) ? 0 : 6
    // One date for all: the same site is the same archive.
    content[prefix === '' ? file : `${prefix}/${file}`] = [
      new Uint8Array(readFileSync(join(folder, file))),
      { level, mtime: '2000-01-01T00:00:00' },
    ]
  }
  const archive = zipSync(content)
  writeFileSync(join(folder, ZIP), archive)
  return { name: ZIP, bytes: archive.length }
}
