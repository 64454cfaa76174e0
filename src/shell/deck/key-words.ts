/** What the keys do, in short words: loaded with the help, not with every page. */
import type { Command } from './deck.ts'
import type { Effect } from './keys.ts'

export const keyWords: Readonly<Partial<Record<Command | Effect, string>>> = {
  next: 'next step',
  previous: 'previous step',
  nextSlide: 'next slide',
  previousSlide: 'previous slide',
  first: 'first slide',
  last: 'last slide',
  enter: 'go to that slide',
  goto: 'go to a slide',
  overview: 'overview',
  fullscreen: 'full screen',
  black: 'black screen',
  white: 'white screen',
  presenter: 'presenter window',
  draw: 'draw on the slide',
  spot: 'pointer spot',
  clear: 'clear the drawing',
  reset: 'reset the figure',
  redraw: 'draw again, where chance is in the figure',
  timer: 'start or stop the clock',
  qr: 'QR code of this step',
  help: 'this help',
  present: 'present from here',
  out: 'one step out, back to the page at last',
}
