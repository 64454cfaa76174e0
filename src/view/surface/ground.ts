/** The surface of f without what changes with the point: its cells lifted, ranked and in pixels. */
import type { Complex, Level } from '../../engine/complex/complex.ts'
import { compare } from '../../engine/exact/rational.ts'
import { type FrameSpec, type Pixel, planeFrame } from '../draw/frame.ts'
import { unitStyles } from '../draw/palette.ts'
import { type LineMap, lineMap, pixelOf } from '../plane/lines.ts'
import { type CornerValue, valuesOf } from '../value/value.ts'
import { paintRanks } from './order.ts'
import { onSurface, type SurfaceFrame, sight, surfaceFrame, type Turn } from './surface-frame.ts'

/** A cell as it is drawn. */
export interface Patch {
  readonly cell: number
  readonly rank: number
  readonly corners: readonly Pixel[]
}

export interface SurfaceGround {
  readonly complex: Complex
  readonly level: Level
  readonly frame: SurfaceFrame
  /** The level's lines as in the plane; its pixels are the plane's. */
  readonly map: LineMap
  /** By vertex: f, and where it is drawn. */
  readonly values: readonly CornerValue[]
  readonly pixels: readonly Pixel[]
  /** Vertices where f is least, and greatest: it is affine on each cell. */
  readonly lowest: number
  readonly highest: number
  /** By cell. */
  readonly patches: readonly Patch[]
}

/** `first` names a unit that draws before the others where they coincide. */
export function surfaceGround(
  complex: Complex,
  size: Pick<FrameSpec, 'width' | 'height' | 'mark'>,
  turn: Turn,
  first: string | null,
): SurfaceGround {
  const { network, levels } = complex
  const level = levels[levels.length - 1] as Level
  const values = valuesOf(complex, level)
  const [lowest, highest] = [-1, 1].map((way) =>
    values.reduce((best, { exact }, vertex) => (compare(exact, exactOf(values, best)) === way ? vertex : best), 0),
  ) as [number, number]
  const plane = planeFrame({ ...size, box: network.box })
  const frame = surfaceFrame(plane, turn, values[lowest]?.value ?? 0, values[highest]?.value ?? 0)
  const pixels = level.vertices.map(({ at }, vertex) => onSurface(frame, at, values[vertex]?.value ?? 0))
  const ranks = paintRanks(level, sight(frame))
  const patches = level.cells.map(({ index, vertices }): Patch => {
    return { cell: index, rank: ranks[index] ?? 0, corners: vertices.map((vertex) => pixelOf({ pixels }, vertex)) }
  })
  const map = lineMap(level, plane, unitStyles(network, level.layer), first ? [first] : [])
  return { complex, level, frame, map, values, pixels, lowest, highest, patches }
}

const exactOf = (values: readonly CornerValue[], vertex: number) => (values[vertex] as CornerValue).exact

/** On which side of the edges of a polygon a pixel lies: of a convex one, always the same side inside. */
export function covers(corners: readonly Pixel[], [x, y]: Pixel): boolean {
  const sides = corners.map(([ax, ay], place) => {
    const [bx, by] = corners[(place + 1) % corners.length] ?? [ax, ay]
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  })
  return sides[0] !== 0 && sides.every((side) => side === sides[0])
}

/** Is something that lies nearer than all of the cells `own` drawn over a pixel? */
export function isHidden({ patches }: SurfaceGround, pixel: Pixel, own: readonly number[]): boolean {
  const last = Math.max(...own.map((cell) => patches[cell]?.rank ?? 0))
  return patches.some(({ cell, rank, corners }) => rank > last && !own.includes(cell) && covers(corners, pixel))
}
