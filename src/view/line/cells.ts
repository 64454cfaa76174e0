/** Breakpoints and intervals of a level in one dimension, from left to right. */
import type { Cell, Complex, Edge, Level } from '../../engine/complex/complex.ts'
import type { UnitRef } from '../../network/network.ts'
import { linesOfEdge, stateOf } from '../draw/cells.ts'
import type { UnitStyle } from '../draw/palette.ts'
import { inputName, type Token } from '../text/notation.ts'
import { numberText } from '../text/numbers.ts'
import { type LineFrame, toLinePixel } from './line-frame.ts'

export interface Breakpoint {
  readonly edge: number
  readonly x: number
  /** The pixel that it stands at. */
  readonly at: number
  /** Places among the styles of those that switch there, in order; the first draws. */
  readonly units: readonly number[]
}

/** `first` names units that draw before the others where they coincide. */
export function breakpointsOf(
  level: Level,
  frame: LineFrame,
  styles: readonly UnitStyle[],
  first: readonly string[],
): readonly Breakpoint[] {
  const placeOf = new Map(styles.map((style, place) => [`${style.layer}.${style.unit}`, place]))
  const rank = (place: number): number => {
    const preferred = first.indexOf(styles[place]?.name ?? '')
    return preferred >= 0 ? preferred - first.length : place
  }
  const found = level.edges.flatMap(({ from }, edge) => {
    const units = linesOfEdge(level, edge)
      .flatMap(({ layer, unit }) => placeOf.get(`${layer}.${unit}`) ?? [])
      .sort((a, b) => rank(a) - rank(b))
    const x = level.vertices[from]?.at[0] ?? 0
    return units.length === 0 ? [] : [{ edge, x, at: toLinePixel(frame, x), units }]
  })
  return found.sort((a, b) => a.x - b.x)
}

export interface Interval {
  readonly cell: Cell
  readonly from: number
  readonly to: number
}

export function intervalsOf({ cells, vertices }: Level): readonly Interval[] {
  return cells
    .map((cell) => {
      const [from = 0, to = 0] = cell.vertices.map((vertex) => vertices[vertex]?.at[0] ?? 0)
      return { cell, from, to }
    })
    .sort((a, b) => a.from - b.from)
}

/** The cell of an earlier level that holds `cell` of level `layer`. */
export function ancestor({ levels }: Complex, layer: number, cell: number, earlier: number): number {
  let found = cell
  for (let level = layer; level > earlier && found >= 0; level -= 1) found = levels[level]?.cells[found]?.parent ?? -1
  return found
}

/** At a breakpoint itself a unit is in the lower of the two states beside it, and a unit that is zero is off. */
function excludesEnd(level: Level, { left, right }: Edge, cell: number, unit: UnitRef): boolean {
  const other = left === cell ? right : left
  return stateOf(level, cell, unit) > 0 && (other < 0 || stateOf(level, cell, unit) >= stateOf(level, other, unit))
}

/**
 * An interval in exact numbers, `3 < x < 4` or `x ≤ 0`: all points with its pattern. An end belongs to it unless a
 * unit that is on inside is zero there. The ends of the box are no bounds, save where there is no other.
 */
export function intervalTokens(complex: Complex, layer: number, cell: number): readonly Token[] {
  const level = complex.levels[layer]
  const found = level?.cells[cell]
  if (!level || !found) return []
  const name: Token = { kind: 'name', name: inputName(complex.network.inputs[0] ?? 'x'), off: false }
  const ends = found.vertices.map((vertex) => {
    const edge = level.edges.find(({ from }) => from === vertex)
    const [x] = level.vertices[vertex]?.exact() ?? []
    const { text, exact } = x ? numberText(x) : { text: '', exact: true }
    return {
      bounds: edge !== undefined && edge.side === null,
      strict: edge?.units.some((unit) => excludesEnd(level, edge, cell, unit)) ?? false,
      text: exact ? text : `≈ ${text}`,
    }
  })
  const [low, high] = ends
  if (!low || !high) return []
  const box = !low.bounds && !high.bounds
  const number = (text: string): Token => ({ kind: 'number', text, off: false })
  const relation = (text: string): Token => ({ kind: 'relation', text, off: false })
  if (low.bounds && !high.bounds) return [name, relation(low.strict ? '>' : '≥'), number(low.text)]
  if (high.bounds && !low.bounds) return [name, relation(high.strict ? '<' : '≤'), number(high.text)]
  const sign = (strict: boolean): Token => relation(strict && !box ? '<' : '≤')
  return [number(low.text), sign(low.strict), name, sign(high.strict), number(high.text)]
}
