/**
 * Two figures on the plane of a whole network: a search for the largest value, cell after cell, and a certificate around
 * the point. What is drawn comes from `view/milp*.ts`.
 */
import { createMemo, type JSX } from 'solid-js'
import { fromNumber } from '../../engine/exact/rational.ts'
import type { Choice, Slider } from '../../figures/rows/RowsPanel.tsx'
import { planeDrawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps } from '../../islands/core/figure-core.ts'
import { NOMINAL } from '../../islands/shells/PlaneShell.tsx'
import { RowsFigure, type RowsModel } from '../../islands/shells/RowsFigure.tsx'
import { planeFrame, planeScene } from '../../view/plane/plane.ts'
import { type Located, locate } from '../../view/state/located.ts'
import { valueText } from '../../view/text/numbers.ts'
import { fill } from '../../view/words/strings.ts'
import { MilpPlane } from './SearchPlane.tsx'
import { certificateScene, searchScene } from './scene.ts'
import {
  type Certified,
  certificateRows,
  certificateWords,
  certifiedOf,
  type MilpKind,
  type Search,
  searchOf,
  searchRows,
  searchWords,
} from './search.ts'
import { milpStrings } from './strings.ts'

const OWN_KEYS: Readonly<Record<MilpKind, readonly string[]>> = {
  search: ['cells'],
  certificate: ['shape', 'claim', 'grow'],
}

const SETTINGS = { shape: ['diamond', 'square'], claim: ['sign', 'units'] } as const

export interface MilpFigureProps extends FigureProps {
  readonly kind: MilpKind
}

export default function MilpFigure(props: MilpFigureProps): JSX.Element {
  return <RowsFigure model={createMilpModel(props)} kind={props.kind} settings={SETTINGS} />
}

function createMilpModel(props: MilpFigureProps): RowsModel {
  const core = createFigureCore(props, { nominal: NOMINAL, ownKeys: OWN_KEYS[props.kind] })
  const { state, complex, network, measure } = core
  const layer = () => complex().levels.length - 1
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const search = createMemo(() => (props.kind === 'search' ? searchOf(complex(), state()) : null))
  const certified = createMemo(() => (props.kind === 'certificate' ? certifiedOf(complex(), state()) : null))
  /** The cell that is lit: of a search, the one that was asked last. */
  const lit = createMemo((): Located => {
    const cell = search()?.shown.cell
    if (cell === undefined) return located()
    return { ...located(), cell, inequalities: layer() === 0 ? [] : complex().inequalities(layer(), cell) }
  })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() => {
    const drawn = planeScene({
      complex: complex(),
      state: { ...state(), layer: layer() },
      hover: core.hover(),
      pins: core.pins(),
      frame: frame(),
      located: lit(),
    })
    // Around the point it is the certified area that is lit, not the cell.
    return props.kind === 'certificate' ? { ...drawn, current: '', open: '' } : drawn
  })
  const scene = createMemo(() => {
    const sure = certified()
    return sure ? certificateScene(frame(), sure) : searchScene(frame(), search() ?? searchOf(complex(), state()))
  })
  return {
    ...core,
    drawing: planeDrawing(frame, plane),
    located,
    slider: () => sliderOf(search(), certified()),
    choices: () => choicesOf(certified()),
    rows: () => answers(search(), certified(), searchRows, certificateRows),
    words: () => answers(search(), certified(), searchWords, certificateWords),
    draw: (grabs) => <MilpPlane plane={plane()} scene={scene()} grabs={grabs()} />,
  }
}

function answers<T>(
  search: Search | null,
  certified: Certified | null,
  ofSearch: (search: Search) => readonly T[],
  ofCertificate: (certified: Certified) => readonly T[],
): readonly T[] {
  return search ? ofSearch(search) : certified ? ofCertificate(certified) : []
}

function sliderOf(search: Search | null, certified: Certified | null): Slider {
  if (search) {
    const [value, max] = [search.asked.length, search.total]
    const text = fill(milpStrings.askedOf, { count: value, total: max })
    return { key: 'cells', label: milpStrings.asked, min: 1, max, step: 1, value, text }
  }
  const value = certified?.grow ?? 1
  const text = value < 1 ? fill(milpStrings.growOf, { share: valueText(fromNumber(value)) }) : milpStrings.grown
  return { key: 'grow', label: milpStrings.grow, min: 0, max: 1, step: 0.125, value, text }
}

function choicesOf(certified: Certified | null): readonly Choice[] {
  if (!certified) return []
  return [
    { key: 'shape', label: milpStrings.diamond, on: certified.shape === 'diamond' },
    { key: 'claim', label: milpStrings.sign, on: certified.claim === 'sign' },
  ]
}
