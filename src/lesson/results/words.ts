import { pageWords } from '../languages/speak.ts'

/** A number as prose writes it: in words up to twelve. */
export function inWords(count: number, lang?: string): string {
  return pageWords(lang).numbers.split(' ')[count] ?? String(count)
}
