/** Copies of what the page has drawn. */

export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** A copy that is only looked at: no ids (they are the sheets' now), nothing to press, nothing that comes alive. */
export function pictureOf(element: Element): Element {
  const picture = element.cloneNode(true) as Element
  for (const each of [picture, ...picture.querySelectorAll('*')]) {
    each.removeAttribute('id')
    each.removeAttribute('tabindex')
    each.removeAttribute('aria-labelledby')
    each.removeAttribute('aria-describedby')
  }
  for (const island of picture.querySelectorAll('astro-island')) island.replaceWith(...island.childNodes)
  for (const extra of picture.querySelectorAll('script, .fig-controls, .fig-more, .fig-words, template')) extra.remove()
  return picture
}
