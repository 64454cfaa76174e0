/** The deck's commands: `(state, command) → state`. They are loaded with the deck; a page that is read has no need of them. */
import type { Place } from './deck.ts'
import {
  type Command,
  type Curtain,
  type DeckState,
  firstStep,
  goTo,
  type Panel,
  type Slide,
  type Tool,
} from './deck.ts'

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
  step: (state.slides[state.slide] as Slide).steps,
})

/** How many places lie before this one: the deck unrolled into one row. */
export function placesBefore(slides: readonly Slide[], place: Place): number {
  const earlier = slides.slice(0, place.slide).reduce((sum, slide) => sum + Math.max(1, slide.steps), 0)
  return earlier + Math.max(0, place.step - 1)
}
