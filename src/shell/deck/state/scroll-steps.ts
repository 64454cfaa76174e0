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

export interface Target extends Candidate {
  /** Where its top is wanted. */
  readonly wanted: number
  /** Above this its figure would leave the window: the scene ends, and takes its stage along. */
  readonly floor: number
}

/**
 * How far to scroll for the step at `mark`: to where it is wanted, but no farther than its figure stays in the window
 * and the step after it, at `following`, below the line. What is read is itself above the line in any case.
 */
export function scrollFor({ height, scrolled, scrollable }: Reading, mark: Target, following: number): number {
  const line = mark.covered + LINE * Math.max(0, height - mark.covered)
  const top = Math.min(line - SLACK, Math.max(mark.wanted, mark.floor, line + SLACK - (following - mark.top)))
  return Math.max(0, Math.min(scrollable, scrolled + mark.top - top))
}
