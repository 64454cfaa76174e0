/** The inequalities that hold on a cell: which rows, which way round, and what they are about. */
import { gatingOf } from '../../network/gating.ts'
import type { Layer } from '../../network/network.ts'
import { lineRow, type Row, type ScaledMap } from '../exact/affine.ts'
import type { Condition } from './complex.ts'
import type { CellMaps, CellTree } from './maps.ts'

/** `row / scale` ≥ 0 holds on the cell. */
export interface Gate extends Condition {
  readonly row: Row
  readonly scale: bigint
}

export const oriented = (row: Row, on: boolean): Row => (on ? row : row.map((entry) => -entry))

/** All inequalities of a cell of `level`, by layer and unit; `layers` are the network's layers that cut. */
export function gatesOf(
  maps: CellMaps,
  layers: readonly Layer[],
  tree: CellTree,
  level: number,
  cell: number,
): readonly Gate[] {
  const gates: Gate[] = []
  for (let layer = 1; layer <= level; layer += 1)
    gates.push(...ownGates(maps, layers, tree, layer, maps.ancestor(level, cell, layer)))
  return gates
}

/** Those of the level's own layer. */
export function ownGates(
  maps: CellMaps,
  layers: readonly Layer[],
  tree: CellTree,
  level: number,
  cell: number,
): readonly Gate[] {
  const layer = layers[level - 1]
  if (!layer) return []
  const z = maps.next(level - 1, tree.parentOf(level, cell))
  return layerGates(layer, level, z, (element) => tree.stateOf(level, cell, element))
}

function layerGates(layer: Layer, number: number, z: ScaledMap, stateOf: (element: number) => number): readonly Gate[] {
  const { scale } = z
  const { thresholds } = gatingOf(layer)
  if (layer.groups) {
    return layer.groups.flatMap((units, group) => {
      const winner = units[stateOf(group)] ?? 0
      return units
        .filter((unit) => unit !== winner)
        .map((over) => {
          const row = lineRow(z, { plus: winner - 1, minus: over - 1, constant: 0 })
          return { layer: number, group: group + 1, unit: winner, over, on: true, row, scale }
        })
    })
  }
  return layer.bias.flatMap((_, index) =>
    thresholds.map((threshold, place): Gate => {
      const on = stateOf(index) > place
      const row = oriented(lineRow(z, { plus: index, minus: -1, constant: 0 - threshold }), on)
      const own = { layer: number, unit: index + 1, on, row, scale }
      return thresholds.length === 1 ? own : { ...own, bound: place === 0 ? 'lower' : 'upper', threshold }
    }),
  )
}
