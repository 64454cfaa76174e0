/**
 * A network as a tree of decisions, in the box and outside it: each inner node asks one unit's sign, each leaf has the
 * affine map that holds there. A unit is asked only where it has both signs; where it has one, that side is right
 * for the border too, as relu(0) is 0 on either.
 */
import type { Network } from '../network/network.ts'
import { exactMap, gate, inputMap, preactivationMap, type Row, type ScaledMap, scaledLayer } from './affine.ts'
import type { AffineForm, AffineMap } from './complex.ts'
import { oriented } from './facade.ts'
import { rational, ZERO } from './rational.ts'
import { sidesOf } from './region.ts'

export type Decision = Leaf | Fork

export interface Leaf {
  readonly kind: 'leaf'
  readonly pattern: readonly string[]
  readonly map: AffineMap
}

export interface Fork {
  readonly kind: 'fork'
  readonly layer: number
  readonly unit: number
  /** The unit's z here. */
  readonly form: AffineForm
  readonly on: Decision
  readonly off: Decision
}

export function decisionTree(network: Network): Decision {
  const layers = network.layers.map(scaledLayer)

  /** From the file's layer `place` on, where `map` is what comes into it and `region` what was decided before. */
  const below = (place: number, map: ScaledMap, region: readonly Row[], pattern: readonly string[]): Decision => {
    const layer = layers[place]
    if (!layer) return { kind: 'leaf', pattern, map: exactMap(map) }
    const z = preactivationMap(layer, map)
    if (!layer.relu) return below(place + 1, z, region, pattern)
    return units(place, z, region, pattern, '')
  }

  const units = (
    place: number,
    z: ScaledMap,
    region: readonly Row[],
    pattern: readonly string[],
    bits: string,
  ): Decision => {
    const row = z.rows[bits.length]
    if (!row) {
      const gated = gate(z, (unit) => bits[unit] === '1')
      return below(place + 1, gated, region, [...pattern, bits])
    }
    const { on, off } = sidesOf(row, region)
    const side = (bit: '0' | '1'): Decision => {
      const held = on && off ? [...region, oriented(row, bit === '1')] : region
      return units(place, z, held, pattern, bits + bit)
    }
    if (!on) return side('0')
    if (!off) return side('1')
    const [layer, unit] = [pattern.length + 1, bits.length + 1]
    return fork({ layer, unit, form: formOf(row, z.scale) }, side)
  }

  return below(0, inputMap(network), [], [])
}

/** Its branches are worked out when they are first asked for: a walk down one path costs no more than that path. */
function fork(asked: Pick<Fork, 'layer' | 'unit' | 'form'>, side: (bit: '0' | '1') => Decision): Fork {
  let on: Decision | null = null
  let off: Decision | null = null
  return {
    kind: 'fork',
    ...asked,
    get on() {
      on ??= side('1')
      return on
    },
    get off() {
      off ??= side('0')
      return off
    },
  }
}

function formOf(row: Row, scale: bigint): AffineForm {
  const entries = row.map((entry) => rational(entry, scale))
  return { normal: entries.slice(0, -1), offset: entries.at(-1) ?? ZERO }
}

/** How many leaves a tree has. */
export const leaves = (tree: Decision): number => (tree.kind === 'leaf' ? 1 : leaves(tree.on) + leaves(tree.off))
