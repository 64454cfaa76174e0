/**
 * Islands are woken by `wake.ts` in place of `@astrojs/solid-js/client.js`. Astro's own puts each into a `Suspense`, for parts
 * that are loaded while they are drawn, and knows slots and a router that swaps pages; the site's islands have none of these.
 *
 * Saves 2.2 KB (brotli) on every page with a live figure, 3 to 5 % of what a lesson sends.
 * If it fails: with Astro's own, nobody awaits an island's `prepare`, and network figures stay pictures; with a server that
 * wraps islands otherwise, no island finds what was drawn for it, and none wakes. Both stop the build.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { modulesOf } from './bundle.ts'

const CLIENT = '@astrojs/solid-js/client.js'
const WAKE = fileURLToPath(new URL('./wake.ts', import.meta.url))

/** `wake.ts` stands for all that these two do, in this way. */
const KNOWN = [
  { file: 'client.js', says: 'createComponent(Suspense,' },
  { file: 'client.js', says: 'hydrate(fn, element, { renderId })' },
  {
    file: 'server.js',
    says: 'return createComponent(Suspense, {\n          get children() {\n            return createComponent(Component, newProps);',
  },
  { file: 'server.js', says: '"data-solid-render-id": renderId' },
] as const

/** `source` gives the text of a file of @astrojs/solid-js. Throws if islands are drawn and woken otherwise than is known. */
export function checkRenderer(source: (file: string) => string): void {
  for (const { file, says } of KNOWN) {
    if (source(file).includes(says)) continue
    throw new Error(
      `plain-client: expected ${JSON.stringify(says)} in @astrojs/solid-js/dist/${file}, found none: this release draws or ` +
        'wakes islands otherwise. Compare it with src/shell/build/wake.ts and change that accordingly, or take the plugin out.',
    )
  }
}

const installed = (file: string): string =>
  readFileSync(new URL(file, import.meta.resolve('@astrojs/solid-js/client.js')), 'utf8')

/** Throws if the islands' chunks were made without `wake.ts`. `modules`: the files that went into the bundle. */
export function checkWoken(modules: readonly string[]): void {
  if (!modules.some((file) => file.endsWith('.tsx')) || modules.includes(WAKE)) return
  throw new Error(
    `plain-client: expected src/shell/build/wake.ts among the islands' files, found none: nothing asks for ${CLIENT} any ` +
      'more. See what wakes islands in this release of Astro, and put its name into src/shell/build/plain-client.ts.',
  )
}

export function plainClient(): Plugin {
  return {
    name: 'plain-client',
    config: () => ({ resolve: { alias: { [CLIENT]: WAKE } } }),
    buildStart: () => checkRenderer(installed),
    generateBundle(_, bundle) {
      if (this.environment.name === 'client') checkWoken(modulesOf(bundle))
    },
  }
}
