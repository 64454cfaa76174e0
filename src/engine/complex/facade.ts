/** Puts the facade of complex.ts over finished levels: everything that follows from patterns, corners and maps. */

import { cuts, stateText } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { exactMap } from '../exact/affine.ts'
import type { AffineForm, AffineMap } from '../exact/forms.ts'
import { doubledArea, type Point, pointOf, valueAt } from '../exact/point.ts'
import { fromNumber, type Rational, rational, sign, subtract } from '../exact/rational.ts'
import type { Cell, Complex, Inequality, Level, Status } from './complex.ts'
import { type Gate, gatesOf, ownGates } from './gates.ts'
import { CellMaps, type CellTree } from './maps.ts'
import { statusReader } from './status.ts'

/** The cells of levels as the facade numbers them. `levels` may still grow. */
export const treeOf = (levels: readonly Level[]): CellTree => ({
  parentOf: (level, cell) => levels[level]?.cells[cell]?.parent ?? -1,
  stateOf: (level, cell, element) =>
    Number.parseInt(levels[level]?.cells[cell]?.pattern[level - 1]?.[element] ?? '0', 36),
})

export function complexOf(network: Network, levels: readonly Level[]): Complex {
  const tree = treeOf(levels)
  const maps = new CellMaps(network, tree)
  const cutting = network.layers.filter(cuts)
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
    inequalities: (layer, cell) => inequalitiesOf(gatesOf(maps, cutting, tree, layer, cell), corners(layer, cell)),
    preactivations: (layer, cell, fileLayer) => {
      const place = fileLayer - 1
      const needed = maps.cuttingPlaces.filter((cutting) => cutting < place).length
      if (!network.layers[place])
        throw new RangeError(`expected a layer of the file from 1 to ${depth}, found ${fileLayer}`)
      if (needed > layer) {
        throw new RangeError(`expected a level of at least ${needed} for the file's layer ${fileLayer}, found ${layer}`)
      }
      return exactMap(maps.preactivation(needed, maps.ancestor(layer, cell, needed), place))
    },
    outputMap: (cell): AffineMap => exactMap(maps.result(levels.length - 1, cell)),
    cellsAt: (layer, at) => {
      if (!inBox(network, at)) return []
      const point = pointOf(at)
      const holds = (k: number, cell: number): boolean => {
        const own = ownGates(maps, cutting, tree, k, cell)
        return own.every(({ row }) => valueAt(row, point) >= 0n)
      }
      return closedCellsAt(levels, holds, layer)
    },
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

/** What an inequality says and does is reckoned when it is looked at. */
function inequalitiesOf(gates: readonly Gate[], corners: readonly Point[]): readonly Inequality[] {
  const statusOf = statusReader(
    gates.map(({ row }) => row),
    corners,
  )
  return gates.map(({ row, scale, ...condition }, index): Inequality => {
    let form: AffineForm | null = null
    let status: Status | null = null
    const ownForm = (): AffineForm => {
      const entries = row.map((entry) => rational(entry, scale))
      return { offset: entries.pop() ?? rational(0n), normal: entries }
    }
    return {
      ...condition,
      get normal() {
        form ??= ownForm()
        return form.normal
      },
      get offset() {
        form ??= ownForm()
        return form.offset
      },
      get status() {
        status ??= statusOf(index)
        return status
      },
    }
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
function closedCellsAt(
  levels: readonly Level[],
  holds: (level: number, cell: number) => boolean,
  layer: number,
): readonly number[] {
  let found: ReadonlySet<number> = new Set([0])
  for (let k = 1; k <= layer; k += 1) {
    const parents = found
    const cells = levels[k]?.cells.filter(({ index, parent }) => parents.has(parent) && holds(k, index)) ?? []
    found = new Set(cells.map(({ index }) => index))
  }
  return [...found]
}

/** Down by levels, by the answers that the lines give at the point itself. */
function openCellOf(levels: readonly Level[], maps: CellMaps, layer: number, at: Point): number {
  let cell = 0
  for (let k = 1; k <= layer; k += 1) {
    const parent = cell
    const { elements, questions, lineOf, stateOf } = maps.cuttingLayer(k - 1).gating
    const found: boolean[] = []
    const answers = (question: number): boolean => found[question] ?? false
    for (let question = 0; question < questions; question += 1) {
      found.push(valueAt(maps.line(k - 1, parent, lineOf(question, answers)), at) > 0n)
    }
    const pattern = Array.from({ length: elements }, (_, element) => stateText(stateOf(element, answers))).join('')
    const child = levels[k]?.cells.find(
      (candidate) => candidate.parent === parent && candidate.pattern[k - 1] === pattern,
    )
    if (!child) return -1
    cell = child.index
  }
  return cell
}
