/**
 * Which layers of a file cut (any but linear ones; mostly they are ReLU layers), and what their units (of a max layer:
 * groups) are called in plain letters: `h1`, `g2`, `k1`, `m3`, then `u5_1`. These names are what the keys `select` and
 * the typed inequalities use.
 */
import { breaksAtZero, cuts, gatingOf } from '../../network/gating.ts'
import type { Layer, Network, UnitRef } from '../../network/network.ts'

/** Layers 1 … 4; from the fifth on `u` carries the layer's number. */
export const unitLetters: readonly string[] = ['h', 'g', 'k', 'm']

/** The place in the file (from 1) of each ReLU layer, in order. */
export function cuttingFileLayers(network: Network): readonly number[] {
  return network.layers.flatMap((layer, place) => (cuts(layer) ? [place + 1] : []))
}

export function cuttingLayerCount(network: Network): number {
  return cuttingFileLayers(network).length
}

/** How many units ReLU layer `layer` (from 1) has; 0 if there is no such layer. */
export function unitCount(network: Network, layer: number): number {
  const place = cuttingFileLayers(network)[layer - 1]
  const found = place === undefined ? undefined : network.layers[place - 1]
  return found ? gatingOf(found).elements : 0
}

/** All units of all ReLU layers, by layer and unit. */
export function unitsOf(network: Network): readonly UnitRef[] {
  return cuttingFileLayers(network).flatMap((_, index) =>
    Array.from({ length: unitCount(network, index + 1) }, (_each, unit) => ({ layer: index + 1, unit: unit + 1 })),
  )
}

/** The layer that a unit belongs to. */
export const layerOf = (network: Network, { layer }: Pick<UnitRef, 'layer'>): Layer | null =>
  network.layers[(cuttingFileLayers(network)[layer - 1] ?? 0) - 1] ?? null

/** Is the unit's line where its z, as its weights and its bias make it, is 0? Such a line can be moved and typed. */
export const hasPlainLine = (layer: Layer | null): boolean =>
  layer !== null && layer.normalize === undefined && breaksAtZero(gatingOf(layer))

/** The unit (or group) that an inequality is about. */
export const elementOf = ({ layer, unit, group }: UnitRef & { readonly group?: number }): UnitRef => ({
  layer,
  unit: group ?? unit,
})

export function plainName(ref: UnitRef): string {
  const letter = unitLetters[ref.layer - 1]
  return letter ? `${letter}${ref.unit}` : `u${ref.layer}_${ref.unit}`
}

/** The unit that a plain name means, whether or not a network has it; null: no such name. */
export function parseUnitName(text: string): UnitRef | null {
  const short = /^([a-z])([1-9]\d*)$/.exec(text)
  if (short) {
    const layer = unitLetters.indexOf(short[1] ?? '') + 1
    return layer === 0 ? null : { layer, unit: Number(short[2]) }
  }
  const long = /^u([1-9]\d*)_([1-9]\d*)$/.exec(text)
  if (!long) return null
  const layer = Number(long[1])
  return layer > unitLetters.length ? { layer, unit: Number(long[2]) } : null
}

/** Its place among all units, from 0: it decides the unit's colour and mark. -1: the network has no such unit. */
export function unitOrdinal(network: Network, ref: UnitRef): number {
  if (ref.unit < 1 || ref.unit > unitCount(network, ref.layer)) return -1
  let before = 0
  for (let layer = 1; layer < ref.layer; layer++) before += unitCount(network, layer)
  return before + ref.unit - 1
}

export function sameUnit(a: UnitRef | null, b: UnitRef | null): boolean {
  return a !== null && b !== null && a.layer === b.layer && a.unit === b.unit
}
