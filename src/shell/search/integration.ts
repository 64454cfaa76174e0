/** Writes the search index of the built site: static files that the browser loads a few kilobytes at a time. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/** Formulas are read once, from their MathML; what a screen reader alone is told of a figure isn't prose. */
const LEFT_OUT = ['.katex-html', 'annotation', '.fig', '.cite-text', '.contents', '.stage', '[hidden]', 'pre']

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT })
        if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join(' ')}`)
        const added = await index.addDirectory({ path: folder })
        const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
        await close()
        const wrong = [...added.errors, ...written.errors]
        if (wrong.length > 0) throw new Error(`The search index could not be written: ${wrong.join(' ')}`)
        logger.info(`${added.page_count} pages can be searched`)
      },
    },
  }
}
