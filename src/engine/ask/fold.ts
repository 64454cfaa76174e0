/**
 * Folding: a ReLU layer with a pair of opposite units, relu(z) + relu(−z) = |z|, lays the two halves of the plane on each
 * other. What such a layer puts out is again a plane, and each cell lies in it as a sheet of a folded packet.
 *
 * Packets are measured in the coordinates of the open sheet: one cell, the reference, stays where it is through
 * all folds, and the others are turned onto it. So a fold that also stretches (u ↦ 2|u| − 1) is drawn true to size.
 */
import { cuts, gatingOf, isHinge } from '../../network/gating.ts'
import type { Layer, Network } from '../../network/network.ts'
import type { Complex } from '../complex/complex.ts'
import { cuttingPlaces } from '../complex/maps.ts'
import type { AffineForm, AffineMap } from '../exact/forms.ts'
import { mapValues } from '../exact/forms.ts'
import { add, divide, multiply, negate, type Rational, sign, subtract, toText, ZERO } from '../exact/rational.ts'

type Vector = readonly Rational[]

/** One coordinate of what a layer puts out: the sum of a pair of opposite units, or a single unit that carries one on. */
export interface FoldAxis {
  /** Places of the units in the layer, from 0. */
  readonly units: readonly [number] | readonly [number, number]
}

/** A fold step: a ReLU layer (from 1) and the two coordinates of its packet. */
export interface FoldStep {
  readonly layer: number
  readonly axes: readonly [FoldAxis, FoldAxis]
}

/** A cell as it lies in the packet. */
export interface Sheet {
  readonly cell: number
  /** From the open sheet to the packet; (2 × 2). Of a spoilt fold it may be singular: the cell collapses. */
  readonly map: AffineMap
  /** 0 is the lowest sheet. */
  readonly height: number
}

/** The folded sheet after the first `level` ReLU layers; `sheets[cell]`. */
export interface Packet {
  readonly level: number
  readonly sheets: readonly Sheet[]
  /** The cell that stayed where it was. */
  readonly reference: number
  /** How many heights there are. */
  readonly layers: number
}

/** The ReLU layers at the front of a network that fold: at least one pair, and two coordinates in all. */
export function foldSteps(network: Network): readonly FoldStep[] {
  const steps: FoldStep[] = []
  for (const layer of network.layers) {
    if (!cuts(layer)) continue
    const axes = foldAxes(layer)
    if (!axes) break
    steps.push({ layer: steps.length + 1, axes })
  }
  return steps
}

function foldAxes(layer: Layer): FoldStep['axes'] | null {
  // Only two halves that are silent in turn make a fold of a pair.
  if (!isHinge(gatingOf(layer)) || layer.residual || layer.normalize) return null
  const partner = layer.weights.map((row, unit) =>
    layer.weights.findIndex(
      (other, place) =>
        place !== unit && row.some((w) => w !== 0) && row.every((w, input) => w === -(other[input] ?? 0)),
    ),
  )
  const axes = partner.flatMap((other, unit): readonly FoldAxis[] => {
    if (other < 0) return [{ units: [unit] }]
    return unit < other ? [{ units: [unit, other] }] : []
  })
  const [first, second, ...more] = axes
  const pairs = axes.filter(({ units }) => units.length === 2).length
  return first && second && more.length === 0 && pairs > 0 ? [first, second] : null
}

/**
 * The open sheet and the packet after each fold. `steps` may come from another state of the same network: a pair stays
 * a pair while its biases are moved. Null: no cell keeps its shape, so there is no packet to draw.
 */
export function packets(complex: Complex, steps: readonly FoldStep[]): readonly Packet[] | null {
  const raw = steps.map((step) => rawMaps(complex, step))
  const last = raw.at(-1) ?? []
  const reference = last.findLastIndex((map) => inverse(map) !== null)
  if (steps.length > 0 && reference < 0) return null
  const references = ancestors(complex, steps.length, Math.max(0, reference))
  const result: Packet[] = [openSheet]
  for (const step of steps) {
    const before = result.at(-1) ?? openSheet
    const next = nextPacket(complex, step, before, raw[step.layer - 1] ?? [], references[step.layer] ?? 0)
    if (!next) return null
    result.push(next)
  }
  return result
}

const identity: AffineMap = { matrix: [vector(1n, 0n), vector(0n, 1n)], offset: vector(0n, 0n) }

function vector(...entries: readonly bigint[]): Vector {
  return entries.map((numerator) => ({ numerator, denominator: 1n }))
}

const openSheet: Packet = {
  level: 0,
  sheets: [{ cell: 0, map: identity, height: 0 }],
  reference: 0,
  layers: 1,
}

/** For each level up to `level` the cell that holds this one. */
export function ancestors(complex: Complex, level: number, cell: number): readonly number[] {
  const cells: number[] = new Array(level + 1).fill(0)
  for (let at = level, index = cell; at > 0; at -= 1) {
    cells[at] = index
    index = complex.levels[at]?.cells[index]?.parent ?? 0
  }
  return cells
}

