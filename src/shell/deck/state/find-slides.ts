/** Searching a deck by number and by the words of its titles. Pure. */
import type { Slide } from './deck.ts'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

const words = (text: string): string[] => plain(text).match(/[\p{Letter}\p{Number}]+/gu) ?? []

/**
 * Indices of the slides that the query means, best first: the slide of that number, then titles in which every word
 * of the query begins some word, those that begin with the query first. Nothing asked: all, in order.
 */
export function findSlides(slides: readonly Slide[], query: string): readonly number[] {
  const wanted = words(query)
  const all = slides.map((_, index) => index)
  if (wanted.length === 0) return query.trim() === '' ? all : []
  const [only] = wanted
  const number = wanted.length === 1 && /^\d+$/.test(only as string) ? Number(only) - 1 : -1
  const titles = slides.map(({ title }) => words(title))
  const matching = all.filter((index) =>
    wanted.every((word) => (titles[index] as string[]).some((part) => part.startsWith(word))),
  )
  const rank = (index: number): number => {
    if (index === number) return 0
    return plain((slides[index] as Slide).title).startsWith(plain(query.trim())) ? 1 : 2
  }
  const found = number >= 0 && number < slides.length ? new Set([number, ...matching]) : matching
  return [...found].sort((a, b) => rank(a) - rank(b) || a - b)
}
