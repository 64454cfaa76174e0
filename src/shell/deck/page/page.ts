/**
 * The lesson as the deck finds it in the page: `[data-slide]` elements with their id and title, the `[data-step]`s in them,
 * and the `[data-scene]` around them whose one figure they drive. Read once; the elements stay where they are.
 */
import type { Place, Slide } from '../state/deck.ts'

export interface SlideView {
  readonly element: HTMLElement
  readonly heading: HTMLElement | null
  readonly steps: readonly HTMLElement[]
  readonly scene: HTMLElement | null
  /** For each place of the slide, the step of its scene; empty where there is no scene. */
  readonly sceneSteps: readonly number[]
}

export interface DeckPage {
  /** The element that is the slide's surface: the window while presenting, a part of it for the presenter. */
  readonly frame: HTMLElement
  readonly slides: readonly Slide[]
  readonly views: readonly SlideView[]
  readonly scenes: readonly HTMLElement[]
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]

export function readPage(frame: HTMLElement): DeckPage {
  const views = all(frame, '[data-slide]').map(readSlide)
  const slides = views.map(
    ({ element, steps }): Slide => ({ id: element.id, title: element.dataset.title as string, steps: steps.length }),
  )
  return { frame, slides, views, scenes: all(frame, '[data-scene]') }
}

function readSlide(element: HTMLElement): SlideView {
  const scene = element.closest<HTMLElement>('[data-scene]')
  const steps = all(element, '[data-step]')
  return {
    element,
    heading: element.querySelector('h1, h2'),
    steps,
    scene,
    sceneSteps: scene ? sceneStepsOf(element, steps, scene) : [],
  }
}

/** A slide without steps of its own shows its scene as the steps before it left it. */
function sceneStepsOf(element: HTMLElement, steps: readonly HTMLElement[], scene: HTMLElement): number[] {
  if (steps.length > 0) return steps.map(sceneStep)
  const earlier = all(scene, '[data-scene-step]').filter(
    (step) => step.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const last = earlier.at(-1)
  return [last ? sceneStep(last) : 0]
}

const sceneStep = (step: HTMLElement): number => Number(step.getAttribute('data-scene-step') ?? 0)

export interface ScenePlace {
  readonly id: string
  readonly step: number
}

/** The scene that is on at this place, and its step. */
export function sceneAt(page: DeckPage, place: Place): ScenePlace | null {
  const view = page.views[place.slide]
  const id = view?.scene?.getAttribute('data-scene')
  return view && id ? { id, step: view.sceneSteps[Math.max(0, place.step - 1)] ?? 0 } : null
}

/** Puts the focus on something that isn't a control, without moving the page. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
