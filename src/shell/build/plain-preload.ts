/**
 * The bundler wraps each `import()` in a helper that fetches the module's own style sheets and imports ahead of it. The
 * site's parts that are loaded later have no style sheets of their own, so the helper goes, and with it the list of files
 * that each chunk carries for it.
 *
 * Saves 0.6 KB (brotli) on every page and 0.9 to 1.3 KB on a lesson, 2 % of what it sends.
 * If it fails: a style sheet that only a later part imports is never fetched; a list that is left asks for a name that
 * isn't there, and the part never comes. Both stop the build. What it costs: a part's own imports are fetched after it.
 */
import type { Plugin } from 'vite'
import { modulesOf } from './bundle.ts'

export const HELPER = '\0vite/preload-helper.js'

/** A chunk as Vite gives it to `generateBundle`; the style sheets that it imports are in its own notes. */
export interface LaterChunk {
  readonly fileName: string
  readonly isDynamicEntry: boolean
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined
}

/** A chunk without the list and without the calls for its entries: the helper that they were for looks at neither. */
export function withoutFileList(code: string, file: string): string {
  const plain = code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)\)/g, ')')
  if (!plain.includes('__vite__mapDeps')) return plain
  throw new Error(
    `plain-preload: expected no "__vite__mapDeps" to be left in ${file}, found one: this release of Vite writes its list of ` +
      'files otherwise. Change withoutFileList() in src/shell/build/plain-preload.ts accordingly, or take the plugin out.',
  )
}

/** Throws if a part that is loaded later brings style sheets: without the helper nobody would fetch them. */
export function checkStyles({ fileName, isDynamicEntry, viteMetadata }: LaterChunk): void {
  const sheets = [...(viteMetadata?.importedCss ?? [])]
  if (!isDynamicEntry || sheets.length === 0) return
  throw new Error(
    `plain-preload: expected no style sheet of its own in ${fileName}, which is loaded later, found ${sheets.join(', ')}: it ` +
      'would never be fetched. Import the sheet where its page begins (kinds: styles.ts), or take the plugin out.',
  )
}

/** Throws if the helper that this plugin empties isn't what the bundler wrapped each `import()` in. */
export function checkHelper(modules: readonly string[], laterParts: number): void {
  if (laterParts === 0 || modules.includes(HELPER)) return
  throw new Error(
    `plain-preload: expected Vite's helper ${JSON.stringify(HELPER)} in the bundle, found none beside ${laterParts} parts that ` +
      'are loaded later. See what this release wraps import() in, and change src/shell/build/plain-preload.ts or take it out.',
  )
}

export function plainPreload(): readonly Plugin[] {
  return [
    {
      name: 'plain-preload',
      enforce: 'pre',
      load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load()' : null),
    },
    {
      name: 'plain-preload-list',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          if (this.environment.name !== 'client') return
          const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
          checkHelper(modulesOf(bundle), chunks.filter(({ isDynamicEntry }) => isDynamicEntry).length)
          for (const chunk of chunks) {
            checkStyles(chunk)
            chunk.code = withoutFileList(chunk.code, chunk.fileName)
          }
        },
      },
    },
  ]
}
