/** What the presenter reads: the page's prose and `<Say>` of a place, and its steps in a few words each. */

import type { DeckPage, SlideView } from '../page/page.ts'
import type { DeckState, Place } from '../state/deck.ts'
import { say } from '../words/words.ts'

/** A copy for reading: without what would be there twice, and shown even where the page hides it. */
function copyOf(node: Element): HTMLElement {
  const copy = node.cloneNode(true) as HTMLElement
  for (const each of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    each.removeAttribute('id')
    each.removeAttribute('data-step')
    each.removeAttribute('data-current')
    each.classList.remove('on-page', 'on-notes', 'on-slide')
    each.hidden = false
  }
  for (const extra of copy.querySelectorAll('.note, .cite-text')) extra.remove()
  return copy
}

const outermost = (root: Element, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter((each) => !each.parentElement?.closest(selector))

/** The blocks of the slide that belong to no step come with its first step. */
export function notesAt(page: DeckPage, place: Place): HTMLElement[] {
  const view = page.views[place.slide]
  if (!view) return []
  const step = view.steps[place.step - 1]
  const blocks = outermost(view.element, '.on-notes').filter((block) => {
    const owner = block.closest('[data-step]')
    return owner ? owner === step : place.step <= 1
  })
  return blocks.map(copyOf)
}

const spoken = (element: Element): string => {
  const copy = element.cloneNode(true) as Element
  for (const extra of copy.querySelectorAll('.katex-html, annotation, .cite')) extra.remove()
  return (copy.textContent ?? '').trim().replace(/\s+/g, ' ')
}

export const wordsOnSlide = (view: SlideView): number =>
  outermost(view.element, '.on-notes').reduce((sum, block) => sum + spoken(block).split(' ').length, 0)

/** Each step by its key sentence, or by the beginning of its prose: done, now, to come. */
export function stepWords(page: DeckPage, state: DeckState): HTMLElement[] {
  const view = page.views[state.slide]
  if (!view || view.steps.length < 2) return []
  return view.steps.map((step, index) => {
    const item = document.createElement('li')
    item.className = index + 1 < state.step ? 'done' : index + 1 === state.step ? 'now' : 'to-come'
    if (index + 1 === state.step) item.setAttribute('aria-current', 'step')
    const source = step.querySelector('.key') ?? step.querySelector('p')
    const copy = source ? copyOf(source) : null
    item.append(...(copy ? copy.childNodes : [say('step', { step: index + 1 })]))
    return item
  })
}
