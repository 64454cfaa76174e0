/**
 * The next step as it will look: the same page in a small frame, at the size of the audience's window and scaled down
 * as a picture. It takes no pointer and no key, so the scaling harms nothing.
 */

import { sceneStore } from '../../../islands/core/scene-store.ts'
import { encodeOverlay } from '../../../view/state/overlay-url.ts'
import { overlayAfter } from '../../../view/state/parameters.ts'
import { sceneAt } from '../page/page.ts'
import type { Deck } from '../page/ports.ts'
import type { Place } from '../state/deck.ts'
import { samePlace } from '../state/deck.ts'
import { after } from '../state/reduce.ts'
import { formatFragment } from '../state/url.ts'
import type { Session } from '../talk/session.ts'
import { say } from '../words/words.ts'

export function openNext(deck: Deck, session: Session): HTMLElement {
  const section = document.createElement('section')
  section.className = 'presenter-next'
  const label = document.createElement('h2')
  label.className = 'presenter-label'
  label.textContent = say('next')
  const box = document.createElement('div')
  box.className = 'presenter-next-box'
  const picture = document.createElement('iframe')
  picture.title = say('nextPicture')
  picture.tabIndex = -1
  picture.inert = true
  const end = document.createElement('p')
  end.className = 'presenter-end'
  end.textContent = say('last')
  box.append(picture, end)
  section.append(label, box)

  const resize = () => {
    const { width, height } = session.shared().screen ?? { width: 1920, height: 1080 }
    picture.style.width = `${width}px`
    picture.style.height = `${height}px`
    picture.style.scale = String(box.clientWidth / width)
  }
  const show = () => {
    const { slides } = deck.page
    const next = after(slides, deck.state())
    const last = samePlace(next, deck.state())
    box.classList.toggle('at-end', last)
    if (!last) point(picture, formatFragment(slides, next, overlayAt(deck, next)))
  }
  new ResizeObserver(resize).observe(box)
  session.onShared((_, part) => {
    if (part.screen !== undefined) resize()
    if (part.overlays) show()
  })
  deck.onChange(show)
  show()
  return section
}

/** Once loaded the frame only follows its fragment: same page, same figure, another state. */
function point(picture: HTMLIFrameElement, fragment: string): void {
  const url = `${location.pathname}?mode=present${fragment}`
  const inner = picture.contentWindow
  if (picture.src && inner && inner.location.pathname === location.pathname) inner.location.replace(url)
  else picture.src = url
}

/** What the reader's changes will have become at the next step. */
function overlayAt(deck: Deck, next: Place): string {
  const scene = sceneAt(deck.page, next)
  if (!scene) return ''
  const store = sceneStore(scene.id)
  const crossed = store.steps.slice(store.step() + 1, scene.step + 1).map(({ patch }) => patch)
  return encodeOverlay(overlayAfter(store.overlay(), crossed))
}
