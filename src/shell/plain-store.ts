/**
 * In place of `solid-js/store`. Astro's Solid client keeps an island's properties in such a store, so that a router that
 * swaps pages in the browser can set them anew. This site has no such router: a page is loaded whole, and the properties
 * that an island began with are those that it keeps. So they can be plain values, 2 KB less on every page, and the
 * engine reads a network without a proxy in between.
 */
export function createStore<T extends object>(value: T): readonly [T, () => void] {
  return [value, () => {}]
}

export const reconcile = <T>(value: T): T => value
