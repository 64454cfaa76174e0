/** Whose line is near a pixel, in the plane and on the number line alike. */
import type { Pixel } from './frame.ts'
import { distance, nearestOn } from './paths.ts'
import type { PlaneScene } from './plane-scene.ts'

type Traced = Pick<PlaneScene, 'traces'> & { readonly frame: { readonly mark: number } }

/** The unit whose line is nearest to a pixel, if it is at most `reach` away; of coincident ones, the one that is drawn. */
export function unitAt(scene: Traced, pixel: Pixel, reach = 8): string | null {
  let best: { name: string; away: number } | null = null
  for (const { name, points } of scene.traces) {
    for (const [place, from] of points.entries()) {
      const to = points[place + 1]
      const away = to ? distance(pixel, nearestOn(from, to, pixel)) : Number.POSITIVE_INFINITY
      if (away <= reach * scene.frame.mark && away < (best?.away ?? Number.POSITIVE_INFINITY) - 1e-6)
        best = { name, away }
    }
  }
  return best?.name ?? null
}
