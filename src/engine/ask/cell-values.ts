/** An output of the network on a cell of the last level: its values at the corners tell all, as it is affine there. */

import type { Complex, Level } from '../complex/complex.ts'
import { type AffineForm, type Coordinates, formValue } from '../exact/forms.ts'
import { add, multiply, type Rational, subtract, ZERO } from '../exact/rational.ts'

/** `output` counts from 0. */
export function outputForm(complex: Complex, cell: number, output: number): AffineForm {
  const { matrix, offset } = complex.outputMap(cell)
  const normal = matrix[output]
  if (!normal) throw new RangeError(`expected an output from 0 to ${matrix.length - 1}, found ${output}`)
  return { normal, offset: offset[output] ?? ZERO }
}

export function lastLevel({ levels }: Complex): Level {
  const last = levels.at(-1)
  if (!last) throw new RangeError('expected a complex with at least the box for a level')
  return last
}

/** Output minus `c` at each vertex of the last level; by any cell that has the vertex, as the network is continuous. */
export function vertexValues(complex: Complex, output: number, c: Rational): readonly Rational[] {
  const level = lastLevel(complex)
  const values: (Rational | undefined)[] = new Array(level.vertices.length).fill(undefined)
  for (const { index, edges } of level.cells) {
    const form = outputForm(complex, index, output)
    const vertices = edges.flatMap((edge) => [level.edges[edge]?.from ?? 0, level.edges[edge]?.to ?? 0])
    for (const vertex of vertices)
      values[vertex] ??= subtract(formValue(form, level.vertices[vertex]?.exact() ?? []), c)
  }
  return values.map((value) => value ?? ZERO)
}

/** The point a share `t` of the way from one point to another. */
export const towards = (from: Coordinates, to: Coordinates, t: Rational): Coordinates =>
  from.map((value, axis) => add(value, multiply(t, subtract(to[axis] ?? ZERO, value))))
