/**
 * The network figure: its state (figure-core.ts) and all that follows from it, as signals: panel, diagram and drawing.
 * Moving the point never cuts the cells again, and nothing is computed twice for one repaint.
 */
import { createMemo } from 'solid-js'
import { describe } from '../view/describe.ts'
import { diagramOf } from '../view/diagram.ts'
import { diagramLayout } from '../view/diagram-layout.ts'
import { lineFrame, lineScene } from '../view/line.ts'
import { deadUnits, locate } from '../view/located.ts'
import { panelOf } from '../view/panel.ts'
import { planeFrame, planeScene } from '../view/plane.ts'
import { fill } from '../view/strings.ts'
import { planeDrawing } from './drawing.ts'
import { lineDrawing } from './drawing-line.ts'
import { createFigureCore, type FigureProps, type Measure, sameText } from './figure-core.ts'

export type { FigureProps, Measure } from './figure-core.ts'

/** What the server draws: the frame is 412 px wide. */
const NOMINAL: Measure = { width: 500, height: 488, mark: 1 }
const NOMINAL_LINE: Measure = { width: 640, height: 500, mark: 1 }

export type FigureModel = ReturnType<typeof createFigureModel>

export function createFigureModel(props: FigureProps) {
  const core = createFigureCore(props, { nominal: props.network.inputs.length === 2 ? NOMINAL : NOMINAL_LINE })
  const { flat, state, network, complex, strings, measure } = core
  const layer = createMemo(() => state().layer)
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const dead = createMemo(() => deadUnits(complex(), layer()))

  const panel = createMemo(() => panelOf(located(), dead()), undefined, { equals: sameText })
  const layout = createMemo(() => diagramLayout(network(), layer()))
  const diagram = createMemo(() => diagramOf(layout(), located(), dead()))
  const words = createMemo(() => describe(located(), dead(), strings()))
  const look = () => ({ complex: complex(), state: state(), hover: core.hover(), pins: core.pins() })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() => (flat ? planeScene({ ...look(), frame: frame() }) : null))
  const rule = createMemo(() => lineFrame({ ...measure(), box: network().box, layers: layer() }))
  const titleOf = (each: number) => fill(strings().earlierLayer, { layer: each })
  const line = createMemo(() => (flat ? null : lineScene({ ...look(), frame: rule(), located: located(), titleOf })))

  return {
    ...core,
    located,
    panel,
    diagram,
    words,
    plane,
    line,
    drawing: flat ? planeDrawing(frame, plane) : lineDrawing(rule, line),
  }
}
