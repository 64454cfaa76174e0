/** Shows a finished subdivision as the facade's levels. What is shown is made when it is first looked at. */
import { stateText } from '../../network/gating.ts'
import type { Cell, Edge, Level } from '../complex/complex.ts'
import type { Vertex } from '../exact/forms.ts'
import { compareLexicographically } from '../exact/point.ts'
import { quotientToNumber, rational } from '../exact/rational.ts'
import type { Plane } from './build.ts'
import { EdgeView } from './edges.ts'
import { type PlaneLevel, SIDES } from './level.ts'
import { frameOf } from './rounding.ts'
import { stateOnFace } from './states.ts'

export class LevelView implements Level {
  readonly layer: number
  protected readonly plane: Plane
  protected readonly arrays: PlaneLevel
  readonly #parent: LevelView | null
  #order: readonly number[] | null = null
  #ranks: Int32Array | null = null
  #vertices: readonly Vertex[] | null = null
  #edges: readonly Edge[] | null = null
  #cells: readonly Cell[] | null = null

  constructor(plane: Plane, layer: number, parent: LevelView | null) {
    const arrays = plane.levels[layer]
    if (!arrays) throw new RangeError(`expected a level from 0 to ${plane.levels.length - 1}, found ${layer}`)
    this.plane = plane
    this.layer = layer
    this.arrays = arrays
    this.#parent = parent
  }

  get vertices(): readonly Vertex[] {
    this.#vertices ??= this.makeVertices()
    return this.#vertices
  }

  get edges(): readonly Edge[] {
    this.#edges ??= this.makeEdges()
    return this.#edges
  }

  get cells(): readonly Cell[] {
    this.#cells ??= this.order().map((face, index) => this.makeCell(face, index))
    return this.#cells
  }

  /** Faces, sorted by pattern. */
  order(): readonly number[] {
    this.#order ??= sortedFaces(this.arrays, this.#parent?.ranks() ?? null)
    return this.#order
  }

  /** By face: the index of its cell. */
  ranks(): Int32Array {
    if (!this.#ranks) {
      this.#ranks = new Int32Array(this.arrays.faces)
      for (const [index, face] of this.order().entries()) this.#ranks[face] = index
    }
    return this.#ranks
  }

  protected rankOf(face: number): number {
    return face < 0 ? -1 : (this.ranks()[face] ?? -1)
  }

  protected makeVertices(): readonly Vertex[] {
    return Array.from({ length: this.arrays.vertices }, (_, vertex) => this.vertexView(vertex))
  }

  protected vertexView(vertex: number): Vertex {
    const { plane, arrays } = this
    const coordinates = plane.network.inputs.length
    return {
      at: placeOf(plane, arrays, vertex),
      exact: () => {
        const point = plane.exact.point(arrays, vertex)
        const denominator = point.at(-1) ?? 1n
        return point.slice(0, coordinates).map((entry) => rational(entry, denominator))
      },
    }
  }

  protected makeEdges(): readonly Edge[] {
    return Array.from({ length: this.arrays.halves >> 1 }, (_, edge) => this.edgeView(edge))
  }

  protected edgeView(edge: number): Edge {
    const { origin, face, line } = this.arrays
    const onLine = line[edge] ?? 0
    return new EdgeView(this.plane, this.layer, edge, {
      from: origin[2 * edge] ?? 0,
      to: origin[2 * edge + 1] ?? 0,
      left: this.rankOf(face[2 * edge] ?? -1),
      right: this.rankOf(face[2 * edge + 1] ?? -1),
      side: SIDES[onLine] ?? null,
    })
  }

  protected makeCell(face: number, index: number): Cell {
    const { arrays } = this
    const halves = this.#loop(face)
    const corners = halves.filter((half, place) => {
      return arrays.line[half >> 1] !== arrays.line[(halves.at(place - 1) ?? 0) >> 1]
    })
    return {
      ...this.cellBase(face, index),
      vertices: corners.map((half) => arrays.origin[half] ?? 0),
      edges: halves.map((half) => half >> 1),
    }
  }

  protected cellBase(face: number, index: number): Pick<Cell, 'index' | 'parent' | 'pattern'> {
    const parent = this.#parent
    if (!parent) return { index, parent: -1, pattern: [] }
    const rank = parent.rankOf(this.arrays.parent[face] ?? 0)
    return { index, parent: rank, pattern: [...(parent.cells[rank]?.pattern ?? []), patternText(this.arrays, face)] }
  }

