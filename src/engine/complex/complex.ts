/**
 * The facade of the engine: what the rest of the site may ask of a network's cells.
 * y points up, polygons run counter-clockwise, inside is `normal · x + offset ≥ 0`, active is z > 0.
 */
import type { ActivationPattern, Network, UnitRef } from '../../network/network.ts'
import type { AffineForm, AffineMap, Vertex } from '../exact/forms.ts'
import type { Rational } from '../exact/rational.ts'

/**
 * `binding`: its line carries an edge of the cell as drawn; `implied`: it follows from the cell's other
 * inequalities, the frame aside; `beyond`: it bounds the cell, but only outside the box.
 */
export type Status = 'binding' | 'implied' | 'beyond'

/**
 * What an inequality is about. A unit with two thresholds, such as a hard tanh, has two: `bound: 'lower'` and `'upper'`.
 * A max group has one for each unit that its winner `unit` is `over`.
 */
export interface Condition extends UnitRef {
  /** Is z above the threshold there? Of a max group always: its winner is over the other. */
  readonly on: boolean
  readonly bound?: 'lower' | 'upper'
  /** What z is compared with, beside `bound`; without it, 0. */
  readonly threshold?: number
  readonly group?: number
  readonly over?: number
}

/** An inequality on a cell, written so that it holds there: `normal · x + offset ≥ 0`. */
export interface Inequality extends AffineForm, Condition {
  readonly status: Status
}

/** The sides of the box; in one dimension only `left` and `right`. */
export type Side = 'left' | 'right' | 'bottom' | 'top'

/**
 * A stretch between two neighbouring vertices. In one dimension an edge is a single vertex: `from === to`.
 * `units`: those whose z is at a breakpoint along it, but not on the whole of all cells beside it; of a max layer the
 * groups (by number) whose winner ties with another there.
 */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly units: readonly UnitRef[]
  /** The cells on its left and on its right as it runs from `from` to `to`; -1 is outside the box. */
  readonly left: number
  readonly right: number
  readonly side: Side | null
}

export interface Cell {
  readonly index: number
  readonly pattern: ActivationPattern
  /** Index of the cell of the previous level that holds it; -1 for level 0. */
  readonly parent: number
  /** Counter-clockwise from the lexicographically smallest, without collinear ones; the two ends in one dimension. */
  readonly vertices: readonly number[]
  /** Edges of the level, in order round the cell. An edge of the polygon may be several of these. */
  readonly edges: readonly number[]
}

/** The cells of the network up to and including ReLU layer `layer`; level 0 has one cell, the box. */
export interface Level {
  readonly layer: number
  readonly vertices: readonly Vertex[]
  readonly edges: readonly Edge[]
  /** Sorted by pattern. */
  readonly cells: readonly Cell[]
}

/** `levels[k]` belongs to the k-th layer that cuts; `levels[0]` is the box. */
export interface Complex {
  readonly network: Network
  readonly dimension: 1 | 2
  readonly levels: readonly Level[]
  readonly area: (layer: number, cell: number) => Rational
  /** One for every unit of every ReLU layer up to `layer`, by layer and unit. */
  readonly inequalities: (layer: number, cell: number) => readonly Inequality[]
  /**
   * The pre-activations z of the file's layer `fileLayer` (from 1) as they are on a cell of `level`; every
   * ReLU layer before `fileLayer` has to be in that level.
   */
  readonly preactivations: (level: number, cell: number, fileLayer: number) => AffineMap
  /** The whole network's map on a cell of the last level, a final ReLU included. */
  readonly outputMap: (cell: number) => AffineMap
  /** Cells of `layer` whose closure holds the point, in order. Outside the box: none. */
  readonly cellsAt: (layer: number, point: readonly Rational[]) => readonly number[]
  /** The cell of `layer` that z > 0 puts the point in: exactly the pattern of the forward pass; -1 outside the box or where that pattern has no full cell. */
  readonly cellOf: (layer: number, point: readonly Rational[]) => number
  /** The cell beyond an edge, -1 outside the box. */
  readonly cellAcross: (layer: number, cell: number, edge: number) => number
}
