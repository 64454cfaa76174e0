/**
 * The checks of `npm run check`, where authors look: before a build begins (Astro would stop at the first lesson with
 * a mistake, this tells them all), and in the development server's overlay, all mistakes of the lesson at once.
 */
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { checkLesson } from './check-lesson.ts'
import { checkSite } from './check-site.ts'
import type { Finding } from './problems.ts'

export function lessonChecks(): AstroIntegration {
  return {
    name: 'lesson-checks',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [overlay()] } })
        if (command !== 'build') return
        const { findings } = await checkSite()
        if (findings.length > 0) throw new Error(inOne(findings))
      },
    },
  }
}

const inOne = (findings: readonly Finding[]): string => `${findings.length === 1 ? '' : '\n'}${findings.join('\n')}`

/** Reads the lesson before the compiler does, since that never sees the frontmatter. */
function overlay(): Plugin {
  return {
    name: 'lesson-checks',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/(?:lessons|guide)\/.*\.mdx$/ },
      handler: async (code, id) => {
        const findings = await checkLesson(code, id)
        const [, line, column] = /^[^:]*:(\d+):(\d+):/.exec(findings[0] ?? '') ?? []
        if (line === undefined) return
        const loc = { file: id, line: Number(line), column: Number(column) }
        throw Object.assign(new Error(inOne(findings)), { id, loc })
      },
    },
  }
}