  /** The half-edges of a face, from its lexicographically smallest vertex. */
  #loop(face: number): readonly number[] {
    const { first, next, origin } = this.arrays
    const start = first[face] ?? 0
    const halves: number[] = []
    let best = 0
    for (let half = start; half !== start || halves.length === 0; half = next[half] ?? start) {
      const least = halves[best]
      if (least !== undefined && this.#isBefore(origin[half] ?? 0, origin[least] ?? 0)) best = halves.length
      halves.push(half)
    }
    return best === 0 ? halves : [...halves.slice(best), ...halves.slice(0, best)]
  }

  /** Lexicographically. Doubles decide where their bounds let them. */
  #isBefore(vertex: number, other: number): boolean {
    const { x, y, radius } = this.arrays
    const reach = ((radius[vertex] ?? 0) + (radius[other] ?? 0)) * 2
    const dx = (x[vertex] ?? 0) - (x[other] ?? 0)
    if (Math.abs(dx) > reach) return dx < 0
    const dy = (y[vertex] ?? 0) - (y[other] ?? 0)
    if (this.#onOneUpright(vertex, other) && Math.abs(dy) > reach) return dy < 0
    const { exact } = this.plane
    return compareLexicographically(exact.point(this.arrays, vertex), exact.point(this.arrays, other)) < 0
  }

  /** Are both on the left side of the box, or both on the right? */
  #onOneUpright(vertex: number, other: number): boolean {
    const { lineA, lineB } = this.arrays
    const on = (which: number, line: number): boolean => lineA[which] === line || lineB[which] === line
    return (on(vertex, 3) && on(other, 3)) || (on(vertex, 1) && on(other, 1))
  }
}

/** Drawn places are within 2⁻³⁰ of half the box's sides; where doubles alone do not promise that, they come from the exact ones. */
const DRAWN_RADIUS = 2 ** -30

/** The vertex in the network's own coordinates: in the box, and on a side of it that side's number itself. */
function placeOf(plane: Plane, level: PlaneLevel, vertex: number): readonly [number, number] {
  const { network } = plane
  if (!((level.radius[vertex] ?? 0) <= DRAWN_RADIUS)) return exactPlaceOf(plane, level, vertex)
  const { x, y, lineA, lineB } = level
  const { centre, half } = frameOf(network)
  const [[x0, x1] = [0, 0], [y0, y1] = [0, 0]] = network.box
  const on = (line: number): boolean => lineA[vertex] === line || lineB[vertex] === line
  const across = on(3) ? x0 : on(1) ? x1 : within(x0, centre[0] + half[0] * (x[vertex] ?? 0), x1)
  if (network.inputs.length === 1) return [across, 0]
  return [across, on(0) ? y0 : on(2) ? y1 : within(y0, centre[1] + half[1] * (y[vertex] ?? 0), y1)]
}

const within = (from: number, value: number, to: number): number => Math.min(Math.max(from, value), to)

/** The nearest doubles. */
export function exactPlaceOf(plane: Plane, level: PlaneLevel, vertex: number): readonly [number, number] {
  const [x = 0n, y = 0n, w = 1n] = plane.exact.point(level, vertex)
  return [quotientToNumber(x, w), plane.network.inputs.length === 1 ? 0 : quotientToNumber(y, w)]
}

function patternText(level: PlaneLevel, face: number): string {
  let text = ''
  for (let element = 0; element < level.elements; element += 1) text += stateText(stateOnFace(level, face, element))
  return text
}

function sortedFaces(level: PlaneLevel, ranks: Int32Array | null): readonly number[] {
  const order = Array.from({ length: level.faces }, (_, face) => face)
  if (!ranks) return order
  const { parent } = level
  const byStates = level.states.length > 0 ? compareStates : compareWords
  return order.sort((a, b) => (ranks[parent[a] ?? 0] ?? 0) - (ranks[parent[b] ?? 0] ?? 0) || byStates(level, a, b))
}

function compareWords({ words, facePositive }: PlaneLevel, a: number, b: number): number {
  for (let word = 0; word < words; word += 1) {
    const difference = ((facePositive[a * words + word] ?? 0) >>> 0) - ((facePositive[b * words + word] ?? 0) >>> 0)
    if (difference !== 0) return difference
  }
  return 0
}

function compareStates({ elements, states }: PlaneLevel, a: number, b: number): number {
  for (let element = 0; element < elements; element += 1) {
    const difference = (states[a * elements + element] ?? 0) - (states[b * elements + element] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
