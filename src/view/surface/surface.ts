/** From the surface's ground and the figure's state to a drawing. */
import { mapValues } from '../../engine/exact/forms.ts'
import { toNumber, ZERO } from '../../engine/exact/rational.ts'
import { levelUnits, unitsOn } from '../draw/cells.ts'
import type { Pixel } from '../draw/frame.ts'
import { bindingStroke, dashArray, HOVER_WIDTH, IMPLIED_WIDTH, layerStroke, round, tintOf } from '../draw/palette.ts'
import { polygon, polyline } from '../draw/paths.ts'
import { pixelOf } from '../plane/lines.ts'
import type { Located } from '../state/located.ts'
import type { FigureState } from '../state/state.ts'
import { contourLevels, crossingAt } from '../value/value.ts'
import { surfaceAxes } from './axes.ts'
import { isHidden, type SurfaceGround } from './ground.ts'
import type { SurfaceScene, SurfaceStroke } from './scene.ts'
import { onBase, onSurface } from './surface-frame.ts'
import { surfaceLabels, valueTexts } from './surface-labels.ts'

export interface SurfaceSpec {
  readonly ground: SurfaceGround
  readonly state: Pick<FigureState, 'point' | 'select' | 'show'>
  /** The plain name of the unit that is pointed at. */
  readonly hover: string | null
  readonly located: Located
}

export function surfaceScene({ ground, state, hover, located }: SurfaceSpec): SurfaceScene {
  const { frame, complex, level } = ground
  const [x = 0, y = 0] = state.point
  const value = mapValues(complex.outputMap(located.cell), located.point)[0] ?? ZERO
  const [at, foot] = [onSurface(frame, [x, y], toNumber(value)), onBase(frame, [x, y])]
  const labels = surfaceLabels(ground, located.cell, hover, at)
  const axes = surfaceAxes(ground, [x, y], toNumber(value))
  const drop = (dash?: readonly number[]): SurfaceStroke => ({
    class: 'line-drop',
    d: polyline([at, foot]),
    width: round(1.25 * frame.line),
    dash: dash && dashArray(dash, frame.line),
  })
  return {
    frame,
    strokes: [
      { class: 'surface-base', d: baseOf(ground), width: frame.line },
      ...axes.strokes,
      ...paint(ground, located, hover ?? state.select, drop(), state.show),
      // What of the line down to the base is hidden.
      drop([1, 4]),
      { class: 'surface-foot', d: ringPath(foot, 3 * frame.mark), width: round(1.25 * frame.line) },
    ],
    labels,
    numbers: axes.numbers,
    names: axes.names,
    value: valueTexts(ground, at, value, labels),
    handles: null,
    point: at,
    // On an edge the point belongs to both cells, and neither hides it.
    hidden: isHidden(ground, at, complex.cellsAt(level.layer, located.point)),
  }
}

function baseOf({ frame }: SurfaceGround): string {
  const [[x0, x1], [y0, y1]] = frame.box
  return polygon(([[x0, y0], [x1, y0], [x1, y1], [x0, y1]] as const).map((corner) => onBase(frame, corner))) // biome-ignore format: the four corners
}

