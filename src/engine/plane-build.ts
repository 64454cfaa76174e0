/** All levels of a network's subdivision of the plane, in flat arrays. */
import type { Network } from '../network/network.ts'
import { FaceCutter } from './plane-cut.ts'
import { ExactPlane } from './plane-exact.ts'
import { boxLevel, copyForCutting, type PlaneLevel } from './plane-level.ts'
import { rowsOnBox, rowsOnFaces } from './plane-rows.ts'
import { signVertices } from './plane-signs.ts'
import { type FloatStage, floatStages } from './rounding.ts'

export interface Plane {
  readonly network: Network
  readonly stages: readonly FloatStage[]
  /** `levels[k]` belongs to ReLU layer k; `levels[0]` is the box. */
  readonly levels: readonly PlaneLevel[]
  /** `rows[k]`: the rows of ReLU layer k + 1 on the faces of level k. */
  readonly rows: readonly Float64Array[]
  readonly exact: ExactPlane
}

export function buildPlane(network: Network): Plane {
  const stages = floatStages(network)
  const levels: PlaneLevel[] = [boxLevel()]
  const rows: Float64Array[] = []
  const exact = new ExactPlane(network, levels)
  for (const [before, stage] of stages.entries()) {
    const last = levels[before] ?? boxLevel()
    const own = rows[before - 1]
    rows.push(own ? rowsOnFaces(last, own, stage) : rowsOnBox(stage))
    const level = copyForCutting(last, stage.units)
    const cutting = { before, stage, rows: rows[before] ?? rowsOnBox(stage), level, exact }
    signVertices(cutting)
    new FaceCutter(cutting).cutAll()
    levels.push(level)
  }
  return { network, stages, levels, rows, exact }
}
