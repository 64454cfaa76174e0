/**
 * A figure measures the box that the style sheet gives its drawing, and its own font size: the drawing is then made for
 * just that many pixels, so that nothing is scaled and strokes and labels keep their size.
 */
import type { FigureCore } from './figure-core.ts'

const BASE_SIZE = 16

export function watchMeasure(root: HTMLElement, model: Pick<FigureCore, 'setMeasure'>): () => void {
  const box = root.querySelector('.fig-plane')
  if (!box) return () => {}
  const measure = () => {
    const { width, height } = box.getBoundingClientRect()
    // A figure on a hidden slide has no box: it keeps the last one.
    if (width < 1 || height < 1) return
    const mark = Number.parseFloat(getComputedStyle(root).fontSize) / BASE_SIZE
    model.setMeasure({ width, height, mark: mark > 0 ? mark : 1 })
  }
  const observer = new ResizeObserver(measure)
  observer.observe(box)
  measure()
  return () => observer.disconnect()
}
