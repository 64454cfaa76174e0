/** The part of the certificate about each cell: its pattern, its map, its inequalities, and its neighbours' maps. */

import type { Complex } from '../complex/complex.ts'
import { isConstant } from '../exact/affine.ts'
import type { AffineMap } from '../exact/forms.ts'
import { type Point, pointOf, valueAt } from '../exact/point.ts'
import { ZERO } from '../exact/rational.ts'
import type { ExactNetwork } from './exact-forward.ts'
import { isZeroAt } from './shape.ts'
import { type Checker, Checking, nameOf } from './subject.ts'

export function forwardCheck(complex: Complex, network: ExactNetwork): Checker {
  const check = new Checking(
    'forward',
    'the plain forward pass at a point inside gives the cell’s pattern, and its value',
  )
  return {
    check,
    cell: ({ cell, name, inside }, { level, last }) => {
      const { pattern, output, denominator } = network.at(inside)
      const same = cell.pattern.every((bits, layer) => bits === pattern[layer])
      check.that(same, () => `${name}: inside it is ${pattern.slice(0, level.layer).join(' ')}`)
      if (!last) return
      const values = valuesOf(complex.outputMap(cell.index), inside)
      const agrees =
        values.length === output.length &&
        values.every(([top, bottom], place) => top * denominator === (output[place] ?? 0n) * bottom)
      check.that(agrees, () => `${name}: its map gives another value inside`)
    },
  }
}

type Fraction = readonly [numerator: bigint, denominator: bigint]

/** What an affine map gives at a point. */
const valuesOf = (map: AffineMap, at: Point): readonly Fraction[] =>
  rowsOf(map).map(({ row, scale }) => [valueAt(row, at), scale * (at.at(-1) ?? 1n)])

export function cornerCheck(): Checker {
  const check = new Checking('corners', 'every corner satisfies every inequality of its cell')
  return {
    check,
    cell: ({ name, corners, inequalities }) => {
      for (const { layer, unit, row } of inequalities) {
        const holds = corners.every((corner) => valueAt(row, corner) >= 0n)
        check.that(holds, () => `${name}: unit ${unit} of layer ${layer}`)
      }
    },
  }
}

/** An edge's units are zero at both its ends; an inequality is binding if it is so on some edge of the cell. */
export function bindingCheck(): Checker {
  const check = new Checking('binding', 'the binding inequalities are those whose line carries an edge')
  return {
    check,
    cell: ({ cell, name, inequalities }, { level, vertices }) => {
      const edges = cell.edges.map((edge) => [level.edges[edge]?.from ?? 0, level.edges[edge]?.to ?? 0])
      for (const { layer, unit, row, status } of inequalities) {
        const zero = (vertex: number): boolean => isZeroAt(row, vertices[vertex] ?? [])
        const carries = !isConstant(row) && edges.some((ends) => ends.every(zero))
        check.that(
          carries === (status === 'binding'),
          () => `${name}: unit ${unit} of layer ${layer} is called ${status}`,
        )
      }
    },
  }
}

/** Neighbours give the same value along the edge between them: at its two ends, so everywhere on it. */
export function continuityCheck(complex: Complex): Checker {
  const check = new Checking('continuity', 'the maps of two neighbours agree on the edge between them')
  const maps: (readonly ScaledRow[])[] = []
  const mapOf = (cell: number): readonly ScaledRow[] => {
    maps[cell] ??= rowsOf(complex.outputMap(cell))
    return maps[cell]
  }
  return {
    check,
    edge: ({ left, right, from, to }, _index, { level, last, vertices }) => {
      const [a, b] = [level.cells[left], level.cells[right]]
      if (!last || !a || !b) return
      const agrees = [from, to].every((vertex) => {
        const at = vertices[vertex] ?? []
        return mapOf(left).every(({ row, scale }, output) => {
          const other = mapOf(right)[output]
          return other !== undefined && valueAt(row, at) * other.scale === valueAt(other.row, at) * scale
        })
      })
      check.that(agrees, () => `between ${nameOf(a, level)} and ${nameOf(b, level)}`)
    },
  }
}

interface ScaledRow {
  readonly row: readonly bigint[]
  readonly scale: bigint
}

function rowsOf({ matrix, offset }: AffineMap): readonly ScaledRow[] {
  return matrix.map((normal, output) => {
    const entries = pointOf([...normal, offset[output] ?? ZERO])
    return { row: entries.slice(0, -1), scale: entries.at(-1) ?? 1n }
  })
}
