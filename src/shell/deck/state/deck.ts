/**
 * The deck as data: `(state, command) → state`. Nothing here knows of elements or windows; the page follows the state.
 *
 * A slide with n ≥ 1 steps has the places 1 … n, a slide without steps has the one place 0.
 * Slides count from 0 in here and from 1 in everything that is said or shown.
 */

export interface Slide {
  readonly id: string
  readonly title: string
  /** How many steps it has; 0: none. */
  readonly steps: number
}

export type Mode = 'read' | 'present'
export type Curtain = 'open' | 'black' | 'white'
export type Tool = 'none' | 'draw' | 'spot'
/** What lies over the slide. One at a time. */
export type Panel = 'none' | 'goto' | 'overview' | 'help' | 'qr'

export interface Place {
  readonly slide: number
  readonly step: number
}

export const samePlace = (a: Place, b: Place): boolean => a.slide === b.slide && a.step === b.step

export interface DeckState extends Place {
  readonly slides: readonly Slide[]
  readonly mode: Mode
  readonly curtain: Curtain
  readonly tool: Tool
  readonly panel: Panel
  /** A slide's number on its way in, before Enter. */
  readonly digits: string
}

/** Commands that change the state. */
export type Command =
  | 'next'
  | 'previous'
  | 'nextSlide'
  | 'previousSlide'
  | 'first'
  | 'last'
  | 'enter'
  | 'out'
  | 'present'
  | Exclude<Curtain, 'open'>
  | Exclude<Tool, 'none'>
  | Exclude<Panel, 'none'>
  | `digit${number}`

export const firstStep = (slide: Slide): number => Math.min(1, slide.steps)

/** A deck on its first place. It needs at least one slide: a lesson has its title slide. */
export function openDeck(slides: readonly Slide[], mode: Mode = 'read'): DeckState {
  const [first] = slides
  if (!first) throw new Error('A deck needs at least one slide; this one has none.')
  return { slides, mode, slide: 0, step: firstStep(first), curtain: 'open', tool: 'none', panel: 'none', digits: '' }
}

const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.trunc(n) || 0))

/** The nearest place that the deck has. */
export function nearest(slides: readonly Slide[], slide: number, step: number): Place {
  const index = clamp(slide, 0, slides.length - 1)
  const found = slides[index] as Slide
  return { slide: index, step: clamp(step, firstStep(found), found.steps) }
}

/** A change of place lifts the curtain and closes what lies over the slide: whoever moves wants to see where to. */
export function goTo(state: DeckState, slide: number, step = 1): DeckState {
  const place = nearest(state.slides, slide, step)
  const { curtain, panel, digits } = state
  if (samePlace(place, state)) {
    return curtain === 'open' && panel === 'none' && digits === ''
      ? state
      : { ...state, curtain: 'open', panel: 'none', digits: '' }
  }
  return { ...state, ...place, curtain: 'open', panel: 'none', digits: '' }
}
