/**
 * The parts of the network figure. A scene has those that the words of its `show` ask for, in any combination; each comes
 * as a file of its own, before the figure wakes if a step asks for it, else when the reader does.
 */

import type { Network } from '../../../network/network.ts'
import { cuttingLayerCount } from '../../../view/text/units.ts'

const LOAD = {
  plane: async () => (await import('./plane.tsx')).plane,
  line: async () => (await import('./line.tsx')).line,
  surface: async () => (await import('./surface.tsx')).surface,
  region: async () => (await import('./region.ts')).region,
  program: async () => (await import('./program.tsx')).program,
  contours: async () => (await import('./contours.ts')).contours,
} as const

export type PartName = keyof typeof LOAD

export type Parts = { readonly [Name in PartName]?: Awaited<ReturnType<(typeof LOAD)[Name]>> }

/** Which part a word of `show` asks for. */
const SHOWN: ReadonlyMap<string, PartName> = new Map([
  ['value', 'contours'],
  ['region', 'region'],
  ['surface', 'surface'],
  ['program', 'program'],
])

/** Those that say something of f, which is the output of the last layer. */
const OF_OUTPUT = ['value', 'region', 'surface']

/** The parts of a network with so many drawn inputs, while these words are shown. */
export function partsFor(inputs: number, show: readonly string[]): readonly PartName[] {
  const asked = show.flatMap((word) => SHOWN.get(word) ?? [])
  return [inputs === 1 ? 'line' : 'plane', ...new Set(asked)]
}

/** What has come so far: code, and so the same for all figures of a page. */
const here: { -readonly [Name in PartName]?: Parts[Name] } = {}

export const partsHere = (): Parts => ({ ...here })

async function load<Name extends PartName>(name: Name): Promise<void> {
  here[name] ??= (await LOAD[name]()) as Parts[Name]
}

/** Rejects if one can't be fetched; those that came stay. */
export async function loadParts(names: readonly PartName[]): Promise<Parts> {
  await Promise.all(names.map(load))
  return partsHere()
}

/** Why these words make no sense together, or of this network up to `layer`; null: they do. */
export function refusesShow(network: Network, show: readonly string[], layer: number): string | null {
  const has = (word: string): boolean => show.includes(word)
  if (network.inputs.length === 1 && has('surface'))
    return '“show” has “surface”, which needs a network with two inputs: with one, the graph of f stands above the number line anyway.'
  if (network.inputs.length === 1 && has('value'))
    return '“show” has “value”, whose contours need a network with two inputs: with one, the graph of f stands above the number line anyway.'
  if (has('program') && has('substitution'))
    return '“show” has “program” and “substitution”: the program stands in the place of the panel, so there is nothing to substitute in. Take one of them away.'
  const early = OF_OUTPUT.find(has)
  const layers = cuttingLayerCount(network)
  if (early === undefined || layer >= layers) return null
  return `“show” has “${early}”, which tells of f, the output of the last layer; layer ${layer} of ${layers} is drawn. Set “layer” to ${layers} too, or take “${early}” away.`
}
