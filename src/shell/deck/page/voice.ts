/** What the deck says: aloud, to screen readers, and in a line that the eye sees for a while. */
import type { DeckState } from '../state/deck.ts'
import { say } from '../words/words.ts'

export function placeInWords({ slides, slide, step }: DeckState): string {
  const { title, steps } = slides[slide] as DeckState['slides'][number]
  const place = say('place', { slide: slide + 1, slides: slides.length, title })
  return steps > 1 ? `${place} ${say('placeStep', { step, steps })}` : place
}

/** A region that screen readers speak when its text changes, and a line that is seen. */
export interface Voice {
  say(words: string): void
  /** `until`: the line stays until that has come to an end, however long it takes. */
  show(words: string, until?: Promise<unknown>): void
}

let opened: Voice | null = null

/** The page's voice, made on the first ask. */
export function openVoice(): Voice {
  opened ??= makeVoice()
  return opened
}

function makeVoice(): Voice {
  const region = (name: string) => {
    const made = document.createElement('p')
    made.className = name
    made.setAttribute('role', 'status')
    return made
  }
  const spoken = region('deck-voice')
  const seen = region('deck-notice')
  document.body.append(spoken, seen)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say(text) {
      spoken.textContent = text
    },
    show(text, until) {
      seen.textContent = text
      clearTimeout(timer)
      const clear = () => {
        if (seen.textContent === text) seen.replaceChildren()
      }
      if (until) until.then(clear, clear)
      else timer = setTimeout(clear, 12_000)
    },
  }
}
