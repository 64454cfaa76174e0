/**
 * The diagram's places: inputs on top, a row for each layer, outputs at the bottom, so that depth reads downward.
 * They belong to the network alone; what the point does to it is in `diagram.ts`.
 */
import { fromNumber } from '../../engine/exact/rational.ts'
import { cuts } from '../../network/gating.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { numberText } from '../text/numbers.ts'
import { cuttingLayerCount } from '../text/units.ts'

export const DIAGRAM_WIDTH = 212
/** A diagram of two layers is as tall as the plane's frame, a deeper one is pressed together to that height. */
const TALLEST = 384
const TOP = 14
const BOTTOM = 10
/** Over this many units in a row there are no numbers on its wires, and names only on pointing. */
export const MOST_LABELLED = 5
/** Up to this many, name and value stand on one line. */
const MOST_ON_A_LINE = 3

export type RowKind = 'input' | 'unit' | 'plain' | 'output'

export interface DiagramRow {
  readonly kind: RowKind
  /** The ReLU layer of `unit` rows, else 0. */
  readonly layer: number
  readonly y: number
  readonly xs: readonly number[]
  /** How the name and value stand under a mark. */
  readonly labels: 'line' | 'stacked' | 'pointed' | 'none'
  readonly radius: number
  /** Room for one label. */
  readonly room: number
  /** (units × units of the row above): the weights on the wires into this row. */
  readonly weights: readonly (readonly number[])[]
}

export interface DiagramLayout {
  readonly height: number
  readonly rows: readonly DiagramRow[]
}

type RowSpec = Pick<DiagramRow, 'kind' | 'layer' | 'weights'> & { readonly count: number }

/** Rows of the layers up to ReLU layer `layer`, at the places that they have in the whole network's diagram. */
export function diagramLayout(network: Network, layer: number): DiagramLayout {
  const specs = rowSpecs(network)
  const gaps = specs.slice(1).map((spec, place) => gapBetween(specs[place]?.kind ?? 'input', spec.kind))
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const scale = Math.min(1, TALLEST / Math.max(1, total))
  let y = TOP
  const rows = specs.map((spec, place) => {
    if (place > 0) y += (gaps[place - 1] ?? 0) * scale
    return placed(spec, y)
  })
  return { height: y + BOTTOM, rows: rows.slice(0, shownRows(specs, layer, cuttingLayerCount(network))) }
}

function rowSpecs(network: Network): readonly RowSpec[] {
  const rows: RowSpec[] = [{ kind: 'input', layer: 0, weights: [], count: network.inputs.length }]
  const { slice } = network
  if (slice) {
    const weights = slice.origin.map((_, input) => slice.axes.map((axis) => axis[input] ?? 0))
    rows.push({ kind: 'plain', layer: 0, weights, count: weights.length })
  }
  let cutting = 0
  for (const [place, layer] of network.layers.entries()) {
    const { weights, groups } = layer
    if (groups) {
      // The units compete in a row of their own; each group's wires come from its members.
      rows.push({ kind: 'plain', layer: 0, weights, count: weights.length })
      const members = groups.map((group) => weights.map((_, unit) => (group.includes(unit + 1) ? 1 : 0)))
      rows.push({ kind: 'unit', layer: ++cutting, weights: members, count: groups.length })
      continue
    }
    const kind = cuts(layer) ? 'unit' : place === network.layers.length - 1 ? 'output' : 'plain'
    rows.push({ kind, layer: kind === 'unit' ? ++cutting : 0, weights, count: weights.length })
  }
  return rows
}

/** Layers that are not reached yet are absent; with the last ReLU layer comes all the rest. */
function shownRows(specs: readonly RowSpec[], layer: number, layers: number): number {
  if (layer >= layers) return specs.length
  if (layer === 0) return 1
  return specs.findIndex((spec) => spec.layer === layer) + 1
}

function gapBetween(above: RowKind, below: RowKind): number {
  if (below === 'plain') return 62
  if (below === 'output') return 114
  return above === 'unit' ? 139 : above === 'plain' ? 96 : 131
}

function placed(spec: RowSpec, y: number): DiagramRow {
  const { kind, layer, weights, count } = spec
  const spacing = spacingOf(kind, count)
  const left = DIAGRAM_WIDTH / 2 - (spacing * (count - 1)) / 2
  const xs = Array.from({ length: count }, (_, place) => left + spacing * place)
  const radius = kind === 'unit' ? Math.min(11, Math.max(2, spacing * 0.42)) : kind === 'plain' ? 2.5 : 0
  return { kind, layer, y, xs, labels: labelsOf(kind, count), radius, room: spacing - 4, weights }
}

