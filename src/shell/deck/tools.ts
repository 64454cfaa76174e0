/** The lecturer's tools, loaded when the first of them is asked for or a talk is taken up again. */

import type { Deck } from './page/ports.ts'
import { showHelp } from './panels/help.ts'
import { openPresenterWindow } from './presenter/presenter-window.ts'
import type { Effect } from './state/keys.ts'
import { isArticle } from './state/url.ts'
import { openClock } from './talk/clock.ts'
import { openSession, type Session } from './talk/session.ts'
import { clearInk, toggleClock } from './talk/shared.ts'
import { openSpot } from './talk/spot.ts'

let session: Session | null = null

function begin(deck: Deck): Session {
  if (session) return session
  const begun = openSession(deck)
  session = begun
  begun.onShared((shared, part) => {
    if (part.ink && Object.keys(shared.ink).length > 0) void loadInk(deck, begun)
  })
  if (Object.keys(begun.shared().ink).length > 0) void loadInk(deck, begun)
  openSpot(deck, begun)
  openClock(deck, begun)
  return begun
}

const loadInk = (deck: Deck, begun: Session) => import('./talk/ink.ts').then(({ openInk }) => openInk(deck, begun))

/** Opens whatever the deck's state says lies over the slide, and the tool in hand. */
export function open(deck: Deck): void {
  const { panel, tool } = deck.state()
  const begun = begin(deck)
  if (tool === 'draw') void loadInk(deck, begun)
  if (panel === 'help') showHelp(deck)
  if (panel === 'goto') void import('./panels/goto.ts').then(({ showGoto }) => showGoto(deck))
  if (panel === 'overview') void import('./panels/overview.ts').then(({ showOverview }) => showOverview(deck))
  if (panel === 'qr') void import('./panels/qr.ts').then(({ showQr }) => showQr(deck))
}

/** Does what isn't a matter of the deck's state. */
export function use(deck: Deck, action: Effect): void {
  const begun = begin(deck)
  const { slides, slide } = deck.state()
  if (action === 'clear') begun.send(clearInk(begun.shared(), slides[slide]?.id ?? ''))
  else if (action === 'timer') begun.send({ clock: toggleClock(begun.shared().clock, Date.now()) })
  else if (action === 'presenter') openPresenterWindow(deck, begun)
}

/** Takes up the talk that this window had before a reload, or prints, as its address says. Rejects where that fails. */
export async function resume(deck: Deck): Promise<void> {
  if (deck.pageMode === 'print') {
    const { printDeck } = await import('./print/print.ts')
    await printDeck(deck)
    return
  }
  if (isArticle(location.search)) {
    const { printArticle } = await import('./print/article.ts')
    await printArticle(deck)
    return
  }
  const begun = begin(deck)
  if (deck.pageMode !== 'presenter') return
  const id = new URLSearchParams(location.search).get('session')
  begun.connect(id ?? undefined)
  const { openPresenter } = await import('./presenter/presenter.ts')
  openPresenter(deck, begun)
}
