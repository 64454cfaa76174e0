/** A search for the largest value on the plane of a whole network, cell after cell. */
import { createMemo, type JSX } from 'solid-js'
import { planeDrawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps } from '../../islands/core/figure-core.ts'
import { NOMINAL } from '../../islands/shells/PlaneShell.tsx'
import { RowsFigure, type RowsModel } from '../../islands/shells/RowsFigure.tsx'
import { planeFrame, planeScene } from '../../view/plane/plane.ts'
import { type Located, locate } from '../../view/state/located.ts'
import { valueDrawing } from '../../view/value/value.ts'
import { fill } from '../../view/words/words.ts'
import { SearchPlane } from './SearchPlane.tsx'
import { searchScene } from './scene.ts'
import { searchOf, searchRows, searchWords } from './search.ts'
import { searchStrings } from './strings.ts'

export default function SearchFigure(props: FigureProps): JSX.Element {
  return <RowsFigure model={createSearchModel(props)} />
}

function createSearchModel(props: FigureProps): RowsModel {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const strings = () => core.words(searchStrings)
  const layer = () => complex().levels.length - 1
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const search = createMemo(() => searchOf(complex(), state()))
  /** The cell that is lit: the one that was asked last. */
  const lit = createMemo((): Located => {
    const { cell } = search().shown
    return { ...located(), cell, inequalities: layer() === 0 ? [] : complex().inequalities(layer(), cell) }
  })
  const frame = createMemo(() => planeFrame({ ...measure(), box: network().box }))
  const plane = createMemo(() =>
    planeScene({
      complex: complex(),
      state: { ...state(), layer: layer() },
      hover: core.hover(),
      pins: core.pins(),
      frame: frame(),
      located: lit(),
      value: valueDrawing,
    }),
  )
  const scene = createMemo(() => searchScene(frame(), search()))
  return {
    ...core,
    drawing: planeDrawing(frame, plane),
    located,
    slider: () => {
      const [value, max] = [search().asked.length, search().total]
      const text = fill(strings().askedOf, { count: value, total: max })
      return { key: 'cells', label: strings().asked, min: 1, max, step: 1, value, text }
    },
    choices: () => [],
    rows: () => searchRows(search(), strings()),
    sentences: () => searchWords(search(), strings()),
    draw: (grabs) => <SearchPlane plane={plane()} scene={scene()} grabs={grabs()} />,
  }
}
