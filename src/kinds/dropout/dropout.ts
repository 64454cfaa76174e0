/** What the dropout figure says of a draw. */

import { cuts } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import type { Keyframe } from '../../view/state/state.ts'
import { nameText, unitName } from '../../view/text/notation.ts'
import { fill } from '../../view/words/words.ts'
import { droppedUnits } from './random-draw.ts'
import { type DropoutStrings, dropoutStrings } from './strings.ts'

/** What a hand-made link makes of it is a whole number too. */
export const seedOf = ({ seed }: Keyframe): number => (typeof seed === 'number' ? Math.max(0, Math.round(seed)) : 0)

export function dropoutText(network: Network, seed: number, strings: DropoutStrings = dropoutStrings): string {
  const dropped = droppedUnits(network, seed).filter((_, place) => network.layers[place] && cuts(network.layers[place]))
  const units = dropped
    .flatMap((layer, before) => layer.flatMap((isOut, unit) => (isOut ? [{ layer: before + 1, unit: unit + 1 }] : [])))
    .map((ref) => nameText(unitName(ref)))
  if (seed === 0) return strings.whole
  return fill(units.length === 0 ? strings.none : strings.dropped, { seed, units: units.join(', ') })
}
