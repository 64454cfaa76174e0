import type { LiveFigure } from '../core/figure-core.ts'
import { watchKeyboard } from './keyboard.ts'
import { watchKnob } from './knob.ts'
import { watchPointer } from './pointer.ts'

/** Pointer and keyboard on a figure. `early` is what the reader did while this was on its way. */
export function watchInteraction(root: HTMLElement, model: LiveFigure, early: readonly Event[]): () => void {
  const ends = [watchPointer(root, model, early), watchKeyboard(root, model, early), watchKnob(root, model, early)]
  return () => {
    for (const end of ends) end()
  }
}
