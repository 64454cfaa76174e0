import { HELPER } from './plain-preload.ts'

/**
 * What the site's scripts are cut into, by folder. What every figure runs goes into one file: Solid, the engine up to its
 * cells, and the rooms that all drawings use; in many small files it would be a tenth more, as each is packed for itself.
 * The bundler sees to the rest by itself: what one page or one `import()` alone asks for is a file that only it loads.
 */
const EVERY_FIGURE = [
  'network',
  'engine/exact',
  'engine/complex',
  'engine/plane',
  'view/text',
  'view/state',
  'view/draw',
  'figures/parts',
  'islands/cut',
  'islands/core',
] as const

/** Files of these folders themselves: what lies deeper is asked for by some figures only. */
const core = new RegExp(`/node_modules/solid-js/|/src/(?:engine/build\\.ts$|(?:${EVERY_FIGURE.join('|')})/[^/]+$)`)

/** All that draws a plane, which most kinds do. */
const plane = /\/src\/(?:view|figures)\/plane\/[^/]+\.tsx?$/

/** What begins each `import()` is asked for by every page: in the core it would bring the core to pages without figures. */
const load = (id: string): boolean => id === HELPER

export const figureChunks = [
  { name: 'load', test: load, priority: 1 },
  { name: 'core', test: core },
  { name: 'plane', test: plane },
]
