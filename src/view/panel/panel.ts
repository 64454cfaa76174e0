/** The nested inequalities of the point's cell as rows of mathematics, ready to be set. */
import type { Condition, Status } from '../../engine/complex/complex.ts'
import { outputOf } from '../../engine/complex/layer-output.ts'
import { mapFromCut } from '../../engine/complex/stage-map.ts'
import type { AffineForm, AffineMap } from '../../engine/exact/forms.ts'
import { ONE, ZERO } from '../../engine/exact/rational.ts'
import { cuts } from '../../network/gating.ts'
import type { Network, UnitRef } from '../../network/network.ts'
import { type UnitStyle, unitStyle } from '../draw/palette.ts'
import type { Located } from '../state/located.ts'
import { aboutForm, isSilentOff, rowForm } from '../text/condition.ts'
import {
  equationTokens,
  inequalityTokens,
  inputName,
  type Name,
  outputName,
  ownForm,
  type Sum,
  sumOf,
  type Token,
  unitName,
} from '../text/notation.ts'
import { cuttingFileLayers, cuttingLayerCount, sameUnit, unitCount } from '../text/units.ts'

/** Wider layers aren't written out in terms of their units: nobody reads a sum of twenty. */
export const MOST_TERMS = 5

export interface PanelRow extends UnitRef {
  readonly style: UnitStyle
  readonly name: Name
  readonly on: boolean
  /** Of units with more than two states: the threshold that z is compared with, or the unit that has won over another. */
  readonly side: Pick<Condition, 'bound' | 'over' | 'unit'>
  /** Which of the four words stands at the end: of its status, or `dead`: off everywhere. */
  readonly word: Status | 'dead'
  readonly formula: Formula
}

/** `left sign right`: the substitution, `=`, the inequality in the inputs; without substitution only `right`. */
export interface Formula {
  readonly left: readonly Token[]
  readonly sign: readonly Token[]
  readonly right: readonly Token[]
}

export interface PanelLayer {
  readonly layer: number
  /** How many cells the layers up to this one cut the window into. */
  readonly cells: number
  /** `h₁ = 0`, `h₂ = y + 2`: what the layer before puts out on the cell. Empty in layer 1 and after wide layers. */
  readonly inside: readonly (readonly Token[])[]
  readonly rows: readonly PanelRow[]
}

export interface PanelOutput {
  readonly name: Name
  readonly formula: Formula
}

export interface Panel {
  readonly dimension: 1 | 2
  readonly layers: readonly PanelLayer[]
  /** Only once the last layer is shown. */
  readonly outputs: readonly PanelOutput[]
}

export function panelOf(located: Located, dead: readonly UnitRef[]): Panel {
  const { complex, layer } = located
  const layers = Array.from({ length: layer }, (_, before) => panelLayer(located, before + 1, dead))
  const whole = layer === cuttingLayerCount(complex.network)
  return { dimension: complex.dimension, layers, outputs: whole ? panelOutputs(located) : [] }
}

function panelLayer(located: Located, layer: number, dead: readonly UnitRef[]): PanelLayer {
  const { network } = located.complex
  const inputs = network.inputs.map(inputName)
  const place = cuttingFileLayers(network)[layer - 1] ?? 0
  const before = narrowMap(network, place, layer - 1)
  const rows = located.inequalities
    .filter((each) => each.layer === layer)
    .map((each): PanelRow => {
      const element = { layer, unit: each.group ?? each.unit }
      const isDead = dead.some((ref) => sameUnit(ref, element))
      const right = sumOf(ownForm(each), inputs)
      const left = before ? unitSum(located, aboutForm(before, each), layer - 1) : null
      return {
        layer,
        unit: element.unit,
        style: unitStyle(network, element),
        name: unitName(element),
        on: each.on,
        side: {
          unit: each.unit,
          ...(each.bound ? { bound: each.bound, threshold: each.threshold ?? 0 } : {}),
          ...(each.over === undefined ? {} : { over: each.over }),
        },
        word: isDead ? 'dead' : each.status,
        formula: formulaOf(left, right, each.on),
      }
    })
  const cells = located.complex.levels[layer]?.cells.length ?? 1
  return { layer, cells, inside: before ? insideOf(located, layer - 1) : [], rows }
}

/** What goes into the file's layer `place` from ReLU layer `before`, if that is narrow enough to be written out. */
function narrowMap(network: Network, place: number, before: number): AffineMap | null {
  return before > 0 && unitCount(network, before) <= MOST_TERMS ? mapFromCut(network, place) : null
}

function unitSum(located: Located, form: AffineForm | null, before: number): Sum {
  const layer = located.complex.network.layers.filter(cuts)[before - 1]
  const silent = isSilentOff(layer ?? null)
  const terms = (form?.normal ?? []).map((coefficient, place) => {
    const ref = { layer: before, unit: place + 1 }
    return { coefficient, name: unitName(ref), off: silent && !isOn(located, ref) }
  })
  return { terms, constant: form?.offset ?? ZERO }
}

function isOn(located: Located, ref: UnitRef): boolean {
  return located.inequalities.some((each) => each.on && sameUnit(each, ref))
}

function formulaOf(left: Sum | null, right: Sum, on: boolean | null): Formula {
  if (left) {
    const equation = equationTokens(left, right, on)
    return { left: equation.left, sign: [equation.sign], right: equation.right }
  }
  return { left: [], sign: [], right: inequalityTokens(right, on) }
}

function insideOf(located: Located, before: number): readonly (readonly Token[])[] {
  const { complex, layer, cell } = located
  const inputs = complex.network.inputs.map(inputName)
  const map = outputOf(complex, layer, cell, cuttingFileLayers(complex.network)[before - 1] ?? 1)
  return map.matrix.map((normal, place) => {
    const name: Sum = {
      terms: [{ coefficient: ONE, name: unitName({ layer: before, unit: place + 1 }) }],
      constant: ZERO,
    }
    const own = sumOf({ normal, offset: map.offset[place] ?? ZERO }, inputs)
    const { left, sign: equals, right } = equationTokens(name, own, null)
    return [...left, equals, ...right]
  })
}

function panelOutputs(located: Located): readonly PanelOutput[] {
  const { complex, cell, layer } = located
  const { network } = complex
  const inputs = network.inputs.map(inputName)
  const map = complex.outputMap(cell)
  const last = network.layers.at(-1)
  const before = last && cuts(last) ? identity(unitCount(network, layer)) : mapFromCut(network, network.layers.length)
  const narrow = layer > 0 && unitCount(network, layer) <= MOST_TERMS ? before : null
  return map.matrix.map((normal, row) => {
    const left = narrow ? unitSum(located, rowForm(narrow, row), layer) : null
    const right = sumOf({ normal, offset: map.offset[row] ?? ZERO }, inputs)
    return { name: outputName(row + 1, map.matrix.length), formula: formulaOf(left, right, null) }
  })
}

function identity(size: number): AffineMap {
  return {
    matrix: Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_each, column) => (row === column ? ONE : ZERO)),
    ),
    offset: Array.from({ length: size }, () => ZERO),
  }
}
