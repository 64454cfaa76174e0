/**
 * A network as a tree of decisions, in the box and outside it: each inner node asks the sign of one line, each leaf has
 * the affine map that holds there. A line is asked about only where it has both signs; where it has one, that side is
 * right for the border too, as what a unit hands on is continuous.
 */
import { cuts, type Line, stateText } from '../../network/gating.ts'
import type { Network } from '../../network/network.ts'
import { oriented } from '../complex/gates.ts'
import {
  activationMap,
  exactMap,
  inputMap,
  linearMap,
  lineRow,
  preactivationMap,
  type Row,
  type ScaledMap,
  scaledLayer,
} from '../exact/affine.ts'
import type { AffineForm, AffineMap } from '../exact/forms.ts'
import { rational, ZERO } from '../exact/rational.ts'
import { sidesOf } from '../exact/region.ts'

export type Decision = Leaf | Fork

export interface Leaf {
  readonly kind: 'leaf'
  readonly pattern: readonly string[]
  readonly map: AffineMap
}

export interface Fork {
  readonly kind: 'fork'
  /** The cutting layer and its element, from 1, and the line of it that is asked about. */
  readonly layer: number
  readonly unit: number
  readonly line: Line
  /** The line here: > 0 goes on, ≤ 0 off. */
  readonly form: AffineForm
  readonly on: Decision
  readonly off: Decision
}

export function decisionTree(network: Network): Decision {
  const layers = network.layers.map(scaledLayer)
  const cutting = network.layers.map(cuts)

  /** From the file's layer `place` on, where `map` is what comes into it and `region` what was decided before. */
  const below = (place: number, map: ScaledMap, region: readonly Row[], pattern: readonly string[]): Decision => {
    const layer = layers[place]
    if (!layer) return { kind: 'leaf', pattern, map: exactMap(map) }
    if (!cutting[place]) return below(place + 1, linearMap(layer, map), region, pattern)
    const z = preactivationMap(layer, map)
    const { elements, lines, questions, lineOf, stateOf, elementOf } = layer.gating

    const ask = (found: readonly boolean[], held: readonly Row[]): Decision => {
      const answers = (question: number): boolean => found[question] ?? false
      if (found.length === questions) {
        const states = Array.from({ length: elements }, (_, element) => stateOf(element, answers))
        const output = activationMap(layer, z, map, (element) => states[element] ?? 0)
        return below(place + 1, output, held, [...pattern, states.map(stateText).join('')])
      }
      const line = lines[lineOf(found.length, answers)]
      if (!line) return ask([...found, false], held)
      const row = lineRow(z, line)
      const { on, off } = sidesOf(row, held)
      const side = (answer: boolean): Decision =>
        ask([...found, answer], on && off ? [...held, oriented(row, answer)] : held)
      if (!on || !off) return side(on)
      const unit = elementOf(found.length) + 1
      return fork({ layer: pattern.length + 1, unit, line, form: formOf(row, z.scale) }, side)
    }

    return ask([], region)
  }

  return below(0, inputMap(network), [], [])
}

/** Its branches are worked out when they are first asked for: a walk down one path costs no more than that path. */
function fork(asked: Omit<Fork, 'kind' | 'on' | 'off'>, side: (answer: boolean) => Decision): Fork {
  let on: Decision | null = null
  let off: Decision | null = null
  return {
    kind: 'fork',
    ...asked,
    get on() {
      on ??= side(true)
      return on
    },
    get off() {
      off ??= side(false)
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
