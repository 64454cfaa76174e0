import type { Grab } from '../../figures/parts/Grabbable.tsx'

/** Something in a drawing that can be grabbed, as a screen reader says it. */
export function grab(label: string, text: string, now: number): Grab {
  return { label, text, now }
}
