/** All levels of a network's subdivision of the plane, in flat arrays. */
import type { Layer, Network } from '../../network/network.ts'
import { cuttingPlaces } from '../complex/maps.ts'
import { FaceCutter } from './cut.ts'
import { ExactPlane } from './exact.ts'
import { boxLevel, copyForCutting, type PlaneLevel } from './level.ts'
import { mergeFaces } from './merge.ts'
import { floatStages } from './rounding.ts'
import { FaceRows } from './rows.ts'
import { type Cutting, signVertices } from './signs.ts'
import { statesOnFaces } from './states.ts'

export interface Plane {
  readonly network: Network
  /** `levels[k]` belongs to ReLU layer k; `levels[0]` is the box. */
  readonly levels: readonly PlaneLevel[]
  /** `rows[k]`: the rows of ReLU layer k + 1 on the faces of level k, as far as a further layer needs them. */
  readonly rows: readonly Float64Array[]
  readonly exact: ExactPlane
  /** How many levels, the box among them, were taken over from the plane before. */
  readonly kept: number
}

/** Levels that a plane shares with one that is to be built: those before the first layer that differs. */
export function buildPlane(network: Network, previous?: Plane): Plane {
  const stages = floatStages(network)
  const kept = previous ? sharedLevels(previous, network, stages.length) : 0
  const levels: PlaneLevel[] = kept > 0 && previous ? previous.levels.slice(0, kept) : [boxLevel()]
  const rows: Float64Array[] = kept > 1 && previous ? previous.rows.slice(0, kept - 1) : []
  const exact = new ExactPlane(network, levels)
  for (let before = levels.length - 1; before < stages.length; before += 1) {
    const [stage, last, previousStage, previousRows] = [stages[before], levels[before], stages[before - 1], rows.at(-1)]
    if (!stage || !last) break
    const source = previousStage && previousRows ? { stage: previousStage, rows: previousRows } : null
    const kept = before < stages.length - 1 ? new Float64Array(3 * last.faces * stage.rows) : null
    const earlierLines = stages.slice(0, before).reduce((sum, { lines }) => sum + lines, 0)
    const faceRows = new FaceRows(last, source, stage)
    levels.push(cutLevel(last, earlierLines, { before, stage, exact, faceRows }, kept))
    if (kept) rows.push(kept)
  }
  return { network, levels, rows, exact, kept }
}

function cutLevel(
  last: PlaneLevel,
  earlierLines: number,
  cut: Omit<Cutting, 'level'>,
  kept: Float64Array | null,
): PlaneLevel {
  const { lines, plain, gating } = cut.stage
  const level = copyForCutting(last, earlierLines, lines, gating.elements)
  const cutting: Cutting = { ...cut, level }
  signVertices(cutting, last, kept)
  new FaceCutter(cutting).cutAll()
  if (!plain) level.states = statesOnFaces(level, gating)
  if (!gating.fixed && mergeFaces(level, last.vertices)) cut.exact.forget(last.vertices)
  return level
}

/** 0: nothing is shared, not even the box. What is built on a level needs the rows of the one before it. */
function sharedLevels(previous: Plane, network: Network, stages: number): number {
  const old = previous.network
  const same = (key: 'inputs' | 'box' | 'slice'): boolean =>
    old[key] === network[key] || JSON.stringify(old[key]) === JSON.stringify(network[key])
  if (!same('inputs') || !same('box') || !same('slice')) return 0
  const changed = network.layers.findIndex((layer, place) => !sameLayer(layer, old.layers[place]))
  const places = cuttingPlaces(network)
  const shared = changed < 0 ? places.length : places.filter((place) => place < changed).length
  const levels = Math.min(shared + 1, previous.levels.length)
  return levels > stages ? levels : Math.min(levels, previous.rows.length + 1)
}

/** Numbers, states and switches alike: a layer is small data. */
function sameLayer(layer: Layer, other: Layer | undefined): boolean {
  if (layer === other) return true
  if (!other || layer.weights.length !== other.weights.length || !sameNumbers(layer.bias, other.bias)) return false
  const { weights: _own, bias: _ownBias, ...rest } = layer
  const { weights: _other, bias: _otherBias, ...otherRest } = other
  if (JSON.stringify(rest) !== JSON.stringify(otherRest)) return false
  return layer.weights.every((row, unit) => sameNumbers(row, other.weights[unit]))
}

const sameNumbers = (numbers: readonly number[], others: readonly number[] | undefined): boolean =>
  numbers === others || (numbers.length === others?.length && numbers.every((value, place) => value === others[place]))
