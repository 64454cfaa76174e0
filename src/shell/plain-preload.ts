/**
 * The bundler wraps each `import()` in a helper that fetches the module's own style sheets and imports ahead of it. The
 * site's parts that are loaded later have no style sheets and hardly an import, so the helper goes: it is a kilobyte.
 */
import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'

export function plainPreload(): Plugin {
  return {
    name: 'plain-preload',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load()' : null),
  }
}
