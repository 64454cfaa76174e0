/** Reading: the scroll position chooses the place, and a place that was chosen otherwise is scrolled to. */
import type { Place } from '../state/deck.ts'
import { firstStep, samePlace } from '../state/deck.ts'
import { type Candidate, chooseStep, type Reading, scrollFor, type Target } from '../state/scroll-steps.ts'
import type { DeckPage } from './page.ts'

export interface Reader {
  /** Scrolls the page to a place and holds that place until the reader scrolls on. */
  scrollTo(place: Place): void
  /** Scrolls to a known position, for this place. */
  restore(scrolled: number): void
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

/** Room between a stage on top and the step under it. */
const MARGIN = 24

const lengthOf = (element: Element, property: string): number =>
  Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0

/** How far the page can scroll before the end of the scene pushes its sticky stage up. */
const slackOf = (stage: Element, scene: Element): number =>
  scene.getBoundingClientRect().bottom - lengthOf(stage, 'inset-block-start') - stage.getBoundingClientRect().height

export function openReader(window: Window, page: DeckPage): Reader {
  const { documentElement } = window.document
  const marks = marksOf(page)
  let held: { readonly at: number; readonly element: Element | null; readonly top: number } | null = null

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
  /** As high as its own `scroll-margin` lets it stand; below a stage that lies over the column, right under that. */
  const aim = (mark: Mark): Target => {
    const { element, stage } = mark
    const seen = candidate(mark)
    const scene = stage?.closest('[data-scene]')
    return {
      ...seen,
      wanted: seen.covered > 0 ? seen.covered + MARGIN : lengthOf(element, 'scroll-margin-block-start'),
      floor: scene && seen.covered === 0 ? seen.top - slackOf(stage as HTMLElement, scene) : 0,
    }
  }
  const target = (mark: Mark, from: readonly Mark[]): number => {
    const following = from.find((later) => !samePlace(later.place, mark.place))
    return scrollFor(reading(), aim(mark), following ? candidate(following).top : Number.POSITIVE_INFINITY)
  }
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
  const put = (scrolled: number, element: Element | null) => {
    window.scrollTo({ top: scrolled, behavior: 'instant' })
    held = { at: window.scrollY, element, top: topOf(element) }
  }
  // Where text above reflows the browser scrolls along, and what is read stands still.
  const isHeld = () =>
    held !== null && (Math.abs(window.scrollY - held.at) < 8 || Math.abs(topOf(held.element) - held.top) < 8)
  // The browser scrolls to the link's target by itself, after us; text reflows when its font arrives, a figure when it
  // comes alive. Until the reader acts the place is put right again.
  let settle: (() => void) | null = null
  const settleSoon = () =>
    window.requestAnimationFrame(() => {
      if (documentElement.dataset.mode === 'read') settle?.()
    })
  const hold = (put: () => void) => {
    settle = put
    put()
    settleSoon()
  }
  window.addEventListener('load', settleSoon)
  new ResizeObserver(() => isHeld() && settleSoon()).observe(page.frame)
  for (const act of ['pointerdown', 'keydown', 'wheel']) {
    window.addEventListener(
      act,
      () => {
        settle = null
      },
      { capture: true, passive: true },
    )
  }
  return {
    scrollTo(place) {
      const at = marks.findIndex((mark) => samePlace(mark.place, place))
      const mark = marks[at]
      if (!mark) return
      hold(() => {
        // Twice: a stage that sticks only after the scroll covers more than was known before it.
        for (let pass = 0; pass < 2; pass++) put(target(mark, marks.slice(at)), mark.element)
      })
    },
    restore: (scrolled) => hold(() => put(scrolled, null)),
    onMove(listener) {
      let frame = 0
      const follow = () => {
        frame = 0
        if (isHeld()) return
        held = null
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