function spacingOf(kind: RowKind, count: number): number {
  if (kind === 'input' || kind === 'output') return count <= 2 ? 86 : Math.min(76, 150 / (count - 1))
  if (count <= MOST_ON_A_LINE) return 76
  return Math.min(76, (DIAGRAM_WIDTH - (count <= MOST_LABELLED ? 48 : 20)) / (count - 1))
}

function labelsOf(kind: RowKind, count: number): DiagramRow['labels'] {
  if (kind === 'plain') return 'none'
  if (count <= MOST_ON_A_LINE) return 'line'
  return count <= MOST_LABELLED ? 'stacked' : 'pointed'
}

/** How far the wires stay away from a row's middle, above it and below it. */
export function clearance(row: DiagramRow): { readonly above: number; readonly below: number } {
  if (row.kind === 'input' || row.kind === 'output') return { above: 17, below: row.labels === 'stacked' ? 24 : 11 }
  const above = row.radius + 3
  if (row.labels === 'line') return { above, below: row.radius + 20 }
  return { above, below: row.labels === 'stacked' ? row.radius + 36 : row.radius + 3 }
}

export interface WirePlace {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly weight: number
  /** The unit it comes from, if it comes from one. */
  readonly source: UnitRef | null
  /** The weight as it is written on the wire. */
  readonly text: string
  /** Where its number stands; null where there are too many. */
  readonly label: readonly [x: number, y: number] | null
}

/** Wires with a weight of zero carry nothing and aren't drawn. */
export function wirePlaces(layout: DiagramLayout): readonly WirePlace[] {
  return layout.rows.slice(1).flatMap((row, place) => {
    const above = layout.rows[place]
    return above ? wiresBetween(above, row) : []
  })
}

function wiresBetween(above: DiagramRow, row: DiagramRow): readonly WirePlace[] {
  const start = above.y + clearance(above).below
  const end = row.y - clearance(row).above
  const wires = row.weights.flatMap((weights, to) =>
    weights.flatMap((weight, from): Omit<WirePlace, 'label'>[] =>
      weight === 0
        ? []
        : [
            {
              from: [above.xs[from] ?? 0, start],
              to: [row.xs[to] ?? 0, end],
              weight,
              text: numberText(fromNumber(weight), 'coefficient').text,
              source: above.kind === 'unit' ? { layer: above.layer, unit: from + 1 } : null,
            },
          ],
    ),
  )
  const few = above.xs.length <= MOST_LABELLED && row.xs.length <= MOST_LABELLED
  if (!few) return wires.map((wire) => ({ ...wire, label: null }))
  const taken: Taken[] = []
  return wires.map((wire) => {
    const label = bestLabel(wire, wires, taken, row.kind === 'output')
    taken.push({ at: label, half: halfWidth(wire.text) })
    return { ...wire, label }
  })
}

/** A number that stands somewhere already. */
interface Taken {
  readonly at: readonly [x: number, y: number]
  readonly half: number
}

/** px: half the width of a number at 13 px, and of the gap beside it; its line height; room for a wire that passes. */
const LABEL = { digit: 3.3, gap: 3.5, down: 15, clear: 3 } as const

function halfWidth(text: string): number {
  return LABEL.digit * text.length + LABEL.gap
}

/** The first place along the wire that is clear of other numbers, and as clear of other wires as can be. */
function bestLabel(
  wire: Omit<WirePlace, 'label'>,
  wires: readonly Omit<WirePlace, 'label'>[],
  taken: readonly Taken[],
  toOutput: boolean,
): readonly [number, number] {
  const preferred = toOutput ? [0.5, 0.6, 0.4, 0.7] : [0.72, 0.62, 0.82, 0.5, 0.4, 0.3, 0.2]
  const half = halfWidth(wire.text)
  let best = along(wire, preferred[0] ?? 0.5)
  let least = Number.POSITIVE_INFINITY
  for (const [preference, t] of preferred.entries()) {
    const [x, y] = along(wire, t)
    let cost = preference
    for (const other of taken) {
      const near = Math.abs(x - other.at[0]) < half + other.half
      if (near && Math.abs(y - other.at[1]) < LABEL.down) cost += 100
    }
    for (const other of wires) {
      if (other === wire) continue
      const [crossing] = along(other, t)
      if (Math.abs(crossing - x) < half - LABEL.clear) cost += 10
    }
    if (cost < least) [best, least] = [[x, y], cost]
  }
  return best
}

function along(wire: Omit<WirePlace, 'label'>, t: number): readonly [number, number] {
  return [wire.from[0] + t * (wire.to[0] - wire.from[0]), wire.from[1] + t * (wire.to[1] - wire.from[1])]
}

/** px, at scale 1. */
export function wireWidth(weight: number): number {
  return Math.min(4, 0.6 + 0.55 * Math.abs(weight))
}
