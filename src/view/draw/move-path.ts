/** The arrows of a handle that is moved: the plane's, the number line's and the folded paper's. */
import type { Pixel } from './frame.ts'
import { along, at, leftOf } from './paths.ts'

/** Sizes at scale 1, px. */
const ARROW = { from: 11, tip: 14.5, half: 3.5 } as const

/** `normal` is a unit vector to the on side. */
export interface Place {
  readonly at: Pixel
  readonly normal: Pixel
}

/** A chevron on either side, pointing away along the normal. */
export function movePath({ at: spot, normal }: Place, scale: number): string {
  const { from, tip, half } = ARROW
  const aside = leftOf(normal)
  const chevron = (way: 1 | -1): string => {
    const foot = along(spot, normal, way * from * scale)
    const points = [
      along(foot, aside, -half * scale),
      along(spot, normal, way * tip * scale),
      along(foot, aside, half * scale),
    ]
    return `M${points.map(at).join('L')}`
  }
  return chevron(1) + chevron(-1)
}
