import { nearest } from '../../network/spelling/nearest.ts'

/** The candidate that a misspelt word most likely means, if one is near enough: ` Did you mean “layer”?` or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates)
  return best === null ? '' : ` Did you mean “${best}”?`
}
