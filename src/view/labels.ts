/**
 * Where labels stand round a frame: each beside the end of its line, preferring top, right, bottom, then left; along
 * a side in the order of the lines, pushed apart from the middle of each crowd; at the line's other end if a side is full.
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
    const here = [...chosen].filter(([, end]) => end.side === side).sort(([, a], [, b]) => a.at - b.at)
    const places = spread(
      here.map(([, end]) => end.at),
      here.map(([request]) => sizeOn(request, side)),
      room,
      room.sides[side],
    )
    return here.map(([{ key }], place) => ({ key, side, at: places[place] ?? 0 }))
  })
}

const byPreference = (ends: readonly LabelEnd[]): readonly LabelEnd[] =>
  [...ends].sort((a, b) => preference.indexOf(a.side) - preference.indexOf(b.side))

const sizeOn = ({ across, down }: LabelRequest, side: LabelSide): number =>
  side === 'top' || side === 'bottom' ? across : down

const between = (a: number, b: number, { apart, gap }: LabelRoom): number => Math.max(apart, (a + b) / 2 + gap)

/** How much longer than its side the row of labels on it is. */
function excess(chosen: ReadonlyMap<LabelRequest, LabelEnd>, side: LabelSide, room: LabelRoom): number {
  const sizes = [...chosen].filter(([, end]) => end.side === side).map(([request]) => sizeOn(request, side))
  const needed = sizes.slice(1).reduce((sum, size, place) => sum + between(sizes[place] ?? 0, size, room), 0)
  return needed - (room.sides[side].to - room.sides[side].from)
}

/** Moves labels from full sides to their lines' other ends, as long as that makes room. */
function relieve(chosen: Map<LabelRequest, LabelEnd>, room: LabelRoom): void {
  for (const side of preference) {
    for (const [request, end] of [...chosen].filter(([, chosenEnd]) => chosenEnd.side === side)) {
      if (excess(chosen, side, room) <= 0) break
      for (const other of byPreference(request.ends)) {
        if (other.side === side) continue
        chosen.set(request, other)
        if (excess(chosen, other.side, room) <= 0) break
        chosen.set(request, end)
      }
    }
  }
}

/**
 * The places nearest to the wished ones (least squares) that keep their distances: crowds that touch are merged and
 * stand about their common middle. Where the whole row is longer than its side, it is closed up evenly.
 */
export function spread(
  wished: readonly number[],
  sizes: readonly number[],
  room: LabelRoom,
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
