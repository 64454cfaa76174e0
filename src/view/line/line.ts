/** From a complex and the figure's state to a drawing of the number line with the graph above it. */
import type { Complex, Level } from '../../engine/complex/complex.ts'
import { isHigherLeft, isOn } from '../draw/cells.ts'
import type { Pixel, Point } from '../draw/frame.ts'
import { labelRow, labelWidth } from '../draw/label-row.ts'
import { type LabelRequest, placeLabels } from '../draw/labels.ts'
import { movePath } from '../draw/move-path.ts'
import { round, type UnitStyle, unitStyles } from '../draw/palette.ts'
import type { HandlesDrawing, LabelDrawing } from '../draw/plane-scene.ts'
import { axisTicks } from '../draw/ticks.ts'
import { type Located, locate } from '../state/located.ts'
import type { FigureState } from '../state/state.ts'
import { inputName } from '../text/notation.ts'
import { figureStrings } from '../words/english/figure.ts'
import { fill } from '../words/words.ts'
import { type Breakpoint, breakpointsOf } from './cells.ts'
import { graphDrawing } from './graph.ts'
import { type LineFrame, toLineDomain, toLinePixel } from './line-frame.ts'
import type { LineScene } from './scene.ts'
import { bands, graphBreakpoints, stripDrawings, stripTickStyle } from './strips.ts'

export type { LineFrame } from './line-frame.ts'
export { lineFrame, toLineDomain, toLinePixel } from './line-frame.ts'
export type { LineScene } from './scene.ts'

export interface LineSceneSpec {
  readonly complex: Complex
  readonly state: Pick<FigureState, 'layer' | 'point' | 'select' | 'show'>
  readonly hover: string | null
  readonly frame: LineFrame
  /** What the panel has found already. */
  readonly located?: Located
  /** Keeps the handle at the breakpoint that is being dragged: its x. */
  readonly pins?: { readonly move?: Point }
  /** The name of a strip; `layer 1` if it isn't given. */
  readonly titleOf?: (layer: number) => string
  /** Draws where f ≥ 0 where it is shown: only who shows it brings it. */
  readonly region?: ((complex: Complex, frame: LineFrame) => string) | undefined
}

const EMPTY: Level = { layer: 0, vertices: [], edges: [], cells: [] }
/** px at scale 1: labels above the graph, numbers under the line. */
const LABEL_AWAY = 20
const NUMBER_BELOW = 24
const AXIS_OVERRUN = 8

export function lineScene(spec: LineSceneSpec): LineScene {
  const { complex, state, hover, frame } = spec
  const layer = Math.min(state.layer, complex.levels.length - 1)
  const level = complex.levels[layer] ?? EMPTY
  const styles = unitStyles(complex.network, layer)
  const first = [hover, state.select].flatMap((name) => name ?? [])
  const { cell } = spec.located ?? locate(complex, layer, state.point)
  const breakpoints = breakpointsOf(level, frame, styles, first)
  const x = state.point[0] ?? 0
  const seen = x >= frame.box[0] && x <= frame.box[1]
  const graph = graphDrawing(
    { complex, frame, layer, cell, point: state.point, styles, lit: hover },
    bands(level, frame, frame.graph, cell),
  )
  const binding = new Set(level.cells[cell]?.edges)
  const at = toLinePixel(frame, x)
  // Nothing of f before the last layer, which it is the output of.
  const isShown = state.show.includes('region') && layer === complex.levels.length - 1
  const start = graph.values[0]?.at[1] ?? frame.graph.top + frame.graph.down
  return {
    frame,
    graph,
    breakpoints: graphBreakpoints(frame, styles, breakpoints, binding, hover),
    strips: stripDrawings({
      complex,
      frame,
      layer,
      cell,
      styles,
      first,
      lit: hover,
      titleOf: spec.titleOf ?? ((layer) => fill(figureStrings.earlierLayer, { layer })),
    }),
    tickStyle: stripTickStyle(frame),
    labels: labels({ level, frame, styles, breakpoints, cell, lit: hover, selected: state.select }),
    handles: handles(spec, level, styles, breakpoints, graph.values[0]?.at ?? null),
    axis: numberLine(frame, complex.network.inputs[0] ?? 'x'),
    region: isShown ? (spec.region?.(complex, frame) ?? '') : '',
    drop: seen ? `M${round(at)} ${round(start)}V${round(frame.axis)}` : '',
    point: seen ? [at, frame.axis] : null,
    traces: breakpoints.flatMap(({ at: px, units }) =>
      units.slice(0, 1).map((place) => ({
        name: styles[place]?.name ?? '',
        points: [
          [px, frame.graph.top - 4 * frame.mark],
          [px, (frame.strips.at(-1)?.top ?? frame.graph.top) + (frame.strips.at(-1)?.down ?? frame.graph.down)],
        ] as const,
      })),
    ),
  }
}

