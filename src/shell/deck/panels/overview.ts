/** `o`: all slides at once, to choose from. The titles are there at once, the pictures as soon as they are drawn. */
import { problemOf } from '../page/darkroom.ts'
import type { Deck } from '../page/ports.ts'
import { slidePictures } from '../page/slide-pictures.ts'
import { goTo, type Slide } from '../state/deck.ts'
import { say } from '../words/words.ts'
import { openDialog } from './dialog.ts'

export function showOverview(deck: Deck): void {
  openDialog(deck, 'overview', say('overview'), (body) => {
    const list = document.createElement('ol')
    list.className = 'deck-overview-list'
    const { slide: current } = deck.state()
    const frames = deck.page.slides.map((slide, index) => {
      const item = document.createElement('li')
      const picture = document.createElement('div')
      picture.className = 'deck-overview-picture'
      picture.inert = true
      const button = entry(slide, index)
      if (index === current) {
        button.setAttribute('aria-current', 'step')
        button.autofocus = true
      }
      button.addEventListener('click', () => deck.change(goTo(deck.state(), index), 'link', 'push'))
      item.append(picture, button)
      list.append(item)
      return picture
    })
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    body.append(status, list)
    list.setAttribute('aria-busy', 'true')
    void hang(frames)
      .catch((error: unknown) => {
        status.textContent = say('overviewFailed', { problem: problemOf(error) })
      })
      .finally(() => list.removeAttribute('aria-busy'))
  })
}

function entry({ title, steps }: Slide, index: number): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  const part = (name: string, text: string) => {
    const made = document.createElement('span')
    made.className = `deck-overview-${name}`
    made.textContent = text
    return made
  }
  const count = steps > 1 ? say('overviewSteps', { steps }) : ''
  button.append(part('number', String(index + 1)), part('title', title), part('steps', count))
  return button
}

async function hang(frames: readonly HTMLElement[]): Promise<void> {
  const pictures = await slidePictures()
  for (const [index, frame] of frames.entries()) {
    const picture = pictures[index]
    if (picture) frame.replaceChildren(picture)
  }
}