/** The two coordinates of what a layer puts out, on each cell of its level. */
function rawMaps(complex: Complex, { layer, axes }: FoldStep): readonly AffineMap[] {
  const place = cuttingPlaces(complex.network)[layer - 1] ?? 0
  return (complex.levels[layer]?.cells ?? []).map(({ index, pattern }) => {
    const z = complex.preactivations(layer, index, place + 1)
    const on = (unit: number): boolean => pattern[layer - 1]?.[unit] === '1'
    const sum = (entry: (unit: number) => Rational, { units }: FoldAxis): Rational =>
      units.reduce<Rational>((total, unit) => (on(unit) ? add(total, entry(unit)) : total), ZERO)
    return {
      matrix: axes.map((axis) => [0, 1].map((column) => sum((unit) => z.matrix[unit]?.[column] ?? ZERO, axis))),
      offset: axes.map((axis) => sum((unit) => z.offset[unit] ?? ZERO, axis)),
    }
  })
}

function nextPacket(
  complex: Complex,
  { layer, axes }: FoldStep,
  before: Packet,
  raw: readonly AffineMap[],
  reference: number,
): Packet | null {
  const back = inverse(raw[reference] ?? identity)
  if (!back) return null
  const cells = complex.levels[layer]?.cells ?? []
  const bit = (cell: number, { units }: FoldAxis): string | undefined => cells[cell]?.pattern[layer - 1]?.[units[0]]
  const pairs = axes.filter(({ units }) => units.length === 2)
  const sheets = cells.map(({ index, parent }): Sheet => {
    // The part that is folded over comes to lie on top, upside down.
    let height = before.sheets[parent]?.height ?? 0
    let layers = before.layers
    for (const axis of pairs) {
      if (bit(index, axis) !== bit(reference, axis)) height = 2 * layers - 1 - height
      layers *= 2
    }
    return { cell: index, map: composed(back, raw[index] ?? identity), height }
  })
  return { level: layer, sheets, reference, layers: before.layers * 2 ** pairs.length }
}

/** `outer` after `inner`, both of the plane. */
function composed(outer: AffineMap, inner: AffineMap): AffineMap {
  const column = (place: number): Vector => inner.matrix.map((row) => row[place] ?? ZERO)
  const linear = (point: Vector): Vector => mapValues({ ...outer, offset: [ZERO, ZERO] }, point)
  const columns = [linear(column(0)), linear(column(1))]
  return {
    matrix: [0, 1].map((row) => columns.map((each) => each[row] ?? ZERO)),
    offset: mapValues(outer, inner.offset),
  }
}

export function determinant({ matrix: [[a = ZERO, b = ZERO] = [], [c = ZERO, d = ZERO] = []] }: AffineMap): Rational {
  return subtract(multiply(a, d), multiply(b, c))
}

function inverse(map: AffineMap): AffineMap | null {
  const size = determinant(map)
  if (sign(size) === 0) return null
  const [[a = ZERO, b = ZERO] = [], [c = ZERO, d = ZERO] = []] = map.matrix
  const matrix = [
    [divide(d, size), divide(negate(b), size)],
    [divide(negate(c), size), divide(a, size)],
  ]
  const offset = mapValues({ matrix, offset: [ZERO, ZERO] }, map.offset).map(negate)
  return { matrix, offset }
}

/** Where a point of a cell lies in the packet. */
export const onPacket = (packet: Packet, cell: number, point: Vector): Vector =>
  mapValues(packet.sheets[cell]?.map ?? identity, point)

/** The different points of the open sheet that lie at one place of the packet; none from cells that collapse. */
export function pointsUnder(complex: Complex, packet: Packet, place: Vector): readonly Vector[] {
  const found = new Map<string, Vector>()
  for (const { cell, map } of packet.sheets) {
    const back = inverse(map)
    const point = back && mapValues(back, place)
    if (point && holds(complex, packet.level, cell, point)) found.set(point.map(toText).join(), point)
  }
  return [...found.values()]
}

/** Is the point in the closed cell? Its corners run counter-clockwise, so it is on the left of each edge. */
function holds(complex: Complex, level: number, cell: number, [x = ZERO, y = ZERO]: Vector): boolean {
  const { vertices = [], cells = [] } = complex.levels[level] ?? {}
  const corners = (cells[cell]?.vertices ?? []).map((vertex) => vertices[vertex]?.exact() ?? [])
  return corners.every(([ax = ZERO, ay = ZERO], place) => {
    const [bx = ZERO, by = ZERO] = corners[(place + 1) % corners.length] ?? []
    const left = subtract(multiply(subtract(bx, ax), subtract(y, ay)), multiply(subtract(by, ay), subtract(x, ax)))
    return sign(left) >= 0
  })
}

/**
 * z of a unit of the layer after the folds, in the packet's coordinates, as the reference cell sees it. Where the folds
 * are exact and the unit gives both halves of each pair the same weight, it is the same on every sheet.
 */
export function lineOnPacket(complex: Complex, packet: Packet, unit: number): AffineForm | null {
  const place = cuttingPlaces(complex.network)[packet.level]
  if (place === undefined) return null
  const z = complex.preactivations(packet.level, packet.reference, place + 1)
  const [normal, offset] = [z.matrix[unit], z.offset[unit]]
  return normal && offset ? { normal, offset } : null
}
