/** Cuts on the page's own thread, and knows when that has become too slow for it. */
import { rebuildComplex } from '../../engine/build.ts'
import type { Complex } from '../../engine/complex/complex.ts'
import type { Network } from '../../network/network.ts'

/** ms. A frame of 60 a second has 16.7, of which drawing takes most. */
const LONGEST_AT_ONCE = 6
/** Cold code and a pause for garbage are slow too, but not so often in a row. */
const SLOW_IN_A_ROW = 3

export interface Cutter {
  readonly cut: (network: Network) => Complex
  /** Were networks of these widths too slow, so often in a row? Null: none of them was cut last. */
  readonly tooSlow: (network: Network) => boolean | null
}

/** `now` tells the time in ms; a test brings its own. */
export function createCutter(now: () => number = () => performance.now()): Cutter {
  let previous: Complex | undefined
  let known: { readonly shape: string; readonly slow: number } | null = null
  return {
    cut: (network) => {
      const [shape, start] = [shapeOf(network), now()]
      previous = rebuildComplex(previous, network)
      const time = now() - start
      const before = known?.shape === shape ? known.slow : 0
      known = { shape, slow: time > LONGEST_AT_ONCE ? before + 1 : 0 }
      return previous
    },
    tooSlow: (network) => (known?.shape === shapeOf(network) ? known.slow >= SLOW_IN_A_ROW : null),
  }
}

const shapeOf = ({ layers }: Network): string => layers.map(({ bias }) => bias.length).join()
