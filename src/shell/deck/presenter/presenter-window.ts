/** `s`: the presenter's window, opened from the one that the audience sees. */
import type { Deck } from '../page/ports.ts'
import { openVoice } from '../page/voice.ts'
import { withMode } from '../state/url.ts'
import type { Session } from '../talk/session.ts'
import { say } from '../words/words.ts'

export function openPresenterWindow(deck: Deck, session: Session): void {
  if (session.role === 'presenter') return
  const id = session.connect()
  tellScreen(session)
  const search = new URLSearchParams(withMode(location.search, 'presenter'))
  search.set('session', id)
  const address = `${location.pathname}?${search}${deck.fragment(deck.state())}`
  // The name brings an open presenter's window to the front instead of making a second one.
  const opened = window.open(address, `presenter-${id}`, 'popup,width=1280,height=800')
  if (opened) opened.focus()
  else openVoice().show(say('noWindow'))
}

let told = false

/** The presenter's pictures have the shape of the window that the audience sees. */
export function tellScreen(session: Session): void {
  const tell = () => session.send({ screen: { width: innerWidth, height: innerHeight } })
  tell()
  if (told) return
  told = true
  addEventListener('resize', tell)
}
