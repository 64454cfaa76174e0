/** A small picture of a network: cells and lines alone, cut off at the frame; in one dimension f over its intervals. */
import type { Complex, Level } from '../../engine/complex/complex.ts'
import { levelUnits } from '../draw/cells.ts'
import { type Frame, planeFrame } from '../draw/frame.ts'
import { unitStyles } from '../draw/palette.ts'
import type { LineDrawing, TickStyle } from '../draw/plane-scene.ts'
import { breakpointsOf } from '../line/cells.ts'
import { graphDrawing } from '../line/graph.ts'
import { type LineFrame, lineFrame } from '../line/line-frame.ts'
import type { BreakpointDrawing } from '../line/scene.ts'
import { bands, graphBreakpoints } from '../line/strips.ts'
import { cellPath, tintPaths } from '../plane/fills.ts'
import { lineMap } from '../plane/lines.ts'
import { lineDrawings, tickStyle } from '../plane/strokes.ts'
import { locate } from '../state/located.ts'
import { unitsOf } from '../text/units.ts'

export interface ThumbnailScene {
  readonly size: number
  readonly tints: readonly string[]
  readonly current: string
  readonly lines: readonly LineDrawing[]
  readonly tickStyle: TickStyle | null
  readonly breakpoints: readonly BreakpointDrawing[]
  /** Graphs of f, in one dimension. */
  readonly curves: readonly string[]
  readonly curveWidth: number
}

export interface ThumbnailSpec {
  readonly complex: Complex
  /** Its cell is lit; none if there is no point. */
  readonly point?: readonly number[] | null
  /** All layers if it isn't given. */
  readonly layer?: number
  readonly size?: number
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 }
const EMPTY: Level = { layer: 0, vertices: [], edges: [], cells: [] }
/** Lighter than the figure, so that six of them don't shout it down. */
const SCALE = { mark: 0.8, line: 0.8 }

export function thumbnailScene({ complex, point = null, size = 172, ...spec }: ThumbnailSpec): ThumbnailScene {
  const layer = Math.min(spec.layer ?? complex.levels.length - 1, complex.levels.length - 1)
  const located = point ? locate(complex, layer, point) : null
  const common = { complex, layer, cell: located?.cell ?? -1, point: point ?? [], size }
  return complex.dimension === 1 ? lineThumbnail(common) : planeThumbnail(common, located?.inequalities ?? [])
}

interface Common {
  readonly complex: Complex
  readonly layer: number
  readonly cell: number
  readonly point: readonly number[]
  readonly size: number
}

function planeThumbnail(
  { complex, layer, cell, size }: Common,
  inequalities: ReturnType<typeof locate>['inequalities'],
): ThumbnailScene {
  const { network } = complex
  const level = complex.levels[layer] ?? EMPTY
  const frame: Frame = planeFrame({ width: size, height: size, box: network.box, ...SCALE, margins: NO_MARGINS })
  const map = lineMap(level, frame, unitStyles(network, layer), [])
  // Ticks say which side is on where nothing else does: with a single unit.
  const alone = unitsOf(network).length === 1
  return {
    size,
    tints: tintPaths(map, levelUnits(level)),
    current: cellPath(map, cell),
    lines: lineDrawings(map, { cell, inequalities, lit: null, selected: null, newestLayer: alone ? layer : -1 }),
    tickStyle: alone ? tickStyle(map) : null,
    breakpoints: [],
    curves: [],
    curveWidth: 0,
  }
}

function lineThumbnail({ complex, layer, cell, point, size }: Common): ThumbnailScene {
  const { network } = complex
  const level = complex.levels[layer] ?? EMPTY
  const whole = { width: size, height: size, box: network.box, layers: 0, ...SCALE, margins: NO_MARGINS }
  const frame: LineFrame = { ...lineFrame(whole), graph: { top: 0, down: size } }
  // f keeps off the lower edge, where half its stroke would be cut away.
  const raised: LineFrame = { ...frame, graph: { top: 0, down: 0.85 * size } }
  const styles = unitStyles(network, layer)
  const tinted = bands(level, frame, frame.graph, cell)
  const { curves } = graphDrawing({ complex, frame: raised, layer, cell, point, styles, lit: null }, tinted)
  const everyEdge = new Set(level.edges.keys())
  return {
    size,
    ...tinted,
    lines: [],
    tickStyle: null,
    breakpoints: graphBreakpoints(frame, styles, breakpointsOf(level, frame, styles, []), everyEdge, null),
    curves: curves.map(({ path }) => path),
    curveWidth: 3 * SCALE.line,
  }
}
