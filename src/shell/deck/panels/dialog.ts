/** A dialog over the slide that is open while the deck's state names it. Made once, filled anew each time it opens. */
import type { Deck } from '../page/ports.ts'
import type { Panel } from '../state/deck.ts'
import { say } from '../words/words.ts'

type Fill = (body: HTMLElement, dialog: HTMLDialogElement) => void

const made = new Map<Panel, HTMLDialogElement>()

export function openDialog(deck: Deck, panel: Exclude<Panel, 'none'>, title: string, fill: Fill): void {
  const known = made.get(panel)
  if (known) return
  const dialog = build(deck, panel, title)
  made.set(panel, dialog)
  const body = dialog.querySelector<HTMLElement>('.deck-dialog-body') as HTMLElement
  const follow = () => {
    const wanted = deck.state().panel === panel
    if (wanted && !dialog.open) {
      body.replaceChildren()
      fill(body, dialog)
      dialog.showModal()
      const first = body.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector<HTMLElement>('h2')
      first?.focus()
    } else if (!wanted && dialog.open) dialog.close()
  }
  deck.onChange(follow)
  follow()
}

function build(deck: Deck, panel: Exclude<Panel, 'none'>, title: string): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = `deck-dialog deck-${panel}`
  const heading = document.createElement('h2')
  heading.textContent = title
  heading.id = `deck-${panel}-title`
  dialog.setAttribute('aria-labelledby', heading.id)
  // Otherwise the close button takes the focus.
  heading.tabIndex = -1
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'deck-close'
  close.textContent = say('close')
  close.addEventListener('click', () => dialog.close())
  const body = document.createElement('div')
  body.className = 'deck-dialog-body'
  dialog.append(heading, close, body)
  // Escape and the close button both end here; the state hears of it.
  dialog.addEventListener('close', () => {
    const state = deck.state()
    if (state.panel === panel) deck.change({ ...state, panel: 'none' }, 'key')
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return dialog
}
