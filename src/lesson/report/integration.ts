/**
 * The checks of `npm run check`, where authors look: before a build begins (Astro would stop at the first lesson with
 * a mistake, this tells them all), and in the development server's overlay, all mistakes of the lesson at once.
 */
import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { type Finding, relativePath } from '../findings/problems.ts'
import { lessonFindings } from '../shelf/shelves.ts'
import { checkLesson } from './lesson.ts'
import { checkSite } from './site.ts'

export function lessonChecks(): AstroIntegration {
  return {
    name: 'lesson-checks',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [overlay()] } })
        if (command !== 'build') return
        const { findings, warnings } = await checkSite()
        for (const warning of warnings) logger.warn(warning)
        if (findings.length > 0) throw told(findings)
      },
    },
  }
}

/** All of them in one error, without a stack: the places that matter are the author's. */
function told(findings: readonly Finding[]): Error {
  const message = `${findings.length === 1 ? '' : '\n'}${findings.join('\n')}`
  return Object.assign(new Error(message), { stack: '' })
}

/** Reads the lesson before the compiler does, since that never sees the frontmatter. */
function overlay(): Plugin {
  return {
    name: 'lesson-checks',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/(?:lessons|guide)\/.*\.mdx$/ },
      handler: async (code, id) => {
        const facts = lessonFindings(process.cwd(), relativePath(id))
        const findings = [...new Set([...facts, ...(await checkLesson(code, id))])]
        const [, file, line, column] = /^([^:]*):(\d+):(\d+):/.exec(findings[0] ?? '') ?? []
        if (file === undefined) return
        const loc = { file: resolve(file), line: Number(line), column: Number(column) }
        throw Object.assign(told(findings), { id, loc })
      },
    },
  }
}
