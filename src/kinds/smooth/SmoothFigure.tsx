/** A smooth layer over the plane: the winner's cells and the curves of a softmax, or the level sets of what has no cells. */
import { createMemo, type JSX } from 'solid-js'
import { Plane } from '../../figures/plane/Plane.tsx'
import { planeDrawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps } from '../../islands/core/figure-core.ts'
import { NOMINAL } from '../../islands/shells/PlaneShell.tsx'
import { RowsFigure, type RowsModel } from '../../islands/shells/RowsFigure.tsx'
import { decimalText } from '../../view/draw/ticks.ts'
import { planeFrame } from '../../view/plane/plane.ts'
import { locate } from '../../view/state/located.ts'
import {
  hasTemperature,
  type Smooth,
  smoothDrawing,
  smoothOf,
  smoothPlane,
  smoothRows,
  smoothWords,
  TEMPERATURE,
} from './smooth.ts'
import { smoothStrings } from './strings.ts'

export default function SmoothFigure(props: FigureProps): JSX.Element {
  return <RowsFigure model={createSmoothModel(props)} />
}

const same = (a: Smooth, b: Smooth): boolean =>
  a.complex === b.complex && a.kind === b.kind && a.temperature === b.temperature

function createSmoothModel(props: FigureProps): RowsModel {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const strings = () => core.words(smoothStrings)
  const layer = () => complex().levels.length - 1
  const smooth = createMemo(() => smoothOf(complex(), state()), undefined, { equals: same })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const curves = createMemo(() => smoothDrawing(frame(), smooth()))
  const plane = createMemo(() =>
    smoothPlane(smooth(), curves(), { state: state(), hover: core.hover(), pins: core.pins(), frame: frame() }),
  )
  return {
    ...core,
    drawing: planeDrawing(frame, plane),
    located: createMemo(() => locate(complex(), layer(), state().point)),
    slider: () =>
      hasTemperature(smooth())
        ? {
            ...TEMPERATURE,
            key: 'temperature',
            label: strings().temperature,
            value: smooth().temperature,
            text: decimalText(smooth().temperature),
          }
        : null,
    choices: () => [],
    rows: () => smoothRows(smooth(), curves(), state().point, { own: strings(), shared: core.strings() }),
    sentences: () => smoothWords(smooth(), state().point, { own: strings(), shared: core.strings() }),
    draw: (grabs) => <Plane scene={plane()} grabs={grabs()} />,
  }
}
