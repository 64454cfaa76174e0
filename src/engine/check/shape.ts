/** The part of the certificate about shape: counts, edges, areas, patterns and what they do across an edge. */
import { cuts, gatingOf, type Outcome } from '../../network/gating.ts'
import type { Complex, Edge, Level } from '../complex/complex.ts'
import { type Point, valueAt } from '../exact/point.ts'
import {
  add,
  equals,
  fromNumber,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from '../exact/rational.ts'
import { type ExactNetwork, outcomeValue, type Values } from './exact-forward.ts'
import { type Checker, Checking, turn } from './subject.ts'

export function eulerCheck({ dimension }: Complex): Checker {
  const plane = dimension === 2
  const check = new Checking('euler', `${plane ? 'vertices − edges + cells' : 'ends − intervals'} = 1, in every layer`)
  return {
    check,
    level: ({ level: { layer, vertices, edges, cells } }) => {
      const sum = vertices.length - (plane ? edges.length : 0) + (plane ? cells.length : -cells.length)
      check.that(sum === 1, () => `after layer ${layer} it is ${sum}`)
    },
  }
}

export function edgeCheck(): Checker {
  const check = new Checking('edges', 'inner edges have two cells, border edges one, and the cells say the same')
  let owners: number[][] = []
  return {
    check,
    level: ({ level: { edges, cells } }) => {
      owners = edges.map(() => [])
      for (const cell of cells) for (const edge of cell.edges) owners[edge]?.push(cell.index)
    },
    edge: ({ left, right, side }, index, { level }) => {
      const beside = [left, right].filter((cell) => cell >= 0)
      const holds = beside.length === (side === null ? 2 : 1) && sameSet(beside, owners[index] ?? [])
      check.that(holds, () => `edge ${index} after layer ${level.layer} has the cells ${beside.join(', ') || 'none'}`)
    },
  }
}

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length

export function areaCheck(complex: Complex): Checker {
  const [sizes, size] = complex.dimension === 2 ? ['areas', 'area'] : ['lengths', 'length']
  const check = new Checking('areas', `${sizes} are positive and add up to the box's, in every layer`)
  const sides = complex.network.box.map(([from, to]) => subtract(fromNumber(to), fromNumber(from)))
  const box = sides.reduce((product, side) => multiply(product, side), rational(1))
  let sum = ZERO
  return {
    check,
    level: () => {
      sum = ZERO
    },
    cell: ({ cell, name, corners }, { level }) => {
      const own = sizeOf(corners)
      const holds = sign(own) > 0 && equals(own, complex.area(level.layer, cell.index))
      check.that(holds, () => `${name} has ${size} ${toText(own)}`)
      sum = add(sum, own)
    },
    end: ({ level }) =>
      check.that(
        equals(sum, box),
        () => `after layer ${level.layer} they add up to ${toText(sum)}, not to ${toText(box)}`,
      ),
  }
}

/** Measured here from the corners, by triangles from the first one. */
function sizeOf([first = [], ...rest]: readonly Point[]): Rational {
  if (first.length === 2) {
    const [[b = 0n, v = 1n] = []] = rest
    const [a = 0n, w = 1n] = first
    return rational(b * w - a * v, v * w)
  }
  let doubled = ZERO
  for (let place = 1; place < rest.length; place += 1) {
    const [p, q] = [rest[place - 1] ?? first, rest[place] ?? first]
    doubled = add(doubled, rational(turn(first, p, q), (first[2] ?? 1n) * (p[2] ?? 1n) * (q[2] ?? 1n)))
  }
  return multiply(doubled, rational(1, 2))
}

export function patternCheck(): Checker {
  const check = new Checking('patterns', 'no two cells have the same pattern, and they are sorted by it')
  return {
    check,
    cell: ({ cell: { index, pattern } }, { level: { layer, cells } }) => {
      const before = cells[index - 1]
      const holds = !before || before.pattern.join() < pattern.join()
      check.that(holds, () => `after layer ${layer}, ${pattern.join(' ')} comes twice or late`)
    },
  }
}

/** Across an edge just those units may differ whose breakpoint it is, and one has to: both states hand on the same there. */
export function crossingCheck(complex: Complex, network: ExactNetwork): Checker {
  const check = new Checking(
    'crossing',
    'patterns differ across an edge only in units that have their breakpoint on it, and at least in one',
  )
  const gatings = complex.network.layers.filter(cuts).map(gatingOf)
  let passes: ReturnType<ExactNetwork['at']>[] = []
  return {
    check,
    level: () => {
      passes = []
    },
    edge: (edge, index, { level, vertices }) => {
      if (edge.left < 0 || edge.right < 0) return
      const ends = [edge.from, edge.to].map((vertex) => {
        passes[vertex] ??= network.at(vertices[vertex] ?? [])
        return passes[vertex]
      })
      const differing = differences(level, edge)
      const meet = differing.every(({ layer, element, left, right }) => {
        const outcomes = gatings[layer]?.outcomes[element]
        return ends.every((pass) => agree(outcomes?.[left], outcomes?.[right], pass.preactivations[layer]))
      })
      check.that(differing.length > 0 && meet, () => `edge ${index} after layer ${level.layer}`)
    },
  }
}

function agree(one: Outcome | undefined, other: Outcome | undefined, z: Values | undefined): boolean {
  if (!one || !other || !z) return false
  const [top, bottom] = outcomeValue(one, z)
  const [otherTop, otherBottom] = outcomeValue(other, z)
  return top * otherBottom === otherTop * bottom
}

/** Where the patterns beside an edge differ; layer and element from 0. */
interface Difference {
  readonly layer: number
  readonly element: number
  readonly left: number
  readonly right: number
}

function differences(level: Level, edge: Edge): readonly Difference[] {
  const [a, b] = [level.cells[edge.left]?.pattern ?? [], level.cells[edge.right]?.pattern ?? []]
  return a.flatMap((states, layer) =>
    [...states].flatMap((state, element): Difference[] => {
      const other = b[layer]?.[element] ?? ''
      return state === other
        ? []
        : [{ layer, element, left: Number.parseInt(state, 36), right: Number.parseInt(other, 36) }]
    }),
  )
}

/** Is the row's value at a point 0? */
export const isZeroAt = (row: readonly bigint[], at: Point): boolean => valueAt(row, at) === 0n
