/** Ctrl+P: the article while the page is read, the slides while it is presented; each figure in the state of its step. */

import { openDarkroom, problemOf } from '../page/darkroom.ts'
import type { Deck } from '../page/ports.ts'
import { openVoice } from '../page/voice.ts'
import { say } from '../words/words.ts'

let busy = false

export async function print(deck: Deck): Promise<void> {
  if (busy) return
  busy = true
  // What is in print already is printed as it is.
  const ready = deck.pageMode === 'print' || document.documentElement.hasAttribute('data-print')
  const kind = deck.state().mode === 'read' ? 'article' : 'steps'
  try {
    if (ready) window.print()
    else await printFrame(kind)
  } catch (error) {
    openVoice().show(say('printFailed', { problem: problemOf(error) }))
    window.print()
  } finally {
    busy = false
  }
}

async function printFrame(kind: string): Promise<void> {
  const drawn = openDarkroom(kind, say('printFrame'))
  openVoice().show(say('printing'), drawn)
  const frame = await drawn
  const inner = frame.contentWindow
  if (!inner) throw new Error('The frame with the printed lesson is gone')
  // Some browsers come back from `print` at once, others when the dialog is closed.
  inner.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1000))
  inner.focus()
  inner.print()
}
