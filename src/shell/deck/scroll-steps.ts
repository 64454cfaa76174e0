/**
 * While reading, the scroll position chooses the step: the last one whose top has passed the reading line,
 * 45 % of the way down what is left of the window below a stage that covers its top (a phone).
 * At both ends of the page the line runs to the window's edge, so the first and the last step get their turn.
 */

export interface Reading {
  readonly height: number
  /** How far the page is scrolled, and how far it can be. */
  readonly scrolled: number
  readonly scrollable: number
}

const LINE = 0.45
/** Room above a step that was scrolled to. */
const MARGIN = 24
/** A fraction of a pixel must not decide which step it is. */
const SLACK = 4

/** The line's distance from the top of the window; `covered` px at the top are under a stage. */
export function readingLine({ height, scrolled, scrollable }: Reading, covered: number): number {
  const below = Math.max(0, height - covered)
  const toBottom = Math.max(0, scrollable - scrolled)
  return covered + Math.max(Math.min(LINE * below, scrolled), below - toBottom)
}

export interface Candidate {
  /** Px from the top of the window. */
  readonly top: number
  readonly covered: number
}

/** The last candidate, in the page's order, whose top has passed its line; the first if none has. */
export function chooseStep(reading: Reading, candidates: readonly Candidate[]): number {
  if (reading.scrollable > 0 && reading.scrolled <= 0) return 0
  let chosen = 0
  candidates.forEach(({ top, covered }, index) => {
    if (top <= readingLine(reading, covered)) chosen = index
  })
  return chosen
}

/**
 * How far to scroll for the step at `mark`: to the top of what is left of the window, but no farther than
 * the step after it, at `following`, stays below the line.
 */
export function scrollFor({ height, scrolled, scrollable }: Reading, mark: Candidate, following: number): number {
  const line = mark.covered + LINE * Math.max(0, height - mark.covered)
  const highest = mark.covered + MARGIN
  const top = Math.min(line - SLACK, Math.max(highest, line + SLACK - (following - mark.top)))
  return Math.max(0, Math.min(scrollable, scrolled + mark.top - top))
}
