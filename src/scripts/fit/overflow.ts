/**
 * What doesn't fit on the slide that is shown. `overflows` runs in the page, so it uses nothing from outside itself.
 */

/** One thing that doesn't fit: where in the lesson, and what is to be seen. */
export interface Overflow {
  readonly slide: string
  readonly title: string
  /** Of the slide's steps, from 1; 0 for a slide without steps. */
  readonly step: number
  readonly says: string
}

/** What sticks out of the window, or lies over something else. */
export function overflows(): readonly Overflow[] {
  const slide = document.querySelector<HTMLElement>('[data-slide][data-current]')
  const scene = document.querySelector<HTMLElement>('[data-scene][data-current]')
  if (!slide) return [{ slide: '', title: '', step: 0, says: 'no slide is shown' }]
  const shown = slide.querySelector<HTMLElement>('[data-step][data-current]')
  const where = { slide: slide.id, title: slide.dataset.title ?? '', step: Number(shown?.dataset.step ?? 0) }
  const visible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
  }
  const short = (element: Element) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ')
    const name = [element.tagName.toLowerCase(), ...element.classList].join('.')
    return `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}” (${name})`
  }
  const own = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
  const texts = [slide, ...(scene?.querySelectorAll('.fig-panel, .fig-diagram, .fig-plane') ?? [])]
    .flatMap((part) => [part, ...part.querySelectorAll('*')])
    .filter((element) => !element.closest('.katex-mathml, .fig-words, [hidden]') && own(element) && visible(element))
  // A word that is too long sticks out of its element's box: the text itself is measured.
  const extent = (element: Element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }
  const found: string[] = []
  for (const element of texts) {
    const box = extent(element)
    const out = [
      box.left < -1 && `${Math.round(-box.left)} px out at the left`,
      box.top < -1 && `${Math.round(-box.top)} px out at the top`,
      box.right > innerWidth + 1 && `${Math.round(box.right - innerWidth)} px out at the right`,
      box.bottom > innerHeight + 1 && `${Math.round(box.bottom - innerHeight)} px out at the foot`,
    ].filter(Boolean)
    if (out.length > 0) found.push(`${short(element)} is ${out.join(', ')}`)
  }
  // Prose over the figure, over the heading or over the foot.
  const blocks = [...slide.querySelectorAll<HTMLElement>('h1, h2, p, ul, ol, pre, table, .katex-display, .key')].filter(
    (block) => visible(block) && !block.closest('.katex-mathml'),
  )
  const others = [
    ...(scene?.querySelectorAll('.fig-plane svg, .fig-diagram svg, .panel-rows, .panel-heading') ?? []),
    ...document.querySelectorAll('.deck-dots li, .deck-number'),
  ].filter(visible)
  const overlap = (a: Element, b: Element) => {
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
    const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left)
    const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top)
    return Math.min(wide, high)
  }
  for (const [index, block] of blocks.entries()) {
    for (const other of [...others, ...blocks.slice(index + 1)]) {
      if (block.contains(other) || other.contains(block)) continue
      const depth = overlap(block, other)
      if (depth > 4) found.push(`${short(block)} lies ${Math.round(depth)} px over ${short(other)}`)
    }
  }
  // One mistake is seen in many elements; three of them tell enough.
  const told = found.length > 3 ? [...found.slice(0, 3), `and ${found.length - 3} more`] : found
  return told.map((says) => ({ ...where, says }))
}
