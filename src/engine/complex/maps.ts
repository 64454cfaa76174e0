/** The exact affine maps of a complex's cells, made when they are first asked for and kept. */
import { cuts } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import {
  activationMap,
  inputMap,
  linearMap,
  lineRow,
  preactivationMap,
  type Row,
  type ScaledLayer,
  type ScaledMap,
  scaledLayer,
} from '../exact/affine.ts'

/** How the cells of one level lie in those of the level before; the numbers of the cells are the engine's own. */
export interface CellTree {
  readonly parentOf: (level: number, cell: number) => number
  /** The state of an element (from 0) of cutting layer `level`, in a cell of that level. */
  readonly stateOf: (level: number, cell: number, element: number) => number
}

/** The place among the file's layers of each layer that cuts, from 0. */
export const cuttingPlaces = (network: Network): readonly number[] =>
  network.layers.flatMap((layer, place) => (cuts(layer) ? [place] : []))

export class CellMaps {
  readonly cuttingPlaces: readonly number[]
  readonly #network: Network
  readonly #tree: CellTree
  readonly #layers: (ScaledLayer | undefined)[] = []
  readonly #input: ScaledMap
  /** [level][cell]: what comes into cutting layer level + 1, and its z, on a cell of `level`. */
  readonly #incoming: (ScaledMap | undefined)[][] = []
  readonly #next: (ScaledMap | undefined)[][] = []
  /** [level][cell]: the rows of that layer's lines, by line. */
  readonly #lines: ((Row | undefined)[] | undefined)[][] = []
  /** [level][cell]: what cutting layer `level` puts out there. */
  readonly #outputs: (ScaledMap | undefined)[][] = []

  constructor(network: Network, tree: CellTree) {
    this.#network = network
    this.#tree = tree
    this.cuttingPlaces = cuttingPlaces(network)
    this.#input = inputMap(network)
  }

  layer(place: number): ScaledLayer {
    const known = this.#layers[place]
    if (known) return known
    const layer = this.#network.layers[place]
    if (!layer) throw new RangeError(`expected a layer of the file, found layer ${place + 1}`)
    const scaled = scaledLayer(layer)
    this.#layers[place] = scaled
    return scaled
  }

  /** The layer that cuts level + 1 out of `level`. */
  cuttingLayer(level: number): ScaledLayer {
    const place = this.cuttingPlaces[level]
    if (place === undefined)
      throw new RangeError(`expected a level with a layer after it that cuts, found level ${level}`)
    return this.layer(place)
  }

  /** z of cutting layer level + 1, on a cell of `level`. */
  next(level: number, cell: number): ScaledMap {
    return remembered(this.#next, level, cell, () =>
      preactivationMap(this.cuttingLayer(level), this.#incomingAt(level, cell)),
    )
  }

  /** The row of one of that layer's lines there. */
  line(level: number, cell: number, line: number): Row {
    const rows = remembered<(Row | undefined)[]>(this.#lines, level, cell, () => [])
    const known = rows[line]
    if (known) return known
    const found = this.cuttingLayer(level).gating.lines[line]
    const row = found ? lineRow(this.next(level, cell), found) : []
    rows[line] = row
    return row
  }

  #incomingAt(level: number, cell: number): ScaledMap {
    return remembered(this.#incoming, level, cell, () => this.#before(level, cell, this.cuttingPlaces[level] ?? 0))
  }

  /** What comes into the layer at `place`, with only linear layers between `level` and it. */
  #before(level: number, cell: number, place: number): ScaledMap {
    let map = this.output(level, cell)
    const first = level === 0 ? 0 : (this.cuttingPlaces[level - 1] ?? 0) + 1
    for (let at = first; at < place; at += 1) map = linearMap(this.layer(at), map)
    return map
  }

  /** What cutting layer `level` puts out on a cell of that level; at level 0, the network's inputs. */
  output(level: number, cell: number): ScaledMap {
    if (level === 0) return this.#input
    return remembered(this.#outputs, level, cell, () => {
      const parent = this.#tree.parentOf(level, cell)
      const layer = this.cuttingLayer(level - 1)
      const stateOf = (element: number): number => this.#tree.stateOf(level, cell, element)
      return activationMap(layer, this.next(level - 1, parent), this.#incomingAt(level - 1, parent), stateOf)
    })
  }

  /** z of the layer at `place` on a cell of `level`, with only linear layers between that level and it. */
  preactivation(level: number, cell: number, place: number): ScaledMap {
    return preactivationMap(this.layer(place), this.#before(level, cell, place))
  }

  /** What the whole network returns on a cell of the last level. */
  result(level: number, cell: number): ScaledMap {
    return this.#before(level, cell, this.#network.layers.length)
  }

  /** The cell of an earlier level that holds this one. */
  ancestor(level: number, cell: number, earlier: number): number {
    let index = cell
    for (let at = level; at > earlier; at -= 1) index = this.#tree.parentOf(at, index)
    return index
  }
}

function remembered<T>(table: (T | undefined)[][], level: number, cell: number, make: () => T): T {
  let row = table[level]
  if (!row) {
    row = []
    table[level] = row
  }
  let value = row[cell]
  if (value === undefined) {
    value = make()
    row[cell] = value
  }
  return value
}
