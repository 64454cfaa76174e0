/** Between the pointer and the surface: it comes with what follows the pointer. */
import { toNumber, ZERO } from '../engine/rational.ts'
import { locate, mapAt } from '../view/located.ts'
import type { SurfaceGround } from '../view/surface-ground.ts'
import { patchAt, pointAt } from '../view/surface-hand.ts'
import type { Drawing } from './drawing.ts'

/** `point` is the figure's own. */
export function surfaceDrawing(ground: SurfaceGround, point: readonly number[]): Drawing {
  const { complex, level } = ground
  const height = (): number => {
    const located = locate(complex, level.layer, point)
    return toNumber(mapAt(complex.outputMap(located.cell), located.point)[0] ?? ZERO)
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
