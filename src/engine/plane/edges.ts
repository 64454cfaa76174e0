/** The edges of a finished subdivision as the facade shows them, with the units whose breakpoint runs along each. */
import { cuts, type Gating, gatingOf, type Line } from '../../network/gating.ts'
import type { UnitRef } from '../../network/network.ts'
import type { Edge, Side } from '../complex/complex.ts'
import type { Plane } from './build.ts'
import type { PlaneLevel } from './level.ts'
import { stateOnFace } from './states.ts'

export class EdgeView implements Edge {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
  readonly side: Side | null
  readonly #plane: Plane
  readonly #level: number
  readonly #edge: number
  #units: readonly UnitRef[] | null = null

  constructor(plane: Plane, level: number, edge: number, shown: Omit<Edge, 'units'>) {
    this.#plane = plane
    this.#level = level
    this.#edge = edge
    this.from = shown.from
    this.to = shown.to
    this.left = shown.left
    this.right = shown.right
    this.side = shown.side
  }

  get units(): readonly UnitRef[] {
    this.#units ??= unitsOnEdge(this.#plane, this.#level, this.#edge)
    return this.#units
  }
}

/** Each layer's zeros are looked up on the edge of its own level that this edge is a part of. */
export function unitsOnEdge(plane: Plane, level: number, edge: number): readonly UnitRef[] {
  const found: UnitRef[][] = []
  const cutting = plane.network.layers.filter(cuts)
  let at = edge
  for (let layer = level; layer > 0 && at >= 0; layer -= 1) {
    const arrays = plane.levels[layer]
    if (!arrays) break
    const own = cutting[layer - 1]
    if (own) found.unshift(zerosOnEdge(arrays, gatingOf(own), layer, at))
    at = arrays.above[at] ?? -1
  }
  return found.flat()
}

function zerosOnEdge(arrays: PlaneLevel, gating: Gating, layer: number, edge: number): UnitRef[] {
  const { words, positive, negative, facePositive, faceNegative, origin, face } = arrays
  const result: UnitRef[] = []
  const [half, back] = [2 * edge, 2 * edge + 1]
  for (const [index, line] of gating.lines.entries()) {
    const [word, bit] = [index >> 5, 0x80000000 >>> (index & 31)]
    const atVertex = (vertex: number): number =>
      (positive[vertex * words + word] ?? 0) | (negative[vertex * words + word] ?? 0)
    const onFace = (beside: number): number =>
      beside < 0 ? 0 : (facePositive[beside * words + word] ?? 0) | (faceNegative[beside * words + word] ?? 0)
    const somewhere = atVertex(origin[half] ?? 0) | atVertex(origin[back] ?? 0)
    const beside = [face[half] ?? -1, face[back] ?? -1]
    if ((somewhere & bit) !== 0 || !beside.some((each) => (onFace(each) & bit) !== 0)) continue
    const element = elementOf(gating, line, arrays, beside)
    if (element >= 0 && result.at(-1)?.unit !== element + 1) result.push({ layer, unit: element + 1 })
  }
  return result
}

/** The element whose line it is; -1 for a tie of two units of which neither wins beside the edge. */
function elementOf({ outcomes }: Gating, { plus, minus }: Line, arrays: PlaneLevel, beside: readonly number[]): number {
  if (minus < 0) return plus
  const element = outcomes.findIndex((states) => states.some(({ unit }) => unit === plus))
  const winners = beside
    .filter((face) => face >= 0)
    .map((face) => outcomes[element]?.[stateOnFace(arrays, face, element)]?.unit)
  return winners.some((winner) => winner === plus || winner === minus) ? element : -1
}
