/** The exact affine maps of a complex's cells, made when they are first asked for and kept. */
import type { Network } from '../network/network.ts'
import { gate, inputMap, preactivationMap, type Row, type ScaledLayer, type ScaledMap, scaledLayer } from './affine.ts'

/** How the cells of one level lie in those of the level before; the numbers of the cells are the engine's own. */
export interface CellTree {
  readonly parentOf: (level: number, cell: number) => number
  /** Is unit `unit` (from 0) of ReLU layer `level` on, in a cell of that level? */
  readonly isOn: (level: number, cell: number, unit: number) => boolean
}

/** A unit on a cell: `row / scale` is its z there. `layer` and `unit` count from 1. */
export interface Gate {
  readonly layer: number
  readonly unit: number
  readonly on: boolean
  readonly row: Row
  readonly scale: bigint
}

/** The place among the file's layers of each ReLU layer, from 0. */
export const reluPlaces = (network: Network): readonly number[] =>
  network.layers.flatMap(({ activation }, place) => (activation === 'relu' ? [place] : []))

export class CellMaps {
  readonly reluPlaces: readonly number[]
  readonly #network: Network
  readonly #tree: CellTree
  readonly #layers: (ScaledLayer | undefined)[] = []
  readonly #input: ScaledMap
  /** [level][cell]: z of ReLU layer level + 1, on a cell of `level`. */
  readonly #next: (ScaledMap | undefined)[][] = []
  /** [level][cell]: what ReLU layer `level` puts out there. */
  readonly #outputs: (ScaledMap | undefined)[][] = []

  constructor(network: Network, tree: CellTree) {
    this.#network = network
    this.#tree = tree
    this.reluPlaces = reluPlaces(network)
    this.#input = inputMap(network)
  }

  #layer(place: number): ScaledLayer {
    const known = this.#layers[place]
    if (known) return known
    const layer = this.#network.layers[place]
    if (!layer) throw new RangeError(`expected a layer of the file, found layer ${place + 1}`)
    const scaled = scaledLayer(layer)
    this.#layers[place] = scaled
    return scaled
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
    const z = this.next(level - 1, this.#tree.parentOf(level, cell))
    const map = gate(z, (unit) => this.#tree.isOn(level, cell, unit))
    remember(this.#outputs, level, cell, map)
    return map
  }

  /** z of the layer at `place` on a cell of `level`, with only linear layers between that level and it. */
  through(level: number, cell: number, place: number): ScaledMap {
    let map = this.output(level, cell)
    const first = level === 0 ? 0 : (this.reluPlaces[level - 1] ?? 0) + 1
    for (let at = first; at <= place; at += 1) map = preactivationMap(this.#layer(at), map)
    return map
  }

  /** The cell of an earlier level that holds this one. */
  ancestor(level: number, cell: number, earlier: number): number {
    let index = cell
    for (let at = level; at > earlier; at -= 1) index = this.#tree.parentOf(at, index)
    return index
  }

  /** The units of all ReLU layers up to `level` on a cell of it. */
  gates(level: number, cell: number): readonly Gate[] {
    const result: Gate[] = []
    for (let layer = 1; layer <= level; layer += 1) {
      const own = this.ancestor(level, cell, layer)
      const { rows, scale } = this.next(layer - 1, this.ancestor(level, cell, layer - 1))
      for (const [unit, row] of rows.entries()) {
        result.push({ layer, unit: unit + 1, on: this.#tree.isOn(layer, own, unit), row, scale })
      }
    }
    return result
  }
}

function remember<T>(table: (T | undefined)[][], level: number, cell: number, value: T): void {
  let row = table[level]
  if (!row) {
    row = []
    table[level] = row
  }
  row[cell] = value
}
