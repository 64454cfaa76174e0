/** The linear program as a drawing: the plane's own, with what is allowed in place of the current cell. */
import type { Inequality, Level } from '../../engine/complex/complex.ts'
import { toNumber } from '../../engine/exact/rational.ts'
import { type Frame, inFrame, type Pixel, type Point, toPixel } from '../../view/draw/frame.ts'
import { round, TINTS, unitStyles } from '../../view/draw/palette.ts'
import { polygon, polyline } from '../../view/draw/paths.ts'
import type { PlaneScene } from '../../view/draw/plane-scene.ts'
import { hatchPath, openSides } from '../../view/plane/fills.ts'
import { type LineMap, lineMap } from '../../view/plane/lines.ts'
import { type HandlePins, planeScene } from '../../view/plane/plane.ts'
import { lineDrawings } from '../../view/plane/strokes.ts'
import type { FigureState } from '../../view/state/state.ts'
import type { Keep, Program, Solved } from './program.ts'
import {
  type ArrowDrawing,
  arrowDrawing,
  levelValues,
  pathOfForm,
  perPixel,
  teethPath,
  type WayOut,
  wayOut,
} from './strokes.ts'

export interface LpScene {
  readonly plane: PlaneScene
  /** Short strokes on each line's forbidden side. */
  readonly teeth: readonly { readonly slot: number; readonly path: string }[]
  /** An allowed set without an inside: a segment, or a point as a stroke of no length. */
  readonly flat: string
  readonly objective: ObjectiveDrawing | null
}

export interface ObjectiveDrawing {
  /** Where the objective has round values, inside the allowed set. */
  readonly levels: string
  /** Where it is as large as at the point. */
  readonly here: string
  /** Where it takes its largest allowed value. */
  readonly best: string
  /** The optimal edge, and its ends or the optimal corner. */
  readonly edge: string
  readonly corners: readonly Pixel[]
  /** Unbounded: from the point, or from where the allowed set begins, to the frame and past it. */
  readonly wayOut: WayOut | null
  /** Null if the objective is 0: it points nowhere. */
  readonly arrow: ArrowDrawing | null
}

export interface LpSceneSpec {
  readonly program: Program
  readonly solved: Solved | null
  readonly keep: Keep
  readonly state: Pick<FigureState, 'point' | 'select' | 'show'>
  readonly hover: string | null
  readonly frame: Frame
  readonly pins?: HandlePins
}

export function lpScene(spec: LpSceneSpec): LpScene {
  const { program, solved, keep, state, hover, frame } = spec
  const { complex } = program
  const level = complex.levels[1]
  const plane = planeScene({ complex, state: { ...state, layer: 1 }, hover, frame, pins: spec.pins ?? {} })
  const objective = solved ? objectiveDrawing(frame, program, solved, state.point) : null
  if (keep === 'all' || !level) return { plane, teeth: [], flat: '', objective }
  const styles = unitStyles(complex.network, 1)
  const first = [hover, state.select].flatMap((name) => name ?? [])
  const map = lineMap(level, frame, styles, first)
  const seen = program.seen.map((point) => toPixel(frame, point))
  return {
    plane: { ...plane, ...allowedOnly(map, spec, seen) },
    teeth: program.constraints.flatMap((form, place) => {
      const path = teethPath(frame, form)
      const style = styles[place]
      return style && path !== '' ? [{ slot: style.slot, path }] : []
    }),
    flat:
      seen.length === 2
        ? polyline(seen)
        : seen.length === 1
          ? `M${seen.flatMap(([x, y]) => [round(x), round(y)]).join(' ')}h0`
          : '',
    objective,
  }
}

type Overrides = Pick<PlaneScene, 'tints' | 'current' | 'hatch' | 'lines' | 'open'>

/** One tint for all that is forbidden; the allowed set lit, its edges bold; no ticks, which would stand on the wrong side. */
function allowedOnly(map: LineMap, { program, hover, frame }: LpSceneSpec, seen: readonly Pixel[]): Overrides {
  const { complex } = program
  const cell = allowedCell(map.level)
  const inequalities: readonly Inequality[] = cell >= 0 ? complex.inequalities(1, cell) : []
  const { left, top, across, down } = frame
  const whole = `M${round(left)} ${round(top)}h${round(across)}v${round(down)}h${round(-across)}Z`
  const lit = map.lines.find(({ style }) => style.name === hover)?.style
  const forbidden = lit ? map.level.cells.findIndex(({ pattern }) => pattern[0]?.[lit.unit - 1] === '1') : -1
  return {
    tints: Array.from({ length: TINTS }, (_, tint) => (tint === FORBIDDEN_TINT ? whole : '')),
    current: polygon(seen),
    hatch: lit && forbidden >= 0 ? { slot: lit.slot, path: hatchPath(map, forbidden, lit) } : null,
    lines: lineDrawings(map, { cell, inequalities, lit: hover, selected: null, newestLayer: 0 }),
    open: openSides(map, cell),
  }
}

const FORBIDDEN_TINT = 2

/** The cell where every unit is off; -1 if it has no inside in the window. */
function allowedCell(level: Level): number {
  return level.cells.findIndex(({ pattern }) => pattern.every((bits) => !bits.includes('1')))
}

function objectiveDrawing(frame: Frame, program: Program, solved: Solved, at: readonly number[]): ObjectiveDrawing {
  const { objective, answer } = solved
  const point: Point = [at[0] ?? 0, at[1] ?? 0]
  const seen = program.seen.map((each) => toPixel(frame, each))
  const corners = solved.seen.map((each) => toPixel(frame, each))
  const valueAt = ([x, y]: Point): number => objective[0] * x + objective[1] * y
  const whole: readonly Pixel[] = (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
  ).map(([x, y]) => [frame.left + x * frame.across, frame.top + y * frame.down])
  const largest = answer.kind === 'optimum' ? toNumber(answer.value) : null
  const isZero = objective[0] === 0 && objective[1] === 0
  const chord = (polygonCorners: readonly Pixel[], value: number): string =>
    isZero ? '' : pathOfForm(frame, polygonCorners, [objective[0], objective[1], -value])
  return {
    levels: levelValues(program.seen.map(valueAt), largest)
      .map((value) => chord(seen, value))
      .join(''),
    here: inFrame(frame, toPixel(frame, point), 1e-6) ? chord(whole, valueAt(point)) : '',
    best: largest === null || corners.length === 0 ? '' : chord(whole, largest),
    edge: corners.length > 2 ? polygon(corners) : polyline(corners),
    corners: isZero ? [] : corners,
    wayOut: answer.kind === 'unbounded' ? wayOut(frame, program, point, answer.direction.map(Number)) : null,
    arrow: isZero ? null : arrowDrawing(frame, toPixel(frame, point), perPixel(frame, objective)),
  }
}
