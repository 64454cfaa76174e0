/** The bounds that a lesson may print beside a network's own count. */
import { anyCells, foldedCells, oneLayerCells, oneLayerCones } from '../../engine/ask/bounds.ts'
import type { Network } from '../../network/network.ts'
import { cuttingLayerCount, unitCount } from '../../view/text/units.ts'

export const BOUNDS = ['one-layer', 'one-layer-without-biases', 'folding', 'any'] as const
export type Bound = (typeof BOUNDS)[number]

/** For the widths of this network; `one-layer` is one layer of as many units in all. */
export function boundOf(network: Network, of: Bound): number {
  const widths = Array.from({ length: cuttingLayerCount(network) }, (_, index) => unitCount(network, index + 1))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const inputs = network.inputs.length
  switch (of) {
    case 'one-layer':
      return oneLayerCells(units, inputs)
    case 'one-layer-without-biases':
      return oneLayerCones(units, inputs)
    case 'folding':
      return foldedCells(widths, inputs)
    case 'any':
      return anyCells(widths, inputs)
  }
}
