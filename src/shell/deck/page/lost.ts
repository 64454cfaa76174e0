/** An address that names no place of the deck: which one was meant, and what the reader is told. */

import { editDistance } from '../../../network/spelling/nearest.ts'
import type { Place } from '../state/deck.ts'
import { nearest, type Slide } from '../state/deck.ts'
import { type Fragment, placeOf } from '../state/url.ts'
import { say } from '../words/words.ts'

export interface Located extends Place {
  /** What was wrong with the address and where we are instead; null: it was right. */
  readonly words: string | null
}

/** Nonsense lands on the nearest slide and says so. An empty fragment is the first slide. */
export function locate(slides: readonly Slide[], fragment: Fragment): Located {
  const { id, step } = fragment
  const right = placeOf(slides, fragment)
  if (right) return { ...right, words: null }
  const exact = slides.findIndex((slide) => slide.id === id)
  const index = exact >= 0 ? exact : closest(slides, id)
  const slide = slides[index] as Slide
  const wanted = step === null ? 1 : Number(step)
  const place = nearest(slides, index, exact >= 0 ? wanted : 1)
  const bySlide = exact < 0 || slide.steps === 0
  const now = bySlide ? say('nowSlide', { slide: index + 1, title: slide.title }) : say('nowStep', { step: place.step })
  const words =
    exact < 0
      ? say('noSlide', { id, now })
      : say('noStep', { title: slide.title, steps: stepsOf(slide), step: step as string, now })
  return { ...place, words }
}

function stepsOf({ steps }: Slide): string {
  return steps === 0 ? say('noSteps') : steps === 1 ? say('oneStep') : say('manySteps', { steps })
}

/** A number is a slide's number; otherwise the id with the fewest typing errors, the first slide where none is near. */
function closest(slides: readonly Slide[], id: string): number {
  if (/^\d+$/.test(id)) return nearest(slides, Number(id) - 1, 1).slide
  let best = 0
  let fewest = Math.max(1, id.length / 2)
  slides.forEach((slide, index) => {
    const errors = editDistance(slide.id, id.slice(0, 200))
    if (errors < fewest) {
      best = index
      fewest = errors
    }
  })
  return best
}
