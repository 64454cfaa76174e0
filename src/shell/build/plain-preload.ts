/**
 * The bundler wraps each `import()` in a helper that fetches the module's own style sheets and imports ahead of it. The
 * site's parts that are loaded later have no style sheets and hardly an import, so the helper goes: it is a kilobyte.
 * So does the list of files that each chunk carries for it.
 */
import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'

/** A chunk without the list and without the calls for its entries: the helper that they were for looks at neither. */
export const withoutFileList = (code: string): string =>
  code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)\)/g, ')')

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
        handler: (_, bundle) => {
          for (const chunk of Object.values(bundle))
            if (chunk.type === 'chunk') chunk.code = withoutFileList(chunk.code)
        },
      },
    },
  ]
}
