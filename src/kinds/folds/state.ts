/**
 * The state of the folding figure and what follows from it exactly: how far which fold is made, the packet, the point's
 * place in it and the other points that lie there too, and the lines of the layer after the folds.
 */

import {
  ancestors,
  type FoldStep,
  lineOnPacket,
  onPacket,
  type Packet,
  packets,
  pointsUnder,
} from '../../engine/ask/fold.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import { fromNumber, type Rational, toNumber } from '../../engine/exact/rational.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { linesOfEdge } from '../../view/draw/cells.ts'
import type { Edit } from '../../view/edit/edit.ts'
import { biasKey } from '../../view/state/keys.ts'
import type { FigureState } from '../../view/state/state.ts'
import { roundStep, snap, tidy } from '../../view/text/decimals.ts'
import { cuttingFileLayers, hasPlainLine, layerOf, unitCount } from '../../view/text/units.ts'

export interface FoldState {
  /** From 0 to the number of folds; between two whole numbers a fold is halfway made. */
  readonly folds: number
  /** From 0, flat, to 1. */
  readonly apart: number
  readonly draw: boolean
}

const within = (value: unknown, to: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(to, Math.max(0, value)) : otherwise

export function foldState({ own }: Pick<FigureState, 'own'>, steps: number): FoldState {
  return { folds: within(own.folds, steps, 0), apart: within(own.apart, 1, 0), draw: own.draw === 1 }
}

export interface Folded {
  readonly complex: Complex
  /** `packets[k]` after k folds. */
  readonly packets: readonly Packet[]
  /** The units of the layer after the folds: what can be drawn on the packet. */
  readonly drawn: readonly UnitRef[]
}

/** Null: no sheet keeps its shape, so there is nothing to fold. `steps` are those of the network as the author wrote it. */
export function foldedOf(complex: Complex, steps: readonly FoldStep[]): Folded | null {
  const found = packets(complex, steps)
  if (!found) return null
  const layer = steps.length + 1
  // Only where its z is 0 can be drawn on the packet, and moved there by the bias alone.
  const count = hasPlainLine(layerOf(complex.network, { layer })) ? unitCount(complex.network, layer) : 0
  const drawn = Array.from({ length: count }, (_, unit) => ({ layer, unit: unit + 1 }))
  return { complex, packets: found, drawn }
}

export interface FoldedPoint {
  readonly point: readonly Rational[]
  /** The packet of the last fold that is made whole. */
  readonly level: number
  readonly cell: number
  /** Where the point lies in it. */
  readonly place: readonly Rational[]
  /** All points of the open sheet that lie there, this one too. */
  readonly together: readonly (readonly Rational[])[]
}

export function foldedPoint({ complex, packets: all }: Folded, folds: number, at: readonly number[]): FoldedPoint {
  const level = Math.floor(folds)
  const packet = all[level]
  const point = at.map(fromNumber)
  const cell = cellAt(complex, level, point)
  if (!packet) return { point, level, cell, place: point, together: [point] }
  const place = onPacket(packet, cell, point)
  const together = pointsUnder(complex, packet, place)
  return { point, level, cell, place, together: together.length > 0 ? together : [point] }
}

/** A cell whose closure holds the point; neighbours agree on where it lies. */
export function cellAt(complex: Complex, level: number, point: readonly Rational[]): number {
  const open = complex.cellOf(level, point)
  return open >= 0 ? open : (complex.cellsAt(level, point)[0] ?? 0)
}

/** A piece of a drawn unit's line: its edge in the last level, and the sheet (of the fully folded packet) that it lies on. */
export interface LinePiece {
  readonly unit: UnitRef
  readonly edge: number
  readonly sheet: number
}

export function linePieces({ complex, packets: all, drawn }: Folded): readonly LinePiece[] {
  const level = all.length
  const edges = complex.levels[level]?.edges ?? []
  return edges.flatMap(({ left, right }, edge) =>
    linesOfEdge(complex.levels[level] ?? { layer: level, vertices: [], edges: [], cells: [] }, edge).flatMap((ref) =>
      drawn.some(({ layer, unit }) => layer === ref.layer && unit === ref.unit)
        ? [{ unit: ref, edge, sheet: ancestors(complex, level, left >= 0 ? left : right)[level - 1] ?? 0 }]
        : [],
    ),
  )
}

/** On how many of the folded packet's sheets a unit's line is seen. */
export function sheetsCrossed(folded: Folded, ref: UnitRef): number {
  const pieces = linePieces(folded).filter(({ unit }) => unit.layer === ref.layer && unit.unit === ref.unit)
  return new Set(pieces.map(({ sheet }) => sheet)).size
}

/** A line in the packet's coordinates, in doubles: `a u + b v + c = 0`. */
export interface PacketLine {
  readonly unit: UnitRef
  readonly form: readonly [a: number, b: number, c: number]
}

export function packetLines({ complex, packets: all, drawn }: Folded): readonly PacketLine[] {
  const packet = all.at(-1)
  if (!packet) return []
  return drawn.flatMap((unit) => {
    const form = lineOnPacket(complex, packet, unit.unit - 1)
    if (!form) return []
    const [a = 0, b = 0] = form.normal.map(toNumber)
    return a === 0 && b === 0 ? [] : [{ unit, form: [a, b, toNumber(form.offset)] as const }]
  })
}

const DRAG_STEPS = 64
const ARROW_STEPS = 32

const biasOf = (network: Network, { layer, unit }: UnitRef): number =>
  network.layers[(cuttingFileLayers(network)[layer - 1] ?? 1) - 1]?.bias[unit - 1] ?? 0

function withBias(network: Network, { layer, unit }: UnitRef, bias: number): Edit {
  return { patch: { [biasKey(cuttingFileLayers(network)[layer - 1] ?? 1, unit)]: bias }, remark: null }
}

/** Moves a line on the packet so that it runs through `target`: its bias alone changes. `size` is the packet's. */
export function moveOnPacket(
  network: Network,
  { unit, form }: PacketLine,
  target: readonly number[],
  size: number,
): Edit {
  const [a, b, c] = form
  const value = a * (target[0] ?? 0) + b * (target[1] ?? 0) + c
  return withBias(network, unit, snap(biasOf(network, unit) - value, roundStep((Math.hypot(a, b) * size) / DRAG_STEPS)))
}

/** Moves it towards `direction` by a 32nd of the packet. */
export function stepOnPacket(
  network: Network,
  { unit, form: [a, b] }: PacketLine,
  [x, y]: readonly [number, number],
  factor: number,
  size: number,
): Edit {
  const along = a * x + b * y
  const step = roundStep((Math.hypot(a, b) * size) / ARROW_STEPS) * factor
  // Along the line itself an arrow moves nothing; then up and right go towards the on side.
  const towards = Math.abs(along) > 1e-9 * Math.hypot(a, b) ? Math.sign(along) : x + y
  return withBias(network, unit, tidy(biasOf(network, unit) - towards * step))
}
