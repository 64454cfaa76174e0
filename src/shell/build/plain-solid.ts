/**
 * Solid keeps a second set of states for transitions, a scheduler for them and a bridge to other reactive libraries. This site
 * asks for none of the three, so what holds them is never set. A bundler can't know that, as there are functions that
 * would set them; told so, it drops 5 KB that every page would run for nothing.
 */
import type { Plugin } from 'vite'

const NEVER_SET = ['Transition', 'Scheduler', 'ExternalSourceConfig'] as const

/** Solid's source with each reading of the three replaced by `null`; what would write them stays, and is then unused. */
export function withoutTransitions(source: string): string {
  for (const name of NEVER_SET) {
    if (source.includes(`\nlet ${name} = null;\n`)) continue
    throw new Error(
      `plain-solid: expected "let ${name} = null;" in Solid's source, found none: this release of Solid is built otherwise. ` +
        'Read its src/reactive/signal.ts and change src/shell/build/plain-solid.ts accordingly, or take the plugin out.',
    )
  }
  return source.replace(new RegExp(`(?<!let )\\b(?:${NEVER_SET.join('|')})\\b(?! = )`, 'g'), 'null')
}

export function plainSolid(): Plugin {
  return {
    name: 'plain-solid',
    transform: (code, id) =>
      /\/solid-js\/dist\/solid\.js$/.test(id) ? { code: withoutTransitions(code), map: null } : null,
  }
}
