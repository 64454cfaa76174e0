/** A segment that units cut into intervals, exactly. */
import type { Network, UnitRef } from '../../network/network.ts'
import type { Cell, Edge, Level } from '../complex/complex.ts'
import { type Point, pointOf, root, signAt, vertexAt } from '../exact/point.ts'
import { fromNumber } from '../exact/rational.ts'
import type { CutLine, Subdivision } from './subdivision.ts'

interface End {
  readonly at: Point
  readonly vertex: number
  readonly units: UnitRef[]
}

/** A unit with two lines is noted once. */
export function isLast(units: readonly UnitRef[], layer: number, unit: number): boolean {
  const last = units.at(-1)
  return last?.layer === layer && last.unit === unit
}

interface Interval {
  readonly parent: number
  readonly pattern: readonly string[]
  /** One character a unit of the layer that is being cut. */
  readonly bits: string
}

export function startLine(network: Network): Subdivision {
  const [[from, to] = [0, 0]] = network.box
  const end = (at: number, vertex: number): End => ({ at: pointOf([fromNumber(at)]), vertex, units: [] })
  /** From left to right; `intervals[i]` lies between `ends[i]` and `ends[i + 1]`. */
  const ends: End[] = [end(from, 0), end(to, 1)]
  let intervals: Interval[] = [{ parent: -1, pattern: [], bits: '' }]

  const split = (place: number, { rowOf }: CutLine): void => {
    const interval = intervals[place]
    const [left, right] = [ends[place], ends[place + 1]]
    if (!interval || !left || !right) return
    const row = rowOf(interval.parent)
    const [before, after] = [signAt(row, left.at), signAt(row, right.at)]
    if (before * after >= 0) {
      intervals[place] = { ...interval, bits: `${interval.bits}${before + after > 0 ? 1 : 0}` }
      return
    }
    ends.splice(place + 1, 0, { at: root(row), vertex: ends.length, units: [] })
    const [first, second] = before < 0 ? '01' : '10'
    intervals.splice(
      place,
      1,
      { ...interval, bits: interval.bits + first },
      { ...interval, bits: interval.bits + second },
    )
  }

  /** Notes the unit at each end where it vanishes, unless it vanishes on both sides too. */
  const mark = ({ layer, unit, rowOf }: CutLine): void => {
    for (const [place, here] of ends.entries()) {
      const beside = [intervals[place - 1], intervals[place]].flatMap((interval) =>
        interval ? [rowOf(interval.parent)] : [],
      )
      const vanishes = beside.some((row) => signAt(row, here.at) === 0 && row[0] !== 0n)
      if (vanishes && !isLast(here.units, layer, unit)) here.units.push({ layer, unit })
    }
  }

  return {
    cut: (unit) => {
      for (let place = intervals.length - 1; place >= 0; place -= 1) split(place, unit)
      mark(unit)
    },
    level: (stateOf) => {
      const { level, settled } = snapshot(ends, intervals, stateOf)
      intervals = settled
      return level
    },
  }
}

/** The level as it is, and the intervals as the next layer finds them. */
function snapshot(
  ends: readonly End[],
  intervals: readonly Interval[],
  stateOf: (answers: string) => string,
): { level: Level; settled: Interval[] } {
  const first = intervals[0]?.parent === -1
  const patterns = intervals.map(({ pattern, bits }) => (first ? pattern : [...pattern, stateOf(bits)]))
  const order = patterns.map((_, place) => place)
  order.sort((a, b) => ((patterns[a] ?? []).join() < (patterns[b] ?? []).join() ? -1 : 1))
  const indexOf: number[] = []
  for (const [index, place] of order.entries()) indexOf[place] = index
  const cells: Cell[] = order.map((place, index) => ({
    index,
    pattern: patterns[place] ?? [],
    parent: intervals[place]?.parent ?? -1,
    vertices: [ends[place]?.vertex ?? 0, ends[place + 1]?.vertex ?? 0],
    edges: [place, place + 1],
  }))
  const edges: Edge[] = ends.map(({ vertex, units }, place) => ({
    from: vertex,
    to: vertex,
    units: [...units],
    left: indexOf[place - 1] ?? -1,
    right: indexOf[place] ?? -1,
    side: place === 0 ? 'left' : place === ends.length - 1 ? 'right' : null,
  }))
  const byVertex = [...ends].sort((a, b) => a.vertex - b.vertex)
  const level: Level = {
    layer: patterns[0]?.length ?? 0,
    vertices: byVertex.map(({ at }) => vertexAt(at)),
    edges,
    cells,
  }
  const settled = intervals.map((_, place) => ({
    parent: indexOf[place] ?? 0,
    pattern: patterns[place] ?? [],
    bits: '',
  }))
  return { level, settled }
}
