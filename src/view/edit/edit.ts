/**
 * What a drag, an arrow key or a typed number does to the state: keys to set, or why nothing is set.
 * Values stay short decimals, so that links are short and the engine's numbers too.
 */
import { forward } from '../../network/forward.ts'
import { gatingOf } from '../../network/gating.ts'
import type { Layer, Network, UnitRef } from '../../network/network.ts'
import { rootOf } from '../../network/normalize.ts'
import { biasKey } from '../state/keys.ts'
import type { Keyframe } from '../state/state.ts'
import { roundStep, snap, tidy } from '../text/decimals.ts'
import { cuttingFileLayers, plainName } from '../text/units.ts'
import type { Word } from '../words/english/figure.ts'
import { dot, nearestRow, patchOf, rowBase, unitRow } from './row.ts'

/** `patch` may come with a remark: the point was stopped at the frame. */
export type Edit =
  | { readonly patch: Keyframe; readonly remark: Remark | null }
  | { readonly patch: null; readonly remark: Remark }

export interface Remark {
  readonly key: Word
  readonly unit?: string
}

export type Vector = readonly number[]

const DRAG_STEPS = 64
const ARROW_STEPS = 32

const span = ([from, to]: readonly [number, number]): number => to - from

function clampToBox(network: Network, target: Vector): { readonly point: Vector; readonly clamped: boolean } {
  const point = network.box.map(([from, to], axis) => Math.min(to, Math.max(from, target[axis] ?? from)))
  return { point, clamped: point.some((value, axis) => value !== target[axis]) }
}

/** Drags the point to `target`: a round step, and at the frame's edge no farther. */
export function dragPoint(network: Network, target: Vector): Edit {
  const snapped = network.box.map((side, axis) => snap(target[axis] ?? 0, roundStep(span(side) / DRAG_STEPS)))
  const { point } = clampToBox(network, snapped)
  const { clamped } = clampToBox(network, target)
  return { patch: { point }, remark: clamped ? { key: 'leftWindow' } : null }
}

/** `direction` is in axes, y up; `factor` is 4 with Shift, 1/4 with Alt. */
export function stepPoint(network: Network, from: Vector, direction: Vector, factor: number): Edit {
  const target = network.box.map((side, axis) =>
    tidy((from[axis] ?? 0) + ((direction[axis] ?? 0) * factor * span(side)) / ARROW_STEPS),
  )
  const { point, clamped } = clampToBox(network, target)
  return { patch: { point }, remark: clamped ? { key: 'leftWindow' } : null }
}

/** The gradient of a unit's z by the drawn coordinates at a point, in floating point: it sizes steps, no more. */
export function gradientAt(network: Network, ref: UnitRef, point: Vector): Vector {
  const { slice } = network
  const { states } = forward(network, point)
  let columns: Vector[] = network.inputs.map((_, axis) =>
    slice ? (slice.axes[axis] ?? []) : network.inputs.map((_each, other) => (axis === other ? 1 : 0)),
  )
  const place = (cuttingFileLayers(network)[ref.layer - 1] ?? 1) - 1
  for (const [at, layer] of network.layers.slice(0, place + 1).entries()) {
    columns = columns.map((column) => {
      const z = slopesOf(layer, column)
      return at === place ? z : handedOn(layer, states[at] ?? [], z, column)
    })
  }
  return columns.map((column) => column[ref.unit - 1] ?? 0)
}

/** How a layer's z changes while its input changes by `column`, a normalisation included. */
function slopesOf({ weights, normalize }: Layer, column: Vector): Vector {
  return weights.map((row, unit) => {
    const root = normalize && rootOf(normalize, unit)
    const factor = root ? ((normalize.scale[unit] ?? 0) * Number(root.denominator)) / Number(root.numerator) : 1
    return factor * dot(row, column)
  })
}

/** How what the layer puts out changes then, in these states of its elements. */
function handedOn(layer: Layer, states: readonly number[], z: Vector, column: Vector): Vector {
  return gatingOf(layer).outcomes.map((outcomes, element) => {
    const { unit = -1, slope = 0 } = outcomes[states[element] ?? 0] ?? {}
    const own = unit < 0 ? 0 : slope * (z[unit] ?? 0)
    return layer.residual ? own + (column[element] ?? 0) : own
  })
}

/** How much z changes across the box at most, along the gradient: z's own measure of the window. */
function reach(network: Network, gradient: Vector): number {
  return Math.hypot(...gradient.map((slope, axis) => slope * span(network.box[axis] ?? [0, 1])))
}

function zAt(network: Network, ref: UnitRef, point: Vector): number {
  const place = (cuttingFileLayers(network)[ref.layer - 1] ?? 1) - 1
  return forward(network, point).preactivations[place]?.[ref.unit - 1] ?? 0
}

