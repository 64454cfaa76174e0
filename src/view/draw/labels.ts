/**
 * Where labels stand round a frame: each beside the end of its line, preferring top, right, bottom, then left; along
 * a side in the order of the lines, pushed apart from the middle of each crowd; at the line's other end where that keeps
 * the labels nearer to their lines.
 */

export type LabelSide = 'top' | 'right' | 'bottom' | 'left'

/** `at` is measured along the side, from the left or from the top. */
export interface LabelEnd {
  readonly side: LabelSide
  readonly at: number
}

export interface LabelRequest {
  readonly key: string
  readonly ends: readonly LabelEnd[]
  /** How much room it takes along a horizontal side, and along a vertical one. */
  readonly across: number
  readonly down: number
}

export interface PlacedLabel extends LabelEnd {
  readonly key: string
  /** Where the line itself ends. */
  readonly wished: number
}

export interface SideRoom {
  readonly from: number
  readonly to: number
}

export interface LabelRoom {
  readonly sides: Readonly<Record<LabelSide, SideRoom>>
  /** Middles of neighbouring labels are at least this far apart. */
  readonly apart: number
  readonly gap: number
}

const preference: readonly LabelSide[] = ['top', 'right', 'bottom', 'left']

/** Requests without an end are left out: closed lines have their label inside. */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): readonly PlacedLabel[] {
  const chosen = new Map<LabelRequest, LabelEnd>()
  for (const request of requests) {
    const end = byPreference(request.ends)[0]
    if (end) chosen.set(request, end)
  }
  relieve(chosen, room)
  return preference.flatMap((side) => {
    const { requests, ends, places } = rowOf(chosen, side, room)
    return requests.map(({ key }, place) => {
      const wished = ends[place]?.at ?? 0
      return { key, side, at: places[place] ?? wished, wished }
    })
  })
}

const byPreference = (ends: readonly LabelEnd[]): readonly LabelEnd[] =>
  [...ends].sort((a, b) => preference.indexOf(a.side) - preference.indexOf(b.side))

const sizeOn = ({ across, down }: LabelRequest, side: LabelSide): number =>
  side === 'top' || side === 'bottom' ? across : down

type Distances = Pick<LabelRoom, 'apart' | 'gap'>

const between = (a: number, b: number, { apart, gap }: Distances): number => Math.max(apart, (a + b) / 2 + gap)

/** What a label off its line, or on a less liked side, counts, px: a move to the other end has to be worth it. */
const dislike: Readonly<Record<LabelSide, number>> = { top: 0, right: 0, bottom: 36, left: 48 }
const UNSEEN = 8

type Choice = Map<LabelRequest, LabelEnd>

/** How far the labels of a side stand from their lines, together; a row that is longer than its side counts most. */
function strain(chosen: Choice, side: LabelSide, room: LabelRoom): number {
  const { ends, places, excess } = rowOf(chosen, side, room)
  const off = ends.reduce((sum, end, place) => sum + Math.max(0, Math.abs((places[place] ?? 0) - end.at) - UNSEEN), 0)
  return off + 100 * Math.max(0, excess) + dislike[side] * ends.length
}

/** Moves single labels to another end of their line as long as the whole gains by it. */
function relieve(chosen: Choice, room: LabelRoom): void {
  const strains = new Map(preference.map((side) => [side, strain(chosen, side, room)]))
  for (let moved = true; moved; ) {
    moved = false
    for (const [request, end] of chosen) {
      for (const other of request.ends) {
        if (other === chosen.get(request)) continue
        const before = chosen.get(request) ?? end
        chosen.set(request, other)
        const sides = [...new Set([before.side, other.side])]
        const after = sides.map((side) => strain(chosen, side, room))
        const gain = sides.reduce((sum, side, place) => sum + (strains.get(side) ?? 0) - (after[place] ?? 0), 0)
        if (gain > 1) {
          for (const [place, side] of sides.entries()) strains.set(side, after[place] ?? 0)
          moved = true
        } else chosen.set(request, before)
      }
    }
  }
}

interface Row {
  readonly requests: readonly LabelRequest[]
  readonly ends: readonly LabelEnd[]
  readonly places: readonly number[]
  /** How much longer than its side the row is. */
  readonly excess: number
}

/** The labels of a side in the order of their lines. */
function rowOf(chosen: Choice, side: LabelSide, room: LabelRoom): Row {
  const here = [...chosen].filter(([, end]) => end.side === side).sort(([, a], [, b]) => a.at - b.at)
  const requests = here.map(([request]) => request)
  const ends = here.map(([, end]) => end)
  const sizes = requests.map((request) => sizeOn(request, side))
  const places = spread(
    ends.map(({ at }) => at),
    sizes,
    room,
    room.sides[side],
  )
  const needed = sizes.slice(1).reduce((sum, size, place) => sum + between(sizes[place] ?? 0, size, room), 0)
  return { requests, ends, places, excess: needed - (room.sides[side].to - room.sides[side].from) }
}

/**
 * The places nearest to the wished ones (least squares) that keep their distances: crowds that touch are merged and
 * stand about their common middle. Where the whole row is longer than its side, it is closed up evenly.
 */
export function spread(
  wished: readonly number[],
  sizes: readonly number[],
  room: Distances,
  side: SideRoom,
): readonly number[] {
  const gaps = sizes.slice(1).map((size, place) => between(sizes[place] ?? 0, size, room))
  const length = gaps.reduce((sum, gap) => sum + gap, 0)
  const squeeze = length > side.to - side.from && length > 0 ? (side.to - side.from) / length : 1
  const offsets = [0]
  for (const gap of gaps) offsets.push((offsets.at(-1) ?? 0) + gap * squeeze)
  const crowds: { sum: number; count: number }[] = []
  for (const [place, wish] of wished.entries()) {
    crowds.push({ sum: wish - (offsets[place] ?? 0), count: 1 })
    while (crowds.length > 1) {
      const [before, last] = [crowds[crowds.length - 2], crowds[crowds.length - 1]]
      if (!before || !last || before.sum / before.count < last.sum / last.count) break
      crowds.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  const starts = crowds.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
  const whole = offsets.at(-1) ?? 0
  return starts.map((start, place) => {
    const low = side.from
    const high = Math.max(low, side.to - whole)
    return Math.min(Math.max(start, low), high) + (offsets[place] ?? 0)
  })
}