function numberLine(frame: LineFrame, input: string): LineScene['axis'] {
  const { left, across, axis, mark } = frame
  const ticks = axisTicks(frame.box[0], frame.box[1], across, 56 * mark)
  const numbers = ticks.map(({ value, text }) => ({
    text,
    x: toLinePixel(frame, value),
    y: axis + NUMBER_BELOW * mark,
  }))
  return {
    path: `M${round(left - AXIS_OVERRUN * mark)} ${round(axis)}H${round(left + across + AXIS_OVERRUN * mark)}`,
    ticks: numbers.map(({ x }) => `M${round(x)} ${round(axis)}v${round(6 * mark)}`).join(''),
    numbers,
    name: inputName(input),
    nameAt: [left + across + 32 * mark, axis + 5 * mark],
  }
}

interface LabelSpec {
  readonly level: Level
  readonly frame: LineFrame
  readonly styles: readonly UnitStyle[]
  readonly breakpoints: readonly Breakpoint[]
  readonly cell: number
  readonly lit: string | null
  readonly selected: string | null
}

/** px at scale 1. */
const LABEL_APART = 44
const LABEL_GAP = 12

/** One label a breakpoint, with the names of all that switch there. Where there are too many, those that matter most. */
function labels(spec: LabelSpec): readonly LabelDrawing[] {
  const { level, frame, cell, lit } = spec
  const { mark } = frame
  const side = { from: 0, to: frame.across }
  const room = {
    sides: { top: side, right: side, bottom: side, left: side },
    apart: LABEL_APART * mark,
    gap: LABEL_GAP * mark,
  }
  const shown = labelled(spec, Math.floor(frame.across / room.apart) + 1)
  const requests = shown.map((breakpoint): LabelRequest => {
    const width = labelWidth(unitsAt(spec, breakpoint)) * mark
    const at = breakpoint.at - frame.left
    return { key: String(breakpoint.edge), ends: [{ side: 'top', at }], across: width, down: width }
  })
  const places = new Map(placeLabels(requests, room).map((label) => [label.key, label.at]))
  return shown.map((breakpoint) => {
    const at = frame.left + (places.get(String(breakpoint.edge)) ?? 0)
    const label = labelRow(unitsAt(spec, breakpoint), [at, frame.graph.top - LABEL_AWAY * mark], mark, false)
    const items = label.items.map((item) => ({
      ...item,
      state: item.isGroup || isOn(level, cell, item) ? ('on' as const) : ('off' as const),
      lit: item.name === lit,
    }))
    return { ...label, items }
  })
}

const unitsAt = ({ styles }: LabelSpec, { units }: Breakpoint): readonly UnitStyle[] =>
  [...units].sort((a, b) => a - b).flatMap((place) => styles[place] ?? [])

/** At most `most` breakpoints: those pointed at or selected, those of the current interval, each unit once, deep ones first. */
function labelled(spec: LabelSpec, most: number): readonly Breakpoint[] {
  const { breakpoints, level, cell, lit, selected } = spec
  if (breakpoints.length <= most) return breakpoints
  const binding = new Set(level.cells[cell]?.edges)
  const named = new Set<string>()
  const ranked = breakpoints.map((breakpoint) => {
    const units = unitsAt(spec, breakpoint)
    const chosen = units.some(({ name }) => name === lit || name === selected)
    const again = units.every(({ name }) => named.has(name))
    for (const { name } of units) named.add(name)
    const rank = (chosen ? 100 : 0) + (binding.has(breakpoint.edge) ? 50 : 0) + (again ? 0 : 20)
    return { breakpoint, rank: rank + Math.max(...units.map(({ layer }) => layer)) }
  })
  const kept = ranked.sort((a, b) => b.rank - a.rank).slice(0, most)
  return kept.map(({ breakpoint }) => breakpoint).sort((a, b) => a.at - b.at)
}

/** A handle on the selected unit's breakpoint, at the height of the graph that is farthest from f. */
function handles(
  { state, frame, pins }: LineSceneSpec,
  level: Level,
  styles: readonly UnitStyle[],
  breakpoints: readonly Breakpoint[],
  value: Pixel | null,
): HandlesDrawing | null {
  const place = styles.findIndex(({ name }) => name === state.select)
  const style = styles[place]
  const own = breakpoints.filter(({ units }) => units.includes(place))
  const wish = toLinePixel(frame, pins?.move?.[0] ?? state.point[0] ?? 0)
  const [nearest] = own.sort((a, b) => Math.abs(a.at - wish) - Math.abs(b.at - wish))
  if (!style || !nearest) return null
  const { top, down } = frame.graph
  const low = value !== null && Math.abs(value[0] - nearest.at) < 44 * frame.mark && value[1] > top + down / 2
  const spot: Pixel = [nearest.at, top + down * (low ? 0.25 : 0.75)]
  const nearestEdge = level.edges[nearest.edge]
  const normal: Pixel = nearestEdge && !isHigherLeft(level, nearestEdge, style) ? [1, 0] : [-1, 0]
  return {
    ...style,
    handles: [
      {
        kind: 'move',
        at: spot,
        radius: round(6.5 * frame.mark),
        path: movePath({ at: spot, normal }, frame.mark),
        point: [toLineDomain(frame, nearest.at), 0],
        normal,
      },
    ],
  }
}
