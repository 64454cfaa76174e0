/** The plane of a search: what is drawn beside cells, lines and point. */
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, type Pixel, toPixel } from '../../view/draw/frame.ts'
import { at, direction, distance, polyline } from '../../view/draw/paths.ts'
import type { Search } from './search.ts'

export interface SearchScene {
  /** From the middle of each asked cell to where f is largest in it. */
  readonly arrows: string
  readonly heads: string
  readonly dots: readonly Pixel[]
  /** The best so far. */
  readonly rings: readonly Pixel[]
}

const HEAD = 6

export function searchScene(frame: Frame, search: Search): SearchScene {
  const { complex, asked, best } = search
  const level = complex.levels.at(-1)
  const pixel = (place: readonly { numerator: bigint; denominator: bigint }[]): Pixel => {
    const [x = 0, y = 0] = place.map(toNumber)
    return toPixel(frame, [x, y])
  }
  const cornersOf = (cell: number): readonly Pixel[] =>
    (level?.cells[cell]?.vertices ?? []).map((vertex) => toPixel(frame, level?.vertices[vertex]?.at ?? [0, 0]))
  const strokes = asked.map(({ cell, corners }) => {
    const from = mean(cornersOf(cell))
    return { from, to: mean(corners.map(pixel)), flat: corners.length === (level?.cells[cell]?.vertices.length ?? 0) }
  })
  const head = HEAD * frame.mark
  const drawn = strokes.filter(({ from, to, flat }) => !flat && distance(from, to) > head)
  return {
    arrows: drawn.map(({ from, to }) => polyline([from, to])).join(''),
    heads: drawn.map(({ from, to }) => headPath(from, to, head)).join(''),
    dots: strokes.filter(({ flat }) => flat).map(({ from }) => from),
    rings: best.corners.map(pixel),
  }
}

const mean = (points: readonly Pixel[]): Pixel => {
  const count = Math.max(1, points.length)
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count]
}

function headPath(from: Pixel, to: Pixel, size: number): string {
  const [dx, dy] = direction(from, to)
  const back = (side: number): Pixel => [to[0] - size * (dx - side * dy * 0.6), to[1] - size * (dy + side * dx * 0.6)]
  return `M${at(back(1))}L${at(to)}L${at(back(-1))}`
}
