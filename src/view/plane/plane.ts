/** From a complex and the figure's state to a drawing of the plane. */
import type { Complex, Level } from '../../engine/complex/complex.ts'
import { levelUnits } from '../draw/cells.ts'
import { type Frame, inFrame, type Pixel, toPixel } from '../draw/frame.ts'
import { unitStyles } from '../draw/palette.ts'
import type { PlaneScene, ValueDrawing } from '../draw/plane-scene.ts'
import { type Located, locate } from '../state/located.ts'
import type { FigureState } from '../state/state.ts'
import { axisDrawings } from './axes.ts'
import { cellPath, concurrentCorners, hatchPath, openSides, tintPaths } from './fills.ts'
import { type HandlePins, handlesDrawing } from './handles.ts'
import { type LineMap, lineMap } from './lines.ts'
import { labelDrawings } from './plane-labels.ts'
import { lineDrawings, tickStyle, traces } from './strokes.ts'

export type { Frame } from '../draw/frame.ts'
export { planeFrame, toDomain, toPixel } from '../draw/frame.ts'
export type { PlaneScene } from '../draw/plane-scene.ts'
export type { HandlePins } from './handles.ts'

export interface PlaneSceneSpec {
  readonly complex: Complex
  readonly state: Pick<FigureState, 'layer' | 'point' | 'select' | 'show'>
  /** The plain name of the unit that is pointed at, in whichever view. */
  readonly hover: string | null
  readonly frame: Frame
  /** What the panel has found already; it must be of the same complex, layer and point. */
  readonly located?: Located
  /** Keeps the handles where the pointer holds them while a line is dragged. */
  readonly pins?: HandlePins
  /** Draws f where it is shown: only who shows it brings it. */
  readonly value?: ValueDrawer | undefined
}

/** What draws f is given this; `value.ts` has one. */
export interface ValueSpec {
  readonly complex: Complex
  readonly map: LineMap
  readonly point: Pixel | null
  readonly contours: boolean
  readonly region: boolean
}

export type ValueDrawer = (spec: ValueSpec) => ValueDrawing

const EMPTY: Level = { layer: 0, vertices: [], edges: [], cells: [] }

export function planeScene({ complex, state, hover, frame, pins = {}, ...spec }: PlaneSceneSpec): PlaneScene {
  const { network } = complex
  const layer = Math.min(state.layer, complex.levels.length - 1)
  const level = complex.levels[layer] ?? EMPTY
  const styles = unitStyles(network, layer)
  const first = [hover, state.select].flatMap((name) => name ?? [])
  const map = lineMap(level, frame, styles, first)
  const { cell, inequalities } = spec.located ?? locate(complex, layer, state.point)
  const lit = styles.find(({ name }) => name === hover) ?? null
  const [x = 0, y = 0] = state.point
  const point = toPixel(frame, [x, y])
  const seen = inFrame(frame, point, 1e-6) ? point : null
  const handles = handlesDrawing(map, state.select, seen, pins)
  const grabs = [...(seen ? [seen] : []), ...(handles?.handles.map((handle) => handle.at) ?? [])]
  const shown = valueShown(state, layer === complex.levels.length - 1)
  const labels = labelDrawings(map, cell, hover, grabs)
  return {
    frame,
    tints: tintPaths(map, levelUnits(level)),
    current: cellPath(map, cell),
    hatch: lit ? { slot: lit.slot, path: hatchPath(map, cell, lit) } : null,
    value: (shown && spec.value?.({ complex, map, point: seen, ...shown })) ?? null,
    lines: lineDrawings(map, {
      cell,
      inequalities,
      lit: hover,
      selected: state.select,
      newestLayer: layer,
    }),
    tickStyle: tickStyle(map),
    rings: concurrentCorners(map),
    open: openSides(map, cell),
    labels,
    handles,
    axes: axisDrawings(frame, network.inputs, seen, labels),
    point: seen,
    traces: traces(map),
  }
}

/** What of f is shown: nothing before the last layer, which it is the output of. */
function valueShown({ show }: Pick<FigureState, 'show'>, last: boolean): { contours: boolean; region: boolean } | null {
  const [contours, region] = [show.includes('value'), show.includes('region')]
  return last && (contours || region) ? { contours, region } : null
}
