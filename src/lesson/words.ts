const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A number as prose writes it: in words up to twelve. */
export function inWords(count: number): string {
  return ONES[count] ?? String(count)
}
