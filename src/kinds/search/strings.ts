/** The words of the search in English. */
import { section } from '../../view/words/words.ts'

export const searchStrings = section('kinds.search', {
  asked: 'Cells asked',
  askedOf: '{count} of {total}',
  thisCell: 'This cell',
  bestCell: 'A best cell',
  best: 'Best so far',
  largest: 'Largest of all',
  at: 'at {places}',
  atMany: 'at {place} and {more} more corners',
  atMost: 'at most {value} {where}',
  everywhere: 'everywhere in it',
  and: ' and ',
  searchSentence: 'Cell {count} of {total}: f is {formula} there, {most}.',
  allSentence: 'All {total} cells are asked. In a best one f is {formula}, {most}.',
  bestSentence: 'Best so far: {value} {where}.',
  largestSentence: 'The largest value in the window is {value}, {where}.',
})

export type SearchStrings = typeof searchStrings
