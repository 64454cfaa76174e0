/** The engine's door: a network in, its complex out. */
import type { Network } from '../network/network.ts'
import type { Complex, Level } from './complex/complex.ts'
import { complexOf } from './complex/facade.ts'
import { buildPlane, type Plane } from './plane/build.ts'
import { LevelView } from './plane/facade.ts'
import { LineView } from './plane/line-facade.ts'

/** What stands behind a complex that was built here; whoever drops the complex drops this. */
const planes = new WeakMap<Complex, Plane>()

/** The cells of a network in its box, level by level, exactly. */
export const buildComplex = (network: Network): Complex => complexOfPlane(buildPlane(network))

/**
 * The same as `buildComplex(network)`. Levels before the first layer that differs from the previous complex's are not
 * computed again: they are the very same objects.
 */
export function rebuildComplex(previous: Complex | undefined, network: Network): Complex {
  const plane = previous && planes.get(previous)
  return complexOfPlane(buildPlane(network, plane), previous?.levels)
}

export const planeOf = (complex: Complex): Plane | undefined => planes.get(complex)

/** `shown`: the levels of an earlier complex, of which the plane kept the first `plane.kept`. */
export function complexOfPlane(plane: Plane, shown: readonly Level[] = []): Complex {
  const View = plane.network.inputs.length === 1 ? LineView : LevelView
  const views: LevelView[] = []
  for (let layer = 0; layer < plane.levels.length; layer += 1) {
    const kept = layer < plane.kept ? shown[layer] : undefined
    views.push(kept instanceof View ? kept : new View(plane, layer, views[layer - 1] ?? null))
  }
  const complex = complexOf(plane.network, views)
  planes.set(complex, plane)
  return complex
}
