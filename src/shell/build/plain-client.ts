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

/** An island says what it needs before it wakes, so that what it makes alive is what the server drew. */
type Island = Component<object> & { readonly prepare?: (props: object) => Promise<void> }

type Wake = (component: Island, props: object) => Promise<void>

export default function client(element: HTMLElement): Wake {
  return async (component, props) => {
    if (!element.hasAttribute('ssr')) return
    try {
      await component.prepare?.(props)
    } catch (problem) {
      const message = element.querySelector('.fig-message')
      element.dataset.failed = ''
      if (message) message.textContent = problem instanceof Error ? problem.message : String(problem)
      throw problem
    }
    const island = () => inside(() => inside(() => createComponent(component, props)))
    hydrate(island, element, { renderId: element.dataset.solidRenderId ?? '' })
  }
}
