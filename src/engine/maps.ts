/** The exact affine maps of a complex's cells, made when they are first asked for and kept. */
import type { Network } from '../network/network.ts'
import { gate, inputMap, preactivationMap, type Row, type ScaledLayer, type ScaledMap, scaledLayer } from './affine.ts'
import type { Cell, Level } from './complex.ts'

export class CellMaps {
  readonly layers: readonly ScaledLayer[]
  /** The place in `layers` of each ReLU layer, from 0. */
  readonly reluPlaces: readonly number[]
  readonly #levels: readonly Level[]
  readonly #input: ScaledMap
  /** [level][cell]: z of ReLU layer level + 1, on a cell of `level`. */
  readonly #next: (ScaledMap | undefined)[][] = []
  /** [level][cell]: what ReLU layer `level` puts out there. */
  readonly #outputs: (ScaledMap | undefined)[][] = []

  /** `levels` may still grow. */
  constructor(network: Network, levels: readonly Level[]) {
    this.layers = network.layers.map(scaledLayer)
    this.reluPlaces = this.layers.flatMap((layer, place) => (layer.relu ? [place] : []))
    this.#levels = levels
    this.#input = inputMap(network)
  }

  cell(level: number, cell: number): Cell {
    const found = this.#levels[level]?.cells[cell]
    if (!found) throw new RangeError(`expected a cell of level ${level}, found cell ${cell}, which it does not have`)
    return found
  }

  /** z of ReLU layer level + 1, on a cell of `level`. */
  next(level: number, cell: number): ScaledMap {
    const known = this.#next[level]?.[cell]
    if (known) return known
    const place = this.reluPlaces[level]
    if (place === undefined) throw new RangeError(`expected a level with a ReLU layer after it, found level ${level}`)
    const map = this.through(level, cell, place)
    remember(this.#next, level, cell, map)
    return map
  }

  /** What ReLU layer `level` puts out on a cell of that level; at level 0, the network's inputs. */
  output(level: number, cell: number): ScaledMap {
    if (level === 0) return this.#input
    const known = this.#outputs[level]?.[cell]
    if (known) return known
    const { parent, pattern } = this.cell(level, cell)
    const map = gate(this.next(level - 1, parent), pattern[level - 1] ?? '')
    remember(this.#outputs, level, cell, map)
    return map
  }

  /** z of the layer at `place` on a cell of `level`, with only linear layers between that level and it. */
  through(level: number, cell: number, place: number): ScaledMap {
    let map = this.output(level, cell)
    const first = level === 0 ? 0 : (this.reluPlaces[level - 1] ?? 0) + 1
    for (const layer of this.layers.slice(first, place + 1)) map = preactivationMap(layer, map)
    return map
  }

  /** The cell of an earlier level that holds this one. */
  ancestor(level: number, cell: number, earlier: number): number {
    let index = cell
    for (let at = level; at > earlier; at -= 1) index = this.cell(at, index).parent
    return index
  }

  /** The units' rows of all ReLU layers up to `level` on a cell of it, with its on or off. */
  *gates(level: number, cell: number): Generator<Gate> {
    const { pattern } = this.cell(level, cell)
    for (let layer = 1; layer <= level; layer += 1) {
      const { rows, scale } = this.next(layer - 1, this.ancestor(level, cell, layer - 1))
      for (const [unit, row] of rows.entries()) {
        yield { layer, unit: unit + 1, on: pattern[layer - 1]?.[unit] === '1', row, scale }
      }
    }
  }
}

/** A unit on a cell: `row / scale` is its z there. */
export interface Gate {
  readonly layer: number
  readonly unit: number
  readonly on: boolean
  readonly row: Row
  readonly scale: bigint
}

function remember<T>(table: (T | undefined)[][], level: number, cell: number, value: T): void {
  let row = table[level]
  if (!row) {
    row = []
    table[level] = row
  }
  row[cell] = value
}
