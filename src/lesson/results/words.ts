import { stringsOf } from '../strings/strings.ts'

/** A number as prose writes it: in words up to twelve. */
export function inWords(count: number, lang?: string): string {
  return stringsOf(lang).numbers.split(' ')[count] ?? String(count)
}
