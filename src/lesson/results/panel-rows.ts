import { foldSteps } from '../../engine/ask/fold.ts'
import type { Network } from '../../network/network.ts'
import { cuttingLayerCount, layerOf, unitCount } from '../../view/text/units.ts'

/**
 * How many lines the panel of inequalities takes at most: in full, one under the other, and in its short form,
 * where the last two layers stand side by side. The page keeps that room free, so that no step moves the plane.
 */
export function panelRows(network: Network, figure = 'network'): { readonly full: number; readonly short: number } {
  // The constraints with their heading; the objective, here and largest, which may take two lines.
  if (figure === 'lp') return { full: unitCount(network, 1) + 5, short: Math.max(unitCount(network, 1) + 1, 7) }
  // Slider and boxes, which take two lines in a narrow panel, a sentence, and a row for each line that is drawn.
  if (figure === 'folds') {
    const drawn = unitCount(network, foldSteps(network).length + 1)
    // On a phone a line is 22 px, and these rows are 26.
    return { full: drawn + 3, short: Math.ceil(3.8 + 1.2 * drawn) }
  }
  // Slider (and boxes), then two or three rows, which may take two lines each.
  if (figure === 'search') return { full: 4, short: 5 }
  if (figure === 'certificate') return { full: 5, short: 7 }
  if (figure === 'smooth') return { full: 6, short: 7 }
  const layers = cuttingLayerCount(network)
  const units = Array.from({ length: layers }, (_, index) => inequalityCount(network, index + 1))
  const outputs = network.layers.at(-1)?.activation === 'linear' ? (network.layers.at(-1)?.bias.length ?? 0) : 0
  const [before = 0, last = 0] = [units.at(-2), units.at(-1)]
  const full = units.reduce((sum, each) => sum + each + 1, 0) + outputs
  const short = layers < 2 ? last + 1 + outputs : Math.max(before, last + outputs) + 1 + (layers > 2 ? 1 : 0)
  // A program has up to two lines a unit, of 21 px, and its downloads; in its short form it is scrolled.
  if (figure === 'program') {
    const lines = 2 * units.reduce((sum, each) => sum + each, 0) + 1
    return { full: Math.max(full, Math.ceil((lines * 21) / 26) + 2), short: Math.max(short, 8) }
  }
  // One line says what was dropped, and how to draw again.
  const tools = figure === 'dropout' ? 2 : 0
  return { full: full + tools, short: short + tools }
}

/** How many inequalities a layer has on a cell: one a unit, two of a hard tanh, and in a group all that lose. */
function inequalityCount(network: Network, layer: number): number {
  const found = layerOf(network, { layer })
  const units = found?.bias.length ?? 0
  if (found?.activation === 'hard-tanh') return 2 * units
  return found?.groups ? units - found.groups.length : units
}
