/**
 * Wakes an island, in place of `@astrojs/solid-js/client.js`: `plain-client.ts` says why. What the server drew inside its
 * `Suspense` is found by its keys: two components deeper than the island.
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

/**
 * An island may say what it needs before it wakes, so that what it makes alive is what the server drew: parts that are
 * files of their own. If `prepare` rejects, the island stays the picture that it was and its `.fig-message` says why.
 */
type Island = Component<object> & { readonly prepare?: (props: object) => Promise<void> }

type Wake = (component: Island, props: object) => Promise<void>

export default function client(element: HTMLElement): Wake {
  return async (component, props) => {
    if (!element.hasAttribute('ssr')) return
    try {
      await component.prepare?.(props)
    } catch (problem) {
      element.dataset.failed = ''
      const message = element.querySelector('.fig-message')
      if (message) message.textContent = problem instanceof Error ? problem.message : String(problem)
      throw problem
    }
    const island = () => inside(() => inside(() => createComponent(component, props)))
    hydrate(island, element, { renderId: element.dataset.solidRenderId ?? '' })
  }
}
