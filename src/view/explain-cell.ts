/** What `explain` says of one cell, as rows of sums: for text and for LaTeX alike. */
import type { AffineForm, AffineMap, Complex, Inequality, Status } from '../engine/complex.ts'
import { ZERO } from '../engine/rational.ts'
import { stageMap } from '../engine/stage.ts'
import type { ActivationPattern } from '../network/network.ts'
import { inputName, type Name, outputName, ownForm, type Sum, sumOf, unitName } from './notation.ts'

export interface CellRow {
  readonly layer: number
  readonly name: Name
  /** null: a row of the output. */
  readonly on: boolean | null
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
  const patternOf = (layer: number, cell: number): ActivationPattern => levels[layer]?.cells[cell]?.pattern ?? []
  return {
    inequalities: (layer, cell) => {
      const pattern = patternOf(layer, cell)
      return complex
        .inequalities(layer, cell)
        .map((inequality) => unitRow(inequality, stages[inequality.layer] ?? null, pattern, drawn))
    },
    outputs: (cell) => {
      const { matrix, offset } = complex.outputMap(cell)
      return matrix.map((normal, place) => ({
        layer: depth + 1,
        name: outputName(place + 1, matrix.length),
        on: null,
        inUnits: substituted(stages[depth + 1] ?? null, depth + 1, place, patternOf(depth, cell)),
        own: sumOf({ normal, offset: offset[place] ?? ZERO }, drawn),
        status: null,
      }))
    },
  }
}

function unitRow(
  inequality: Inequality,
  stage: AffineMap | null,
  pattern: ActivationPattern,
  drawn: readonly Name[],
): CellRow {
  const { layer, unit, on, status } = inequality
  return {
    layer,
    name: unitName({ layer, unit }),
    on,
    inUnits: substituted(stage, layer, unit - 1, pattern),
    own: sumOf(ownForm(inequality), drawn),
    status,
  }
}

function substituted(stage: AffineMap | null, layer: number, row: number, pattern: ActivationPattern): Sum | null {
  const normal = stage?.matrix[row]
  if (!normal) return null
  const form: AffineForm = { normal, offset: stage.offset[row] ?? ZERO }
  const { terms, constant } = sumOf(
    form,
    normal.map((_, unit) => unitName({ layer: layer - 1, unit: unit + 1 })),
  )
  const bits = pattern[layer - 2] ?? ''
  return { constant, terms: terms.map((term, unit) => ({ ...term, off: bits[unit] !== '1' })) }
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  binding: 'binding',
  implied: 'implied',
  beyond: 'beyond the frame',
}
