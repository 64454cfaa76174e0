/** `o`: all slides at once, to choose from. */
import type { Deck } from './controller.ts'
import { goTo } from './deck.ts'
import { openDialog } from './dialog.ts'

export function showOverview(deck: Deck): void {
  openDialog(deck, 'overview', 'Overview', (body) => {
    const list = document.createElement('ol')
    list.className = 'deck-overview-list'
    const { slide: current } = deck.state()
    for (const [index, { title, steps }] of deck.page.slides.entries()) {
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.type = 'button'
      const number = document.createElement('span')
      number.className = 'deck-overview-number'
      number.textContent = String(index + 1)
      const name = document.createElement('span')
      name.className = 'deck-overview-title'
      name.textContent = title
      const count = document.createElement('span')
      count.className = 'deck-overview-steps'
      count.textContent = steps > 1 ? `${steps} steps` : ''
      button.append(number, name, count)
      if (index === current) {
        button.setAttribute('aria-current', 'step')
        button.autofocus = true
      }
      button.addEventListener('click', () => deck.change(goTo(deck.state(), index), 'link', 'push'))
      item.append(button)
      list.append(item)
    }
    body.append(list)
  })
}
