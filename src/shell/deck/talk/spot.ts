/** `l`: a spot that follows the pointer, in every window of the talk. It never takes the pointer from the figure. */
import type { Deck } from '../page/ports.ts'
import { rectangleOf, spotIn } from './layer.ts'
import type { Session } from './session.ts'
import type { Spot } from './shared.ts'

export function openSpot(deck: Deck, session: Session): void {
  const { frame } = deck.page
  const mark = document.createElement('div')
  mark.className = 'deck-spot'
  mark.setAttribute('aria-hidden', 'true')
  frame.append(mark)
  const show = () => {
    const { spot } = session.shared()
    mark.hidden = spot === null
    if (spot) mark.style.translate = `${spot[0] * 100}cqw ${spot[1] * 100}cqw`
  }
  session.onShared(show)
  show()

  let waiting: Spot | null = null
  let request = 0
  const send = (spot: Spot | null) => {
    waiting = spot
    if (request === 0)
      request = requestAnimationFrame(() => {
        request = 0
        session.send({ spot: waiting })
      })
  }
  const holding = () => deck.state().tool === 'spot'
  frame.addEventListener('pointermove', (event) => {
    if (holding()) send(spotIn(rectangleOf(frame), event))
  })
  frame.addEventListener('pointerleave', () => {
    if (holding()) send(null)
  })
  deck.onChange((now, before) => {
    if (before.tool === 'spot' && now.tool !== 'spot') send(null)
  })
}
