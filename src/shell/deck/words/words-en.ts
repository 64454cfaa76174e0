/** The words of the deck and its tools in English, and so what every language has to say. */
import type { Bound } from '../state/keys.ts'

const english = {
  place: 'Slide {slide} of {slides}: {title}.',
  placeStep: 'Step {step} of {steps}.',
  number: 'Slide {slide} of {slides}. Go to another slide',
  noFullScreen: 'This browser does not allow full screen here.',
  noWindow:
    'The browser kept the presenter’s window from opening. Allow pop-up windows for this site, then press S again.',

  noSlide: 'There is no slide “{id}” here. This is {now}.',
  noStep: '“{title}” has {steps}, and the address asks for “{step}”. This is {now}.',
  noSteps: 'no steps',
  oneStep: 'one step',
  manySteps: 'steps 1 to {steps}',
  nowSlide: 'slide {slide}, “{title}”',
  nowStep: 'step {step}',

  close: 'Close',
  goto: 'Go to slide',
  gotoHint: 'Number or words of a title',
  gotoList: 'Slides',
  gotoNone: 'No slide has that number or these words in its title.',
  overview: 'Overview',
  overviewSteps: '{steps} steps',
  overviewPictures: 'Pictures of the slides',
  help: 'Keys',
  helpSetting: 'Single letters, digits and signs are keys. Switch this off if you speak to your computer.',
  qr: 'Follow along',
  qrCode: 'QR code of the address below',
  qrLocal: 'This address works on this computer only: the site is not served to the network yet.',
  sources: 'Sources',
  printing: 'Drawing the figures of every step for print …',
  printFrame: 'The lesson, to be printed',

  now: 'On the screen now',
  steps: 'Steps of this slide',
  step: 'Step {step}',
  next: 'Next',
  nextPicture: 'The next step',
  last: 'This is the last step.',
  notes: 'Notes',
  noNotes: 'There is nothing to say here.',
  planned: 'of {time}',
  unstarted: '· T starts the clock',
  clock: 'now {time}',
  spent: 'this slide {spent} of {time}',
  slideOf: 'slide {slide} of {slides}',
  stepOf: 'step {step} of {steps}',
}

const englishKeys: Readonly<Record<Bound, string>> = {
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
  out: 'one step out, at last to the page',
}

/** What the foot of the presenter's window says of a key, shorter than the help. */
const englishFoot = {
  next: 'next step',
  nextSlide: 'next slide',
  goto: 'go to',
  black: 'blank',
  draw: 'draw',
  spot: 'spot',
  clear: 'clear',
  reset: 'reset the figure',
  timer: 'start the clock',
  help: 'all keys',
}

/** Keys that have no letter on them. */
const englishNames = {
  ' ': 'Space',
  'Shift+ ': 'Shift + Space',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Home: 'Home',
  End: 'End',
  Escape: 'Esc',
  Enter: 'number, Enter',
}

export interface DeckWords {
  readonly text: Readonly<Record<keyof typeof english, string>>
  readonly keys: Readonly<Record<Bound, string>>
  readonly foot: Readonly<Record<keyof typeof englishFoot, string>>
  readonly names: Readonly<Record<keyof typeof englishNames, string>>
}

export const englishWords: DeckWords = { text: english, keys: englishKeys, foot: englishFoot, names: englishNames }
