/**
 * In place of `@astrojs/solid-js/client.js`, which wakes an island. Astro's own puts it into a `Suspense`, for parts that
 * are loaded while they are drawn, and knows slots and a router that swaps pages; the site's islands have none of
 * these. What the server drew inside its `Suspense` is found by its keys: two components deeper than the island.
 */
import { type Component, createComponent, type JSX } from 'solid-js'
import { hydrate } from 'solid-js/web'

const Inside: Component<{ readonly children: JSX.Element }> = (props) => props.children

const inside = (children: () => JSX.Element): JSX.Element =>
  createComponent(Inside, {
    get children() {
      return children()
    },
  })

type Wake = (component: Component<object>, props: object) => void

export default function client(element: HTMLElement): Wake {
  return (component, props) => {
    if (!element.hasAttribute('ssr')) return
    const island = () => inside(() => inside(() => createComponent(component, props)))
    hydrate(island, element, { renderId: element.dataset.solidRenderId ?? '' })
  }
}
