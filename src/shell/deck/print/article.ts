/**
 * `?print=article`: the page as an article in which every step has its figure, drawn in that step's state by the live
 * figure itself. The browser's own print command prints the page as it stands: each figure once.
 */
import { sceneStore } from '../../../islands/core/scene-store.ts'
import { pictureOf } from '../page/picture.ts'
import type { Deck } from '../page/ports.ts'
import { figureDrawn } from './figure-drawn.ts'

export async function printArticle(deck: Deck): Promise<void> {
  document.documentElement.setAttribute('data-print', 'article')
  await document.fonts.ready
  for (const scene of deck.page.scenes) await illustrate(scene)
  scrollTo(0, 0)
  document.documentElement.setAttribute('data-print-ready', String(document.querySelectorAll('.stage').length))
}

async function illustrate(scene: HTMLElement): Promise<void> {
  const stage = scene.querySelector<HTMLElement>('.stage')
  const store = sceneStore(scene.getAttribute('data-scene') as string)
  if (!stage) return
  // A figure comes alive when it is seen.
  stage.scrollIntoView()
  await figureDrawn(scene)
  const steps = [...scene.querySelectorAll<HTMLElement>('[data-scene-step]')]
  // A picture that shows nothing new is not printed twice.
  let last = ''
  for (const step of steps) {
    store.setStep(Number(step.getAttribute('data-scene-step')))
    await figureDrawn(scene)
    const picture = pictureOf(stage) as HTMLElement
    const drawn =
      picture.textContent + [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d')).join()
    if (drawn === last) continue
    last = drawn
    step.before(picture)
  }
  if (steps.length > 0) stage.remove()
}
