/** Places on the slide, in parts of its width from its top left corner: the same in every window and at every size. */
import type { Spot } from './shared.ts'

export const rectangleOf = (frame: HTMLElement): DOMRect => frame.getBoundingClientRect()

interface Client {
  readonly clientX: number
  readonly clientY: number
}

export const spotIn = ({ left, top, width }: DOMRect, { clientX, clientY }: Client): Spot => [
  (clientX - left) / width,
  (clientY - top) / width,
]
