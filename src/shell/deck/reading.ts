/** Reading: the scroll position chooses the place, and a place that was chosen otherwise is scrolled to. */
import { firstStep, type Place, samePlace } from './deck.ts'
import type { DeckPage } from './page.ts'
import { type Candidate, chooseStep, type Reading, scrollFor } from './scroll-steps.ts'

export interface Reader {
  /** Scrolls the page to a place and holds that place until the reader scrolls on. */
  scrollTo(place: Place): void
  /** Scrolls to a known position, for this place. */
  restore(scrolled: number): void
  /** True while the page stands where it was put. */
  isHeld(): boolean
  /** Tells the place that the reader has scrolled to. */
  onMove(listener: (place: Place) => void): void
}

interface Mark {
  readonly place: Place
  readonly element: HTMLElement
  readonly stage: HTMLElement | null
}

/** A slide's own top stands for its first step, so the figure is ready when its first paragraph is read. */
function marksOf(page: DeckPage): Mark[] {
  return page.views.flatMap(({ element, steps, scene }, slide) => {
    const stage = scene?.querySelector<HTMLElement>('[data-stage], [data-figure]') ?? null
    const top: Mark = { place: { slide, step: firstStep(page.slides[slide] as never) }, element, stage }
    return [top, ...steps.map((step, at): Mark => ({ place: { slide, step: at + 1 }, element: step, stage }))]
  })
}

export function openReader(window: Window, page: DeckPage): Reader {
  const { documentElement } = window.document
  const marks = marksOf(page)
  let heldAt: number | null = null

  const reading = (): Reading => ({
    height: window.innerHeight,
    scrolled: window.scrollY,
    scrollable: documentElement.scrollHeight - window.innerHeight,
  })
  /** How much of the window's top a stage takes from the column that this element is in. */
  const coveredBy = (stage: HTMLElement | null, box: DOMRect): number => {
    if (!stage) return 0
    const cover = stage.getBoundingClientRect()
    const beside = cover.right <= box.left || cover.left >= box.right
    return beside ? 0 : Math.min(window.innerHeight * 0.7, Math.max(0, cover.bottom))
  }
  const candidate = ({ element, stage }: Mark): Candidate => {
    const box = element.getBoundingClientRect()
    return { top: box.top, covered: coveredBy(stage, box) }
  }
  /** As high as it can stand without the place after it being the one that is read. */
  const target = (place: Place): number | null => {
    const at = marks.findIndex((mark) => samePlace(mark.place, place))
    const mark = marks[at]
    if (!mark) return null
    const following = marks.slice(at).find((later) => !samePlace(later.place, place))
    return scrollFor(reading(), candidate(mark), following ? candidate(following).top : Number.POSITIVE_INFINITY)
  }
  const put = (scrolled: number) => {
    window.scrollTo({ top: scrolled, behavior: 'instant' })
    heldAt = window.scrollY
  }
  const isHeld = () => heldAt !== null && Math.abs(window.scrollY - heldAt) < 8
  return {
    scrollTo(place) {
      // Twice: a stage that sticks only after the scroll covers more than was known before it.
      for (let pass = 0; pass < 2; pass++) {
        const scrolled = target(place)
        if (scrolled !== null) put(scrolled)
      }
    },
    restore: put,
    isHeld,
    onMove(listener) {
      let frame = 0
      const follow = () => {
        frame = 0
        if (isHeld()) return
        heldAt = null
        listener((marks[chooseStep(reading(), marks.map(candidate))] as Mark).place)
      }
      const soon = () => {
        if (frame === 0) frame = window.requestAnimationFrame(follow)
      }
      window.addEventListener('scroll', soon, { passive: true })
      window.addEventListener('resize', soon)
    },
  }
}
