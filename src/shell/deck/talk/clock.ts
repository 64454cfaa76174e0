/** `t`: the talk's clock, at the foot of the slide while no presenter's window shows it. */
import type { Deck } from '../page/ports.ts'
import type { Session } from './session.ts'
import { clockText, elapsed, spentOn } from './shared.ts'

export function openClock(deck: Deck, session: Session): void {
  const clock = document.createElement('span')
  clock.className = 'deck-clock'
  clock.setAttribute('role', 'timer')
  deck.page.frame.querySelector('.deck-foot')?.prepend(clock)
  const show = () => {
    const { clock: time } = session.shared()
    const started = time.since !== null || time.before > 0
    clock.hidden = !started || session.role === 'presenter' || session.has('presenter')
    clock.textContent = clockText(elapsed(time, Date.now()))
    clock.classList.toggle('standing', time.since === null)
  }
  session.onShared(show)
  setInterval(show, 500)
  show()
  countSlides(deck, session)
}

/** Adds the time that the clock ran to the slide it ran on. One window counts: the presenter's, if there is one. */
function countSlides(deck: Deck, session: Session): void {
  let last = Date.now()
  setInterval(() => {
    const now = Date.now()
    const since = now - last
    last = now
    const counting = session.role === 'presenter' || !session.has('presenter')
    const id = deck.state().slides[deck.state().slide]?.id ?? ''
    const part = counting ? spentOn(session.shared(), id, since) : null
    if (part) session.send(part)
  }, 1000)
}
