/** What `explain` says of one cell, as rows of sums: for text and for LaTeX alike. */
import type { Complex, Condition, Status } from '../../engine/complex/complex.ts'
import { stageMap } from '../../engine/complex/stage-map.ts'
import type { AffineForm } from '../../engine/exact/forms.ts'
import { ZERO } from '../../engine/exact/rational.ts'
import { cuts } from '../../network/gating.ts'
import type { ActivationPattern } from '../../network/network.ts'
import { aboutForm, isSilentOff, rowForm, thresholdText } from '../text/condition.ts'
import { inputName, type Name, outputName, ownForm, type Sum, sumOf, unitName } from '../text/notation.ts'

export interface CellRow {
  readonly layer: number
  readonly name: Name
  /** Which side of its threshold it is on; null: a row of the output. */
  readonly on: boolean | null
  /** That side in words. */
  readonly side: string
  /** In the units of the layer before, those that are off struck out; null for the first layer. */
  readonly inUnits: Sum | null
  /** In the drawn coordinates. */
  readonly own: Sum
  readonly status: Status | null
}

/** The stages' maps are asked for once for all cells. */
export interface CellWriter {
  readonly inequalities: (layer: number, cell: number) => readonly CellRow[]
  /** Of a cell of the last level. */
  readonly outputs: (cell: number) => readonly CellRow[]
}

export function cellWriter(complex: Complex): CellWriter {
  const { network, levels } = complex
  const drawn = network.inputs.map(inputName)
  const depth = levels.length - 1
  const stages = Array.from({ length: depth + 2 }, (_, layer) => stageMap(network, layer))
  const cutting = network.layers.filter(cuts)
  const patternOf = (layer: number, cell: number): ActivationPattern => levels[layer]?.cells[cell]?.pattern ?? []

  /** A form in what layer `layer` - 1 puts out; what a unit that is off would hand on is struck out. */
  const inUnits = (layer: number, form: AffineForm | null, pattern: ActivationPattern): Sum | null => {
    if (!form) return null
    const before = cutting[layer - 2]
    const silent = before !== undefined && isSilentOff(before)
    const { terms, constant } = sumOf(
      form,
      form.normal.map((_, unit) => unitName({ layer: layer - 1, unit: unit + 1 })),
    )
    const bits = pattern[layer - 2] ?? ''
    return { constant, terms: terms.map((term, unit) => ({ ...term, off: silent && bits[unit] === '0' })) }
  }

  return {
    inequalities: (layer, cell) => {
      const pattern = patternOf(layer, cell)
      return complex.inequalities(layer, cell).map((inequality) => {
        const { layer: own, unit, group, on, status } = inequality
        return {
          layer: own,
          name: unitName({ layer: own, unit: group ?? unit }),
          on,
          side: sideText(inequality),
          inUnits: inUnits(own, aboutForm(stages[own] ?? null, inequality), pattern),
          own: sumOf(ownForm(inequality), drawn),
          status,
        }
      })
    },
    outputs: (cell) => {
      const { matrix, offset } = complex.outputMap(cell)
      const stage = stages[depth + 1] ?? null
      return matrix.map((normal, place) => ({
        layer: depth + 1,
        name: outputName(place + 1, matrix.length),
        on: null,
        side: '',
        inUnits: inUnits(depth + 1, rowForm(stage, place), patternOf(depth, cell)),
        own: sumOf({ normal, offset: offset[place] ?? ZERO }, drawn),
        status: null,
      }))
    },
  }
}

/** `on`, `above −1`, `2 over 1`. */
function sideText({ on, unit, bound, threshold = 0, over }: Condition): string {
  if (over !== undefined) return `${unit} over ${over}`
  if (bound) return `${on ? 'above' : 'below'} ${thresholdText(threshold)}`
  return on ? 'on' : 'off'
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  binding: 'binding',
  implied: 'implied',
  beyond: 'beyond the frame',
}