function withBias(network: Network, ref: UnitRef, bias: number): Keyframe {
  return { [biasKey(cuttingFileLayers(network)[ref.layer - 1] ?? 1, ref.unit)]: bias }
}

/** Moves a unit's line, straight or bent, so that it runs through `target`: its bias alone changes. */
export function moveLine(network: Network, ref: UnitRef, target: Vector): Edit {
  const { point, clamped } = clampToBox(network, target)
  const { bias } = unitRow(network, ref)
  const size = reach(network, gradientAt(network, ref, point))
  const step = roundStep((size > 0 ? size : Math.max(1, Math.abs(bias))) / DRAG_STEPS)
  const remark: Remark | null = clamped ? { key: 'lineLeftWindow', unit: plainName(ref) } : null
  return { patch: withBias(network, ref, snap(bias - zAt(network, ref, point), step)), remark }
}

/** Moves it by a 32nd of the box towards `direction`, measured at the handle. */
export function stepLine(network: Network, ref: UnitRef, handle: Vector, direction: Vector, factor: number): Edit {
  const gradient = gradientAt(network, ref, handle)
  const size = reach(network, gradient)
  const { bias } = unitRow(network, ref)
  const step = roundStep((size > 0 ? size : Math.max(1, Math.abs(bias))) / ARROW_STEPS) * factor
  const along = dot(gradient, direction)
  // Along its own line an arrow moves nothing; then up and right go towards the on side.
  const towards = Math.abs(along) > 1e-9 * size ? Math.sign(along) : (direction[0] ?? 0) + (direction[1] ?? 0)
  return { patch: withBias(network, ref, tidy(bias - towards * step)), remark: null }
}

/** A turn of a straight line about a point of it. */
export interface Turn {
  readonly pivot: Vector
  /** The normal when the turn began, and on which side of the handle's ray it stood: 1 or -1. */
  readonly normal: Vector
  readonly side: 1 | -1
}

export function beginTurn(network: Network, ref: UnitRef, pivot: Vector, handle: Vector): Turn {
  const normal = gradientAt(network, ref, pivot)
  const [dx, dy] = ray(pivot, handle)
  return { pivot, normal, side: dx * (normal[1] ?? 0) - dy * (normal[0] ?? 0) >= 0 ? 1 : -1 }
}

function ray(from: Vector, to: Vector): readonly [dx: number, dy: number] {
  return [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)]
}

/** Turns the line so that its handle's ray runs through `target`; the normal keeps its length. */
export function turnLine(network: Network, ref: UnitRef, turn: Turn, target: Vector): Edit {
  const [dx, dy] = ray(turn.pivot, target)
  const near = Math.max(...network.box.map(span)) / 200
  const length = Math.hypot(dx, dy)
  if (length < near) return { patch: null, remark: { key: 'tooClose', unit: plainName(ref) } }
  const size = Math.hypot(...turn.normal)
  const normal = [(-dy * turn.side * size) / length, (dx * turn.side * size) / length]
  return turnTo(network, ref, turn.pivot, normal, roundStep(size / ARROW_STEPS))
}

/** Turns it by a 32nd of a half turn about the pivot, counter-clockwise if `sense` is 1. */
export function stepTurn(network: Network, ref: UnitRef, pivot: Vector, sense: 1 | -1, factor: number): Edit {
  const [nx = 0, ny = 0] = gradientAt(network, ref, pivot)
  const angle = (sense * factor * Math.PI) / ARROW_STEPS
  const normal = [nx * Math.cos(angle) - ny * Math.sin(angle), nx * Math.sin(angle) + ny * Math.cos(angle)]
  return turnTo(network, ref, pivot, normal, roundStep((Math.hypot(nx, ny) * Math.min(1, factor)) / 128))
}

function turnTo(network: Network, ref: UnitRef, pivot: Vector, normal: Vector, step: number): Edit {
  const base = rowBase(network, ref)
  const old = unitRow(network, ref).weights
  const target = normal.map((entry) => snap(entry, step))
  const row = base.identity ? target : nearestRow(base.matrix, target, old)?.map((entry) => snap(entry, step / 10))
  if (!row || row.every((weight) => weight === 0))
    return { patch: null, remark: { key: 'noLine', unit: plainName(ref) } }
  const inputs = base.matrix.map((entries, input) => dot(entries, pivot) + (base.offset[input] ?? 0))
  const fine = roundStep(reach(network, target) / (10 * DRAG_STEPS))
  return { patch: patchOf(network, ref, row, snap(-dot(row, inputs), fine)), remark: null }
}
