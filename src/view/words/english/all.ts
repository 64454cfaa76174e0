/** Every section that isn't a kind of figure's own, in the order in which a language's file has them. */
import type { Words } from '../words.ts'
import { aboutStrings } from './about.ts'
import { checkStrings } from './check.ts'
import { deckStrings } from './deck.ts'
import { figureStrings } from './figure.ts'
import { languageStrings } from './language.ts'
import { moreStrings } from './more.ts'
import { pageStrings } from './pages.ts'
import { programStrings } from './program.ts'
import { regionStrings } from './region.ts'
import { siteSearchStrings } from './search.ts'
import { surfaceStrings } from './surface.ts'
import { typedStrings } from './typed.ts'

/** What a live figure of any kind may say, now or once its parts are asked for. */
export const FIGURE_SECTIONS: readonly Words[] = [
  figureStrings,
  typedStrings,
  moreStrings,
  surfaceStrings,
  regionStrings,
  programStrings,
  checkStrings,
]

export const SHARED_SECTIONS: readonly Words[] = [
  languageStrings,
  pageStrings,
  aboutStrings,
  ...FIGURE_SECTIONS,
  deckStrings,
  siteSearchStrings,
]
