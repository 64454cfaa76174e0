/** A slider for one number of the network, or for all its biases at once: where it stands and how far it goes. */
import { fromNumber } from '../../engine/exact/rational.ts'
import type { Network } from '../../network/network.ts'
import { parseParameterKey } from '../state/keys.ts'
import { sourceName, targetName } from '../state/parameter-names.ts'
import type { FigureState } from '../state/state.ts'
import type { Name } from '../text/notation.ts'
import { valueText } from '../text/numbers.ts'
import type { FigureStrings } from '../words/english/figure.ts'

export interface Knob {
  /** The key that it turns. */
  readonly key: string
  readonly label: readonly (string | Name)[]
  readonly from: number
  readonly to: number
  readonly value: number
  /** Exact. */
  readonly text: string
}

/** Of the step's key `knob`; null: it has none. `author` is the network as it was given, `network` as it is now. */
export function knobOf(author: Network, network: Network, { own }: FigureState, strings: FigureStrings): Knob | null {
  const { knob: key, scale } = own
  if (key === 'scale') {
    const value = typeof scale === 'number' ? scale : 1
    return { key, label: [strings.scale], from: 0, to: 1, value, text: valueText(fromNumber(value)) }
  }
  const target = typeof key === 'string' ? parseParameterKey(key) : null
  if (typeof key !== 'string' || !target) return null
  const { layer, unit, input } = target
  const read = ({ layers }: Network): number =>
    (input === 0 ? layers[layer - 1]?.bias[unit - 1] : layers[layer - 1]?.weights[unit - 1]?.[input - 1]) ?? 0
  const [[low, high] = [0, 1]] = author.box
  const [middle, value] = [read(author), read(network)]
  const names: Readonly<Record<string, Name>> = {
    '{from}': sourceName(author, layer - 1, input - 1),
    '{to}': targetName(author, layer - 1, unit - 1),
  }
  return {
    key,
    label: (input === 0 ? strings.biasField : strings.weightField)
      .split(/(\{\w+\})/)
      .map((part) => names[part] ?? part),
    // What was typed may lie farther out.
    from: Math.min(middle - (high - low) / 2, value),
    to: Math.max(middle + (high - low) / 2, value),
    value,
    text: valueText(fromNumber(value)),
  }
}
