import type { Gating } from '../../network/gating.ts'

/**
 * A layer that cuts, with the linear layers before it, as rows: first those of its lines, then those that its elements need
 * besides, to hand them on. `columns[k·rows + i]` and `weights[i·inputs + k]` are the weight of row i for input k.
 */
export interface FloatStage {
  readonly gating: Gating
  readonly lines: number
  readonly rows: number
  readonly inputs: number
  readonly columns: Float64Array
  readonly weights: Float64Array
  readonly bias: Float64Array
  /** M of each row. */
  readonly magnitude: Float64Array
  /** E of each row. */
  readonly error: Float64Array
  /** E + 4uM of each row: what a value may be off by at a vertex whose place is exact. */
  readonly base: Float64Array
  /** ReLU without a residual: element e hands on row e, or nothing. */
  readonly plain: boolean
  /** By element, by state: what it hands on, by row. */
  readonly handed: readonly (readonly Handed[])[]
  /** By element: the row that is added in every state; empty without a residual. */
  readonly through: readonly number[]
}

/** `slope · row + constant`; `row` -1: the constant alone. */
export interface Handed {
  readonly row: number
  readonly slope: number
  readonly constant: number
}
