/** Affine forms and maps over the drawn coordinates, and exact points. */
import { add, multiply, type Rational, ZERO } from './rational.ts'

export type Coordinates = readonly Rational[]

/** `normal · x + offset`, over the drawn coordinates (one or two of them). */
export interface AffineForm {
  readonly normal: readonly Rational[]
  readonly offset: Rational
}

/** `matrix` is (outputs × drawn coordinates), `offset` has one number an output. */
export interface AffineMap {
  readonly matrix: readonly (readonly Rational[])[]
  readonly offset: readonly Rational[]
}

/** `at` holds doubles beside the coordinates, for drawing; `exact` the coordinates themselves (y is absent in one dimension). */
export interface Vertex {
  readonly at: readonly [x: number, y: number]
  exact(): readonly Rational[]
}

/** The value of a form at a point; coordinates that the point lacks count as 0. */
export const formValue = ({ normal, offset }: AffineForm, at: Coordinates): Rational =>
  normal.reduce((sum, entry, axis) => add(sum, multiply(entry, at[axis] ?? ZERO)), offset)

/** One row of a map, counted from 0, as a form; a row that the map lacks is the form 0. */
export const formAt = ({ matrix, offset }: AffineMap, row: number): AffineForm => ({
  normal: matrix[row] ?? [],
  offset: offset[row] ?? ZERO,
})

/** The value of each row of a map at a point. */
export const mapValues = (map: AffineMap, at: Coordinates): readonly Rational[] =>
  map.matrix.map((_, row) => formValue(formAt(map, row), at))
