/**
 * The layout of the figure in one dimension, from top to bottom, over one x axis:
 *
 *      labels of the breakpoints
 *      graph of f
 *      a strip of intervals for each layer
 *      number line
 *
 * As in `frame.ts`, this is the only place that turns y.
 */
import { lineScaleOf, type Margins } from '../draw/frame.ts'

export interface Band {
  readonly top: number
  readonly down: number
}

export interface LineFrame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly across: number
  readonly graph: Band
  readonly strips: readonly Band[]
  /** Where the number line runs. */
  readonly axis: number
  readonly box: readonly [from: number, to: number]
  readonly mark: number
  readonly line: number
}

export interface LineFrameSpec {
  readonly width: number
  readonly height: number
  readonly box: readonly (readonly [from: number, to: number])[]
  /** How many layers are shown. */
  readonly layers: number
  readonly mark?: number
  readonly line?: number
  readonly margins?: Margins
}

/** Room for labels above, layer names at the right, axis numbers below and f's numbers at the left, at scale 1. */
export const LINE_MARGINS: Margins = { top: 36, right: 62, bottom: 32, left: 44 }

/** px at scale 1; strips and gaps shrink to the smaller size before the graph does. */
const STRIP = { tall: 34, low: 22, gap: 36, narrow: 14 }
const FIRST_GAP = { wide: 60, narrow: 24 }
const AXIS_GAP = { wide: 44, narrow: 24 }
/** What the graph takes of the height before the rest may stretch. */
const GRAPH_SHARE = 0.45

export function lineFrame(spec: LineFrameSpec): LineFrame {
  const mark = spec.mark ?? 1
  const margins = spec.margins ?? LINE_MARGINS
  const room = Math.max(1, spec.height - (margins.top + margins.bottom) * mark)
  const least = below(0, spec.layers) * mark
  const most = below(1, spec.layers) * mark
  const wanted = room * (1 - GRAPH_SHARE)
  const ease = most === least ? 0 : Math.max(0, Math.min(1, (wanted - least) / (most - least)))
  const size = (narrow: number, wide: number): number => (narrow + ease * (wide - narrow)) * mark
  const graph = { top: margins.top * mark, down: Math.max(24 * mark, room - below(ease, spec.layers) * mark) }
  const height = size(STRIP.low, STRIP.tall)
  const strips: Band[] = []
  let y = graph.top + graph.down + size(FIRST_GAP.narrow, FIRST_GAP.wide)
  for (let layer = 1; layer <= spec.layers; layer += 1) {
    strips.push({ top: y, down: height })
    y += height + size(STRIP.narrow, STRIP.gap)
  }
  const last = strips.at(-1)
  const above = last ? last.top + last.down : graph.top + graph.down
  return {
    width: spec.width,
    height: spec.height,
    left: margins.left * mark,
    across: Math.max(1, spec.width - (margins.left + margins.right) * mark),
    graph,
    strips,
    axis: above + size(AXIS_GAP.narrow, AXIS_GAP.wide),
    box: spec.box[0] ?? [-1, 1],
    mark,
    line: spec.line ?? lineScaleOf(mark),
  }
}

/** What stands between the graph and the number line, both included, as eased between its two sizes. */
function below(ease: number, layers: number): number {
  const size = (narrow: number, wide: number): number => narrow + ease * (wide - narrow)
  const axis = size(AXIS_GAP.narrow, AXIS_GAP.wide)
  if (layers === 0) return axis
  const gaps = size(FIRST_GAP.narrow, FIRST_GAP.wide) + (layers - 1) * size(STRIP.narrow, STRIP.gap)
  return axis + gaps + layers * size(STRIP.low, STRIP.tall)
}

export function toLinePixel({ left, across, box: [from, to] }: LineFrame, x: number): number {
  return left + ((x - from) / (to - from)) * across
}

export function toLineDomain({ left, across, box: [from, to] }: LineFrame, px: number): number {
  return from + ((px - left) / across) * (to - from)
}

/** Values of f ↔ pixels of the graph. */
export interface ValueScale {
  readonly low: number
  readonly high: number
}

export function toValuePixel({ graph }: LineFrame, { low, high }: ValueScale, value: number): number {
  return graph.top + graph.down * (1 - (value - low) / (high - low))
}
