/**
 * What tells one unit from another: its colour, its mark and its name; and what tells one layer from another: the dash.
 * Colours and marks run h₁, h₂, … and on through the next layer; from the ninth unit they start again.
 */
import type { Network, UnitRef } from '../../network/network.ts'
import type { Name } from '../text/notation.ts'
import { layerOf, plainName, unitOrdinal, unitsOf } from '../text/units.ts'

export const SLOTS = 8

/** 1 … 8: which of the eight colours and marks. */
export type Slot = number

export interface UnitStyle extends UnitRef {
  /** Its plain name, `h1`. */
  readonly name: string
  readonly slot: Slot
  /** A CSS colour, `var(--u1)`. */
  readonly color: string
  /** A group of a max layer: one of its units has always won, so it is never off. */
  readonly isGroup: boolean
}

export const slotColor = (slot: Slot): string => `var(--u${slot})`

export function unitStyle(network: Network, ref: UnitRef): UnitStyle {
  const slot = (Math.max(0, unitOrdinal(network, ref)) % SLOTS) + 1
  return {
    layer: ref.layer,
    unit: ref.unit,
    name: plainName(ref),
    slot,
    color: slotColor(slot),
    isGroup: layerOf(network, ref)?.groups !== undefined,
  }
}

/** Every unit of ReLU layers 1 … `layer`, in order. */
export function unitStyles(network: Network, layer: number): readonly UnitStyle[] {
  return unitsOf(network)
    .filter((ref) => ref.layer <= layer)
    .map((ref) => unitStyle(network, ref))
}

/** Advance widths of KaTeX's italic letters, in em; others are about as wide as n. */
const letterWidths: Readonly<Record<string, number>> = { h: 0.58, g: 0.5, k: 0.55, m: 0.88, f: 0.55, i: 0.35, l: 0.3 }

/** About how wide a name stands, in em of its letter. */
export function nameWidth(name: Name): number {
  const base = [...name.base].reduce((sum, letter) => sum + (letterWidths[letter] ?? 0.57), 0)
  return base + 0.35 * name.lower.length + 0.32 * name.upper.length
}

/** Strokes of a layer's lines at scale 1; `dash` is empty for a solid line. */
export interface Stroke {
  readonly width: number
  readonly dash: readonly number[]
}

const layerStrokes: readonly Stroke[] = [
  { width: 2.25, dash: [] },
  { width: 1.75, dash: [7, 4] },
  { width: 1.5, dash: [2, 4] },
  { width: 1.5, dash: [8, 3, 2, 3] },
]

/** Deeper layers than the fourth look like it: their labels tell. */
export function layerStroke(layer: number): Stroke {
  return layerStrokes[Math.min(layer, layerStrokes.length) - 1] ?? { width: 2.25, dash: [] }
}

/** A stretch that bounds the current cell. Its dashes are longer, so that they read at 4 px. */
export function bindingStroke(layer: number): Stroke {
  const bindingDashes: readonly (readonly number[])[] = [[], [9, 3], [4, 3], [10, 3, 4, 3]]
  return { width: 4, dash: bindingDashes[Math.min(layer, bindingDashes.length) - 1] ?? [] }
}

export const IMPLIED_WIDTH = 1.1
export const HOVER_WIDTH = 3.25

/** `stroke-dasharray` at a scale; undefined for a solid line. */
export function dashArray(dash: readonly number[], scale: number): string | undefined {
  return dash.length === 0 ? undefined : dash.map((length) => round(length * scale)).join(' ')
}

/** The tint of a cell where `on` of `units` units are on: 0 … 5. One or two units take two steps at once. */
export function tintOf(on: number, units: number): number {
  if (units <= 2) return 2 * on
  return units <= 5 ? on : Math.round((5 * on) / units)
}

export const TINTS = 6

/** Three decimals: what a path needs at any zoom, and what the picture tests compare. */
export const round = (value: number): number => {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? 0 : rounded
}
