/** Checks everything before a build begins: Astro would stop at the first lesson with a mistake, this tells them all. */
import type { AstroIntegration } from 'astro'
import { checkSite } from './check-site.ts'

export function lessonChecks(): AstroIntegration {
  return {
    name: 'lesson-checks',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return
        const { findings } = await checkSite()
        if (findings.length > 0) throw new Error(`${findings.length === 1 ? '' : '\n'}${findings.join('\n')}`)
      },
    },
  }
}
