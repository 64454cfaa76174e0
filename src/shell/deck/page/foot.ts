/** The foot of a slide: a dot for each step at the left (done, now, to come), the slide's number at the right. */
import type { DeckState } from '../state/deck.ts'
import { say } from '../words/words.ts'

export interface Foot {
  show(state: DeckState): void
}

export function openFoot(frame: HTMLElement): Foot {
  const foot = document.createElement('div')
  foot.className = 'deck-foot'
  const dots = document.createElement('ol')
  dots.className = 'deck-dots'
  dots.setAttribute('aria-hidden', 'true')
  const number = document.createElement('button')
  number.type = 'button'
  number.className = 'deck-number'
  number.setAttribute('data-action', 'goto')
  foot.append(dots, number)
  frame.append(foot)
  return {
    show({ slides, slide, step, digits }) {
      const steps = slides[slide]?.steps ?? 0
      const count = steps > 1 ? steps : 0
      while (dots.children.length > count) dots.lastChild?.remove()
      while (dots.children.length < count) dots.append(document.createElement('li'))
      for (const [index, dot] of [...dots.children].entries()) {
        dot.className = index + 1 < step ? 'done' : index + 1 === step ? 'now' : 'to-come'
      }
      number.textContent = digits === '' ? `${slide + 1} / ${slides.length}` : `${digits} ↵`
      number.setAttribute('aria-label', say('number', { slide: slide + 1, slides: slides.length }))
    },
  }
}
