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
  type FigureKind,
  type FigureProps,
  sameText,
} from '../../islands/core/figure-core.ts'
import { knobOf } from '../../view/edit/knob-of.ts'
import { describe } from '../../view/panel/describe.ts'
import { diagramOf } from '../../view/panel/diagram.ts'
import { diagramLayout } from '../../view/panel/diagram-layout.ts'
import { panelOf } from '../../view/panel/panel.ts'
import { deadUnits, type Located, locate } from '../../view/state/located.ts'
import { cuttingLayerCount } from '../../view/text/units.ts'

export type { FigureProps, Measure } from '../../islands/core/figure-core.ts'

/** Plane or number line. */
export interface DrawingKind extends FigureKind {
  readonly create: (core: FigureCore, located: () => Located) => DrawnScene
}

export interface DrawnScene {
  readonly drawing: Drawing
  readonly draw: (grabs: () => GrabAttributes) => JSX.Element
  /** How much f changes from one contour to the next; 0 where none are drawn. */
  readonly spacing?: () => number
}

export type FigureModel = ReturnType<typeof createFigureModel>

export function createFigureModel(props: FigureProps, kind: DrawingKind) {
  const core = createFigureCore(props, { ...kind, ownKeys: [...(kind.ownKeys ?? []), 'knob', 'scale', 'turn'] })
  const { state, network, complex, strings } = core
  const layer = createMemo(() => state().layer)
  const knob = createMemo(() => knobOf(props.network, network(), state(), strings()))
  const next = () => (layer() < cuttingLayerCount(props.network) ? layer() + 1 : undefined)
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const dead = createMemo(() => deadUnits(complex(), layer()))
  const panel = createMemo(() => panelOf(located(), dead()), undefined, { equals: sameText })
  const layout = createMemo(() => diagramLayout(network(), layer()))
  const diagram = createMemo(() => diagramOf(layout(), located(), dead()))
  const words = createMemo(() => describe(located(), dead(), strings()))
  return { ...core, ...kind.create(core, located), located, panel, diagram, words, knob, next }
}
