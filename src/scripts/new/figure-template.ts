/**
 * What a new kind of figure begins with: the plane, a slider that walks from cell to cell, and what is so of the cell that
 * is lit. It is small and whole: scenes, checker and gallery know it as soon as its line stands in the list.
 */

export interface KindNames {
  /** As in `<Scene figure="…">`: `my-kind`. */
  readonly name: string
  /** `MyKind`, for the component. */
  readonly component: string
  /** `myKind`, for the list. */
  readonly variable: string
}

export function kindNames(name: string): KindNames {
  const component = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return { name, component, variable: component.replace(/^./, (letter) => letter.toLowerCase()) }
}

export const listLine = ({ name, variable }: KindNames): string => `export { ${variable} } from './${name}/kind.ts'\n`

export const kindFiles = (names: KindNames): Readonly<Record<string, string>> => ({
  'kind.ts': kind(names),
  'Island.astro': island(names),
  [`${names.component}Figure.tsx`]: figure(names),
  'strings.ts': strings(names),
})

const kind = ({
  name,
  variable,
}: KindNames): string => `import { type FigureKind, needsTwoInputs, numberFrom } from '../kind.ts'
import { ${variable}Strings } from './strings.ts'

export const ${variable}: FigureKind = {
  name: '${name}',
  says: 'A walk through the cells of the whole network, one after the other.',
  words: ${variable}Strings,
  layout: 'panel',
  own: {
    cell: { says: 'Which cell is lit, from 1; left out: the first.', ...numberFrom(1, 4096) },
  },
  shows: ['numbers'],
  refuses: needsTwoInputs('${name}'),
  // The slider, then two rows, which may take two lines each.
  rows: () => ({ full: 4, short: 5 }),
  gallery: [
    {
      title: 'A walk through the cells',
      states: [
        { says: 'The first cell', network: 'content/networks/bent.json', at: {} },
        { says: 'The fifth cell', network: 'content/networks/bent.json', at: { cell: 5 } },
      ],
    },
  ],
}
`

const island = ({ component }: KindNames): string => `---
import type { IslandProps } from '../kind.ts'
import ${component}Figure from './${component}Figure.tsx'

type Props = IslandProps

const { live, ...props } = Astro.props
---
{live ? <${component}Figure client:visible {...props} /> : <${component}Figure {...props} />}
`

const strings = ({ name, variable }: KindNames): string => `/** The words of this figure in English. */
import { section } from '../../view/words/words.ts'

export const ${variable}Strings = section('kinds.${name}', {
  cell: 'Cell',
  cellOf: '{cell} of {cells}',
  pattern: 'Pattern',
  share: 'Share of the window',
  sentence: 'Cell {cell} of {cells} has the pattern {pattern} and takes {share} of the window.',
})
`

const figure = ({
  component,
  variable,
}: KindNames): string => `/** A walk through the cells of a network, one after the other. */
import { createMemo, type JSX } from 'solid-js'
import { divide, fromNumber, multiply, subtract } from '../../engine/exact/rational.ts'
import { Plane } from '../../figures/plane/Plane.tsx'
import { planeDrawing } from '../../islands/core/drawing.ts'
import { createFigureCore, type FigureProps } from '../../islands/core/figure-core.ts'
import { NOMINAL } from '../../islands/shells/PlaneShell.tsx'
import { RowsFigure, type RowsModel } from '../../islands/shells/RowsFigure.tsx'
import { row } from '../../view/panel/rows.ts'
import { planeFrame, planeScene } from '../../view/plane/plane.ts'
import { type Located, locate } from '../../view/state/located.ts'
import { valueText } from '../../view/text/numbers.ts'
import { fill } from '../../view/words/words.ts'
import { ${variable}Strings } from './strings.ts'

export default function ${component}Figure(props: FigureProps): JSX.Element {
  return <RowsFigure model={createModel(props)} />
}

function createModel(props: FigureProps): RowsModel {
  const core = createFigureCore(props, { nominal: NOMINAL })
  const { state, complex, network, measure } = core
  const layer = () => complex().levels.length - 1
  const located = createMemo(() => locate(complex(), layer(), state().point))
  const cells = () => complex().levels[layer()]?.cells ?? []
  const number = () => Math.min(cells().length, Math.max(1, Math.round(Number(state().own.cell ?? 1))))
  /** Lit is the cell of the walk, not that of the point. */
  const lit = createMemo((): Located => {
    const cell = number() - 1
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
    }),
  )
  const pattern = () => (cells()[number() - 1]?.pattern ?? []).join(' ')
  const share = () => {
    const sides = network().box.map(([from, to]) => subtract(fromNumber(to), fromNumber(from)))
    const window = sides.reduce(multiply)
    return valueText(divide(complex().area(layer(), number() - 1), window))
  }
  const strings = () => core.words(${variable}Strings)
  const text = () => fill(strings().cellOf, { cell: number(), cells: cells().length })
  return {
    ...core,
    drawing: planeDrawing(frame, plane),
    located,
    slider: () => ({
      key: 'cell',
      label: strings().cell,
      min: 1,
      max: cells().length,
      step: 1,
      value: number(),
      text: text(),
    }),
    choices: () => [],
    rows: () => [
      row(strings().pattern, { value: pattern() }),
      row(strings().share, { value: share() }),
    ],
    sentences: () => [
      fill(strings().sentence, {
        cell: number(),
        cells: cells().length,
        pattern: pattern(),
        share: share(),
      }),
    ],
    draw: (grabs) => <Plane scene={plane()} grabs={grabs()} />,
  }
}
`
