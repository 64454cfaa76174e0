/** A certificate around the point, on the plane of a whole network. */
import { createMemo, type JSX } from 'solid-js'
import { fromNumber } from '../../engine/exact/rational.ts'
import type { Choice, Slider } from '../../figures/rows/RowsPanel.tsx'
import { planeDrawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps } from '../../islands/core/figure-core.ts'
import { NOMINAL } from '../../islands/shells/PlaneShell.tsx'
import { RowsFigure, type RowsModel } from '../../islands/shells/RowsFigure.tsx'
import { planeFrame, planeScene } from '../../view/plane/plane.ts'
import { locate } from '../../view/state/located.ts'
import { valueText } from '../../view/text/numbers.ts'
import { valueDrawing } from '../../view/value/value.ts'
import { fill } from '../../view/words/words.ts'
import { CertificatePlane } from './CertificatePlane.tsx'
import { type Certified, certificateRows, certificateWords, certifiedOf } from './certified.ts'
import { certificateScene } from './scene.ts'
import { type CertificateStrings, certificateStrings } from './strings.ts'

const SETTINGS = { shape: ['diamond', 'square'], claim: ['sign', 'units'] } as const

export default function CertificateFigure(props: FigureProps): JSX.Element {
  return <RowsFigure model={createCertificateModel(props)} settings={SETTINGS} />
}

function createCertificateModel(props: FigureProps): RowsModel {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const strings = () => core.words(certificateStrings)
  const layer = () => complex().levels.length - 1
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const certified = createMemo(() => certifiedOf(complex(), state()))
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() => ({
    ...planeScene({
      complex: complex(),
      state: { ...state(), layer: layer() },
      hover: core.hover(),
      pins: core.pins(),
      frame: frame(),
      located: located(),
      value: valueDrawing,
    }),
    // Around the point it is the certified area that is lit, not the cell.
    current: '',
    open: '',
  }))
  const scene = createMemo(() => certificateScene(frame(), certified()))
  return {
    ...core,
    drawing: planeDrawing(frame, plane),
    located,
    slider: () => sliderOf(certified(), strings()),
    choices: () => choicesOf(certified(), strings()),
    rows: () => certificateRows(certified(), strings()),
    sentences: () => certificateWords(certified(), strings()),
    draw: (grabs) => <CertificatePlane plane={plane()} scene={scene()} grabs={grabs()} />,
  }
}

function sliderOf({ grow: value }: Certified, strings: CertificateStrings): Slider {
  const text = value < 1 ? fill(strings.growOf, { share: valueText(fromNumber(value)) }) : strings.grown
  return { key: 'grow', label: strings.grow, min: 0, max: 1, step: 0.125, value, text }
}

const choicesOf = ({ shape, claim }: Certified, strings: CertificateStrings): readonly Choice[] => [
  { key: 'shape', label: strings.diamond, on: shape === 'diamond' },
  { key: 'claim', label: strings.sign, on: claim === 'sign' },
]