const ringPath = ([x, y]: Pixel, r: number): string =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`

/**
 * In a rank: first the line down from the point, if it stands in one of the rank's cells (last, if that cell is so steep
 * that it is seen from below); then cells, then lines.
 */
const ORDER = { behind: 0, cell: 1, current: 2, region: 3, border: 4, contour: 5, zero: 6, line: 7, before: 8 } as const

/** Counter-clockwise in the plane, where y points up, is clockwise on the screen: unless it is seen from below. */
function isFromBelow([[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0]]: readonly Pixel[]): boolean {
  return (bx - ax) * (cy - ay) > (by - ay) * (cx - ax)
}

/** The surface from the far end to the near one. What has the same rank and looks the same is one path. */
function paint(
  ground: SurfaceGround,
  located: Located,
  lit: string | null,
  drop: SurfaceStroke,
  show: readonly string[],
): readonly SurfaceStroke[] {
  const { level, map, patches, values, frame } = ground
  const found = new Map<string, { readonly place: number; readonly stroke: SurfaceStroke }>()
  const add = (rank: number, order: keyof typeof ORDER, stroke: SurfaceStroke): void => {
    const key = [rank, stroke.class, stroke.unit, stroke.width].join()
    const d = (found.get(key)?.stroke.d ?? '') + stroke.d
    found.set(key, { place: 10 * rank + ORDER[order], stroke: { ...stroke, d } })
  }
  const zero = (rank: number, d: string): void =>
    add(rank, 'zero', { class: 'value-zero', d, width: round(2 * frame.line) })
  const levels = show.includes('value') ? contourLevels(values).filter((value) => value !== 0) : []
  const contour = (rank: number, value: number, d: string): void =>
    add(rank, 'contour', {
      class: value > 0 ? 'value-above' : 'value-below',
      d,
      width: frame.line,
      dash: value > 0 ? undefined : dashArray([3, 3], frame.line),
    })
  const signOf = (vertex: number): number => values[vertex]?.sign ?? 0
  const units = levelUnits(level)
  for (const { cell, rank, corners } of patches) {
    add(rank, 'cell', {
      class: `surface-cell tint-${Math.min(5, tintOf(unitsOn(level, cell), units))}`,
      d: polygon(corners),
    })
    if (cell === located.cell) {
      add(rank, 'current', { class: 'plane-current', d: polygon(corners) })
      add(rank, isFromBelow(corners) ? 'before' : 'behind', drop)
    }
    if (show.includes('region')) add(rank, 'region', { class: 'value-region', d: aboveZero(ground, cell) })
    for (const value of levels) contour(rank, value, levelThrough(ground, cell, value))
    zero(rank, levelThrough(ground, cell, 0))
  }
  const isFlat = (cell: number): boolean => level.cells[cell]?.vertices.every((vertex) => signOf(vertex) === 0) ?? true
  for (const [edge, { from, to, left, right }] of level.edges.entries()) {
    // With the nearer of its two cells.
    const rank = Math.max(patches[left]?.rank ?? 0, patches[right]?.rank ?? 0)
    const d = polyline([pixelOf(ground, from), pixelOf(ground, to)])
    const style = map.lines[map.owner[edge] ?? -1]?.style
    if (style) {
      const { layer, unit, name, slot } = style
      const bounds = left === located.cell || right === located.cell
      const stroke = bounds ? bindingStroke(layer) : layerStroke(layer)
      const implied = located.inequalities.some(
        (each) => each.layer === layer && each.unit === unit && each.status === 'implied',
      )
      const width = bounds ? stroke.width : name === lit ? HOVER_WIDTH : implied ? IMPLIED_WIDTH : stroke.width
      add(rank, 'line', {
        class: `surface-line u${slot}`,
        unit: name,
        d,
        width: round(width * frame.line),
        dash: dashArray(stroke.dash, frame.line),
      })
    } else add(rank, 'border', { class: 'surface-border', d, width: frame.line })
    const within = left >= 0 && right >= 0 && !(isFlat(left) && isFlat(right))
    if (within && signOf(from) === 0 && signOf(to) === 0) zero(rank, d)
    const along = levels.find((value) => sideOf(ground, from, value) === 0 && sideOf(ground, to, value) === 0)
    if (within && along !== undefined) contour(rank, along, d)
  }
  return [...found.values()].sort((a, b) => a.place - b.place).flatMap(({ stroke }) => (stroke.d ? [stroke] : []))
}

/** On which side of a level a corner lies; exact for 0, and for others as the drawing has them. */
function sideOf({ values }: SurfaceGround, vertex: number, value: number): number {
  const corner = values[vertex]
  if (!corner) return 0
  return value === 0 ? corner.sign : Math.sign(corner.value - value)
}

const crossing = (ground: SurfaceGround, from: number, to: number, value: number): Pixel =>
  crossingAt(ground, from, to, (vertex) => (ground.values[vertex]?.value ?? 0) - value)

/** Where f crosses a level inside a cell. */
function levelThrough(ground: SurfaceGround, cell: number, value: number): string {
  const corners = ground.level.cells[cell]?.vertices ?? []
  const side = (vertex: number): number => sideOf(ground, vertex, value)
  if (![1, -1].every((sign) => corners.some((corner) => side(corner) === sign))) return ''
  return polyline(
    corners.flatMap((from, place) => {
      const to = corners[(place + 1) % corners.length] ?? from
      if (side(from) === 0) return [pixelOf(ground, from)]
      return side(from) * side(to) < 0 ? [crossing(ground, from, to, value)] : []
    }),
  )
}

/** The part of a cell where f isn't negative. */
function aboveZero(ground: SurfaceGround, cell: number): string {
  const corners = ground.level.cells[cell]?.vertices ?? []
  const side = (vertex: number): number => sideOf(ground, vertex, 0)
  const flat = corners.every((corner) => side(corner) === 0)
  if (!flat && !corners.some((corner) => side(corner) > 0)) return ''
  return polygon(
    corners.flatMap((from, place) => {
      const to = corners[(place + 1) % corners.length] ?? from
      const kept = side(from) >= 0 ? [pixelOf(ground, from)] : []
      return side(from) * side(to) < 0 ? [...kept, crossing(ground, from, to, 0)] : kept
    }),
  )
}
