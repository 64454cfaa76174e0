import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The site in one file, for a memory stick. */
export const ZIP = 'nested-inequalities.zip'

/** Every file of the built site, by its path from there with `/`, in one order on every machine. */
export function siteFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
