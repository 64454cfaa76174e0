/**
 * The word that a misspelt one most likely meant. No package: this floor has none, and `fastest-levenshtein` doesn't count a
 * swap of neighbours, the commonest slip, as one.
 */

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), case aside. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** A longer word is not looked at to its end: nobody means a name by it. */
const LONGEST = 60

/** The candidate that is nearest, if it is near enough: at most a third of the word's letters away, and at least one. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const asked = word.slice(0, LONGEST)
  let best: string | null = null
  let least = Math.max(1, Math.floor(asked.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(asked, candidate)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
