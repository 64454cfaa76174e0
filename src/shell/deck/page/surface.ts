/** The page follows the deck's state: attributes, `inert`, the scenes' steps, the head of a phone's stage. */
import { sceneStore } from '../../../islands/core/scene-store.ts'
import { fill } from '../../../view/words/words.ts'
import type { DeckState } from '../state/deck.ts'
import type { PageMode } from '../state/url.ts'
import { type DeckPage, sceneAt } from './page.ts'

const set = (element: Element, name: string, on: boolean) => {
  if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on)
}

export function showPlace(page: DeckPage, state: DeckState): void {
  const presenting = state.mode === 'present'
  const current = page.views[state.slide]
  page.views.forEach((view, index) => {
    const here = index === state.slide
    set(view.element, 'data-current', here)
    set(view.element, 'inert', presenting && !here)
    view.steps.forEach((step, at) => {
      set(step, 'data-current', here && at + 1 === state.step)
    })
  })
  for (const scene of page.scenes) {
    set(scene, 'data-current', scene === current?.scene)
    set(scene, 'inert', presenting && scene !== current?.scene)
  }
  const scene = sceneAt(page, state)
  if (scene) sceneStore(scene.id).setStep(scene.step)
  if (current?.scene) showHead(current.scene, state)
}

/** On a phone the stage covers the top of the page, so it says where we are: `Lines that bend   2 of 3`. */
function showHead(scene: Element, { slides, slide, step }: DeckState): void {
  const { title, steps } = slides[slide] as DeckState['slides'][number]
  const set = (name: string, text: (says: string) => string) => {
    const line = scene.querySelector<HTMLElement>(`.stage-${name}`)
    const next = text(line?.dataset.says ?? '')
    if (line && line.textContent !== next) line.textContent = next
  }
  set('title', () => title)
  // The page has written there how its language says it.
  set('count', (says) => (steps > 1 ? fill(says, { step, steps }) : ''))
}

export function showMode(root: HTMLElement, state: DeckState, pageMode: PageMode): void {
  const shown = pageMode === 'presenter' || pageMode === 'print' ? pageMode : state.mode
  const attributes = {
    'data-mode': shown,
    'data-step': String(state.step),
    'data-curtain': state.mode === 'present' && state.curtain !== 'open' ? state.curtain : null,
    'data-tool': state.mode === 'present' && state.tool !== 'none' ? state.tool : null,
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) root.removeAttribute(name)
    else if (root.getAttribute(name) !== value) root.setAttribute(name, value)
  }
}
