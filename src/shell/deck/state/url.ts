/**
 * The deck's state in an address: `?mode=present#<slide-id>/<step>;<key>=<value>;…`.
 * Steps count from 1; a slide without steps has none. What follows the first `;` is the figure's overlay,
 * which `view/overlay-url.ts` writes and reads, percent signs included: here it is opaque text.
 */
import type { Place } from './deck.ts'
import { type Mode, nearest, type Slide } from './deck.ts'

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

/** Letters of any alphabet may stand in a fragment as they are; `/` and `;` would end the id. */
const encode = (text: string): string =>
  text.replace(/[\s#%"<>`\\^{}|/;]/g, (character) => encodeURIComponent(character))

export function formatFragment(slides: readonly Slide[], place: Place, overlay: string): string {
  const slide = slides[place.slide] as Slide
  const step = slide.steps > 0 ? `/${place.step}` : ''
  return `#${encode(slide.id)}${step}${overlay && `;${overlay}`}`
}

/** The place that a fragment names; null: there is none such, and `lost.ts` says what was meant. Empty: the first. */
export function placeOf(slides: readonly Slide[], { id, step }: Fragment): Place | null {
  if (id === '' && step === null) return nearest(slides, 0, 1)
  const index = slides.findIndex((slide) => slide.id === id)
  if (index < 0 || (step !== null && !/^\d+$/.test(step))) return null
  const place = nearest(slides, index, Number(step ?? 1))
  return step === null || place.step === Number(step) ? place : null
}

/** The mode that an address asks for. The presenter's window and the printed page are asked for in the same place. */
export type PageMode = Mode | 'presenter' | 'print'

/** The article is the page itself, laid out for reading, with more figures. */
export const isArticle = (search: string): boolean => new URLSearchParams(search).get('print') === 'article'

export function modeOf(search: string): PageMode {
  const query = new URLSearchParams(search)
  if (query.has('print') && !isArticle(search)) return 'print'
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
