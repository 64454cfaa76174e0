import type { Network } from '../network/network.ts'
import type { Complex } from './complex.ts'
import { complexOf } from './facade.ts'
import { LineView } from './line-facade.ts'
import { buildPlane, type Plane } from './plane-build.ts'
import { LevelView } from './plane-facade.ts'

/** The cells of a network in its box, level by level, exactly. */
export const buildComplex = (network: Network): Complex => complexOf(network, levelsOf(buildPlane(network)))

function levelsOf(plane: Plane): readonly LevelView[] {
  if (plane.network.inputs.length === 2) {
    const views: LevelView[] = []
    for (let layer = 0; layer < plane.levels.length; layer += 1)
      views.push(new LevelView(plane, layer, views[layer - 1] ?? null))
    return views
  }
  const views: LineView[] = []
  for (let layer = 0; layer < plane.levels.length; layer += 1)
    views.push(new LineView(plane, layer, views[layer - 1] ?? null))
  return views
}
