/**
 * The deck's state in an address: `?mode=present#<slide-id>/<step>;<key>=<value>;…`.
 * Steps count from 1; a slide without steps has none. What follows the first `;` is the figure's overlay,
 * which `view/overlay-url.ts` writes and reads, percent signs included: here it is opaque text.
 */
import { editDistance } from '../../view/did-you-mean.ts'
import { type Mode, nearest, type Place, type Slide } from './deck.ts'

export interface Fragment {
  readonly id: string
  /** As written; null: none was. */
  readonly step: string | null
  readonly overlay: string
}

export function parseFragment(hash: string): Fragment {
  const text = hash.replace(/^#/, '')
  const semicolon = text.indexOf(';')
  const place = semicolon < 0 ? text : text.slice(0, semicolon)
  const slash = place.lastIndexOf('/')
  return {
    id: decode(slash < 0 ? place : place.slice(0, slash)),
    step: slash < 0 ? null : decode(place.slice(slash + 1)),
    overlay: semicolon < 0 ? '' : text.slice(semicolon + 1),
  }
}

/** Percent signs that encode nothing are read as they stand. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Letters of any alphabet, and what the overlay is made of, may stand in a fragment as they are. */
const encode = (text: string): string => text.replace(/[\s#%"<>`\\^{}|]/g, (character) => encodeURIComponent(character))

export function formatFragment(slides: readonly Slide[], place: Place, overlay: string): string {
  const slide = slides[place.slide] as Slide
  const step = slide.steps > 0 ? `/${place.step}` : ''
  return `#${encode(slide.id)}${step}${overlay && `;${overlay}`}`
}

export interface Located extends Place {
  /** What was wrong with the address and where we are instead; null: it was right. */
  readonly words: string | null
}

/** Nonsense lands on the nearest slide and says so. An empty fragment is the first slide. */
export function locate(slides: readonly Slide[], fragment: Fragment): Located {
  const { id, step } = fragment
  if (id === '' && step === null) return { ...nearest(slides, 0, 1), words: null }
  const exact = slides.findIndex((slide) => slide.id === id)
  const index = exact >= 0 ? exact : closest(slides, id)
  const slide = slides[index] as Slide
  const wanted = step === null ? 1 : Number(step)
  const place = nearest(slides, index, exact >= 0 ? wanted : 1)
  const known = /^\d+$/.test(step ?? '1') && (step === null || wanted === place.step)
  if (exact >= 0 && known) return { ...place, words: null }
  const wrong = exact < 0 ? `There is no slide “${id}” here` : wrongStep(slide, step as string)
  const now = exact < 0 || slide.steps === 0 ? `slide ${index + 1}, “${slide.title}”` : `step ${place.step}`
  return { ...place, words: `${wrong}. This is ${now}.` }
}

function wrongStep(slide: Slide, step: string): string {
  const has = slide.steps === 0 ? 'no steps' : slide.steps === 1 ? 'one step' : `steps 1 to ${slide.steps}`
  return `“${slide.title}” has ${has}, and the address asks for “${step}”`
}

/** A number is a slide's number; otherwise the id with the fewest typing errors, the first slide where none is near. */
function closest(slides: readonly Slide[], id: string): number {
  if (/^\d+$/.test(id)) return nearest(slides, Number(id) - 1, 1).slide
  let best = 0
  let fewest = Math.max(1, id.length / 2)
  slides.forEach((slide, index) => {
    const errors = editDistance(slide.id, id.slice(0, 200))
    if (errors < fewest) {
      best = index
      fewest = errors
    }
  })
  return best
}

/** The mode that an address asks for. The presenter's window and the printed page are asked for in the same place. */
export type PageMode = Mode | 'presenter' | 'print'

export function modeOf(search: string): PageMode {
  const query = new URLSearchParams(search)
  if (query.has('print')) return 'print'
  const mode = query.get('mode')
  return mode === 'present' || mode === 'presenter' ? mode : 'read'
}

/** The query with the mode in it; `read` is the absent one. Anything else in the query stays. */
export function withMode(search: string, mode: PageMode): string {
  const query = new URLSearchParams(search)
  query.delete('mode')
  if (mode !== 'read') query.set('mode', mode)
  const text = query.toString()
  return text && `?${text}`
}
