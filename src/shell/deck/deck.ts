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

const slideAt = (state: DeckState, index: number): Slide => state.slides[index] as Slide

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

/** The place one step on; at the end, the place itself. */
export function after(slides: readonly Slide[], place: Place): Place {
  const { slide, step } = place
  if (step < (slides[slide] as Slide).steps) return { slide, step: step + 1 }
  const next = slides[slide + 1]
  return next ? { slide: slide + 1, step: firstStep(next) } : place
}

/** The place one step back: a slide entered backwards shows its last step. At the start, the place itself. */
export function before(slides: readonly Slide[], place: Place): Place {
  const { slide, step } = place
  if (step > 1) return { slide, step: step - 1 }
  const previous = slides[slide - 1]
  return previous ? { slide: slide - 1, step: previous.steps } : place
}

const move = (state: DeckState, place: Place): DeckState => goTo(state, place.slide, place.step)

const toggle = <Value>(now: Value, wanted: Value, off: Value): Value => (now === wanted ? off : wanted)

/** One step out: the number being typed, what lies over the slide, the curtain, the tool, the deck itself. */
function out(state: DeckState): DeckState {
  if (state.digits !== '') return { ...state, digits: '' }
  if (state.panel !== 'none') return { ...state, panel: 'none' }
  if (state.curtain !== 'open') return { ...state, curtain: 'open' }
  if (state.tool !== 'none') return { ...state, tool: 'none' }
  return state.mode === 'present' ? { ...state, mode: 'read' } : state
}

/** Four digits name any slide; what is typed beyond that is a cat on the keyboard. */
const withDigit = (state: DeckState, digit: string): DeckState =>
  state.digits.length < 4 ? { ...state, digits: (state.digits + digit).replace(/^0+/, '') } : state

export function reduce(state: DeckState, command: Command): DeckState {
  switch (command) {
    case 'next':
      return move(state, after(state.slides, state))
    case 'previous':
      return move(state, before(state.slides, state))
    case 'nextSlide':
      return state.slide + 1 < state.slides.length ? goTo(state, state.slide + 1) : move(state, lastPlace(state))
    case 'previousSlide':
      return goTo(state, state.slide - 1)
    case 'first':
      return goTo(state, 0)
    case 'last':
      return move(state, { slide: state.slides.length - 1, step: Number.MAX_SAFE_INTEGER })
    case 'enter':
      return state.digits === '' ? state : goTo(state, Number(state.digits) - 1)
    case 'out':
      return out(state)
    case 'present':
      return state.mode === 'present' ? state : { ...state, mode: 'present', panel: 'none' }
    case 'black':
    case 'white':
      return { ...state, curtain: toggle<Curtain>(state.curtain, command, 'open'), panel: 'none' }
    case 'draw':
    case 'spot':
      return { ...state, tool: toggle<Tool>(state.tool, command, 'none') }
    case 'goto':
    case 'overview':
    case 'help':
    case 'qr':
      return { ...state, panel: toggle<Panel>(state.panel, command, 'none'), digits: '' }
    default:
      return withDigit(state, command.slice('digit'.length))
  }
}

const lastPlace = (state: DeckState): Place => ({
  slide: state.slide,
  step: slideAt(state, state.slide).steps,
})

/** How many places lie before this one: the deck unrolled into one row. */
export function placesBefore(slides: readonly Slide[], place: Place): number {
  const earlier = slides.slice(0, place.slide).reduce((sum, slide) => sum + Math.max(1, slide.steps), 0)
  return earlier + Math.max(0, place.step - 1)
}
