/**
 * The network figure: its state (figure-core.ts) and all that follows from it, as signals: panel, diagram and drawing.
 * Moving the point never cuts the cells again, and nothing is computed twice for one repaint.
 */
import { createMemo, type JSX } from 'solid-js'
import type { GrabAttributes } from '../../figures/parts/Handles.tsx'
import type { Drawing } from '../../islands/core/drawing.ts'
import {
  createFigureCore,
  type FigureCore,
  type FigureProps,
  type FigureSetup,
  sameText,
} from '../../islands/core/figure-core.ts'
import { knobOf } from '../../view/edit/knob-of.ts'
import type { LineSceneSpec } from '../../view/line/line.ts'
import { describe } from '../../view/panel/describe.ts'
import { diagramOf } from '../../view/panel/diagram.ts'
import { diagramLayout } from '../../view/panel/diagram-layout.ts'
import { panelOf } from '../../view/panel/panel.ts'
import type { ValueDrawer } from '../../view/plane/plane.ts'
import { deadUnits, type Located, locate } from '../../view/state/located.ts'
import { cuttingLayerCount } from '../../view/text/units.ts'

/** What other parts draw into the drawing, once they are here. */
export interface Shown {
  readonly value: () => ValueDrawer | undefined
  readonly bars: () => LineSceneSpec['region']
}

/** Plane or number line. */
export interface DrawingPart extends Pick<FigureSetup, 'nominal'> {
  readonly create: (core: FigureCore, located: () => Located, shown: Shown) => DrawnScene
}

export interface DrawnScene {
  readonly drawing: Drawing
  readonly draw: (grabs: () => GrabAttributes) => JSX.Element
  /** How much f changes from one contour to the next; 0 where none are drawn. */
  readonly spacing?: () => number
}

export type FigureModel = ReturnType<typeof createFigureModel>

export function createFigureModel(
  props: FigureProps,
  part: DrawingPart,
  shown: Shown,
  change: FigureSetup['change'] | undefined,
) {
  const core = createFigureCore(props, { nominal: part.nominal, ...(change ? { change } : {}) })
  const { state, network, complex, strings } = core
  const layer = createMemo(() => state().layer)
  const knob = createMemo(() => knobOf(props.network, network(), state(), strings()))
  const next = () => (layer() < cuttingLayerCount(props.network) ? layer() + 1 : undefined)
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const dead = createMemo(() => deadUnits(complex(), layer()))
  const panel = createMemo(() => panelOf(located(), dead()), undefined, { equals: sameText })
  const layout = createMemo(() => diagramLayout(network(), layer()))
  const diagram = createMemo(() => diagramOf(layout(), located(), dead()))
  const described = createMemo(() => describe(located(), dead(), strings()))
  return { ...core, ...part.create(core, located, shown), located, panel, diagram, described, knob, next }
}
