/** The part of the certificate about each cell: its pattern, its map, its inequalities, and its neighbours' maps. */
import { isConstant } from './affine.ts'
import type { AffineMap } from './complex.ts'
import { type Point, pointOf, valueAt } from './point.ts'
import { ZERO } from './rational.ts'
import { isZeroAt } from './verify-shape.ts'
import { Checking, type Subjects } from './verify-subject.ts'

export function forwardCheck({ complex, network, levels }: Subjects): Checking {
  const check = new Checking('the plain forward pass at a point inside gives the cell’s pattern, and its value')
  for (const { level, cells } of levels) {
    for (const { cell, name, inside } of cells) {
      const { pattern, output, denominator } = network.at(inside)
      const same = cell.pattern.every((bits, layer) => bits === pattern[layer])
      check.that(same, () => `${name}: inside it is ${pattern.slice(0, level.layer).join(' ')}`)
      if (level.layer !== complex.levels.length - 1) continue
      const values = valuesOf(complex.outputMap(cell.index), inside)
      const agrees =
        values.length === output.length &&
        values.every(([top, bottom], place) => top * denominator === (output[place] ?? 0n) * bottom)
      check.that(agrees, () => `${name}: its map gives another value inside`)
    }
  }
  return check
}

type Fraction = readonly [numerator: bigint, denominator: bigint]

/** What an affine map gives at a point. */
const valuesOf = (map: AffineMap, at: Point): readonly Fraction[] =>
  rowsOf(map).map(({ row, scale }) => [valueAt(row, at), scale * (at.at(-1) ?? 1n)])

export function cornerCheck({ levels }: Subjects): Checking {
  const check = new Checking('every corner satisfies every inequality of its cell')
  for (const { cells } of levels) {
    for (const { name, corners, inequalities } of cells) {
      for (const { layer, unit, row } of inequalities) {
        const holds = corners.every((corner) => valueAt(row, corner) >= 0n)
        check.that(holds, () => `${name}: unit ${unit} of layer ${layer}`)
      }
    }
  }
  return check
}

/** An edge's units are zero at both its ends; an inequality is binding if it is so on some edge of the cell. */
export function bindingCheck({ levels }: Subjects): Checking {
  const check = new Checking('the binding inequalities are those whose line carries an edge')
  for (const { level, vertices, cells } of levels) {
    for (const { cell, name, inequalities } of cells) {
      const edges = cell.edges.map((edge) => [level.edges[edge]?.from ?? 0, level.edges[edge]?.to ?? 0])
      for (const { layer, unit, row, status } of inequalities) {
        const zero = (vertex: number): boolean => isZeroAt(row, vertices[vertex] ?? [])
        const carries = !isConstant(row) && edges.some((ends) => ends.every(zero))
        check.that(
          carries === (status === 'binding'),
          () => `${name}: unit ${unit} of layer ${layer} is called ${status}`,
        )
      }
    }
  }
  return check
}

/** Neighbours give the same value along the edge between them: at its two ends, so everywhere on it. */
export function continuityCheck({ complex, levels }: Subjects): Checking {
  const check = new Checking('the maps of two neighbours agree on the edge between them')
  const last = levels.at(-1)
  const maps = last?.cells.map(({ cell }) => rowsOf(complex.outputMap(cell.index))) ?? []
  for (const { left, right, from, to } of last?.level.edges ?? []) {
    const [a, b] = [maps[left], maps[right]]
    if (!a || !b) continue
    const agrees = [from, to].every((vertex) => {
      const at = last?.vertices[vertex] ?? []
      return a.every(({ row, scale }, output) => {
        const other = b[output]
        return other !== undefined && valueAt(row, at) * other.scale === valueAt(other.row, at) * scale
      })
    })
    check.that(agrees, () => `between ${last?.cells[left]?.name} and ${last?.cells[right]?.name}`)
  }
  return check
}

function rowsOf({ matrix, offset }: AffineMap): readonly { readonly row: readonly bigint[]; readonly scale: bigint }[] {
  return matrix.map((normal, output) => {
    const entries = pointOf([...normal, offset[output] ?? ZERO])
    return { row: entries.slice(0, -1), scale: entries.at(-1) ?? 1n }
  })
}
