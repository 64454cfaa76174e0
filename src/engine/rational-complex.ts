/**
 * The complex in exact arithmetic throughout: the plain way, unit by unit. Every vertex has one sign for each
 * unit, every edge is cut once for both its cells, and a cell with corners on both sides gets a chord.
 */
import type { Network } from '../network/network.ts'
import type { Complex, Level } from './complex.ts'
import { complexOf, treeOf } from './facade.ts'
import { CellMaps } from './maps.ts'
import { startLine } from './rational-line.ts'
import { startPlane } from './rational-plane.ts'

/** A subdivision that units cut, one after the other; `level` is what it is now, as the facade shows it. */
export interface Subdivision {
  readonly cut: (unit: CutUnit) => void
  readonly level: () => Level
}

/** One unit of the next layer: its row on each cell of the level before. */
export interface CutUnit {
  readonly layer: number
  readonly unit: number
  readonly rowOf: (parent: number) => readonly bigint[]
}

export function buildRationalComplex(network: Network): Complex {
  const subdivision = network.inputs.length === 1 ? startLine(network) : startPlane(network)
  const levels: Level[] = [subdivision.level()]
  const maps = new CellMaps(network, treeOf(levels))
  for (const [index, place] of maps.reluPlaces.entries()) {
    for (let unit = 0; unit < (network.layers[place]?.bias.length ?? 0); unit += 1) {
      const rowOf = (parent: number): readonly bigint[] => maps.next(index, parent).rows[unit] ?? []
      subdivision.cut({ layer: index + 1, unit: unit + 1, rowOf })
    }
    levels.push(subdivision.level())
  }
  return complexOf(network, levels)
}
