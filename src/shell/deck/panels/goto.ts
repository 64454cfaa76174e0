/** `g`: go to a slide by number or by the words of its title. */
import type { Deck } from '../page/ports.ts'
import { goTo, type Slide } from '../state/deck.ts'
import { findSlides } from '../state/find-slides.ts'
import { say } from '../words/words.ts'
import { openDialog } from './dialog.ts'

export function showGoto(deck: Deck): void {
  openDialog(deck, 'goto', say('goto'), (body) => fill(deck, body))
}

function fill(deck: Deck, body: HTMLElement): void {
  const { slides } = deck.page
  const search = document.createElement('input')
  // Not `search`: there Escape would first empty the field, and the lecturer wants out.
  search.type = 'text'
  search.enterKeyHint = 'go'
  search.autofocus = true
  search.placeholder = say('gotoHint')
  const attributes = {
    'aria-label': say('gotoHint'),
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'deck-goto-list',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  }
  for (const [name, value] of Object.entries(attributes)) search.setAttribute(name, value)
  const list = document.createElement('ol')
  list.id = 'deck-goto-list'
  list.className = 'deck-goto-list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', say('gotoList'))
  const none = document.createElement('p')
  none.setAttribute('role', 'status')
  body.append(search, list, none)

  const options = slides.map((slide, index) => option(slide, index))
  let shown: readonly number[] = []
  let chosen = 0
  const go = (index: number | undefined) => {
    if (index !== undefined) deck.change(goTo(deck.state(), index), 'link', 'push')
  }
  const mark = (at: number) => {
    chosen = Math.max(0, Math.min(shown.length - 1, at))
    for (const [place, index] of shown.entries())
      options[index]?.setAttribute('aria-selected', String(place === chosen))
    const marked = options[shown[chosen] ?? -1]
    search.setAttribute('aria-activedescendant', marked?.id ?? '')
    marked?.scrollIntoView({ block: 'nearest' })
  }
  const filter = () => {
    shown = findSlides(slides, search.value)
    list.replaceChildren(...shown.flatMap((index) => options[index] ?? []))
    none.textContent = shown.length === 0 ? say('gotoNone') : ''
    mark(search.value.trim() === '' ? shown.indexOf(deck.state().slide) : 0)
  }
  search.addEventListener('input', filter)
  search.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) mark(chosen + step)
    else if (event.key === 'Enter') go(shown[chosen])
    else return
    event.preventDefault()
  })
  for (const [index, each] of options.entries()) each.addEventListener('click', () => go(index))
  filter()
}

function option({ title }: Slide, index: number): HTMLLIElement {
  const item = document.createElement('li')
  item.id = `deck-goto-${index + 1}`
  item.setAttribute('role', 'option')
  const number = document.createElement('span')
  number.className = 'deck-goto-number'
  number.textContent = String(index + 1)
  item.append(number, ` ${title}`)
  return item
}
