/** The words of the search, as `strings.ts` has those that all figures share. */
export const searchStrings = {
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
} as const

export type SearchStrings = Readonly<Record<keyof typeof searchStrings, string>>
