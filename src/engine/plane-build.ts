/** All levels of a network's subdivision of the plane, in flat arrays. */
import type { Layer, Network } from '../network/network.ts'
import { cuttingPlaces } from './maps.ts'
import { FaceCutter } from './plane-cut.ts'
import { ExactPlane } from './plane-exact.ts'
import { boxLevel, copyForCutting, type PlaneLevel } from './plane-level.ts'
import { mergeFaces } from './plane-merge.ts'
import { rowsOnBox, rowsOnFaces } from './plane-rows.ts'
import { signVertices } from './plane-signs.ts'
import { statesOnFaces } from './plane-states.ts'
import { type FloatStage, floatStages } from './rounding.ts'

export interface Plane {
  readonly network: Network
  /** `levels[k]` belongs to ReLU layer k; `levels[0]` is the box. */
  readonly levels: readonly PlaneLevel[]
  /** `rows[k]`: the rows of ReLU layer k + 1 on the faces of level k. */
  readonly rows: readonly Float64Array[]
  readonly exact: ExactPlane
  /** How many levels, the box among them, were taken over from the plane before. */
  readonly kept: number
}

/** Levels that a plane shares with one that is to be built: those before the first layer that differs. */
export function buildPlane(network: Network, previous?: Plane): Plane {
  const stages = floatStages(network)
  const kept = previous ? sharedLevels(previous, network) : 0
  const levels: PlaneLevel[] = kept > 0 && previous ? previous.levels.slice(0, kept) : [boxLevel()]
  const rows: Float64Array[] = kept > 1 && previous ? previous.rows.slice(0, kept - 1) : []
  const exact = new ExactPlane(network, levels)
  for (let before = levels.length - 1; before < stages.length; before += 1) {
    const [stage, last] = [stages[before], levels[before]]
    if (!stage || !last) break
    const own =
      before === 0 ? rowsOnBox(stage) : rowsOnFaces(last, rows[before - 1] ?? NONE, stages[before - 1] ?? stage, stage)
    rows.push(own)
    levels.push(cutLevel(last, { before, stage, rows: own, exact }))
  }
  return { network, levels, rows, exact, kept }
}

const NONE = new Float64Array(0)

interface Cut {
  readonly before: number
  readonly stage: FloatStage
  readonly rows: Float64Array
  readonly exact: ExactPlane
}

function cutLevel(last: PlaneLevel, cut: Cut): PlaneLevel {
  const { lines, plain, gating } = cut.stage
  const level = copyForCutting(last, lines, gating.elements)
  const cutting = { ...cut, level }
  signVertices(cutting)
  new FaceCutter(cutting).cutAll()
  if (!plain) level.states = statesOnFaces(level, gating)
  if (!gating.fixed && mergeFaces(level, last.vertices)) cut.exact.forget(last.vertices)
  return level
}

/** 0: nothing is shared, not even the box. A plane that came without its rows cannot be built on. */
function sharedLevels(previous: Plane, network: Network): number {
  const old = previous.network
  const same = (key: 'inputs' | 'box' | 'slice'): boolean =>
    old[key] === network[key] || JSON.stringify(old[key]) === JSON.stringify(network[key])
  if (previous.rows.length < previous.levels.length - 1 || !same('inputs') || !same('box') || !same('slice')) return 0
  const changed = network.layers.findIndex((layer, place) => !sameLayer(layer, old.layers[place]))
  const places = cuttingPlaces(network)
  const shared = changed < 0 ? places.length : places.filter((place) => place < changed).length
  return Math.min(shared + 1, previous.levels.length)
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
