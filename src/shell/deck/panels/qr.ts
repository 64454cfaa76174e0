/** `q`: a code that opens this slide, step and figure on a student's phone, for reading. */
import { generate } from 'lean-qr'
import { toSvg } from 'lean-qr/extras/svg'
import type { Deck } from '../page/ports.ts'
import { withMode } from '../state/url.ts'
import { say } from '../words/words.ts'
import { openDialog } from './dialog.ts'

/** The address of what is shown, in reading mode, without what belongs to this talk alone. */
export function followAddress(deck: Deck, { origin, pathname, search }: Location): string {
  const query = new URLSearchParams(withMode(search, 'read'))
  query.delete('session')
  const text = query.toString()
  return `${origin}${pathname}${text && `?${text}`}${deck.fragment(deck.state())}`
}

export function showQr(deck: Deck): void {
  openDialog(deck, 'qr', say('qr'), (body) => {
    const address = followAddress(deck, location)
    const code = toSvg(generate(address), document, { on: '#000', off: '#fff', padX: 4, padY: 4 })
    code.setAttribute('role', 'img')
    code.setAttribute('aria-label', say('qrCode'))
    code.setAttribute('class', 'deck-qr-code')
    const link = document.createElement('a')
    link.href = address
    link.textContent = address.replace(/^https?:\/\//, '')
    const words = document.createElement('p')
    words.append(link)
    body.append(code, words)
    if (/^(localhost|127\.|\[::1\])/.test(location.host)) {
      const note = document.createElement('p')
      note.textContent = say('qrLocal')
      body.append(note)
    }
  })
}
