/** Between the pointer and the surface. */
import { mapValues } from '../../../engine/exact/forms.ts'
import { toNumber, ZERO } from '../../../engine/exact/rational.ts'
import type { Drawing } from '../../../islands/core/drawing.ts'
import { locate } from '../../../view/state/located.ts'
import type { SurfaceGround } from '../../../view/surface/ground.ts'
import { patchAt, pointAt } from '../../../view/surface/hand.ts'

/** `point` is the figure's own. */
export function surfaceDrawing(ground: SurfaceGround, point: readonly number[]): Drawing {
  const { complex, level } = ground
  const height = (): number => {
    const located = locate(complex, level.layer, point)
    return toNumber(mapValues(complex.outputMap(located.cell), located.point)[0] ?? ZERO)
  }
  return {
    domainOf: (pixel) => pointAt(ground, pixel, height()),
    isInFrame: (pixel) => patchAt(ground, pixel) !== null,
    // Lines are narrow here, and some are hidden: those that are seen are found by their own element.
    lineAt: () => null,
    handleOf: () => null,
    handlePoint: (handle) => handle.point,
  }
}
