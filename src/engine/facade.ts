/** Puts the facade of complex.ts over finished levels: everything that follows from patterns, corners and maps. */
import type { Network } from '../network/network.ts'
import { exactMap, type Row } from './affine.ts'
import type { AffineMap, Cell, Complex, Inequality, Level } from './complex.ts'
import { CellMaps, type CellTree, type Gate } from './maps.ts'
import { doubledArea, type Point, pointOf, valueAt } from './point.ts'
import { fromNumber, type Rational, rational, sign, subtract } from './rational.ts'
import { statuses } from './status.ts'

/** The cells of levels as the facade numbers them. `levels` may still grow. */
export const treeOf = (levels: readonly Level[]): CellTree => ({
  parentOf: (level, cell) => levels[level]?.cells[cell]?.parent ?? -1,
  isOn: (level, cell, unit) => levels[level]?.cells[cell]?.pattern[level - 1]?.[unit] === '1',
})

export function complexOf(network: Network, levels: readonly Level[]): Complex {
  const maps = new CellMaps(network, treeOf(levels))
  const depth = network.layers.length
  const dimension = network.inputs.length === 1 ? 1 : 2
  const level = (layer: number): Level => {
    const found = levels[layer]
    if (!found) throw new RangeError(`expected a layer from 0 to ${levels.length - 1}, found ${layer}`)
    return found
  }
  const corners = (layer: number, cell: number): readonly Point[] =>
    cellOf(level(layer), cell).vertices.map((vertex) => pointOf(level(layer).vertices[vertex]?.exact() ?? []))

  return {
    network,
    dimension,
    levels,
    area: (layer, cell) => areaOf(corners(layer, cell)),
    inequalities: (layer, cell) => inequalitiesOf(maps.gates(layer, cell), corners(layer, cell)),
    preactivations: (layer, cell, fileLayer) => {
      const place = fileLayer - 1
      const needed = maps.reluPlaces.filter((relu) => relu < place).length
      if (!network.layers[place])
        throw new RangeError(`expected a layer of the file from 1 to ${depth}, found ${fileLayer}`)
      if (needed > layer) {
        throw new RangeError(`expected a level of at least ${needed} for the file's layer ${fileLayer}, found ${layer}`)
      }
      return exactMap(maps.through(needed, maps.ancestor(layer, cell, needed), place))
    },
    outputMap: (cell): AffineMap => exactMap(maps.through(levels.length - 1, cell, depth - 1)),
    cellsAt: (layer, at) => (inBox(network, at) ? closedCellsAt(levels, maps, layer, pointOf(at)) : []),
    cellOf: (layer, at) => (inBox(network, at) ? openCellOf(levels, maps, layer, pointOf(at)) : -1),
    cellAcross: (layer, cell, edge) => {
      const found = level(layer).edges[edge]
      if (!found) throw new RangeError(`expected an edge of level ${layer}, found edge ${edge}, which it does not have`)
      return found.left === cell ? found.right : found.left
    },
  }
}

function cellOf({ layer, cells }: Level, cell: number): Cell {
  const found = cells[cell]
  if (!found) throw new RangeError(`expected a cell of level ${layer}, 0 to ${cells.length - 1}, found ${cell}`)
  return found
}

function areaOf(corners: readonly Point[]): Rational {
  const [first = [], second = []] = corners
  if (first.length > 2) {
    const { numerator, denominator } = doubledArea(corners)
    return rational(numerator, denominator * 2n)
  }
  const [a = 0n, v = 1n] = first
  const [b = 0n, w = 1n] = second
  return rational(b * v - a * w, v * w)
}

export const oriented = (row: Row, on: boolean): Row => (on ? row : row.map((entry) => -entry))

function inequalitiesOf(gates: readonly Gate[], corners: readonly Point[]): readonly Inequality[] {
  const rows = gates.map(({ row, on }) => oriented(row, on))
  const status = statuses(rows, corners)
  return gates.map(({ layer, unit, on, scale }, index) => {
    const entries = (rows[index] ?? []).map((entry) => rational(entry, scale))
    const offset = entries.pop() ?? rational(0n)
    return { layer, unit, on, normal: entries, offset, status: status[index] ?? 'implied' }
  })
}

function inBox(network: Network, at: readonly Rational[]): boolean {
  return network.box.every(([from, to], place) => {
    const coordinate = at[place]
    return (
      coordinate !== undefined &&
      sign(subtract(coordinate, fromNumber(from))) >= 0 &&
      sign(subtract(coordinate, fromNumber(to))) <= 0
    )
  })
}

/** A cell is the part of its parent where its own layer's inequalities hold, so the search goes down by levels. */
function closedCellsAt(levels: readonly Level[], maps: CellMaps, layer: number, at: Point): readonly number[] {
  let found: ReadonlySet<number> = new Set([0])
  for (let k = 1; k <= layer; k += 1) {
    const parents = found
    const signs = new Map(
      [...parents].map((parent) => [parent, maps.next(k - 1, parent).rows.map((row) => valueAt(row, at))]),
    )
    const holds = ({ parent, pattern }: { parent: number; pattern: readonly string[] }): boolean =>
      signs.get(parent)?.every((z, unit) => (pattern[k - 1]?.[unit] === '1' ? z >= 0n : z <= 0n)) ?? false
    found = new Set(levels[k]?.cells.filter(holds).map(({ index }) => index))
  }
  return [...found]
}

function openCellOf(levels: readonly Level[], maps: CellMaps, layer: number, at: Point): number {
  let cell = 0
  for (let k = 1; k <= layer; k += 1) {
    const parent = cell
    const pattern = maps
      .next(k - 1, parent)
      .rows.map((row) => (valueAt(row, at) > 0n ? '1' : '0'))
      .join('')
    const child = levels[k]?.cells.find(
      (candidate) => candidate.parent === parent && candidate.pattern[k - 1] === pattern,
    )
    if (!child) return -1
    cell = child.index
  }
  return cell
}
